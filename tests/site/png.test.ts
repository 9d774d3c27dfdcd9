// The paper's pictures as a PNG decoder reads them.

import { crc32, inflateSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { COLOURS, ICON_DRAWING, LOGO_DRAWING } from '../../src/site/drawing.ts'
import { renderPng } from '../../src/site/png.ts'

/** Width, height and the colours of each line. Throws at a damaged chunk. */
function decode(png: Uint8Array<ArrayBuffer>) {
  const view = new DataView(png.buffer)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < png.byteLength;) {
    const end = at + 8 + view.getUint32(at)
    const name = new TextDecoder().decode(png.subarray(at + 4, at + 8))
    if (crc32(png.subarray(at + 4, end)) !== view.getUint32(end))
      throw new Error(`${name} is damaged`)
    chunks.set(name, png.subarray(at + 8, end))
    at = end + 4
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const palette = chunks.get('PLTE') ?? new Uint8Array()
  const lines = inflateSync(chunks.get('IDAT') ?? new Uint8Array())
  const colourAt = (x: number, y: number): number[] => {
    const index = lines[y * (width + 1) + x + 1] ?? 0
    return [...palette.subarray(index * 3, index * 3 + 3)]
  }
  return { width, height, bytes: lines.byteLength, names: [...chunks.keys()], colourAt }
}

test.each([
  { what: 'icon', drawing: ICON_DRAWING, scale: 16, size: [512, 512], headline: [200, 160] },
  { what: 'icon for RSS', drawing: ICON_DRAWING, scale: 4, size: [128, 128], headline: [50, 40] },
  { what: 'logo', drawing: LOGO_DRAWING, scale: 8, size: [512, 256], headline: [140, 80] },
])('the $what is a newspaper page of its size', async ({ drawing, scale, size, headline }) => {
  const png = decode(await renderPng(drawing, scale))
  expect([png.width, png.height]).toEqual(size)
  expect(png.names).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  expect(png.bytes).toBe((png.width + 1) * png.height)
  expect(png.colourAt(0, 0)).toEqual(COLOURS.tile)
  expect(png.colourAt(headline[0] ?? 0, headline[1] ?? 0)).toEqual(COLOURS.ink)
})
