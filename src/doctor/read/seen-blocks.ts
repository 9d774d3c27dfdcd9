// The HTML of a feed's entry as what a reader sees of it, block by block, so that two versions can be held
// against each other. Spacing is not seen.

import { type DefaultTreeAdapterMap, defaultTreeAdapter as tree, parseFragment } from 'parse5'

export type SeenBlock = {
  /** What an editor calls it. */
  readonly kind: string
  /** White space collapsed; of a picture, the name of its file. */
  readonly text: string
}

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Our own feeds say more than the tag does; others have paragraphs. */
const BY_CLASS = new Set(['deck', 'credit', 'notice', 'correction'])
const BY_TAG: Readonly<Record<string, string>> = {
  h1: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  figcaption: 'caption',
}
const BLOCKS = new Set(['p', 'li', 'blockquote', 'pre', 'td', 'div', ...Object.keys(BY_TAG)])

/** Never throws: HTML has no errors that stop a reader. */
export function seenBlocks(html: string): readonly SeenBlock[] {
  const blocks: { kind: string; text: string }[] = []
  let open = { kind: 'paragraph', text: '' }
  const begin = (kind: string): void => {
    open = { kind, text: '' }
    blocks.push(open)
  }
  begin('paragraph')
  // A stack of its own: hostile nesting must not overflow the call stack.
  const stack: (Node | 'end')[] = [parseFragment(html)]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'end') begin('paragraph')
    else if (tree.isTextNode(next)) open.text += next.value
    else {
      const element = tree.isElementNode(next) ? next : undefined
      const isBlock = element !== undefined && BLOCKS.has(element.tagName)
      if (isBlock) {
        begin(kindOf(element))
        stack.push('end')
      }
      if (element?.tagName === 'img') blocks.push(pictureOf(element))
      if ('childNodes' in next) stack.push(...next.childNodes.toReversed())
    }
  }
  return blocks
    .map(({ kind, text }) => ({ kind, text: text.replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

const attribute = ({ attrs }: Element, wanted: string): string =>
  attrs.find(({ name }) => name === wanted)?.value ?? ''

function kindOf(element: Element): string {
  const own = attribute(element, 'class')
  return BY_CLASS.has(own) ? own : (BY_TAG[element.tagName] ?? 'paragraph')
}

/** Another host serves the same picture. */
const pictureOf = (element: Element) => ({
  kind: 'picture',
  text: attribute(element, 'src').split('/').at(-1) ?? '',
})
