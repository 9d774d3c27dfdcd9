// A small paper on the web as literals: a site with its feeds in three formats, archives, lists and
// sitemaps, each as it should be. A test breaks one thing of it.

import type { Answer, Ask, Failure } from '../../src/doctor/wire/exchange.ts'

export const ORIGIN = 'https://paper.example'
export const NOW = 'Sun, 08 Feb 2026 08:00:00 GMT'
export const MODIFIED = 'Sat, 07 Feb 2026 06:00:00 GMT'

export type Resource = { readonly type: string; readonly body: string | Buffer }

/** What a server does to one request; the right answer comes in. */
export type Twist = (ask: Ask, right: Answer) => Answer | Failure

export type Paper = {
  readonly resources: ReadonlyMap<string, Resource>
  readonly twists: readonly Twist[]
}

type Story = { readonly id: string; readonly title: string; readonly day: number }

const STORIES: readonly Story[] = [
  { id: 'd', title: '渡輪首航 R&D <新>', day: 7 },
  { id: 'c', title: '鐘樓漏雨', day: 6 },
  { id: 'b', title: '舊城日誌', day: 5 },
  { id: 'a', title: '圖書館重開', day: 4 },
]

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const tag = ({ id }: Story): string => `tag:paper.example,2026:${id}`
const link = ({ id }: Story): string => `${ORIGIN}/s/${id}`
const date = ({ day }: Story): string => `2026-02-0${day}T06:00:00Z`
const pubDate = (story: Story): string => new Date(date(story)).toUTCString()
const summary = ({ title }: Story): string => `${title}：昨日清早市民冒雨到場。`
const content = (story: Story): string =>
  `<p>${escape(summary(story))}</p><p><a href="${ORIGIN}/s/x">詳見</a> <img src="${ORIGIN}/p.jpg" alt=""></p>` +
  `<p>${'館方表示，夜間自修室座位由二十個增至六十個。'.repeat(30)}</p>`

type Place = { readonly file: string; readonly older?: string; readonly isArchive: boolean }

const historyLinks = ({ older, isArchive }: Place, name: string, end: string): string =>
  [
    ...(older ? [`<${name} rel="prev-archive" href="${ORIGIN}${older}"/>`] : []),
    ...(isArchive ? [`<${name} rel="current" href="${ORIGIN}/${end}"/>`] : []),
  ].join('\n')

const archiveMark = ({ isArchive }: Place): string =>
  isArchive ? '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>' : ''

const rss = (stories: readonly Story[], place: Place): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>海燈日報</title>
<link>${ORIGIN}/</link>
<description>澳門示範報章</description>
<language>zh-Hant-MO</language>
<lastBuildDate>${MODIFIED}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${ORIGIN}${place.file}"/>
${historyLinks(place, 'atom:link', 'rss.xml')}
${archiveMark(place)}
${stories
  .map(
    (story) => `<item>
<title>${escape(story.title)}</title>
<link>${link(story)}</link>
<guid isPermaLink="false">${tag(story)}</guid>
<pubDate>${pubDate(story)}</pubDate>
<description>${escape(escape(summary(story)))}</description>
<content:encoded><![CDATA[${content(story)}]]></content:encoded>
<category>澳聞</category>
<dc:creator>容若琳</dc:creator>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`

const atom = (stories: readonly Story[], place: Place): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hant-MO">
<id>tag:paper.example,2026:feed</id>
<title>海燈日報</title>
<updated>${STORIES[0] && date(STORIES[0])}</updated>
<author><name>海燈日報</name></author>
<link rel="self" href="${ORIGIN}${place.file}"/>
<link rel="alternate" type="text/html" href="${ORIGIN}/"/>
${historyLinks(place, 'link', 'atom.xml')}
${archiveMark(place)}
${stories
  .map(
    (story) => `<entry>
<id>${tag(story)}</id>
<title>${escape(story.title)}</title>
<link href="${link(story)}"/>
<published>${date(story)}</published>
<updated>${date(story)}</updated>
<category term="local" label="澳聞"/>
<summary>${escape(summary(story))}</summary>
<content type="html">${escape(content(story))}</content>
</entry>`,
  )
  .join('\n')}
</feed>
`

const json = (stories: readonly Story[], place: Place): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: '海燈日報',
      home_page_url: `${ORIGIN}/`,
      feed_url: ORIGIN + place.file,
      language: 'zh-Hant-MO',
      ...(place.older && { next_url: ORIGIN + place.older }),
      items: stories.map((story) => ({
        id: tag(story),
        url: link(story),
        title: story.title,
        content_html: content(story),
        summary: summary(story),
        date_published: date(story),
        authors: [{ name: '容若琳' }],
        tags: ['澳聞'],
      })),
    },
    null,
    1,
  )

const HOME = `<!DOCTYPE html>
<html lang="zh-Hant-MO"><head><meta charset="utf-8"><title>海燈日報</title>
<link rel="icon" href="/icon.svg">
<link rel="alternate" type="application/rss+xml" title="RSS" href="/rss.xml">
<link rel="alternate" type="application/atom+xml" title="Atom" href="/atom.xml">
<link rel="alternate" type="application/feed+json" title="JSON" href="/feed.json">
</head><body><p>今日要聞</p></body></html>`

const OPML = `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>海燈日報</title><dateModified>${MODIFIED}</dateModified></head>
<body><outline type="rss" text="海燈日報" title="海燈日報" xmlUrl="${ORIGIN}/rss.xml" htmlUrl="${ORIGIN}/"/></body>
</opml>`

const SITEMAP = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${STORIES.map((story) => `<url><loc>${link(story)}</loc><lastmod>${date(story)}</lastmod></url>`).join('\n')}
</urlset>`

const NEWS = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${STORIES.slice(0, 2)
  .map(
    (story) => `<url><loc>${link(story)}</loc><news:news>
<news:publication><news:name>海燈日報</news:name><news:language>zh-tw</news:language></news:publication>
<news:publication_date>${date(story)}</news:publication_date>
<news:title>${escape(story.title)}</news:title></news:news></url>`,
  )
  .join('\n')}
</urlset>`

const ROBOTS = `User-agent: *
Allow: /
Disallow: /drafts/

Sitemap: ${ORIGIN}/sitemap.xml
Sitemap: ${ORIGIN}/news-sitemap.xml
`

type Printer = (stories: readonly Story[], place: Place) => string

/** The feed and its two archives, in one format. */
function feeds(print: Printer, file: string, type: string): [string, Resource][] {
  const at = (place: Place, from: number, to: number): [string, Resource] => [
    place.file,
    { type, body: print(STORIES.slice(from, to), place) },
  ]
  return [
    at({ file, older: `/2${file}`, isArchive: false }, 0, 2),
    at({ file: `/2${file}`, older: `/1${file}`, isArchive: true }, 1, 2),
    at({ file: `/1${file}`, isArchive: true }, 2, 4),
  ]
}

export const PAPER: Paper = {
  resources: new Map<string, Resource>([
    ['/', { type: 'text/html; charset=utf-8', body: HOME }],
    ...feeds(rss, '/rss.xml', 'application/rss+xml; charset=utf-8'),
    ...feeds(atom, '/atom.xml', 'application/atom+xml; charset=utf-8'),
    ...feeds(json, '/feed.json', 'application/feed+json; charset=utf-8'),
    ['/feeds.opml', { type: 'text/x-opml; charset=utf-8', body: OPML }],
    ['/sitemap.xml', { type: 'application/xml; charset=utf-8', body: SITEMAP }],
    ['/news-sitemap.xml', { type: 'application/xml; charset=utf-8', body: NEWS }],
    ['/robots.txt', { type: 'text/plain; charset=utf-8', body: ROBOTS }],
  ]),
  twists: [],
}
