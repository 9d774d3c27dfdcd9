// What stands around the feeds, and the way back through older stories.

import { pathOf } from '../server.ts'
import { all, edit, put, reply, twist, type Row } from './row.ts'

const home = (from: string | RegExp, to: string) => edit('/', from, to)
const opml = (from: string | RegExp, to: string) => edit('/feeds.opml', from, to)
const map = (from: string | RegExp, to: string) => edit('/sitemap.xml', from, to)
const news = (from: string | RegExp, to: string) => edit('/news-sitemap.xml', from, to)
const gone = (...paths: readonly string[]) =>
  twist((ask, right) => (paths.includes(pathOf(ask)) ? reply(404, 'text/html', '') : right))

const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json']
const unlinked = home(/<link rel="alternate"[^]*<\/head>/u, '</head>')

export const SITE_ROWS: readonly Row[] = [
  ['site.no-feed', 'a site without feeds', all(unlinked, gone(...FEEDS, '/feeds.opml'))],
  ['site.alternate', 'a feed that nothing links', all(unlinked, gone('/feeds.opml'))],
  [
    'site.alternate-type',
    'Atom under the name of RSS',
    home('application/atom+xml', 'application/rss+xml'),
  ],
  [
    'site.favicon',
    'no icon',
    home('<link rel="icon" href="/icon.svg">', ''),
    all(home('<link rel="icon" href="/icon.svg">', ''), put('/favicon.ico', 'x', 'image/x-icon')),
  ],
  [
    'site.robots',
    'robots may not read feeds',
    edit('/robots.txt', 'Disallow: /drafts/', 'Disallow: /*.xml$'),
    edit(
      '/robots.txt',
      'Disallow: /drafts/',
      'Disallow: /rss\nAllow: /rss.xml\n\nUser-agent: Bad\nDisallow: /',
    ),
  ],
  ['opml.wellformed', 'a list that is no XML', opml('</body>', '')],
  ['opml.title', 'a list without a title', opml(/<title>.*<\/title>/u, '')],
  ['opml.text', 'a feed without a name', opml(' text="海燈日報"', '')],
  [
    'opml.type',
    'a feed of another type',
    opml('type="rss"', 'type="atom"'),
    opml(/(<outline.*\/>)/u, '<outline text="夾">$1</outline>'),
  ],
  ['opml.xml-url', 'a feed without a host', opml('xmlUrl="https://paper.example', 'xmlUrl="')],
  ['opml.html-url', 'a feed without a page', opml(/htmlUrl="[^"]*"/u, '')],
  ['opml.date', 'a date of Atom', opml(/<dateModified>[^<]*</u, '<dateModified>2026-02-07<')],
  ['sitemap.wellformed', 'a sitemap that is no XML', map('</urlset>', '')],
  ['sitemap.wellformed', 'a sitemap in no namespace', map(/ xmlns="[^"]*"/u, '')],
  ['sitemap.loc', 'a page of another host', map('<loc>https://paper', '<loc>https://www.paper')],
  ['sitemap.loc', 'a page without a host', map('<loc>https://paper.example', '<loc>')],
  [
    'sitemap.lastmod',
    'a date of RSS',
    map(/<lastmod>[^<]*/u, '<lastmod>Sat, 07 Feb 2026'),
    map(/<lastmod>[^<]*/u, '<lastmod>2026-02-07'),
  ],
  [
    'sitemap.count',
    'too many pages',
    map('</urlset>', `${'<url><loc>https://paper.example/x</loc></url>'.repeat(50_001)}</urlset>`),
  ],
  ['sitemap.news-required', 'a story without a title', news(/<news:title>.*<\/news:title>/u, '')],
  [
    'sitemap.news-language',
    'a language that Google does not know',
    news('zh-tw', 'zh-Hant-MO'),
    news('zh-tw', 'pt'),
  ],
  ['sitemap.news-window', 'a story of last week', news('2026-02-06T', '2026-01-30T')],
  ['page.broken', 'an archive that is gone', gone('/1/rss.xml')],
  ['page.broken', 'an archive that is a page', put('/1/rss.xml', '<html></html>', 'text/html')],
  ['page.loop', 'an archive that leads back', edit('/2/rss.xml', '/1/rss.xml', '/2/rss.xml')],
  ['page.format', 'an archive of another format', edit('/2/rss.xml', '/1/rss.xml', '/1/atom.xml')],
  ['page.mark', 'an archive that does not say so', edit('/2/rss.xml', /<fh:archive[^>]*>/u, '')],
  [
    'page.current',
    'an archive that stands alone',
    edit('/2/rss.xml', 'rel="current"', 'rel="via"'),
  ],
  ['page.twice', 'a story in two archives', edit('/1/rss.xml', /2026:b</u, '2026:c<')],
  [
    'page.changes',
    'an archive that is made anew each time',
    (paper) => {
      let count = 0
      return twist((ask, right) =>
        pathOf(ask) === '/2/rss.xml'
          ? { ...right, body: Buffer.concat([right.body, Buffer.from(`<!-- ${(count += 1)} -->`)]) }
          : right,
      )(paper)
    },
  ],
  [
    'page.complete',
    'a feed that has everything, and more',
    edit(
      '/rss.xml',
      '<language>',
      '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/><language>',
    ),
  ],
  [
    'page.history',
    'a story that no archive has',
    map('</urlset>', '<url><loc>https://paper.example/s/lost</loc></url></urlset>'),
    map('</urlset>', '<url><loc>https://paper.example/about</loc></url></urlset>'),
  ],
  [
    'page.limit',
    'more archives than were asked for',
    all(
      ...Array.from({ length: 12 }, (_, at) =>
        put(
          at === 0 ? '/2/feed.json' : `/more-${at}.json`,
          JSON.stringify({
            version: 'https://jsonfeed.org/version/1.1',
            title: '海燈日報',
            language: 'zh-Hant-MO',
            feed_url: `https://paper.example${at === 0 ? '/2/feed.json' : `/more-${at}.json`}`,
            next_url: `https://paper.example/more-${at + 1}.json`,
            items: [
              {
                id: `m${at}`,
                title: 'x',
                url: `https://paper.example/m${at}`,
                content_text: 'x',
                date_published: '2026-01-01T00:00:00Z',
              },
            ],
          }),
          'application/feed+json',
        ),
      ),
    ),
  ],
]
