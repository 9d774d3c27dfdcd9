// What a story is about in a few lines: its deck where it has one, else its first whole sentences.

import type { Block, Completeness } from '../model/page.ts'

/** Half-width units: 120 Han or 240 Latin characters, about three lines in a feed reader. */
const LIMIT = 240
/** A shorter deck is a kicker: `城南舊事之三` names the series and tells nothing of the story. */
const TELLING = 8
/** `編輯先生：` and `答：` lead to what is said. */
const SALUTATION = /^.{1,12}[：:]$/u
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u
const OPENERS = '「『《〈（(“【'
const CLAUSE_MARKS = '，；,;'
const CLOSERS = '」』》〉）)”】'
/** `【本報訊】` and `新華社北京 5 日電` say where a story was filed, not what it is about. */
const DATELINE = /^(?:【[^】]{1,12}】|[（(][^）)]{1,14}[電电讯訊][）)])\s*/u

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Plain text of at most 120 Han characters or 240 others; it ends after a sentence outside quotes, or
 * with `…`. A first paragraph that starts in mid-sentence is passed over when there is another.
 */
export function summaryOf(blocks: readonly Block[], opening: Completeness): string {
  const textsOf = (role: Block['role']): string[] =>
    blocks.flatMap((block) => (block.role === role ? [block.text] : []))
  const decks = textsOf('deck').filter((deck) => deck.length >= TELLING)
  if (decks.length > 0) return cutAtSentence(decks.join(' '))
  const [first = '', second = ''] = textsOf('paragraph')
  const isLead = opening === 'present' && !SALUTATION.test(first)
  return cutAtSentence((isLead ? first : second || first).replace(DATELINE, ''))
}

function cutAtSentence(text: string): string {
  let width = 0
  let depth = 0
  let sentenceEnd = 0
  let clauseEnd = 0
  for (const { segment, index } of graphemes.segment(text)) {
    if (OPENERS.includes(segment)) depth += 1
    if (CLOSERS.includes(segment)) depth = Math.max(0, depth - 1)
    width += WIDE.test(segment) ? 2 : 1
    if (width > LIMIT) {
      return sentenceEnd > 0 ? text.slice(0, sentenceEnd) : `${text.slice(0, clauseEnd || index)}…`
    }
    if (depth === 0 && CLAUSE_MARKS.includes(segment)) clauseEnd = index
    if (depth === 0 && endsSentence(text, index, segment)) sentenceEnd = index + segment.length
  }
  return text
}

/** A closing quote after the full stop belongs to the sentence: `他說：「可以。」` */
function endsSentence(text: string, index: number, segment: string): boolean {
  if ('。！？!?'.includes(segment)) return true
  if (segment === '.') return /^\s/.test(text.slice(index + 1, index + 2))
  return CLOSERS.includes(segment) && /[。！？!?.]/.test(text.charAt(index - 1))
}
