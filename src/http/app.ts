// The route table, and nothing else: what stands behind a path is decided in the files it names.

import { Hono } from 'hono'
import type { Archive } from '../archive/archive.ts'
import {
  DRAWN_ICON_PATH,
  FEEDS_PATH,
  ICON_PATH,
  NEWS_SITEMAP_PATH,
  OPENSEARCH_PATH,
  OPML_PATH,
  pathIn,
  type Scope,
  SEARCH_PATH,
  SITEMAP_PATH,
} from '../model/address.ts'
import { FEED_FILE, FEED_FORMATS, type FeedFormat } from '../model/feed-format.ts'
import { ID_FORM } from '../model/story-id.ts'
import { ICON_DRAWING, LOGO_DRAWING } from '../site/drawing.ts'
import { type Answerer, createAnswerer } from './answer.ts'
import { feedOf } from './feed-routes.ts'
import { fieldsOf } from './headers.ts'
import * as machine from './machine-routes.ts'
import { createRefuser, gone, guard, missing, moved, type Refuse, serverError } from './refusals.ts'
import { searchFeed, searchPage } from './search-routes.ts'
import { createSender } from './send.ts'
import * as pages from './site-routes.ts'

const DATE = ':date{[0-9]{4}-[0-9]{2}-[0-9]{2}}'
const SLUG = ':slug{[a-z][a-z0-9-]*}'
const ID = `:id{${ID_FORM}}`

/** `style` is the text of the stylesheet. */
export function createApp(archive: Archive, style: string): Hono {
  const app = new Hono()
  const send = createSender()
  const fieldsAt = fieldsOf(archive.publication.url)
  const refuse = createRefuser(archive, send)
  const { answer, again } = createAnswerer(fieldsAt, (c) => missing(c, archive, refuse))
  app.use(guard(fieldsAt, refuse))
  app.notFound((c) => missing(c, archive, refuse))
  app.onError((error, c) => serverError(error, c, fieldsAt, refuse))
  routeShared(app, { archive, answer, refuse }, style)
  for (const paper of [archive, ...archive.variants]) {
    routePaper(app, { archive: paper, answer, refuse })
  }
  const route = app.fetch
  app.fetch = (request, ...rest) => again(request) ?? route(request, ...rest)
  return app
}

type Desk = {
  readonly archive: Archive
  readonly answer: Answerer['answer']
  readonly refuse: Refuse
}

/** What has no script, or every one. */
function routeShared(app: Hono, { archive, answer }: Desk, style: string): void {
  app.get(SITEMAP_PATH, (c) => answer(c, machine.sitemap(archive)))
  app.get('/sitemap-pages.xml', (c) => answer(c, machine.pagesSitemap(archive)))
  app.get('/:sitemap{sitemap-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.xml}', (c) =>
    answer(c, machine.editionSitemap(archive, c.req.param('sitemap').slice(8, 18))),
  )
  app.get(NEWS_SITEMAP_PATH, (c) => answer(c, machine.newsSitemap(archive)))
  app.get('/robots.txt', (c) => answer(c, machine.robots(archive)))
  app.get(DRAWN_ICON_PATH, (c) => answer(c, machine.icon(archive)))
  app.get(ICON_PATH.favicon, (c) => answer(c, machine.favicon(archive)))
  app.get(ICON_PATH.icon, (c) => answer(c, machine.png(archive, ICON_DRAWING, 16)))
  app.get(ICON_PATH.smallIcon, (c) => answer(c, machine.png(archive, ICON_DRAWING, 4)))
  app.get(ICON_PATH.logo, (c) => answer(c, machine.png(archive, LOGO_DRAWING, 8)))
  app.get('/site.css', (c) => answer(c, machine.stylesheet(archive, style)))
}

/** The paper in one script, below its root. */
function routePaper(app: Hono, { archive, answer, refuse }: Desk): void {
  const site = pages.siteOf(archive)
  const feedStyle = machine.feedStyleOf(archive)
  // Of the type of the path below the root, which tells Hono the parameters.
  const at = <P extends string>(path: P): P => pathIn(archive.publication, path) as P
  const root: string = at('')
  const feed = (scope: Scope, format: FeedFormat) => feedOf(archive, feedStyle.path, scope, format)

  app.get(at('/'), (c) => answer(c, pages.front(archive, site)))
  app.get(at(`/${DATE}/`), (c) => answer(c, pages.edition(archive, site, c.req.param('date'))))
  app.get(at(`/sections/${SLUG}/`), (c) =>
    answer(c, pages.section(archive, site, c.req.param('slug'))),
  )
  app.get(at(`/s/${ID}`), (c) => {
    const place = archive.findStory(c.req.param('id'))
    if (place?.kind === 'gone') return gone(c, archive, place, refuse)
    return answer(c, place && pages.story(archive, site, place))
  })
  app.get(at(SEARCH_PATH), (c) =>
    answer(c, searchPage(archive, site, c.req.query('q') ?? '', c.req.query('from') ?? '')),
  )
  app.get(at(OPENSEARCH_PATH), (c) => answer(c, machine.openSearch(archive)))
  app.get(at(FEEDS_PATH), (c) => answer(c, pages.feeds(archive, site)))
  app.get(at(OPML_PATH), (c) => answer(c, machine.opml(archive)))
  app.get(at('/feed.css'), (c) => answer(c, machine.feedStylesheet(archive, feedStyle)))

  for (const format of FEED_FORMATS) {
    const file = FEED_FILE[format]
    app.get(at(`${SEARCH_PATH}/${file}`), (c) =>
      answer(c, searchFeed(archive, feedStyle.path, c.req.query('q') ?? '', format)),
    )
    app.get(at(`/${file}`), (c) => answer(c, feed({ kind: 'all' }, format)))
    app.get(at(`/sections/${SLUG}/${file}`), (c) =>
      answer(c, feed({ kind: 'section', slug: c.req.param('slug') }, format)),
    )
    app.get(at(`/${DATE}/${file}`), (c) =>
      answer(c, feed({ kind: 'edition', date: c.req.param('date') }, format)),
    )
    app.get(at(`/sections/${SLUG}/${DATE}/${file}`), (c) =>
      answer(c, feed({ kind: 'section-edition', ...c.req.param() }, format)),
    )
  }

  if (root !== '') app.get(root, (c) => moved(c, at('/')))
}
