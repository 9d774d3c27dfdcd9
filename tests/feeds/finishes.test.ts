// What Pagewire adds to the documents that `feed` writes: each test fails without its finish.

import { parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { readAtom, readJson, readRss } from './read-back.ts'
import { EDITION, SUBSCRIPTION, withLead } from './small-edition.ts'

const headlines = (headline: string): readonly (string | undefined)[] => {
  const feed = withLead({ headline })
  return [readRss(renderRss(feed)), readAtom(renderAtom(feed)), readJson(renderJson(feed))].map(
    ({ entries }) => entries[0]?.title,
  )
}

describe('every format', () => {
  test('a feed without stories tells the time it is given, not the clock', () => {
    const empty = { ...SUBSCRIPTION, stories: [] }
    expect(renderRss(empty)).toContain('<lastBuildDate>Sat, 07 Feb 2026 03:15:00 GMT<')
    expect(renderAtom(empty)).toContain('<updated>2026-02-07T03:15:00.000Z<')
    expect(renderJson(empty)).not.toContain('date')
  })

  test.each([
    { what: 'a form feed of the export', headline: '石橋\f封閉', reads: '石橋 封閉' },
    { what: 'half a character', headline: '石橋\uD842封閉', reads: '石橋封閉' },
    { what: 'what looks like markup', headline: 'A & B <並列>', reads: 'A & B <並列>' },
    {
      what: 'what looks like a reference',
      headline: '怎樣寫 &amp;amp;',
      reads: '怎樣寫 &amp;amp;',
    },
    { what: 'the end of a CDATA section, twice', headline: ']]> ]]>', reads: ']]> ]]>' },
    {
      what: 'the root of an Atom feed',
      headline: '<feed xmlns="http://www.w3.org/2005/Atom">',
      reads: '<feed xmlns="http://www.w3.org/2005/Atom">',
    },
  ])('a headline with $what reads the same', ({ headline, reads }) => {
    expect(headlines(headline)).toEqual([reads, reads, reads])
  })

  test('a brief that is a headline alone has its headline as content', () => {
    const content = [
      readRss(renderRss(EDITION)),
      readAtom(renderAtom(EDITION)),
      readJson(renderJson(EDITION)),
    ].map(({ entries }) => entries[2]?.content)
    expect(new Set(content)).toEqual(new Set(['<p>河堤夜燈明起提早半小時亮</p>']))
  })

  test('a correction moves the date of change alone', () => {
    const dates = [
      readRss(renderRss(EDITION)),
      readAtom(renderAtom(EDITION)),
      readJson(renderJson(EDITION)),
    ].map(({ entries }) => [entries[1]?.published, entries[1]?.updated])
    const expected = [Date.parse('2026-02-06T21:59:59Z'), Date.parse('2026-02-07T03:15:00Z')]
    expect(dates).toEqual([expected, expected, expected])
  })

  test('every picture is told with its true type and length, and with what it shows', () => {
    const pictures = [
      readRss(renderRss(EDITION)),
      readAtom(renderAtom(EDITION)),
      readJson(renderJson(EDITION)),
    ].map(({ entries }) => entries.map((entry) => entry.pictures))
    const { url } = EDITION.publication
    const boards = [`${url}/pictures/0123456789abcdef.jpg`, 'image/jpeg', 212_345]
    const plan = [`${url}/pictures/fedcba9876543210.svg`, 'image/svg+xml', 2345]
    const lead = [
      [...boards, '圍板上畫了橋的舊貌。'],
      [...plan, '橋 A & B <南北> 兩端'],
    ]
    const expected = [lead, [], []]
    expect(pictures).toEqual([expected, expected, expected])
  })

  test('the small picture of the paper is named where the format has a place for it', () => {
    expect(renderAtom(EDITION)).toContain('<icon>https://news.example.com/favicon.ico</icon>')
    expect(renderJson(EDITION)).toContain('"favicon": "https://news.example.com/favicon.ico"')
  })
})

describe('RSS 2.0', () => {
  const rss = renderRss(SUBSCRIPTION)

  test('the id of a story is no address', () => {
    expect(rss).toContain('<guid isPermaLink="false">tag:news.example.com,2026:k7m2qx4tb9ra</guid>')
  })

  test('names stand in dc:creator, for author would want a mail address', () => {
    expect(rss).toContain('<dc:creator>何曉嵐</dc:creator>')
    expect(rss).not.toContain('<author>')
  })

  test('a summary is escaped as the HTML that a description is', () => {
    const plain = renderRss(withLead({ summary: 'A & B <並列>' }))
    expect(plain).toContain('<description><![CDATA[A &amp; B &lt;並列&gt;]]></description>')
  })

  test('a picture has its size and its credit, and is nothing to download', () => {
    const { items = [] } = parseRssFeed(rss)
    expect(items[0]?.media?.contents?.[0]).toMatchObject({
      medium: 'image',
      width: 1600,
      height: 900,
      credits: [{ value: '何曉嵐攝' }],
    })
    expect(items[0]?.media?.contents?.[1]).not.toHaveProperty('credits')
    expect(items[0]?.media?.thumbnails).toEqual([
      { url: 'https://news.example.com/pictures/0123456789abcdef.jpg', width: 1600, height: 900 },
    ])
    expect(rss).not.toContain('<enclosure')
  })

  test('a feed without pictures says nothing of them', () => {
    expect(renderRss(withLead({ blocks: [] }))).not.toContain('media')
  })

  test('the summary comes before the full text', () => {
    expect(rss.indexOf('<content:encoded>')).toBeGreaterThan(rss.indexOf('<description><![CDATA['))
  })

  test('a section called after markup keeps its name', () => {
    const { publication } = SUBSCRIPTION
    const sections = { ...publication.sections, local: '衣 & 食 &lt; 住' }
    const named = renderRss({ ...SUBSCRIPTION, publication: { ...publication, sections } })
    expect(named).toContain('<category>衣 &amp; 食 &amp;lt; 住</category>')
  })
})

describe('Atom 1.0', () => {
  const atom = renderAtom(SUBSCRIPTION)

  test('the language of the paper is the language of the feed', () => {
    expect(atom).toMatch(/<feed [^>]*xml:lang="zh-Hant-MO"/)
  })

  test('a section has its slug as term and its title as label', () => {
    expect(atom).toContain('<category label="本地" term="local"/>')
  })

  test('a section called after markup keeps its name', () => {
    const { publication } = SUBSCRIPTION
    const sections = { ...publication.sections, local: '衣 & 食 <住>' }
    const named = renderAtom({ ...SUBSCRIPTION, publication: { ...publication, sections } })
    expect(readAtom(named).entries[0]?.section).toBe('衣 & 食 <住>')
  })

  test('the paper signs for stories that nobody signed', () => {
    const nameless = renderAtom(withLead({ authors: [] }))
    expect(nameless.match(/<name>.*<\/name>/g)).toEqual(['<name>石橋晚報</name>'])
  })

  test('the feed keeps its id when the site moves', () => {
    const publication = { ...SUBSCRIPTION.publication, url: 'https://moved.example.org' }
    expect(renderAtom({ ...SUBSCRIPTION, publication })).toContain(
      '<id>tag:news.example.com,2026:feed/</id>',
    )
  })
})

describe('JSON Feed 1.1', () => {
  const json: unknown = JSON.parse(renderJson(SUBSCRIPTION))

  test('has the first picture of a story as its image', () => {
    const { items } = JSON.parse(renderJson(SUBSCRIPTION))
    expect(items[0].image).toBe('https://news.example.com/pictures/0123456789abcdef.jpg')
    expect(Object.keys(items[1])).not.toContain('image')
  })

  test('is version 1.1 and tells its language', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'zh-Hant-MO',
    })
  })

  test('names every author, of the paper and of a story', () => {
    expect(json).toMatchObject({
      authors: [{ name: '石橋晚報', url: 'https://news.example.com/' }],
      items: [{ authors: [{ name: '何曉嵐' }, { name: '石橋晚報' }] }, {}, {}],
    })
  })

  test('has nothing that version 1.1 gave up', () => {
    expect(renderJson(SUBSCRIPTION)).not.toContain('"author"')
  })
})
