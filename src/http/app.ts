// The route table, and nothing else: what stands behind a path is decided in the files it names.

import { Hono } from 'hono'
import type { Archive } from '../archive/archive.ts'
import { ICON_PATH, type Scope } from '../model/address.ts'
import { FEED_FILE, FEED_FORMATS } from '../model/feed-format.ts'
import { ID_FORM } from '../model/story-id.ts'
import { ICON_DRAWING, LOGO_DRAWING } from '../site/drawing.ts'
import { createAnswerer } from './answer.ts'
import { feedOf } from './feed-routes.ts'
import * as machine from './machine-routes.ts'
import { gone, methodGuard, moved, notFound, serverError } from './refusals.ts'
import * as pages from './site-routes.ts'

/** What people type when they look for a feed, and the feed they mean. */
const GUESSES = {
  '/feed': '/rss.xml',
  '/feed/': '/rss.xml',
  '/rss': '/rss.xml',
  '/rss/': '/rss.xml',
  '/feed.xml': '/rss.xml',
  '/index.xml': '/rss.xml',
  '/atom': '/atom.xml',
  '/atom/': '/atom.xml',
  '/feeds': '/feeds/',
} as const

const DATE = ':date{[0-9]{4}-[0-9]{2}-[0-9]{2}}'
const SLUG = ':slug{[a-z][a-z0-9-]*}'
const ID = `:id{${ID_FORM}}`

/** `style` is the text of the stylesheet. */
export function createApp(archive: Archive, style: string): Hono {
  const app = new Hono()
  const site = pages.siteOf(archive)
  const answer = createAnswerer((c) => notFound(c, archive, site))

  app.use(methodGuard(archive, site))
  app.notFound((c) => notFound(c, archive, site))
  app.onError((error, c) => serverError(error, c, archive, site))

  app.get('/', (c) => answer(c, pages.front(archive, site)))
  app.get(`/${DATE}/`, (c) => answer(c, pages.edition(archive, site, c.req.param('date'))))
  app.get(`/sections/${SLUG}/`, (c) => answer(c, pages.section(archive, site, c.req.param('slug'))))
  app.get(`/s/${ID}`, (c) => {
    const place = archive.findStory(c.req.param('id'))
    if (place?.kind === 'withdrawn') return gone(c, archive, site)
    return answer(c, place && pages.story(archive, site, place))
  })
  app.get('/feeds/', (c) => answer(c, pages.feeds(archive, site)))

  for (const format of FEED_FORMATS) {
    const file = FEED_FILE[format]
    const feed = (scope: Scope) => feedOf(archive, scope, format)
    app.get(`/${file}`, (c) => answer(c, feed({ kind: 'all' })))
    app.get(`/sections/${SLUG}/${file}`, (c) =>
      answer(c, feed({ kind: 'section', slug: c.req.param('slug') })),
    )
    app.get(`/${DATE}/${file}`, (c) =>
      answer(c, feed({ kind: 'edition', date: c.req.param('date') })),
    )
  }

  app.get('/feeds.opml', (c) => answer(c, machine.opml(archive)))
  app.get('/sitemap.xml', (c) => answer(c, machine.sitemap(archive)))
  app.get('/sitemap-pages.xml', (c) => answer(c, machine.pagesSitemap(archive)))
  app.get('/:sitemap{sitemap-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.xml}', (c) =>
    answer(c, machine.editionSitemap(archive, c.req.param('sitemap').slice(8, 18))),
  )
  app.get('/news-sitemap.xml', (c) => answer(c, machine.newsSitemap(archive)))
  app.get('/robots.txt', (c) => answer(c, machine.robots(archive)))
  app.get('/icon.svg', (c) => answer(c, machine.icon(archive)))
  app.get(ICON_PATH.favicon, (c) => answer(c, machine.favicon(archive)))
  app.get(ICON_PATH.icon, (c) => answer(c, machine.png(archive, ICON_DRAWING, 16)))
  app.get(ICON_PATH.smallIcon, (c) => answer(c, machine.png(archive, ICON_DRAWING, 4)))
  app.get(ICON_PATH.logo, (c) => answer(c, machine.png(archive, LOGO_DRAWING, 8)))
  app.get('/site.css', (c) => answer(c, machine.stylesheet(archive, style)))

  for (const [guess, meant] of Object.entries(GUESSES)) {
    app.get(guess, (c) => moved(c, meant))
  }
  app.get(`/${DATE}`, (c) => moved(c, `/${c.req.param('date')}/`))
  app.get(`/sections/${SLUG}`, (c) => moved(c, `/sections/${c.req.param('slug')}/`))
  app.get(`/s/${ID}/`, (c) => moved(c, `/s/${c.req.param('id')}`))
  return app
}
