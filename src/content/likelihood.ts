// How likely a text is to stand in a newspaper of a language: the measure by which encodings are
// compared. It knows characters and their neighbours, and no words.

import {
  COMMONEST,
  FIRST_LEVEL,
  type Language,
  PUNCTUATION,
  type Zone,
} from './common-characters.ts'
import { decodeLoosely } from './encodings.ts'

/**
 * Nats (natural logarithms) that it takes to name a character: its class's share in print, divided by
 * the size of the class.
 */
export const COST = {
  /** The same in every language, so that only the other characters decide. */
  ascii: 4.5,
  commonest: 5.6,
  common: 7,
  punctuation: 5.2,
  firstLevel: 9.8,
  symbol: 11,
  foreign: 14,
  ideograph: 14.5,
  privateUse: 20,
  /** A byte that is no character, too. */
  impossible: 25,
  /** Any letter of any script, where the bytes themselves show that they are Unicode. */
  unicode: 8,
} as const

/** The first hundred are much commoner than the rest of the list. */
const TOP = 100

type Prices = ReadonlyMap<string, number>

const known = new Map<Language, Prices>()

function pricesOf(language: Language): Prices {
  const prices = known.get(language) ?? makePrices(language)
  known.set(language, prices)
  return prices
}

function makePrices(language: Language): Prices {
  const taught = language === 'latin' ? '' : charactersOf(FIRST_LEVEL[language])
  return new Map([
    ...Array.from(taught, (char) => [char, COST.firstLevel] as const),
    ...Array.from(COMMONEST[language], (char, rank) => {
      return [char, rank < TOP ? COST.commonest : COST.common] as const
    }),
    ...Array.from(PUNCTUATION[language], (char) => [char, COST.punctuation] as const),
  ])
}

function charactersOf({ encoding, leads, trails }: Zone): string {
  const bytes = leads.flatMap((lead) => trails.flatMap((trail) => [lead, trail]))
  return decodeLoosely(Uint8Array.from(bytes), encoding).replaceAll(/[^\p{L}]/gu, '')
}

/** Nats that it takes to say the text in the language: less is likelier. */
export function costIn(language: Language, text: string): number {
  const prices = pricesOf(language)
  let sum = 0
  let before: Kind = 'none'
  for (const char of text) {
    const kind = kindOf(char)
    sum += (prices.get(char) ?? costOf(char, kind)) + costOfMeeting(before, kind)
    before = kind
  }
  return sum
}

/** Nats that it takes to say the text in any language of the world. */
export function costAnywhere(text: string): number {
  let sum = 0
  for (const char of text) sum += Math.min(COST.unicode, costOf(char, 'none')) + costOfNone(char)
  return sum
}

const costOfNone = (char: string): number => (IMPOSSIBLE.test(char) ? COST.impossible : 0)

type Kind = 'none' | 'space' | 'lower' | 'upper' | 'accented' | 'hangul' | 'ideograph'

function kindOf(char: string): Kind {
  if (char === ' ') return 'space'
  if (char >= 'a' && char <= 'z') return 'lower'
  if (char >= 'A' && char <= 'Z') return 'upper'
  if (char < '\u0080') return 'none'
  if (/\p{Script=Hangul}/u.test(char)) return 'hangul'
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return 'ideograph'
  return char < '\u0250' && /\p{L}/u.test(char) ? 'accented' : 'none'
}

const IMPOSSIBLE = /[\uFFFD\p{Cs}\p{Cn}]|(?![\t\n\r])\p{Cc}/u
/** Latin, punctuation, arrows and boxes, the symbols and full widths of East Asia. */
const SYMBOL = /[\xA0-\u024F\u2000-\u2BFF\u3000-\u33FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u

function costOf(char: string, kind: Kind): number {
  if (IMPOSSIBLE.test(char)) return COST.impossible
  if (char < '\u0080') return COST.ascii
  if (/\p{Co}/u.test(char)) return COST.privateUse
  // Halfwidth katakana are katakana to Unicode; bytes of other encodings become them.
  if (/[\uFF61-\uFF9F]/u.test(char)) return COST.foreign
  if (kind === 'ideograph' || kind === 'hangul') return COST.ideograph
  return SYMBOL.test(char) ? COST.symbol : COST.foreign
}

/**
 * Small letters hardly ever touch a character of East Asia, and an accent stands alone in its word;
 * Korean alone of these languages puts a space between words.
 */
function costOfMeeting(one: Kind, other: Kind): number {
  if (one === 'hangul' && other === 'space') return -2
  if (isWide(one)) return COST_BESIDE_WIDE[other] ?? 0
  if (isWide(other)) return COST_BESIDE_WIDE[one] ?? 0
  return one === 'accented' && other === 'accented' ? 3 : 0
}

const isWide = (kind: Kind): boolean => kind === 'ideograph' || kind === 'hangul'
const COST_BESIDE_WIDE: Partial<Record<Kind, number>> = { lower: 5.5, upper: 1, accented: 6 }
