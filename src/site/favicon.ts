// /favicon.ico, which readers and old browsers ask for without being told: the icon again, drawn pixel
// by pixel as the 32-bit bitmap that the ICO format has always had.

const SIZE = 32
const HEADER = 22
const BITMAP_HEADER = 40
const BYTES_PER_PIXEL = 4

type Rectangle = readonly [x: number, y: number, width: number, height: number, bgra: number]

const INK = 0xff_1d_1a_16
/** From the ground up: red tile, sheet, headline, two columns of lines. */
const DRAWING: readonly Rectangle[] = [
  [0, 0, SIZE, SIZE, 0xff_a3_2a_1c],
  [7, 6, 18, 20, 0xff_ff_fd_f8],
  [10, 9, 12, 4, INK],
  ...[16, 19, 22].flatMap((y): Rectangle[] => [
    [10, y, 5, 1, INK],
    [17, y, 5, 1, INK],
  ]),
]

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
  for (const rectangle of DRAWING) fill(view, rectangle)
  return file
}

/** Bitmaps are stored bottom line first. */
function fill(view: DataView, [x, y, width, height, colour]: Rectangle): void {
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1) {
      const pixel = (SIZE - 1 - row) * SIZE + column
      view.setUint32(HEADER + BITMAP_HEADER + pixel * BYTES_PER_PIXEL, colour, true)
    }
  }
}
