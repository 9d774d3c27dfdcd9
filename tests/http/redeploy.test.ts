// The same content, built and deployed again ten days later, is the same feeds: nobody is sent one twice.

import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { papersOf } from '../../src/cli/papers.ts'
import { pressEditions } from '../../src/cli/press.ts'
import { namePrinter } from '../../src/cli/printer.ts'
import { readPages } from '../../src/cli/read-pages.ts'
import { createApp } from '../../src/http/app.ts'
import { feedPath, type Scope } from '../../src/model/address.ts'
import { FEED_FORMATS } from '../../src/model/feed-format.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { get } from './site.ts'

const CONTENT = join(import.meta.dirname, '../../content')

const SCOPES: readonly Scope[] = [
  { kind: 'all' },
  { kind: 'section', slug: 'local' },
  { kind: 'section', slug: 'international' },
  { kind: 'edition', date: '2026-02-06' },
  { kind: 'section-edition', slug: 'local', date: '2026-02-07' },
]
const PATHS = ['', '/zh-hans'].flatMap((root) =>
  SCOPES.flatMap((scope) => FEED_FORMATS.map((format) => root + feedPath(scope, format))),
)

/** The sample paper as built at that moment, in an isolate that has just started. */
async function deploy(built: string) {
  const { publication, editions } = await readPages(CONTENT, () => undefined)
  if (!publication) throw new Error('the sample paper has no publication')
  const pressed = pressEditions(publication, editions, built)
  const [paper, ...variants] = papersOf(publication, pressed.editions)
  const pack = await encodePack(paper, await namePrinter(), variants)
  return createApp(openArchive(pack.buffer), 'body{}')
}

test('two builds of one content are the same bytes under the same validators', async () => {
  const first = await deploy('2026-02-07T00:00:00Z')
  const second = await deploy('2026-02-17T12:34:56Z')
  for (const path of PATHS) {
    const [one, other] = [await get(first, path), await get(second, path)]
    expect([...other.headers], path).toEqual([...one.headers])
    expect(await other.text(), path).toBe(await one.text())
    const held = { 'If-None-Match': one.headers.get('etag') ?? '' }
    expect((await get(second, path, held)).status, path).toBe(304)
  }
})
