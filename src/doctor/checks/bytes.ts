// Bytes, characters and XML: what every parser meets before it sees a feed.

import { type Finding, some } from '../finding.ts'
import type { Document } from '../read/document.ts'
import type { Rule } from '../rules.ts'
import { declaredEncoding } from '../wire/decode.ts'
import { charsetOf, fieldOf } from '../wire/exchange.ts'

/** XML 1.0 §2.2, Char, less the surrogates, which no decoded text has. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu
const FORBIDDEN_REFERENCE = /&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));/giu
const CJK_REFERENCE = /&#(?:x0*(?:[3-9][\da-f]{3}|2[\da-f]{4})|0*(?:1[2-9]\d{3}|[2-6]\d{4}));/giu

export function judgeBytes(document: Document): Finding[] {
  if (!['rss', 'atom', 'json'].includes(document.kind)) return []
  return [
    ...encoding(document),
    ...characters(document),
    ...(document.xml ? markup(document, document.xml) : []),
  ]
}

function encoding(document: Document): Finding[] {
  const { url, charset, isDamaged, hasByteOrderMark, answer, bytes, xml } = document
  const sent = charsetOf(answer)
  const isAscii = bytes.every((byte) => byte < 0x80)
  const found: Finding[] = []
  // Valid UTF-8 under another name is UTF-8: no other encoding's text looks like it by chance.
  const isUtf8 = !isAscii && isValidUtf8(bytes)
  if (isUtf8 && sent !== undefined && !/^utf-?8$/u.test(sent)) {
    found.push({ rule: 'http.charset', url, seen: fieldOf(answer, 'content-type') ?? '' })
  } else if (isDamaged) {
    found.push({ rule: 'bytes.utf8', url, seen: `read as ${charset}` })
  } else if (!/^utf-?8$/u.test(charset)) {
    found.push({ rule: 'xml.encoding', url, seen: charset })
  }
  if (xml && sent === undefined && declaredEncoding(bytes) === undefined && !hasByteOrderMark) {
    found.push({ rule: 'http.charset-missing', url })
  }
  if (hasByteOrderMark) found.push({ rule: 'bytes.bom', url })
  return found
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) !== ''
  } catch {
    return false
  }
}

function characters({ url, text, xml, isDamaged }: Document): Finding[] {
  const controls = xml ? [...text.matchAll(FORBIDDEN), ...forbiddenReferences(text)] : []
  const found: Finding[] = []
  if (controls.length > 0) {
    found.push({ rule: 'bytes.control', url, seen: places(text, controls) })
  }
  const lost = isDamaged ? [] : [...text.matchAll(/\uFFFD|&#(?:xFFFD|65533);/giu)]
  if (lost.length > 0) found.push({ rule: 'bytes.replacement', url, seen: places(text, lost) })
  return found
}

const forbiddenReferences = (text: string): RegExpExecArray[] =>
  [...text.matchAll(FORBIDDEN_REFERENCE)].filter(([, hex, decimal]) => {
    const point = hex === undefined ? Number(decimal) : parseInt(hex, 16)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return true
    return String.fromCodePoint(point).search(FORBIDDEN) !== -1
  })

/** `U+000C in line 7, &#12; in line 9`. */
function places(text: string, matches: readonly RegExpExecArray[]): string {
  const shown = matches.slice(0, 4).map(({ 0: char, index }) => {
    const point = char.codePointAt(0) ?? 0
    const name = char.length > 1 ? char : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    return `${name} in line ${text.slice(0, index).split('\n').length}`
  })
  return some([...shown, ...matches.slice(4).map(() => '')])
}

function markup({ url, text }: Document, xml: NonNullable<Document['xml']>): Finding[] {
  const found: Finding[] = []
  const say = (rule: Rule, seen: string): void => void found.push({ rule, url, seen })
  // A forbidden character is told as that.
  const faults = xml.faults.filter(
    ({ message }) =>
      !/disallowed character|malformed character entity/u.test(message) || !hasControls(text),
  )
  const unbound = faults.filter(({ message }) => message.startsWith('unbound namespace prefix'))
  const [fault] = faults.filter((one) => !unbound.includes(one))
  if (fault) say('xml.wellformed', `line ${fault.line}: ${fault.message}`)
  if (unbound.length > 0) {
    const prefixes = unbound.map(({ message }) => /"([^"]*)"/u.exec(message)?.[1] ?? message)
    say('xml.namespace', some([...new Set(prefixes)]))
  }
  if (xml.hasDoctype) say('xml.doctype', '<!DOCTYPE')
  const references = text.match(CJK_REFERENCE) ?? []
  if (references.length > 0) say('xml.cjk-refs', some(references))
  return found
}

const hasControls = (text: string): boolean =>
  text.search(FORBIDDEN) !== -1 || forbiddenReferences(text).length > 0
