// A drawing as a PNG file, for feeds: RSS takes no other kind of picture that we could draw, and readers
// show no SVG.

import { type Colour, COLOURS, type Drawing, paint } from './drawing.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** PNG, IHDR: a byte a pixel, which is an index into the palette. */
const EIGHT_BITS_INDEXED = [8, 3, 0, 0, 0]

const NAMES = Object.keys(COLOURS) as readonly Colour[]

/** `scale` pixels a unit of the drawing. Same drawing, same bytes. */
export async function renderPng(drawing: Drawing, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const size = new DataView(new ArrayBuffer(8))
  size.setUint32(0, drawing.width * scale)
  size.setUint32(4, drawing.height * scale)
  return join([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', [...new Uint8Array(size.buffer), ...EIGHT_BITS_INDEXED]),
    chunk('PLTE', Object.values(COLOURS).flat()),
    chunk('IDAT', await deflate(scanlines(drawing, scale))),
    chunk('IEND', []),
  ])
}

/** Before each line stands the filter that it was sent through; here none, which is 0. */
function scanlines(drawing: Drawing, scale: number): Uint8Array<ArrayBuffer> {
  const columns = drawing.width * scale
  const lines = new Uint8Array((columns + 1) * drawing.height * scale)
  for (const [at, colour] of paint(drawing, scale).entries()) {
    lines[at + Math.floor(at / columns) + 1] = NAMES.indexOf(colour)
  }
  return lines
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** PNG, chunk layout: length, name, data, and the checksum of the last two. */
function chunk(name: string, data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** CRC-32, bit by bit, since it is asked of a few thousand bytes once. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.byteLength
  }
  return file
}
