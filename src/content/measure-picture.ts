// What a picture is by its bytes, and how large it is shown. Names are not looked at, and no pixel is
// decoded.

import { imageSize } from 'image-size'

import type { Diagnostic } from '../model/diagnostic.ts'
import type { PictureType } from '../model/picture.ts'
import { readSvg } from './read-svg.ts'
import type { Size } from './svg-size.ts'
import { isWhole, type RasterType } from './whole-picture.ts'

/** Its size is in pixels, upright. */
export type Measured = Size & { readonly type: PictureType }

export type Measure =
  | { readonly measured: Measured; readonly diagnostics?: undefined }
  | { readonly measured?: undefined; readonly diagnostics: readonly Diagnostic[] }

type Heads<T> = readonly (readonly [head: RegExp, is: T])[]

/** The first bytes of a file, one character each. */
const SHOWN: Heads<PictureType> = [
  [/^\u00FF\u00D8\u00FF/u, 'image/jpeg'],
  [/^\u0089PNG\r\n\u001A\n/u, 'image/png'],
  [/^GIF8[79]a/u, 'image/gif'],
  [/^RIFF.{4}WEBP/su, 'image/webp'],
  [/^.{4}ftypavif/su, 'image/avif'],
  [/^(?:\u00EF\u00BB\u00BF)?\s*</u, 'image/svg+xml'],
]

/** What else comes from cameras and desks. */
const NOT_SHOWN: Heads<string> = [
  [/^.{4}ftyp(?:he|mif1|msf1)/su, 'HEIC, as telephones save it'],
  [/^(?:II\*\0|MM\0\*)/u, 'TIFF'],
  [/^8BPS/u, 'a Photoshop file'],
  [/^%PDF/u, 'PDF'],
  [/^BM/u, 'BMP'],
  [/^PK/u, 'a ZIP archive or an office document'],
]

const find = <T>(heads: Heads<T>, head: string): T | undefined =>
  heads.find(([form]) => form.test(head))?.[1]

const HEAD_BYTES = 64

/** A small file can hold a square of 60,000 pixels, which would take 14 GB of a reader's memory. */
const MOST_PIXELS = 50_000_000

/** The picture's type and size, or why it cannot be published. Never throws. */
export function measurePicture(bytes: Buffer): Measure {
  const head = bytes.toString('latin1', 0, HEAD_BYTES)
  const type = find(SHOWN, head)
  if (type === 'image/svg+xml') return measureSvg(bytes)
  if (type !== undefined) return measureRaster(bytes, type)
  const other = find(NOT_SHOWN, head)
  const detail = other === undefined ? {} : { detail: `it is ${other}` }
  return { diagnostics: [{ code: 'picture-type-unknown', ...detail }] }
}

function measureSvg(bytes: Buffer): Measure {
  const { size, diagnostics } = readSvg(bytes)
  return size ? { measured: { type: 'image/svg+xml', ...size } } : { diagnostics }
}

function measureRaster(bytes: Buffer, type: RasterType): Measure {
  const size = sizeOf(bytes)
  if (!size || !isWhole(type, bytes)) return { diagnostics: [{ code: 'picture-damaged' }] }
  if (size.width * size.height > MOST_PIXELS) {
    const detail = `it is ${size.width} by ${size.height} pixels`
    return { diagnostics: [{ code: 'picture-too-large', detail }] }
  }
  return { measured: { type, ...size } }
}

/** Exif 2.32 §4.6.4, Orientation: from 5 on the picture was taken with the camera on its side. */
const ON_ITS_SIDE = 5

function sizeOf(bytes: Buffer): Size | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    const isTurned = orientation >= ON_ITS_SIDE || hasQuarterTurn(bytes)
    return isTurned ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}

/** ISO/IEC 23008-12 §6.5.10: a box of AVIF that counts quarters of a turn. */
function hasQuarterTurn(bytes: Buffer): boolean {
  const at = bytes.indexOf('\0\0\0\u0009irot', 0, 'latin1')
  return at !== -1 && ((bytes[at + 8] ?? 0) & 1) === 1
}
