// How long a story takes to read, in each script.

import { expect, test } from 'vitest'
import { readingTime } from '../../src/site/reading-time.ts'
import { sampleEdition } from '../paper.ts'

const [SAMPLE] = sampleEdition('2026-02-07').stories

test.each([
  ['a headline alone takes a minute', '', 1],
  ['四百 Han characters take one', '字'.repeat(396), 1],
  ['and one more takes two', '字'.repeat(400), 2],
  ['punctuation is not read', `字，`.repeat(390), 1],
  ['English is read by the word', 'word '.repeat(460), 3],
  ['an apostrophe parts no word', 'don’t '.repeat(220), 1],
  ['Hangul is read by the syllable', '글'.repeat(990), 2],
  ['what is mixed adds up', '字'.repeat(390) + ' word'.repeat(230), 2],
])('%s', (_, text, minutes) => {
  if (!SAMPLE) throw new Error('the sample has no story')
  const story = { ...SAMPLE, headline: '題', blocks: [{ role: 'paragraph' as const, text }] }
  expect(readingTime(story)).toBe(minutes)
})
