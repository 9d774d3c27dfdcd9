// Requests → answers, where there is a representation: kept by path, so that what was answered once is answered again
// without asking the routes.

import type { Context } from 'hono'
import type { Fields } from './headers.ts'
import { keep, type Kept, readyAnswer, renderAnswer, sizeOf } from './kept.ts'
import { createMemo, type Memo } from './memo.ts'
import { isOverlong } from './refusals.ts'
import type { Representation } from './representation.ts'

/** In bytes, of the 128 MB that an isolate may use. */
const LIMIT = 24 * 1024 * 1024
/** Some dozens of pages that many ask for at once. */
const PASSING = 2 * 1024 * 1024

export type Answerer = {
  /**
   * Answers with a representation, or as `otherwise` does where there is none. A 304 renders nothing; a 200 renders what
   * was not rendered before, or was forgotten.
   */
  readonly answer: (c: Context, representation: Representation | undefined) => Promise<Response>
  /** What the path was answered with before, if it is still at hand. */
  readonly again: (request: Request) => Response | undefined
}

/** `fieldsAt` are the fields of every answer at a path. */
export function createAnswerer(
  fieldsAt: (path: string) => Fields,
  otherwise: (c: Context) => Promise<Response>,
): Answerer {
  const own = createMemo<Kept>(LIMIT)
  const passing = createMemo<Kept>(PASSING)

  return {
    async answer(c, representation) {
      if (!representation) return otherwise(c)
      const { path, raw } = c.req
      const { question } = representation
      const now = Date.now()
      const [memo, key] = question === undefined ? [own, path] : [passing, `${path} ${question}`]
      const kept = findKept(memo, key, now) ?? keep(representation, fieldsAt(path), now)
      const response = readyAnswer(kept, raw, now) ?? (await renderAnswer(kept, raw))
      memo.keep(key, kept, sizeOf(kept))
      return response
    },
    again(request) {
      const { method, url } = request
      if (method !== 'GET' || isOverlong(url)) return undefined
      const now = Date.now()
      const kept = findKept(own, pathOf(url), now)
      return kept && readyAnswer(kept, request, now)
    },
  }
}

function findKept(memo: Memo<Kept>, key: string, now: number): Kept | undefined {
  const kept = memo.find(key)
  return kept && now < kept.until ? kept : undefined
}

/** As it was written: only a path of ours that needs no escapes is ever found. */
function pathOf(url: string): string {
  const from = url.indexOf('/', url.indexOf('//') + 2)
  const to = url.indexOf('?', from)
  return url.slice(from, to === -1 ? undefined : to)
}
