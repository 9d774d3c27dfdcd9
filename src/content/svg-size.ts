// How large a drawing is shown where nothing else is said of it: SVG 2 §8.2, CSS 2.1 §10.3.2.

export type Size = { readonly width: number; readonly height: number }

/** CSS Values 3 §6.2: pixels of each absolute unit. A length in `%` or `em` depends on the reader. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
}

/** In whole pixels, by the attributes of the root; undefined where they do not tell it. */
export function svgSize(attribute: (name: string) => string | undefined): Size | undefined {
  const box = (attribute('viewBox') ?? '').trim().split(/[\s,]+/u, 4)
  const [, , across = NaN, down = NaN] = box.map(Number)
  const width = pixels(attribute('width'))
  const height = pixels(attribute('height'))
  return whole(
    width ?? (height === undefined ? across : (height * across) / down),
    height ?? (width === undefined ? down : (width * down) / across),
  )
}

function pixels(length = ''): number | undefined {
  const [, number, unit = ''] = /^\s*(\d{1,6}(?:\.\d{1,9})?)([a-z]{2})?\s*$/iu.exec(length) ?? []
  const pixel = PIXELS[unit.toLowerCase()]
  return number === undefined || pixel === undefined ? undefined : Number(number) * pixel
}

function whole(width: number, height: number): Size | undefined {
  if (!(width > 0 && height > 0 && width < Infinity && height < Infinity)) return undefined
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
