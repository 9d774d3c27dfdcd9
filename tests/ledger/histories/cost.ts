// What keeping identities costs beside parsing, in one run on one machine.

import { openRandom } from '../../../src/fit/random.ts'
import { keepIdentities } from '../../../src/ledger/keep-identities.ts'
import { parsePage } from '../../../src/parse/page.ts'
import { STOCK } from './corpus.ts'
import { choose } from './desk.ts'

const STORIES = 200
const ROUNDS = 5

export type Cost = {
  readonly stories: number
  /** Milliseconds, the best of some rounds: to parse the pages, and to find the ids of stories that have all changed. */
  readonly parse: number
  readonly match: number
}

/** An edition of 200 stories, each of which has been edited since its ledger was written. */
export function measureCost(): Cost {
  const random = openRandom(1)
  const sources: string[] = []
  let count = 0
  for (const { lines } of STOCK) {
    if (count >= STORIES) break
    const source = lines.map(({ text }) => text).join('\n')
    sources.push(source)
    count += parsePage(source).stories.length
  }
  const [first] = keepIdentities([{ ...edition(sources), entries: [] }], '2026-02-07T03:00:00Z')
  const edited = sources.map((source) => source.replace(/\p{L}{12}/gu, (run) => swap(run, random)))
  const after = { ...edition(edited), entries: first?.entries ?? [] }
  return {
    stories: after.stories.length,
    parse: best(() => sources.map(parsePage)),
    match: best(() => keepIdentities([after], '2026-02-08T03:00:00Z')),
  }
}

const edition = (texts: readonly string[]) => ({
  date: '2026-02-07',
  instant: '2026-02-06T22:00:00Z',
  stories: texts
    .flatMap((source) => parsePage(source).stories.map((story) => ({ page: 'p', story })))
    .slice(0, STORIES),
})

/** One letter of twelve is another one. */
function swap(run: string, random: () => number): string {
  const letters = Array.from(run)
  letters[Math.floor(random() * letters.length)] = choose(letters, random)
  return letters.join('')
}

function best(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}
