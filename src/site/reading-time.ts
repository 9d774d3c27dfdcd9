// How long a story takes to read. Han and kana are counted by the character, Hangul by the syllable, other
// scripts by the word.

import type { Story } from '../model/edition.ts'

const PER_MINUTE = { han: 400, hangul: 500, words: 230 }

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HANGUL = /\p{Script=Hangul}/gu
const WORD =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}'’-])+/gu

/** Minutes, rounded up: at least one. */
export function readingTime({ headline, blocks }: Story): number {
  const text = [headline, ...blocks.map((block) => block.text)].join('\n')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const minutes =
    count(HAN_OR_KANA) / PER_MINUTE.han +
    count(HANGUL) / PER_MINUTE.hangul +
    count(WORD) / PER_MINUTE.words
  return Math.max(1, Math.ceil(minutes))
}
