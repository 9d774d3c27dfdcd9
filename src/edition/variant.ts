// The paper in the other Chinese script: converted whole when it is built, so that nobody who asks for it
// waits, and so that the Worker knows nothing of it.

import { ConverterFactory, type DictGroup } from 'opencc-js/core'
import fromSimplified from 'opencc-js/from/cn'
import fromHongKong from 'opencc-js/from/hk'
import fromTaiwan from 'opencc-js/from/tw'
import toSimplified from 'opencc-js/to/cn'
import toHongKong from 'opencc-js/to/hk'
import toTaiwan from 'opencc-js/to/tw'

export type Variant = {
  /** BCP 47. */
  readonly language: string
  /** A copy of a value that JSON can hold, as it is in this script: every string in it that has Han characters. */
  readonly convert: <T>(value: T) => T
}

type Convert = (text: string) => string

/** Whose characters are meant: Macao writes as Hong Kong does. */
type Style = 'cn' | 'hk' | 'tw'

const FROM: Readonly<Record<Style, readonly DictGroup[]>> = {
  cn: fromSimplified,
  hk: fromHongKong,
  tw: fromTaiwan,
}
const TO: Readonly<Record<Style, readonly DictGroup[]>> = {
  cn: toSimplified,
  hk: toHongKong,
  tw: toTaiwan,
}

function styleOf(tag: string): Style {
  const locale = new Intl.Locale(tag)
  if (locale.maximize().script === 'Hans') return 'cn'
  // A paper that means Taiwan's says so.
  return locale.region === 'TW' ? 'tw' : 'hk'
}

/**
 * From the language of a paper to that of a variant, both Chinese. `lexicon`: names and words that the tables
 * get wrong → as they are written in the variant. Same input, same output.
 */
export function openVariant(
  from: string,
  to: string,
  lexicon: Readonly<Record<string, string>> = {},
): Variant {
  const [source, target] = [styleOf(from), styleOf(to)]
  const characters = ConverterFactory(FROM[source], TO[target])
  const convert = sparing(lexicon, (text) => requote(characters(text), target))
  return {
    language: to,
    // No key is named here, so that no text is forgotten; ids, addresses and names of sections are ASCII.
    convert: (value) =>
      JSON.parse(JSON.stringify(value), (_, part: unknown) =>
        typeof part === 'string' && HAN.test(part) ? convert(part) : part,
      ),
  }
}

const HAN = /\p{Script=Han}/u

type Quoted = (found: string) => string

const as =
  (mark: string): Quoted =>
  () =>
    mark

/** Mainland papers quote with “ and ‘, the others with 「 and 『; an apostrophe is no quote. */
const QUOTES: Readonly<Record<'cn' | 'others', readonly (readonly [RegExp, Quoted])[]>> = {
  cn: [
    [/「/g, as('“')],
    [/」/g, as('”')],
    [/『/g, as('‘')],
    [/』/g, as('’')],
  ],
  others: [
    [/“/g, as('「')],
    [/”/g, as('」')],
    [/‘[^‘’]*’/gu, (found) => (HAN.test(found) ? `『${found.slice(1, -1)}』` : found)],
  ],
}

const requote = (text: string, target: Style): string =>
  QUOTES[target === 'cn' ? 'cn' : 'others'].reduce(
    (quoted, [mark, other]) => quoted.replace(mark, other),
    text,
  )

/** Converts what stands between the words of the lexicon, and writes those as it says; the longest first. */
function sparing(lexicon: Readonly<Record<string, string>>, convert: Convert): Convert {
  const words = Object.keys(lexicon).sort((one, other) => other.length - one.length)
  if (words.length === 0) return convert
  const spared = new RegExp(words.map((word) => RegExp.escape(word)).join('|'), 'gu')
  return (text) => {
    const between = text.split(spared).map(convert)
    const found = text.match(spared) ?? []
    return between.reduce((all, part, at) => all + (lexicon[found[at - 1] ?? ''] ?? '') + part)
  }
}
