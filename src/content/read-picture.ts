// One picture file from disk to what is published of it. The file is never changed, and a link out of the
// paper is not followed.

import { createHash } from 'node:crypto'

import { picturePath } from '../model/address.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import { type Picture, PICTURE_ENDINGS } from '../model/picture.ts'
import { measurePicture } from './measure-picture.ts'
import { readBytes } from './read-text.ts'

/** As much as a reader on a telephone should have to fetch. */
const LARGEST_PICTURE = 5 * 1024 * 1024

export type ReadPicture = {
  readonly file: string
  /** Absent only when a diagnostic says why. */
  readonly picture?: Picture
  readonly diagnostics: readonly Diagnostic[]
}

/** The picture of `file`, which must be in the folder `within`. Never throws. */
export async function readPicture(file: string, within: string): Promise<ReadPicture> {
  const { bytes, diagnostic } = await readBytes(file, within, LARGEST_PICTURE)
  if (diagnostic) return { file, diagnostics: [asPicture(diagnostic)] }
  const { measured, diagnostics } = measurePicture(Buffer.from(bytes))
  if (!measured) return { file, diagnostics: inFile(file, diagnostics) }
  const path = picturePath(pictureDigest(bytes), measured.type)
  const [ending, ...others] = PICTURE_ENDINGS[measured.type]
  const isNamed = [ending, ...others].some((one) => file.toLowerCase().endsWith(`.${one}`))
  const detail = `it is ${ending.toUpperCase()}`
  return {
    file,
    picture: { path, ...measured, length: bytes.byteLength },
    diagnostics: isNamed ? [] : [{ code: 'picture-misnamed', file, detail }],
  }
}

/** 16 hexadecimal digits by which the bytes of one picture are told from those of another. */
export const pictureDigest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** The words for a page that is too large are about text. */
const asPicture = (found: Diagnostic): Diagnostic =>
  found.code === 'file-too-large' ? { ...found, code: 'picture-too-large' } : found
