// A paper of three editions, served by the real routes over a real pack.

import type { Hono } from 'hono'
import { openArchive } from '../../src/archive/archive.ts'
import { papersOf } from '../../src/cli/papers.ts'
import { createApp } from '../../src/http/app.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { Withdrawal } from '../../src/model/withdrawal.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { makeHanPairs } from '../../src/search/han-pairs.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'

export const DATES = ['2026-02-05', '2026-02-06', '2026-02-07'] as const
export const WITHDRAWN = 'zzzzzzzzzzzz'

const HAN_PAIRS = makeHanPairs()

/** What the edition of a date has lost. */
export type Withdrawn = (date: string) => readonly Withdrawal[]

const lostOnce: Withdrawn = (date) =>
  date === '2026-02-05' ? [{ id: WITHDRAWN, date, at: '2026-02-05T00:00:30Z' }] : []

export async function packPaper(
  editions: readonly Edition[] = DATES.map(sampleEdition),
  publication: Publication = PUBLICATION,
  withdrawn: Withdrawn = lostOnce,
): Promise<Uint8Array<ArrayBuffer>> {
  const items = editions.map((edition) => ({ edition, withdrawn: withdrawn(edition.date) }))
  const [paper, ...variants] = papersOf(publication, items)
  return encodePack(paper, 'printer', variants, HAN_PAIRS)
}

export const serve = async (...paper: Parameters<typeof packPaper>): Promise<Hono> =>
  createApp(openArchive((await packPaper(...paper)).buffer), 'body{}')

export const get = async (
  app: Hono,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> => app.request(`http://127.0.0.1:8787${path}`, { method, headers })
