// Bytes, characters and XML: what every parser meets before it sees a feed.

import { type Finding, some, when } from '../finding.ts'
import type { Document } from '../read/document.ts'
import type { Xml, XmlFault } from '../read/xml.ts'
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
  const { url, hasByteOrderMark, answer, bytes, xml } = document
  const isTold = charsetOf(answer) ?? declaredEncoding(bytes)
  const isSilent = xml !== undefined && isTold === undefined && !hasByteOrderMark
  return [
    ...charset(document),
    ...when(isSilent, { rule: 'http.charset-missing', url }),
    ...when(hasByteOrderMark, { rule: 'bytes.bom', url }),
  ]
}

function charset({ url, charset, isDamaged, answer, bytes }: Document): Finding[] {
  // Valid UTF-8 under another name is UTF-8: no other encoding's text looks like it by chance.
  const isMislabelled = !isUtf8(charsetOf(answer) ?? 'utf-8') && isBeyondAscii(bytes)
  if (isMislabelled && isValidUtf8(bytes)) {
    return [{ rule: 'http.charset', url, seen: fieldOf(answer, 'content-type') ?? '' }]
  }
  if (isDamaged) return [{ rule: 'bytes.utf8', url, seen: `read as ${charset}` }]
  return when(!isUtf8(charset), { rule: 'xml.encoding', url, seen: charset })
}

const isUtf8 = (name: string): boolean => /^utf-?8$/u.test(name)

const isBeyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80)

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) !== ''
  } catch {
    return false
  }
}

function characters({ url, text, xml, isDamaged }: Document): Finding[] {
  const controls = xml ? [...text.matchAll(FORBIDDEN), ...forbiddenReferences(text)] : []
  const lost = isDamaged ? [] : [...text.matchAll(/\uFFFD|&#(?:xFFFD|65533);/giu)]
  return [
    ...when(controls.length > 0, { rule: 'bytes.control', url, seen: places(text, controls) }),
    ...when(lost.length > 0, { rule: 'bytes.replacement', url, seen: places(text, lost) }),
  ]
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

const isUnbound = ({ message }: XmlFault): boolean => message.startsWith('unbound namespace prefix')

function markup({ url, text }: Document, { faults, hasDoctype }: Xml): Finding[] {
  // A forbidden character is told as that.
  const isControl = ({ message }: XmlFault): boolean =>
    /disallowed character|malformed character entity/u.test(message) && hasControls(text)
  const fault = faults.find((one) => !isUnbound(one) && !isControl(one))
  const prefixes = faults
    .filter(isUnbound)
    .map(({ message }) => /"([^"]*)"/u.exec(message)?.[1] ?? '')
  const references = text.match(CJK_REFERENCE) ?? []
  const unbound = some([...new Set(prefixes)])
  const where = fault && `line ${fault.line}: ${fault.message}`
  return [
    ...(where === undefined ? [] : [{ rule: 'xml.wellformed', url, seen: where } as const]),
    ...when(prefixes.length > 0, { rule: 'xml.namespace', url, seen: unbound }),
    ...when(hasDoctype, { rule: 'xml.doctype', url }),
    ...when(references.length > 0, { rule: 'xml.cjk-refs', url, seen: some(references) }),
  ]
}

const hasControls = (text: string): boolean =>
  text.search(FORBIDDEN) !== -1 || forbiddenReferences(text).length > 0
