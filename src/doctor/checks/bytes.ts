// Bytes, characters and XML: what every parser meets before it sees a feed.

import { type Finding, some, when } from '../finding.ts'
import type { Document } from '../read/document.ts'
import type { Xml, XmlFault } from '../read/xml.ts'
import { declaredEncoding } from '../wire/decode.ts'
import { charsetOf, fieldOf } from '../wire/exchange.ts'

/** XML 1.0 §2.2, Char, less the surrogates, which no decoded text has. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu
const REFERENCE = /&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));/giu
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
  const isSilent = xml && isTold === undefined && !hasByteOrderMark && isBeyondAscii(bytes)
  return [
    ...charset(document),
    ...when(isSilent === true, { rule: 'http.charset-missing', url }),
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

type Place = { readonly name: string; readonly line: number }

/** More of them tell nothing more. */
const MOST_PLACES = 20

/** `U+000C`, or a reference as it stands, each with its line. */
const placesOf = (text: string, matches: Iterable<RegExpExecArray>): Place[] =>
  [...matches].slice(0, MOST_PLACES).map(({ 0: char, index }) => {
    const point = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const line = text.slice(0, index).split('\n').length
    return { name: char.length > 1 ? char : `U+${point}`, line }
  })

const named = (places: readonly Place[]): string =>
  some(places.map(({ name, line }) => `${name} in line ${line}`))

/** What XML forbids; a reference in a CDATA section is text, so the parser has the last word on it. */
function controlsIn({ text, xml }: Document): Place[] {
  const refused = new Set(
    xml?.faults.flatMap(({ message, line }) => (message === REFUSED_REFERENCE ? [line] : [])),
  )
  const references = [...text.matchAll(REFERENCE)].filter(([, hex, decimal]) =>
    isForbidden(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
  )
  return [
    ...placesOf(text, text.matchAll(FORBIDDEN)),
    ...placesOf(text, references).filter(({ line }) => refused.has(line)),
  ]
}

const REFUSED_REFERENCE = 'malformed character entity'

function isForbidden(point: number): boolean {
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  if (isSurrogate || point > 0x10ffff) return true
  return String.fromCodePoint(point).search(FORBIDDEN) !== -1
}

function characters(document: Document): Finding[] {
  const { url, text, xml, isDamaged } = document
  const controls = xml ? controlsIn(document) : []
  const lost = isDamaged ? [] : placesOf(text, text.matchAll(/\uFFFD|&#(?:xFFFD|65533);/giu))
  return [
    ...when(controls.length > 0, { rule: 'bytes.control', url, seen: named(controls) }),
    ...when(lost.length > 0, { rule: 'bytes.replacement', url, seen: named(lost) }),
  ]
}

const isUnbound = ({ message }: XmlFault): boolean => message.startsWith('unbound namespace prefix')

function markup(document: Document, { faults, hasDoctype }: Xml): Finding[] {
  const { url, text } = document
  // A forbidden character is told as that.
  const told = new Set(controlsIn(document).map(({ line }) => line))
  const fault = faults.find((one) => !isUnbound(one) && !told.has(one.line))
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
