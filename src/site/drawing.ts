// The paper's picture where it must be pixels: a newspaper page for icons, and the open paper, twice as
// wide, for a feed's logo (RFC 4287 §4.2.8). Rectangles alone, so that any size is sharp.

export type Colour = keyof typeof COLOURS

/** Red, green, blue. */
export const COLOURS = {
  tile: [0xa3, 0x2a, 0x1c],
  sheet: [0xff, 0xfd, 0xf8],
  ink: [0x1d, 0x1a, 0x16],
} as const

type Rectangle = readonly [x: number, y: number, width: number, height: number, colour: Colour]

/** From the ground up; `width` and `height` are the units in which the rectangles are given. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly rectangles: readonly Rectangle[]
}

/** Headline, and two columns of lines under it. */
const page = (left: number): readonly Rectangle[] => [
  [left, 9, 12, 4, 'ink'],
  ...[16, 19, 22].flatMap((y): Rectangle[] => [
    [left, y, 5, 1, 'ink'],
    [left + 7, y, 5, 1, 'ink'],
  ]),
]

export const ICON_DRAWING: Drawing = {
  width: 32,
  height: 32,
  rectangles: [[0, 0, 32, 32, 'tile'], [7, 6, 18, 20, 'sheet'], ...page(10)],
}

export const LOGO_DRAWING: Drawing = {
  width: 64,
  height: 32,
  rectangles: [
    [0, 0, 64, 32, 'tile'],
    [13, 6, 38, 20, 'sheet'],
    [31, 6, 2, 20, 'tile'],
    ...page(16),
    ...page(36),
  ],
}

/** The colour of each pixel, line after line from the top, every unit `scale` pixels wide. */
export function paint({ width, height, rectangles }: Drawing, scale: number): readonly Colour[] {
  const columns = width * scale
  const pixels = Array<Colour>(columns * height * scale).fill('tile')
  for (const [x, y, across, down, colour] of rectangles) {
    for (let row = y * scale; row < (y + down) * scale; row += 1) {
      const start = row * columns + x * scale
      pixels.fill(colour, start, start + across * scale)
    }
  }
  return pixels
}
