// What a story is about in a few lines: its deck where it has one, else its first whole sentences.

import type { Block, Completeness } from '../model/page.ts'
import { datelineOf } from './dateline.ts'
import { excerptOf, widthOf } from './excerpt.ts'

/** `編輯先生：` and `答：` lead to what is said. */
const SALUTATION = /^.{1,16}[：:]$/u
const HAN_KANA_HANGUL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Plain text of at most 120 Han characters or 240 others; it ends after a sentence outside quotations, or
 * with `…`. A first paragraph that starts in mid-sentence is passed over when there is another, and so is
 * one that is a single long quotation. A story of pictures is its captions; one that is a headline alone
 * has no summary.
 */
export function summaryOf(blocks: readonly Block[], opening: Completeness): string {
  const textsOf = (role: Block['role']): string[] =>
    blocks.flatMap((block) => (block.role === role ? [block.text] : []))
  const decks = textsOf('deck').filter(isTelling)
  const [first = '', ...others] = textsOf('paragraph').map((paragraph) =>
    paragraph.slice(datelineOf(paragraph).length),
  )
  const isLead = opening === 'present' && !SALUTATION.test(first)
  const paragraphs = isLead ? [first, ...others] : [...others, first]
  for (const text of [decks.join(' '), ...paragraphs, ...textsOf('caption')]) {
    const excerpt = text === '' ? undefined : excerptOf(text)
    if (excerpt !== undefined) return excerpt
  }
  return ''
}

/** A shorter deck is a kicker: `城南舊事之三` and `GIRLS HOCKEY` name the series and tell nothing. */
function isTelling(deck: string): boolean {
  return HAN_KANA_HANGUL.test(deck) ? widthOf(deck) >= 16 : deck.split(/\s+/u).length >= 4
}
