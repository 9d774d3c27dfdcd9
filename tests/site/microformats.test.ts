// What programs that read microformats find: a story, and a list of stories, with their authors and dates.

import { mf2 } from 'microformats-parser'
import { expect, test } from 'vitest'
import { documentsOf, SITE } from './small-edition.ts'

const DOCUMENTS = documentsOf(SITE)
const ORIGIN = SITE.publication.url
const parse = (name: string) => mf2(DOCUMENTS[name] ?? '', { baseUrl: `${ORIGIN}/` }).items

test('a story is an entry with everything that is known of it', () => {
  const [entry, ...others] = parse('story-1')
  expect(others).toEqual([])
  expect(entry?.type).toEqual(['h-entry'])
  const url = expect.stringMatching(new RegExp(`^${ORIGIN}/s/\\w{12}$`))
  expect(entry?.properties).toMatchObject({
    name: [expect.stringMatching(/潮汐鐘樓修復完成/u)],
    summary: ['六名匠人重鑄銅鐘 歷時十九個月'],
    category: [expect.any(String)],
    published: ['2026-02-06T22:00:00Z'],
    url: expect.arrayContaining([url]),
    uid: [url],
    author: [{ type: ['h-card'] }, { type: ['h-card'] }],
    content: [{ value: expect.stringMatching(/小城最高的鐘樓昨日開放/u) }],
  })
})

test('a story that was changed says when, and one that names nobody is by the paper', () => {
  const [entry] = parse('story-2')
  expect(entry?.properties).toMatchObject({
    published: ['2026-02-06T21:59:59Z'],
    updated: ['2026-02-07T03:15:00Z'],
    author: [SITE.publication.title],
    category: ['文化'],
  })
})

test.each(['front', 'edition', 'section'])(
  'the %s is a feed of entries that lead to the stories',
  (name) => {
    const [feed] = parse(name)
    expect(feed?.type).toEqual(['h-feed'])
    expect(feed?.properties['name']).toHaveLength(1)
    const entries = feed?.children ?? []
    expect(entries.length).toBeGreaterThan(1)
    for (const { type, properties } of entries) {
      expect(type).toEqual(['h-entry'])
      expect(properties['name']?.[0]).toMatch(/./u)
      expect(properties['url']?.[0]).toMatch(/\/s\/\w{12}$/u)
      expect(properties['published']?.[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/u)
    }
  },
)
