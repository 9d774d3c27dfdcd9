// A long archive that nobody has to type: stories of the length that papers print, out of the words of the
// sample pages as often as those have them, and of OpenCC's dictionary, ever rarer. Always the same.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import STPhrases from 'opencc-js/dict/STPhrases'

import { openRandom } from '../../src/fit/random.ts'
import type { Edition, Story } from '../../src/model/edition.ts'
import { sampleEdition } from '../paper.ts'

const PAGES = join(import.meta.dirname, '../pages')
/** In characters, and how many of the words of a story come back in it. */
const LENGTH = 1100
const OWN_WORDS = 40
const RETURNING = 0.3
/** How much of a text is of words that the pages do not have. */
const RARE = 0.35

/** Words of the Chinese pages, each as often as it stands there. */
async function wordsOfPages(): Promise<readonly string[]> {
  const names = (await readdir(PAGES)).filter((name) => /^(?:hk|macau|tw).*\.txt$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(PAGES, name), 'utf8')))
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return texts
    .flatMap((text) =>
      Array.from(segmenter.segment(text.replace(/\n+/g, '')), (one) => one.segment),
    )
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
}

const pick = (words: readonly string[], at: number): string => words[Math.floor(at)] ?? ''

/** Editions of `size` stories, the newest first, until there are `count` stories. */
export async function* makeEditions(count: number, size: number): AsyncGenerator<Edition> {
  const random = openRandom(20_260_207)
  const common = await wordsOfPages()
  const rare = STPhrases.split('|').map((entry) => entry.split(' ')[1] ?? '')
  const word = (): string =>
    random() < RARE
      ? // The rank of a word falls as its frequency does (Zipf).
        pick(rare, rare.length ** random())
      : pick(common, common.length * random())
  const text = (length: number, own: readonly string[]): string => {
    let written = ''
    for (let run = 0; written.length < length; run += 1) {
      written += random() < RETURNING ? pick(own, own.length * random()) : word()
      if (run % 8 === 7) written += run % 24 === 23 ? '。' : '，'
    }
    return written
  }
  const [model] = sampleEdition('2026-02-07').stories
  if (!model) throw new Error('the sample has no stories')
  for (let made = 0; made < count; made += size) {
    const day = Date.UTC(2026, 1, 7) - (made / size) * 24 * 60 * 60 * 1000
    const date = new Date(day).toISOString().slice(0, 10)
    const stories: Story[] = Array.from({ length: Math.min(size, count - made) }, (_, at) => {
      const own = Array.from({ length: OWN_WORDS }, word)
      const blocks = Array.from({ length: 8 }, () => {
        return { role: 'paragraph', text: text((LENGTH - 20) / 8, own) } as const
      })
      return { ...model, id: idOf(made + at), headline: text(20, own), blocks }
    })
    yield { ...sampleEdition(date), stories }
  }
}

const idOf = (number: number): string =>
  number
    .toString(32)
    .replaceAll(/[0189]/g, (digit) => ({ 0: 'w', 1: 'x', 8: 'y', 9: 'z' })[digit] ?? '')
    .padStart(12, 'a')
