// Text as search compares it: Simplified characters, small letters without marks, plain forms of wide and
// ligated ones. What is folded is never shown; it leads back to the text that is.

import { BREAK, kindOf, SPACE, WORDED } from './characters.ts'

/**
 * The text folded: its words and runs of Han, kana and Hangul, with one space where punctuation stood or
 * where two words meet. `origins`, when given, gets for each UTF-16 unit of it the offset in `text` of the
 * character that it comes from. Text is taken in NFC.
 */
export type Fold = (text: string, origins?: number[]) => string

/** `hanPairs` is a character and what it is folded to, again and again (han-pairs.ts makes it). */
export function createFold(hanPairs: string): Fold {
  const foldCharacter = characterFold(hanPairs)
  /** Of the basic plane what folds to one unit of it, with its kind: nearly all of a text, for no string. */
  const plain = new Uint32Array(0x1_00_00)
  const addRarely = (line: Line, code: number, at: number): void => {
    const folded = foldCharacter(code)
    for (const character of folded) line.add(character, at)
    if (code < plain.length && folded.length === 1) {
      plain[code] = folded.charCodeAt(0) + kindOf(folded.charCodeAt(0)) * KIND
    }
  }
  return (text, origins) => {
    const line = createLine(text.length, origins)
    for (let at = 0; at < text.length;) {
      const code = text.codePointAt(at) ?? 0
      const folded = plain[code] ?? 0
      if (folded === 0) addRarely(line, code, at)
      else line.put(folded & UNIT, folded >>> 16, at)
      at += code > 0xff_ff ? 2 : 1
    }
    return line.text()
  }
}

const UNIT = 0xff_ff
const KIND = 0x1_00_00
const UTF_16 = new TextDecoder('utf-16le')

/** A folded line while it is written. Its units stand in a typed array: a string that grows costs most. */
type Line = {
  add(character: string, origin: number): void
  /** One unit of a character of that kind. */
  put(unit: number, kind: number, origin: number): void
  text(): string
}

function createLine(expected: number, origins: number[] | undefined): Line {
  let units = new Uint16Array(expected * 2 + 4)
  let length = 0
  let before = 0
  /** What stands between the last character and the next. */
  let between = 0
  const write = (unit: number, origin: number): void => {
    if (length === units.length) {
      const larger = new Uint16Array(length * 2)
      larger.set(units)
      units = larger
    }
    units[length] = unit
    length += 1
    origins?.push(origin)
  }
  const put = (unit: number, kind: number, origin: number): void => {
    if (kind >= SPACE) {
      if (kind > between) between = kind
      return
    }
    if (between !== 0) {
      if (length > 0 && (between === BREAK || areWords(before, kind))) write(0x20, origin)
      between = 0
    }
    write(unit, origin)
    before = kind
  }
  return {
    put,
    add(character, origin) {
      const kind = kindOf(character.codePointAt(0) ?? 0)
      for (let at = 0; at < character.length; at += 1) put(character.charCodeAt(at), kind, origin)
    },
    text: () => UTF_16.decode(units.subarray(0, length)),
  }
}

/** A space says something between two words alone: 在 2026 年 is 在2026年, and 首航 碼頭 is one run. */
const areWords = (one: number, other: number): boolean => one === WORDED && other === WORDED

/** Accents, and the dots and hooks of other alphabets; the voicing marks of kana make another letter. */
const MARKS = /[\u0300-\u036F]/g

/** Remembers every character that it has folded: there are some thousand in a language. */
function characterFold(hanPairs: string): (code: number) => string {
  const known = new Map<number, string>()
  const pairs = Array.from(hanPairs)
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    known.set(pairs[at]?.codePointAt(0) ?? 0, pairs[at + 1] ?? '')
  }
  return (code) => {
    const folded = known.get(code)
    if (folded !== undefined) return folded
    const plain = String.fromCodePoint(code)
      .normalize('NFKD')
      .toLowerCase()
      .replace(MARKS, '')
      .normalize('NFC')
    const made = Array.from(plain, (one) => known.get(one.codePointAt(0) ?? 0) ?? one).join('')
    known.set(code, made)
    return made
  }
}
