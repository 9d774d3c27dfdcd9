// Every answer that is not what was asked for: 301, 404, 405, 410, 500. In the paper's language, with a way
// home; nothing of the request is repeated in them.

import type { Context, MiddlewareHandler } from 'hono'
import type { Archive } from '../archive/archive.ts'
import { renderErrorPage } from '../site/error-page.tsx'
import type { Site } from '../site/sheet.ts'
import { ALLOW, BRIEF, commonHeaders, DAY, PREFLIGHT_HEADERS } from './headers.ts'

type Refusal = 404 | 405 | 410 | 500

function refuse(c: Context, archive: Archive, site: Site, status: Refusal): Response {
  const body = renderErrorPage({ ...site, status, latest: archive.editions[0] })
  return c.newResponse(body, status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': status === 500 ? 'no-store' : BRIEF,
  })
}

export const notFound = async (c: Context, archive: Archive, site: Site): Promise<Response> =>
  refuse(c, archive, site, 404)

/** RFC 9110 §15.5.11: the story was here, and the paper has taken it back. */
export const gone = async (c: Context, archive: Archive, site: Site): Promise<Response> =>
  refuse(c, archive, site, 410)

/** What went wrong goes to the log; a reader learns only that something did. */
export function serverError(error: Error, c: Context, archive: Archive, site: Site): Response {
  console.error(error)
  return refuse(c, archive, site, 500)
}

/** The same thing stands at another address for good; `path` is one of ours. */
export function moved(c: Context, path: string): Response {
  c.header('Cache-Control', DAY)
  return c.redirect(path, 301)
}

/** This site is only read. RFC 9110 §15.5.6: a 405 names the methods that are allowed. */
export function methodGuard(archive: Archive, site: Site): MiddlewareHandler {
  const common = Object.entries(commonHeaders(site.publication.url))
  return async (c, next) => {
    const { method } = c.req
    if (method === 'OPTIONS') {
      c.res = c.newResponse(null, 204, PREFLIGHT_HEADERS)
    } else if (method === 'GET' || method === 'HEAD') {
      await next()
    } else {
      c.res = refuse(c, archive, site, 405)
      c.res.headers.set('Allow', ALLOW)
    }
    for (const [name, value] of common) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}
