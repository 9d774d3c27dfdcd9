// /favicon.ico, which readers and old browsers ask for without being told: the icon as the 32-bit bitmap
// that the ICO format has always had.

import { COLOURS, ICON_DRAWING, paint } from './drawing.ts'

const { width: SIZE } = ICON_DRAWING
const HEADER = 22
const BITMAP_HEADER = 40
const BYTES_PER_PIXEL = 4

/** An ICO file of one picture, 32 by 32. */
export const FAVICON = drawIcon()

function drawIcon(): Uint8Array<ArrayBuffer> {
  const pixels = SIZE * SIZE * BYTES_PER_PIXEL
  // One bit a pixel, which 32-bit pictures leave empty, must follow all the same.
  const mask = (SIZE * SIZE) / 8
  const file = new Uint8Array(HEADER + BITMAP_HEADER + pixels + mask)
  const view = new DataView(file.buffer)
  const words: readonly (readonly [at: number, value: number])[] = [
    [2, 1],
    [4, 1],
    [10, 1],
    [12, 32],
    [HEADER + 12, 1],
    [HEADER + 14, 32],
  ]
  const longs: readonly (readonly [at: number, value: number])[] = [
    [14, file.byteLength - HEADER],
    [18, HEADER],
    [HEADER, BITMAP_HEADER],
    [HEADER + 4, SIZE],
    // Twice the height: picture and mask.
    [HEADER + 8, SIZE * 2],
    [HEADER + 20, pixels + mask],
  ]
  file.set([SIZE, SIZE], 6)
  for (const [at, value] of words) view.setUint16(at, value, true)
  for (const [at, value] of longs) view.setUint32(at, value, true)
  for (const [index, colour] of paint(ICON_DRAWING, 1).entries()) {
    const [red, green, blue] = COLOURS[colour]
    // Bitmaps are stored bottom line first.
    const at = (SIZE - 1 - Math.floor(index / SIZE)) * SIZE + (index % SIZE)
    file.set([blue, green, red, 0xff], HEADER + BITMAP_HEADER + at * BYTES_PER_PIXEL)
  }
  return file
}
