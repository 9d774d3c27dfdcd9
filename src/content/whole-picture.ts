// Whether a picture's file came through to its end. A half copied file has its right name and size at its
// head, and readers would see half a picture; what is inside is not judged here.

import type { PictureType } from '../model/picture.ts'

/** Drawings are read whole elsewhere. */
export type RasterType = Exclude<PictureType, 'image/svg+xml'>

const IS_WHOLE: Readonly<Record<RasterType, (bytes: Buffer) => boolean>> = {
  'image/jpeg': hasEndOfImage,
  // PNG (Third Edition) §5.6: IEND is last, and some programs leave bytes after it.
  'image/png': (bytes) => bytes.includes('IEND'),
  // GIF89a §27: the trailer. Some programs fill up with zeros.
  'image/gif': (bytes) => bytes.findLast((byte) => byte !== 0) === 0x3b,
  // RFC 9649 §2.4: the header says how many bytes follow it.
  'image/webp': (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  'image/avif': hasWholeBoxes,
}

/** `bytes` are of that type by their head, 12 bytes of it or more. */
export const isWhole = (type: RasterType, bytes: Buffer): boolean => IS_WHOLE[type](bytes)

const MARKER = 0xff
const START_OF_SCAN = 0xda
const END_OF_IMAGE = Buffer.from([MARKER, 0xd9])

/** ITU-T T.81 §B.1.1.2: the end counts from the first scan on, for a preview before it has its own. */
function hasEndOfImage(bytes: Buffer): boolean {
  let at = 2
  while (bytes[at] === MARKER && at + 4 <= bytes.length) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.includes(END_OF_IMAGE, at)
    // Fill bytes may stand before a marker.
    at += bytes[at + 1] === MARKER ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

/** ISO/IEC 14496-12 §4.2: boxes follow one another, each with its length; 0 goes on to the end. */
function hasWholeBoxes(bytes: Buffer): boolean {
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    if (size === 0) return true
    // A length of 64 bits (1) is for files of more than 4 GiB.
    if (size < 8) return false
    at += size
  }
  return at === bytes.length
}
