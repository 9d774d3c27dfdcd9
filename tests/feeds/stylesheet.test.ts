// The style that a browser shows a feed in, and that a reader passes over.

import { expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { readAtom, readRss } from './read-back.ts'
import { SUBSCRIPTION, withLead } from './small-edition.ts'

const STYLED = { ...SUBSCRIPTION, stylesheet: '/feed.css?v=1' }

test.each([
  { format: 'RSS', render: renderRss, read: readRss },
  { format: 'Atom', render: renderAtom, read: readAtom },
])('$format names its style behind the declaration, and is the same feed', ({ render, read }) => {
  const [declaration, instruction, ...rest] = render(STYLED).split('\n')
  expect(declaration).toBe('<?xml version="1.0" encoding="utf-8"?>')
  expect(instruction).toBe('<?xml-stylesheet type="text/css" href="/feed.css?v=1"?>')
  expect([declaration, ...rest].join('\n')).toBe(render(SUBSCRIPTION))
  expect(read(render(STYLED))).toEqual(read(render(SUBSCRIPTION)))
})

test('a browser, which shows the HTML of an RSS summary as it is written, shows its quotes', () => {
  const rss = renderRss(withLead({ summary: `"R&D's" <end> ]]>` }))
  expect(rss).toContain(`<![CDATA["R&amp;D's" &lt;end&gt; ]]&gt;]]>`)
  expect(readRss(rss).entries[0]?.summary).toBe(`"R&D's" <end> ]]>`)
})
