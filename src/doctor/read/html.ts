// HTML as browsers and readers read it (HTML Standard, parsing), as a flat list: what is asked of it here
// never needs the tree.

import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter as tree,
  parse,
  parseFragment,
} from 'parse5'

export type HtmlElement = {
  readonly name: string
  /** Names in small letters. */
  readonly attributes: ReadonlyMap<string, string>
}

export type Html = {
  /** In the order of the document. */
  readonly elements: readonly HtmlElement[]
  /** What a person sees, white space collapsed: without scripts, styles and tags. */
  readonly text: string
  /** Of a document. */
  readonly title: string
}

type Node = DefaultTreeAdapterMap['node']

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title'])
/** Blocks part words even where no space stands between their tags. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'small',
  'span',
  'strong',
])

/** A document. Never throws: HTML has no errors that stop a reader. */
export const readHtml = (source: string): Html => flatten(parse(source))

/** What stands in a feed's entry. */
export const readFragment = (source: string): Html => flatten(parseFragment(source))

function flatten(root: Node): Html {
  const elements: HtmlElement[] = []
  const seen: string[] = []
  let title = ''
  // A stack of its own: hostile nesting must not overflow the call stack.
  const stack: { readonly node: Node; readonly isSeen: boolean }[] = [{ node: root, isSeen: true }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, isSeen } = next
    if (tree.isTextNode(node) && isSeen) seen.push(node.value)
    const isElement = tree.isElementNode(node)
    if (isElement) {
      const { tagName: name, attrs } = node
      elements.push({ name, attributes: new Map(attrs.map(({ name, value }) => [name, value])) })
      if (name === 'title' && title === '') title = ownText(node)
      if (!INLINE.has(name)) seen.push(' ')
    }
    if (!('childNodes' in node)) continue
    const isShown = isSeen && !(isElement && UNSEEN.has(node.tagName))
    for (const child of node.childNodes.toReversed()) stack.push({ node: child, isSeen: isShown })
  }
  return { elements, text: seen.join('').replaceAll(/\s+/gu, ' ').trim(), title }
}

const ownText = ({ childNodes }: DefaultTreeAdapterMap['element']): string =>
  childNodes
    .map((node) => (tree.isTextNode(node) ? node.value : ''))
    .join('')
    .trim()

const URL_ATTRIBUTES = ['href', 'src', 'poster', 'data', 'cite']

/** Every address that the markup points at, as it stands. */
export function addressesOf({ elements }: Html): string[] {
  return elements.flatMap(({ attributes }) => [
    ...URL_ATTRIBUTES.flatMap((name) => attributes.get(name) ?? []),
    ...(attributes.get('srcset') ?? '')
      .split(/,\s+/u)
      .map((candidate) => candidate.trim().split(/\s/u)[0] ?? '')
      .filter(Boolean),
  ])
}
