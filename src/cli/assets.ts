// The files that are served beside the Worker (Workers static assets): the pictures of published stories,
// and the header fields they go out with. A picture that no edition has is not among them.

import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { pictureDigest } from '../content/read-picture.ts'
import { PICTURES_PATH } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import { isUnfinished, replaceFile, Unwritten } from './replace-file.ts'

/** What is served: file name below `PICTURES_PATH` → the file that it is a copy of. */
export type Assets = ReadonlyMap<string, string>

/**
 * A path names the bytes, so they may be kept for ever. Readers on other sites show them. An SVG that is
 * opened by its own address is a document, and must do nothing there either.
 */
export const HEADERS = `${PICTURES_PATH}*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *
  Allow: GET, HEAD
`

/** The picture is not the one any more that the editions were made with. */
export class PictureChanged extends Error {
  constructor(file: string) {
    super(`${file} was changed or taken away during the build`)
  }
}

/** The pictures of these editions; `files` has the file of each by its path. */
export function assetsOf(editions: readonly Edition[], files: ReadonlyMap<string, string>): Assets {
  const blocks = editions.flatMap(({ stories }) => stories).flatMap((story) => story.blocks)
  const published = new Set(blocks.map(({ picture }) => picture?.path))
  const wanted = [...files].filter(([path]) => published.has(path))
  return new Map(wanted.map(([path, file]) => [basename(path), file]))
}

/** Adds what is not in `dir` yet; what was there goes on being served. Rejects with `Unwritten` or `PictureChanged`. */
export async function addAssets(dir: string, assets: Assets): Promise<void> {
  const headers = join(dir, '_headers')
  if ((await readFile(headers, 'utf8').catch(() => '')) !== HEADERS) {
    await replaceFile(headers, HEADERS)
  }
  const there = await namesIn(dir)
  for (const [name, file] of assets) {
    if (there.includes(name)) continue
    // It was read before, to be measured; an editor may have saved another one since, or taken it away.
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes || !name.startsWith(pictureDigest(bytes))) throw new PictureChanged(file)
    await replaceFile(join(dir, PICTURES_PATH, name), bytes)
  }
}

/** Takes away the pictures that no edition has any more. Rejects with `Unwritten`. */
export async function clearAssets(dir: string, assets: Assets): Promise<void> {
  for (const name of await namesIn(dir)) {
    // Another build may be writing just now: of the same pack, for another paper.
    const isStale = !assets.has(name) && !isUnfinished(name)
    const file = join(dir, PICTURES_PATH, name)
    if (!isStale) continue
    await rm(file, { force: true }).catch((error) => {
      throw new Unwritten(file, error)
    })
  }
}

const namesIn = (dir: string): Promise<readonly string[]> =>
  readdir(join(dir, PICTURES_PATH)).catch(() => [])
