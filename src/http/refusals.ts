// Every answer that is not what was asked for: 301, 404, 405, 410, 414, 500, 501, 503. In the paper's language, with a way
// home and what may have been meant; nothing of the request is repeated in them.

import type { Context, MiddlewareHandler } from 'hono'
import type { Archive, GoneStory } from '../archive/archive.ts'
import { pathIn, storyPath } from '../model/address.ts'
import { Damage } from '../model/damage.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import { renderErrorPage, type Suggestion } from '../site/error-page.tsx'
import type { FailingStatus } from '../site/words.ts'
import {
  ALLOW,
  AWHILE,
  BRIEF,
  DAY,
  EVERYWHERE,
  type Fields,
  NEVER,
  PREFLIGHT_HEADERS,
} from './headers.ts'
import { type Likely, likelyMeant, meantPath } from './meant.ts'
import type { Send } from './send.ts'
import { siteOf } from './site-routes.ts'

/** What is known about it: what became of the story, or what may have been meant. */
type Besides = { readonly withdrawal?: Withdrawal; readonly likely?: readonly Likely[] }

export type Refuse = (c: Context, status: FailingStatus, besides?: Besides) => Promise<Response>

/** Pages without validators, so that nothing of an error outlives its minute. */
export const createRefuser =
  (archive: Archive, send: Send): Refuse =>
  (c, status, { withdrawal, likely = [] } = {}) => {
    const view = paperAt(archive, c.req.path)
    const { publication, editions } = view
    return send(
      c,
      {
        name: `refusal ${status} ${withdrawal?.id} ${publication.language} ${JSON.stringify(likely)}`,
        type: 'text/html; charset=utf-8',
        render: async () =>
          renderErrorPage({
            ...siteOf(view),
            status,
            latest: editions[0],
            likely: await Promise.all(likely.map((one) => namedBy(view, one))),
            withdrawn: withdrawal && {
              withdrawal,
              isPrinted: editions.some(({ date }) => date === withdrawal.date),
            },
          }),
      },
      { status, headers: { 'Cache-Control': status >= 500 ? NEVER : BRIEF } },
    )
  }

/** In which script a reader is looking for something. */
const paperAt = (archive: Archive, path: string): Archive =>
  archive.variants.find(({ publication }) => path.startsWith(pathIn(publication, '/'))) ?? archive

/**
 * RFC 9110 §15.5.11: the story was here, and the paper has taken it back. §15.4.2: or its text is printed in
 * another story now.
 */
export async function gone(
  c: Context,
  { publication }: Archive,
  { withdrawal }: GoneStory,
  refuse: Refuse,
): Promise<Response> {
  if (withdrawal.into === undefined) return refuse(c, 410, { withdrawal })
  return moved(c, pathIn(publication, storyPath(withdrawal.into)))
}

/** A link says what it leads to: of a story, its headline. */
async function namedBy(archive: Archive, likely: Likely): Promise<Suggestion> {
  if (likely.kind !== 'story') return likely
  const place = archive.findStory(likely.id)
  if (place?.kind !== 'live') throw new RangeError(`the archive has no story ${likely.id}`)
  const { stories } = await archive.readEdition(place.date)
  return { ...likely, headline: stories[place.position]?.headline ?? '' }
}

/** Where nothing stands at an address: `301` to what it certainly means, or else a page that guesses. */
export async function missing(c: Context, archive: Archive, refuse: Refuse): Promise<Response> {
  const view = paperAt(archive, c.req.path)
  const path = c.req.path.slice(pathIn(view.publication, '').length)
  const meant = meantPath(view, path)
  if (meant !== undefined && meant !== path) return moved(c, pathIn(view.publication, meant))
  return refuse(c, 404, { likely: likelyMeant(view, path) })
}

/**
 * What went wrong goes to the log; a reader learns only that something did. RFC 9110 §15.6.4: what would need a
 * damaged part of the pack is refused as a whole, since a feed with less in it would take stories from readers.
 * Where it went wrong outside a route, the guard is not returned to, so that the common fields are added here too.
 */
export async function serverError(
  error: Error,
  c: Context,
  fieldsAt: (path: string) => Fields,
  refuse: Refuse,
): Promise<Response> {
  console.error(error)
  const response = await refuse(c, error instanceof Damage ? 503 : 500)
  if (error instanceof Damage) response.headers.set('Retry-After', AWHILE)
  complete(response, fieldsAt(c.req.path))
  return response
}

/** Adds what every answer says, unless the answer was made with it. */
function complete({ headers }: Response, fields: Fields): void {
  if (headers.has(EVERYWHERE)) return
  for (const [name, value] of Object.entries(fields)) {
    if (!headers.has(name)) headers.set(name, value)
  }
}

/** The same thing stands at another address for good; `path` is one of ours, and no query follows. */
export function moved(c: Context, path: string): Response {
  c.header('Cache-Control', DAY)
  return c.redirect(path, 301)
}

/** Methods of RFC 9110 §9.3 and RFC 5789 that do not read; CONNECT never reaches a Worker. */
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])

/** RFC 9110 §15.5.6: a 405 names the methods that are allowed. §9.1: a method that nobody knows is a 501. */
async function refuseMethod(c: Context, refuse: Refuse): Promise<Response> {
  const response = WRITING.has(c.req.method)
    ? await refuse(c, 405)
    : new Response(null, { status: 501, headers: { 'Cache-Control': BRIEF } })
  response.headers.set('Allow', ALLOW)
  return response
}

/** In characters. Twice what the longest question takes, percent-encoded. */
const LONGEST = 2048

export const isOverlong = (url: string): boolean => url.length > LONGEST

/** This site is only read. Whatever the answer is, the common header fields are added here. */
export function guard(fieldsAt: (path: string) => Fields, refuse: Refuse): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req
    if (method === 'OPTIONS') {
      c.res = new Response(null, { status: 204, headers: PREFLIGHT_HEADERS })
    } else if (method === 'GET' || method === 'HEAD') {
      if (isOverlong(c.req.url)) c.res = await refuse(c, 414)
      else await next()
    } else {
      c.res = await refuseMethod(c, refuse)
    }
    complete(c.res, fieldsAt(c.res.headers.get('location') ?? path))
  }
}
