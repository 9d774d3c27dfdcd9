// The pictures of an edition: files of its folder `pictures`, as its pages name them. A file that no page
// names is not read.

import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { type NamedPicture, NO_PICTURE } from '../model/picture.ts'
import { isReadme } from './list-folder.ts'
import { findNearest } from './nearest.ts'
import { FILE_START, positionAt } from './position.ts'
import type { PageText } from './read-page.ts'
import { readPicture, type ReadPicture } from './read-picture.ts'

/** A name that is one on every disk, leads into no other folder and is not hidden. */
const PICTURE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]{0,99}$/u

export type PictureFolder = {
  readonly dir: string
  readonly names: readonly string[]
  /** The paper, out of which nothing is read. */
  readonly within: string
}

export type Pictures = {
  /** By the file of a page: what it names, in the order of its captions. */
  readonly named: ReadonlyMap<string, readonly NamedPicture[]>
  /** The path of each picture, and its file. */
  readonly files: readonly (readonly [path: string, file: string])[]
  readonly diagnostics: readonly Diagnostic[]
}

type Read = ReadonlyMap<string, ReadPicture>

/** The pictures that these pages name, and everything that is wrong with them. Never throws. */
export async function readPictures(
  folder: PictureFolder,
  pages: readonly PageText[],
): Promise<Pictures> {
  const named = pages.flatMap(namedBy)
  const read = await readNamed(folder, new Set(named.map(({ name }) => name)))
  const pictures = [...read.values()]
  const placed = named.map((name) => {
    const { picture } = read.get(name.name) ?? {}
    return picture ? { ...name, picture } : name
  })
  // A page that could not be read to its end may name more.
  const isSure = pages.every(({ diagnostics }) => diagnostics.length === 0)
  return {
    named: Map.groupBy(placed, ({ file }) => file),
    files: pictures.flatMap(({ file, picture }) => (picture ? [[picture.path, file]] : [])),
    diagnostics: [
      ...named.flatMap((name) => nameFindings(name, folder, read)),
      ...pictures.flatMap(({ diagnostics }) => diagnostics),
      ...(isSure ? unusedFindings(folder, read) : []),
    ],
  }
}

type Named = NamedPicture & { readonly file: string }

/** One disk parts an accent from its letter, another does not, and nobody sees a difference. */
function namedBy({ file, text, frontMatter }: PageText): Named[] {
  // Each name stands after the one before it: so one that is part of another is not taken for it.
  let end = /^pictures[ \t]*:/mu.exec(text)?.index ?? 0
  return (frontMatter.pictures ?? []).map((name) => {
    const start = text.indexOf(name, end)
    if (start !== -1) end = start + name.length
    const place = start === -1 ? FILE_START : positionAt(text, start, end)
    return { name: name.normalize(), file, place }
  })
}

async function readNamed(
  { dir, names, within }: PictureFolder,
  wanted: ReadonlySet<string>,
): Promise<Read> {
  const read = new Map<string, ReadPicture>()
  for (const file of names) {
    const name = file.normalize()
    if (!wanted.has(name) || !PICTURE_NAME.test(name)) continue
    read.set(name, await readPicture(join(dir, file), within))
  }
  return read
}

function nameFindings(
  { name, file, place }: Named,
  folder: PictureFolder,
  read: Read,
): Diagnostic[] {
  if (name === NO_PICTURE || read.has(name)) return []
  const found = { file, ...place, detail: name }
  if (!PICTURE_NAME.test(name)) return [{ code: 'picture-name-invalid', ...found }]
  const nearest = findNearest(name, folder.names)
  const help =
    nearest === undefined ? `put the file into ${folder.dir}` : `did you mean ${nearest}?`
  return [{ code: 'picture-missing', ...found, help }]
}

const unusedFindings = ({ dir, names }: PictureFolder, read: Read): Diagnostic[] =>
  names
    .filter((name) => !isReadme(name) && !read.has(name.normalize()))
    .map((name) => ({ code: 'picture-unused', file: join(dir, name) }))
