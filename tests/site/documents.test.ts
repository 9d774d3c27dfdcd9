// What every document of the site owes to people, readers and machines, in each language it speaks.

import { describe, expect, test } from 'vitest'

import { readHtml } from './read-html.ts'
import { documentsOf, EDITION, LEAD, SITE } from './small-edition.ts'

const LANGUAGES = ['zh-Hant-MO', 'zh-Hans-CN', 'en', 'pt-MO', 'ja', 'ko', 'fr'] as const

const DOCUMENTS = LANGUAGES.flatMap((language) =>
  Object.entries(documentsOf({ ...SITE, publication: { ...SITE.publication, language } })).map(
    ([name, html]) => ({ name, language, html, elements: readHtml(html) }),
  ),
)

const { url } = SITE.publication

const PATHS: Readonly<Record<string, string>> = {
  front: '/',
  edition: '/2026-02-07/',
  section: '/sections/culture/',
  'story-1': '/s/k7m2qx4tb9ra',
  'story-2': '/s/p3w8dn5vy2hc',
  'story-3': '/s/z6f4jt9ge7ms',
  feeds: '/feeds/',
}

/** What was asked on the page of results. */
const QUESTION = `?q=${encodeURIComponent(LEAD.headline)}`

/** Every address that a document may lead to or load. */
const KNOWN = new Set([
  ...Object.values(PATHS),
  '/2026-02-05/',
  '/2026-02-06/',
  '/2026-02-08/',
  '/2026-02-07/#page-a01',
  '/s/c5n2rk8vq4xe',
  '/sections/local/',
  '/sections/sport/',
  ...['/', '/sections/local/', '/sections/culture/', '/sections/sport/'].flatMap((scope) =>
    ['rss.xml', 'atom.xml', 'feed.json'].map((file) => scope + file),
  ),
  '/feeds.opml',
  '/opensearch.xml',
  `/search${QUESTION}`,
  `/search${QUESTION}&from=2026-02-05.3`,
  ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/search/${file}${QUESTION}`),
  '/icon.svg',
  SITE.stylesheet,
  '#text',
  '#page-a01',
  '#page-c01',
])

/** Of documents that have more to offer than the paper's feed; a reader takes the first. */
const FEEDS: Readonly<Record<string, readonly string[]>> = {
  'search-results': ['/search/', '/'],
  section: ['/sections/culture/', '/'],
  'story-1': ['/', '/sections/local/'],
  'story-2': ['/', '/sections/culture/'],
  'story-3': ['/', '/sections/culture/'],
}

/** A link that a person may follow to subscribe; nothing is loaded from there. */
const SUBSCRIBES =
  /^(?:feed:https|https:\/\/(?:feedly\.com|www\.inoreader\.com|www\.newsblur\.com|theoldreader\.com|feedbin\.com)\/[^:]*https%3A)/

const times = (html: string) =>
  readHtml(html)
    .filter((element) => element.name === 'time')
    .map(({ attributes, text }) => [attributes['datetime'], text])

const turns = (html: string) =>
  readHtml(html).flatMap(({ name, attributes }) =>
    name === 'a' && attributes['rel'] ? [[attributes['rel'], attributes['href']]] : [],
  )

describe.each(DOCUMENTS)('$name in $language', ({ name, language, html, elements }) => {
  const named = (tag: string) => elements.filter((element) => element.name === tag)
  const linked = (rel: string) =>
    named('link').filter(({ attributes }) => attributes['rel'] === rel)

  test('opens with the doctype and names its language and title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html /)
    expect(named('html')[0]?.attributes['lang']).toBe(language)
    expect(named('title')).toHaveLength(1)
    expect(named('title')[0]?.text).toContain(SITE.publication.title)
  })

  test('has one first heading and leaves out no level', () => {
    const levels = elements.flatMap((element) => /^h([1-6])$/.exec(element.name)?.[1] ?? [])
    expect(levels.filter((level) => level === '1')).toHaveLength(1)
    expect(levels[0]).toBe('1')
    levels.reduce((above, level) => {
      expect(Number(level)).toBeLessThanOrEqual(Number(above) + 1)
      return level
    }, '0')
  })

  test('has one main that the skip link leads to, one footer, and names each nav', () => {
    expect(named('main').map(({ attributes }) => attributes['id'])).toStrictEqual(['text'])
    expect(named('a')[0]?.attributes['href']).toBe('#text')
    expect(named('footer')).toHaveLength(1)
    const labels = named('nav').map(({ attributes }) => attributes['aria-label'])
    expect(labels).not.toContain(undefined)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('gives no two elements one id', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is found at one address; an error at none', () => {
    const path = PATHS[name]
    const canonical = linked('canonical').map(({ attributes }) => attributes['href'])
    expect(canonical).toStrictEqual(path === undefined ? [] : [url + path])
    expect(html.includes('noindex')).toBe(path === undefined)
  })

  test('tells a feed reader the feeds that go on: the paper’s, and its section’s', () => {
    const scopes = FEEDS[name] ?? ['/']
    const feeds = linked('alternate').map(({ attributes }) => attributes)
    expect(feeds.map(({ href }) => href)).toStrictEqual(
      scopes.flatMap((scope) =>
        ['rss.xml', 'atom.xml', 'feed.json'].map(
          (file) => url + scope + file + (scope === '/search/' ? QUESTION : ''),
        ),
      ),
    )
    expect(feeds.map(({ type }) => type)).toStrictEqual(
      scopes.flatMap(() => [
        'application/rss+xml',
        'application/atom+xml',
        'application/feed+json',
      ]),
    )
    expect(feeds.every(({ title }) => title?.startsWith(SITE.publication.title))).toBe(true)
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(feeds.length)
  })

  test('leads only to what the paper serves', () => {
    const addresses = elements.flatMap(({ attributes }) => attributes['href'] ?? [])
    const paths = addresses.map((href) => (href.startsWith(url) ? href.slice(url.length) : href))
    const strange = paths.filter((path) => !KNOWN.has(path))
    expect(strange.filter((address) => !SUBSCRIBES.test(address))).toStrictEqual([])
    expect(strange.length > 0).toBe(name === 'feeds')
  })

  test('shows only pictures of the paper, each with its size and a word for who does not see it', () => {
    for (const { name: tag, attributes } of elements.filter(({ attributes: { src } }) => src)) {
      expect(tag).toBe('img')
      expect(attributes['src']).toMatch(/^\/pictures\/[0-9a-f]{16}\.(?:jpg|svg)$/)
      expect(attributes).toMatchObject({ width: /^\d+$/, height: /^\d+$/ })
      expect(attributes).toHaveProperty('alt')
    }
  })

  test('needs neither script nor inline style', () => {
    const types = named('script').map(({ attributes }) => attributes['type'])
    expect(types.filter((type) => type !== 'application/ld+json')).toStrictEqual([])
    expect(named('style')).toStrictEqual([])
    const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)))
    expect([...attributes].filter((key) => /^on|^(?:style|srcset)$/.test(key))).toStrictEqual([])
  })
})

test('dates are marked for machines', () => {
  const { front = '', 'story-2': corrected = '' } = documentsOf(SITE)
  expect(times(front)[0]).toStrictEqual(['2026-02-07', '2026年2月7日星期六'])
  expect(times(corrected)).toStrictEqual([
    ['2026-02-06T21:59:59Z', '2026年2月7日星期六'],
    ['2026-02-07T03:15:00Z', '2026年2月7日 上午11:15'],
  ])
})

test('a messenger is told of the picture with its size; of a drawing it is not', () => {
  const { 'story-1': photo = '', 'story-2': drawing = '' } = documentsOf(SITE)
  const properties = readHtml(photo)
    .filter(({ attributes }) => attributes['property']?.startsWith('og:image'))
    .map(({ attributes }) => [attributes['property'], attributes['content']])
  expect(Object.fromEntries(properties)).toEqual({
    'og:image': `${url}/pictures/0123456789abcdef.jpg`,
    'og:image:type': 'image/jpeg',
    'og:image:width': '1600',
    'og:image:height': '900',
    'og:image:alt': '新鐘吊上塔頂。',
  })
  expect(drawing).not.toContain('og:image')
})

test('a story leads to its place in the edition, and to earlier stories of the same matter with their dates', () => {
  const html = documentsOf(SITE)['story-1'] ?? ''
  expect(html).toContain('<a href="/2026-02-07/#page-a01">A1 版</a>')
  expect(html).toContain('<a href="/s/c5n2rk8vq4xe">鐘樓木梯換新 &lt;四十&gt; 級</a>')
  expect(html).toContain('<time datetime="2026-02-05">2026年2月5日</time>')
  expect(documentsOf(SITE)['story-2']).not.toContain('id="related"')
})

test('a story names the stories before and after it in print', () => {
  const { 'story-1': first = '', 'story-2': second = '' } = documentsOf(SITE)
  expect(turns(first)).toStrictEqual([['next', '/s/p3w8dn5vy2hc']])
  expect(turns(second)).toStrictEqual([
    ['prev', '/s/k7m2qx4tb9ra'],
    ['next', '/s/z6f4jt9ge7ms'],
  ])
})

test('an edition without stories, and a section that is new, are told politely', () => {
  const {
    front = '',
    edition = '',
    section = '',
  } = documentsOf(SITE, {
    ...EDITION,
    pages: [],
    stories: [],
  })
  expect(front).toContain('這裏暫時沒有報道。')
  expect(edition).toContain('0 篇')
  expect(section).toContain('這裏暫時沒有報道。')
})

test('a story of a section that the paper gave up keeps its page', () => {
  const story = { ...LEAD, section: 'harbour' }
  const { 'story-1': html = '' } = documentsOf(SITE, { ...EDITION, stories: [story] })
  expect(html).toContain('<a class="p-category" href="/sections/harbour/">harbour</a>')
})

describe('the page of feeds', () => {
  const anchors = readHtml(documentsOf(SITE)['feeds'] ?? '').filter(({ name }) => name === 'a')
  const named = (label: string): string | undefined =>
    anchors.find(({ attributes }) => attributes['aria-label'] === label)?.attributes['href']

  const SUBSCRIBING: readonly (readonly [label: string, href: string])[] = [
    ['這部裝置上的閱讀器 文化', `feed:${url}/sections/culture/rss.xml`],
    [
      'Feedly 全部報道',
      `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(`${url}/rss.xml`)}`,
    ],
    [
      'Inoreader 文化',
      `https://www.inoreader.com/?add_feed=${encodeURIComponent(`${url}/sections/culture/rss.xml`)}`,
    ],
    [
      'NewsBlur 文化',
      `https://www.newsblur.com/?url=${encodeURIComponent(`${url}/sections/culture/rss.xml`)}`,
    ],
    [
      'The Old Reader 文化',
      `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(`${url}/sections/culture/rss.xml`)}`,
    ],
    [
      'Feedbin 文化',
      `https://feedbin.com/?subscribe=${encodeURIComponent(`${url}/sections/culture/rss.xml`)}`,
    ],
  ]

  test.each(SUBSCRIBING)('%s is one tap', (label, href) => {
    expect(named(label)).toBe(href)
  })

  test('every link has a name of its own', () => {
    const names = anchors.flatMap(({ attributes }) => attributes['aria-label'] ?? [])
    expect(names).toHaveLength(6 + 3 * (6 + 3))
    expect(new Set(names).size).toBe(names.length)
  })
})
