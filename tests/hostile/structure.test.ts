// Each payload by itself: the document has the elements, attributes and addresses that any text gives it, by a parser
// that reads HTML as browsers do, and the payload is in it as text, to the character.

import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { expect, test } from 'vitest'

import { cleanLine } from '../../src/markup/gate.ts'
import { renderErrorPage } from '../../src/site/error-page.tsx'
import { renderSearchPage } from '../../src/site/search-page.tsx'
import { renderStoryPage } from '../../src/site/story-page.tsx'
import { SITE } from '../site/small-edition.ts'
import { payloadsFor } from './payloads.ts'
import { editionOf } from './stories.ts'

const DATE = '2026-02-07'
const PAYLOADS = payloadsFor('canary.example')

const DOCUMENTS: readonly ((text: string) => string)[] = [
  (text) => {
    const edition = editionOf([[text], [text]], 0, DATE)
    const [story] = edition.stories
    return story ? renderStoryPage({ ...SITE, edition, story }) : ''
  },
  (text) => {
    const withdrawal = { id: 'w2hcp3w8dn5v', date: DATE, at: `${DATE}T02:00:00Z`, note: { text } }
    return renderErrorPage({ ...SITE, status: 410, withdrawn: { withdrawal, isPrinted: true } })
  },
  (query) => renderSearchPage({ ...SITE, query, outcome: { kind: 'short' } }),
]

type Read = {
  /** Each kind of element with the names of its attributes; what is no element under its own name. */
  readonly forms: Set<string>
  readonly addresses: Set<string>
  readonly heading: string
}

function readDocument(html: string): Read {
  const read = { forms: new Set<string>(), addresses: new Set<string>(), heading: '' }
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      const names = node.attrs.map(({ name }) => name).join(' ')
      read.forms.add(`${node.namespaceURI} ${node.tagName} ${names}`)
      for (const { name, value } of node.attrs) {
        if (ADDRESS.has(name)) read.addresses.add(value)
      }
      if (node.tagName === 'h1') read.heading = textOf(node)
    } else if (node.nodeName !== '#text') read.forms.add(node.nodeName)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return read
}

const ADDRESS = new Set([
  'href',
  'src',
  'action',
  'srcset',
  'style',
  'data',
  'formaction',
  'poster',
])

const textOf = (node: Tree.Node): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** With clauses, numbers and words that may part. */
const PLAIN = '渡輪首航 12 居民清早擠滿碼頭 街坊爭看新船 3 小時'

test.each(
  DOCUMENTS.map((render, at) => [['story', 'withdrawal', 'question'][at], render] as const),
)('no payload is anything but text in a %s', (kind, render) => {
  const plain = readDocument(render(PLAIN))
  for (const payload of PAYLOADS) {
    const read = readDocument(render(payload))
    expect([...read.forms.difference(plain.forms)], payload).toEqual([])
    expect([...read.addresses.difference(plain.addresses)], payload).toEqual([])
    if (kind === 'story') expect(read.heading.trim()).toBe(cleanLine(payload))
  }
})

test('a payload that is not escaped is noticed', () => {
  const plain = readDocument(`<p>${PLAIN}</p>`).forms
  const noticed = PAYLOADS.filter(
    (payload) => readDocument(`<p>${payload}</p>`).forms.difference(plain).size > 0,
  )
  expect(noticed.length).toBeGreaterThan(PAYLOADS.length / 2)
})
