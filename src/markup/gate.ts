// The character gate: what a PDF export leaves behind and no reader can take stops here. It judges
// characters alone and knows nothing of HTML or XML.

import { closeDirections } from './bidi.ts'

/** XML reads CR and CRLF as LF (XML 1.0 §2.11) and JSON does not; so that they agree, neither does. */
const LINE_END = /\r\n?/g

/** A line tabulation, form feed, NEL or Unicode separator stood between words: it becomes a space. */
const SEPARATOR = /[\u000B\u000C\u0085\u2028\u2029]/g

/**
 * XML 1.0 §2.2 forbids the C0 controls, lone surrogates and U+FFFE/FFFF even when escaped, and advises
 * against C1 and the other noncharacters. A byte order mark inside a text is nobody's intention.
 */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/gu

/** The text with only characters that may be published. Linear; what it returns it leaves unchanged. */
export function clean(text: string): string {
  return closeDirections(
    text.replace(LINE_END, '\n').replace(SEPARATOR, ' ').replace(FORBIDDEN, ''),
  )
}

/**
 * The same on one line and in NFC, as a title, a name or an attribute takes it, so that two spellings of
 * one name are one; the gap inside a Chinese headline stays.
 */
export const cleanLine = (text: string): string =>
  clean(text)
    .replace(/[\t\n]+/g, ' ')
    .trim()
    .normalize('NFC')
