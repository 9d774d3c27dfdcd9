// A paper of three editions, served by the real routes over a real pack.

import type { Hono } from 'hono'
import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import type { Edition } from '../../src/model/edition.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'

export const DATES = ['2026-02-05', '2026-02-06', '2026-02-07'] as const
export const WITHDRAWN = 'zzzzzzzzzzzz'

export async function serve(
  editions: readonly Edition[] = DATES.map(sampleEdition),
): Promise<Hono> {
  const withdrawn = [{ id: WITHDRAWN, at: '2026-02-07T01:00:00Z' }]
  const items = editions.map((edition) => ({ edition, withdrawn }))
  return createApp(openArchive((await encodePack(PUBLICATION, 'printer', items)).buffer), 'body{}')
}

export const get = async (
  app: Hono,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> => app.request(`http://127.0.0.1:8787${path}`, { method, headers })
