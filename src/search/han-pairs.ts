// Which Han characters search takes for the same, made at build from OpenCC's tables: the Worker gets the
// pairs alone. What is ambiguous in one script is one character in both, so that either finds the other.

import { ConverterFactory } from 'opencc-js/core'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import fromHongKong from 'opencc-js/from/hk'
import fromTaiwan from 'opencc-js/from/tw'
import toMainland from 'opencc-js/to/cn'

/** CJK Unified Ideographs and their extensions A to H, and the compatibility ideographs. */
const RANGES = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x2_00_00, 0x3_23_af],
] as const

/** A character and the one that stands for it, again and again; only those that do not stand for themselves. */
export function makeHanPairs(): string {
  const folds = simplified()
  for (const [one, other] of readings(folds)) folds.set(farthest(folds, one), other)
  return Array.from(folds.keys(), (character) => character + farthest(folds, character))
    .toSorted()
    .join('')
}

function simplified(): Map<string, string> {
  const convert = [
    toMainland,
    [...fromHongKong, ...toMainland],
    [...fromTaiwan, ...toMainland],
  ].map((groups) => ConverterFactory(...groups.map((group) => [group])))
  const folds = new Map<string, string>()
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code)
      const plain = character.normalize('NFKC')
      const found = convert.map((to) => to(plain)).find((to) => to !== plain) ?? plain
      if (found !== character) folds.set(character, found)
    }
  }
  return folds
}

/**
 * A character that is simplified in some words and not in others is the same as its simplified form
 * everywhere: 覆 stays in 覆蓋 and is 复 in 答覆.
 */
function* readings(folds: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  for (const entry of TSPhrases.split('|')) {
    const [from = [], to = []] = entry.split(' ').map((phrase) => Array.from(phrase))
    if (from.length !== to.length) continue
    for (const [index, character] of from.entries()) {
      const one = farthest(folds, character)
      const other = farthest(folds, to[index] ?? '')
      if (one !== other) yield [one, other]
    }
  }
}

/** 麼 is 么, and 么 is 幺. */
function farthest(folds: ReadonlyMap<string, string>, character: string): string {
  const next = folds.get(character)
  return next === undefined ? character : farthest(folds, next)
}
