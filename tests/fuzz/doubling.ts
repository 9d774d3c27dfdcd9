// How the time to parse grows with the text: each size is twice the one before, so that twice the time
// is what linear parsing takes.

import { parsePage } from '../../src/parse/page.ts'

const MIB = 1024 * 1024
const SIZES = [1, 2, 4, 8]
// The best of some runs: what else the machine does only adds.
const RUNS = 3

/** Texts that ask the most of a parser; `share` is the part of each size that they have. */
const TEXTS: readonly (readonly [name: string, piece: string, share?: number])[] = [
  ['one line', '電'],
  ['one line of words', 'ferry '],
  ['open quotes', '「『'],
  // Two million lines in 8 MiB would take more memory than Node has by itself.
  ['a character a line, a quarter as much', '報\n', 0.25],
  ['headlines', '石橋封閉三日 居民繞道而行\n'],
  ['captions', '▲讀者在天井書架前選書。\n'],
  ['paragraphs', '石橋封閉三日，居民繞道而行，工程人員說橋墩要加固。\n\n'],
]

export type Doubling = { readonly name: string; readonly ratios: readonly number[] }

/** For each text how much longer each size took than the one before. */
export function measureDoubling(): readonly Doubling[] {
  return TEXTS.map(([name, piece, share = 1]) => {
    const times = SIZES.map((size) => {
      const bytes = Buffer.byteLength(piece)
      return timeOf(piece.repeat(Math.round((share * size * MIB) / bytes)))
    })
    const ratios = times.slice(1).map((time, i) => time / (times[i] ?? time))
    console.log(`${name}: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`)
    return { name, ratios }
  })
}

function timeOf(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    parsePage(text)
    return performance.now() - start
  })
  return Math.min(...times)
}
