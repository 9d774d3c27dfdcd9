// What is wrong with the characters of a source: control characters, stray carriage returns, BOMs,
// half characters, lines that no newspaper prints. It reads the raw source and changes nothing.

import type { Code, Diagnostic } from '../model/diagnostic.ts'
import { LONGEST_LINE, splitSource } from './lines.ts'

// One code and character is told at most so often on a page; the last one says how many there are.
const TOLD = 20

// C0 but tab, LF and CR; DEL and C1; noncharacters; BOM; CR; private use; surrogates, paired or not.
const SUSPECT =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF\uE000-\uF8FF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g

/** Diagnostics of the page's characters, in source order. */
export function findFaults(source: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const counts = new Map<string, number>()
  splitSource(source).forEach((raw, i) => {
    if (raw.length > LONGEST_LINE) {
      found.push({ code: 'line-too-long', line: i + 1, detail: `${raw.length} characters` })
    }
    for (const fault of faultsOf(raw, i + 1)) {
      const kind = `${fault.code} ${fault.detail ?? ''}`
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count <= (fault.code === 'carriage-return' ? 1 : TOLD)) found.push(fault)
    }
  })
  return found.map((fault) => withCount(fault, counts))
}

function withCount(fault: Diagnostic, counts: ReadonlyMap<string, number>): Diagnostic {
  const count = counts.get(`${fault.code} ${fault.detail ?? ''}`) ?? 1
  return count > 1 ? { ...fault, detail: `${fault.detail ?? ''} (${count} lines)`.trim() } : fault
}

/** One fault for each line and kind of character, at its first place. */
function faultsOf(raw: string, line: number): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const match of raw.matchAll(SUSPECT)) {
    const code = codeOf(match[0])
    if (code === undefined) continue
    const detail = nameOf(match[0])
    if (found.has(detail)) continue
    const column = columnOf(raw, match.index)
    found.set(detail, { code, line, column, length: 1, detail })
  }
  return [...found.values()]
}

function codeOf(character: string): Code | undefined {
  if (character.length === 2) return codeOfPair(character)
  const unit = character.charCodeAt(0)
  if (unit === 0x0d) return 'carriage-return'
  if (unit === 0xfeff) return 'byte-order-mark'
  if (unit >= 0xe000 && unit <= 0xf8ff) return 'private-use-character'
  return unit >= 0xd800 && unit <= 0xdfff ? 'lone-surrogate' : 'control-character'
}

// Planes 15 and 16 are private use.
function codeOfPair(character: string): Code | undefined {
  if (isNoncharacter(character)) return 'control-character'
  return (character.codePointAt(0) ?? 0) >= 0xf0000 ? 'private-use-character' : undefined
}

// The last two code points of every plane.
const isNoncharacter = (character: string): boolean =>
  ((character.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe

function nameOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}

const columnOf = (raw: string, at: number): number => {
  let column = 1
  for (let i = 0; i < at; i++) {
    const unit = raw.charCodeAt(i)
    const paired = unit >= 0xd800 && unit <= 0xdbff && (raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    if (paired) i += 1
    column += 1
  }
  return column
}
