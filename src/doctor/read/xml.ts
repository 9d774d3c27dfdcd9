// XML to a tree, judged as strictly as XML 1.0 and its namespaces are written; no entity is expanded and
// nothing is fetched, so a hostile document costs no more than its length.

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

export type Element = {
  /** Local name, and the namespace it is in (`''` for none). */
  readonly name: string
  readonly namespace: string
  /** As written, with prefix: what people look for in the source. */
  readonly written: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** The character data that stands in it directly. */
  readonly text: string
  /** Character data and markup inside, as XHTML: what `type="xhtml"` means. */
  readonly inner: string
  readonly line: number
}

export type XmlFault = { readonly line: number; readonly message: string }

export type Xml = {
  /** As far as it could be read. */
  readonly root?: Element | undefined
  /** Why it is not well-formed; empty when it is. */
  readonly faults: readonly XmlFault[]
  /** As declared, in small letters. */
  readonly encoding?: string | undefined
  readonly hasDoctype: boolean
}

/** More of them are consequences of the first. */
const MOST_FAULTS = 20
/** Deeper than any feed; what is deeper costs the parser its square. */
const MOST_DEPTH = 200

class TooDeep extends Error {}

type Open = {
  name: string
  namespace: string
  written: string
  attributes: Map<string, string>
  children: Element[]
  text: string
  inner: string
  line: number
}

/** Reads a whole document. Never throws. */
export function parseXml(text: string): Xml {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const faults: XmlFault[] = []
  const open: Open[] = []
  let root: Element | undefined
  let encoding: string | undefined
  let hasDoctype = false
  const addText = (data: string): void => {
    const top = open.at(-1)
    if (!top) return
    top.text += data
    top.inner += escape(data)
  }
  parser.on('error', ({ message }) => {
    // saxes puts `line:column: ` before each.
    const [, line = '1', said = message] = /^(\d+):\d+: (.*?)\.?$/su.exec(message) ?? []
    if (faults.length < MOST_FAULTS) faults.push({ line: Number(line), message: said })
  })
  parser.on('xmldecl', (declaration) => {
    encoding = declaration.encoding?.toLowerCase()
  })
  parser.on('doctype', () => {
    hasDoctype = true
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    open.push(opened(tag, parser.line))
    if (open.length > MOST_DEPTH) throw new TooDeep()
  })
  parser.on('closetag', () => {
    const element = open.pop()
    const parent = open.at(-1)
    if (!element) return
    root ??= parent ? undefined : element
    if (!parent) return
    parent.children.push(element)
    parent.inner += outer(element)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    faults.push({ line: parser.line, message: `more than ${MOST_DEPTH} elements in one another` })
  }
  return { root: root ?? open[0], faults, encoding, hasDoctype }
}

function opened({ name, local, uri, attributes }: SaxesTagNS, line: number): Open {
  return {
    name: local,
    namespace: uri,
    written: name,
    attributes: new Map(Object.values(attributes).map(named)),
    children: [],
    text: '',
    inner: '',
    line,
  }
}

const named = ({ name, value }: SaxesAttributeNS): [string, string] => [name, value]

/** Text as it stands in XML and HTML outside attributes. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function outer({ name, attributes, inner }: Open): string {
  const written = Array.from(
    attributes,
    ([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${written.join('')}>${inner}</${name}>`
}

/** The children of that name in that namespace. */
export const childrenOf = (
  element: Element,
  name: string,
  namespace = element.namespace,
): Element[] =>
  element.children.filter((child) => child.name === name && child.namespace === namespace)

/** The first of them. */
export const childOf = (
  element: Element,
  name: string,
  namespace = element.namespace,
): Element | undefined => childrenOf(element, name, namespace)[0]

/** The text of the first of them, trimmed; `undefined` when there is no such child. */
export const textOf = (
  element: Element,
  name: string,
  namespace = element.namespace,
): string | undefined => childOf(element, name, namespace)?.text.trim()
