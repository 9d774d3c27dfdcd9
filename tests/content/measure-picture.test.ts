import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { measurePicture } from '../../src/content/measure-picture.ts'
import type { PictureType } from '../../src/model/picture.ts'
import { pictureFile } from './bad-pictures.ts'

const KINDS: readonly (readonly [name: string, type: PictureType, size: string])[] = [
  ['upright.jpg', 'image/jpeg', '60x40'],
  ['progressive.jpg', 'image/jpeg', '60x40'],
  ['sideways.jpg', 'image/jpeg', '40x60'],
  ['photo.png', 'image/png', '60x40'],
  ['photo.gif', 'image/gif', '60x40'],
  ['lossy.webp', 'image/webp', '60x40'],
  ['lossless.webp', 'image/webp', '60x40'],
  ['extended.webp', 'image/webp', '60x40'],
  ['photo.avif', 'image/avif', '60x40'],
  ['turned.avif', 'image/avif', '40x60'],
]

const codes = (bytes: Buffer): readonly string[] =>
  (measurePicture(bytes).diagnostics ?? []).map(({ code }) => code)

describe('a picture is what its bytes say, as large as a browser shows it', () => {
  test.each(KINDS)('%s', (name, type, size) => {
    const { measured } = measurePicture(pictureFile(name))
    expect(measured?.type).toBe(type)
    expect(`${measured?.width}x${measured?.height}`).toBe(size)
  })
})

describe('a picture that was cut off on its way is damaged', () => {
  test.each(KINDS)('%s', (name) => {
    const bytes = pictureFile(name)
    for (const share of [0.5, 0.8, 0.95]) {
      expect(codes(bytes.subarray(0, bytes.length * share))).toEqual(['picture-damaged'])
    }
  })

  test('though the preview in it is whole', () => {
    const photo = pictureFile('upright.jpg')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(photo.length + 2)
    const preview = Buffer.concat([Buffer.from([0xff, 0xe1]), length, photo])
    const rest = photo.subarray(2)
    const whole = Buffer.concat([photo.subarray(0, 2), preview, rest])
    expect(codes(whole)).toEqual([])
    expect(codes(whole.subarray(0, -2))).toEqual(['picture-damaged'])
  })
})

test('what a camera leaves after the picture does no harm', () => {
  for (const name of ['upright.jpg', 'photo.png']) {
    expect(codes(Buffer.concat([pictureFile(name), Buffer.from('a film of the moment')]))).toEqual(
      [],
    )
  }
})

describe('what browsers do not show is refused by its name', () => {
  test.each([
    ['HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1')],
    ['TIFF', Buffer.from('II*\0', 'latin1')],
    ['Photoshop', Buffer.from('8BPS')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['BMP', Buffer.from('BM')],
    ['office document', Buffer.from('PK\u0003\u0004')],
  ])('%s', (name, bytes) => {
    const { diagnostics } = measurePicture(bytes)
    expect(diagnostics).toEqual([
      { code: 'picture-type-unknown', detail: expect.stringContaining(name) },
    ])
  })
})

test('a small file that would fill the memory of every reader is too large', () => {
  const bomb = pictureFile('photo.png')
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  expect(codes(bomb)).toEqual(['picture-too-large'])
})

describe('no file is too strange', () => {
  const spoilt = fc
    .record({
      name: fc.constantFrom(...KINDS.map(([name]) => name)),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      length: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ name, changes, length }) => {
      const bytes = pictureFile(name)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return bytes.subarray(0, bytes.length * length)
    })
  const anything = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))

  test('a spoilt one is measured or refused', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, anything), (bytes) => {
        const { measured, diagnostics = [] } = measurePicture(bytes)
        if (measured) expect(Math.min(measured.width, measured.height)).toBeGreaterThan(0)
        else expect(diagnostics.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})
