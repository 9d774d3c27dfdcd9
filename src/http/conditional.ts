// Preconditions (RFC 9110 §13): the one question that HTTP decides here. The clock comes in as a value.

import { parseHttpDate } from './http-date.ts'

export type Validators = {
  readonly entityTag: string
  /** Absent where a representation has no date that could be told. */
  readonly lastModified: Date | undefined
}

/** What becomes of a GET or HEAD: 200, 304 or 412. */
export type Verdict = 'send' | 'not-modified' | 'failed'

/** The preconditions of a request in the order of §13.2.2; there is no Range to weigh after them. */
export function weigh(request: Headers, current: Validators, now: number): Verdict {
  if (!isExpected(request, current, now)) return 'failed'
  return isHeld(request, current, now) ? 'not-modified' : 'send'
}

/** Whether the representation is the one that the client insists on. Without a condition it is. */
function isExpected(request: Headers, { entityTag, lastModified }: Validators, now: number) {
  const tags = request.get('if-match')
  if (tags !== null) {
    // §8.8.3.2: a weak tag is strongly equal to none, itself included.
    return isAny(tags) || (!entityTag.startsWith(WEAK) && tagsIn(tags).includes(entityTag))
  }
  const since = dateIn(request, 'if-unmodified-since', now)
  return since === undefined || lastModified === undefined || lastModified.getTime() <= since
}

/** Whether the client has the representation already. Without a condition nobody knows. */
function isHeld(request: Headers, { entityTag, lastModified }: Validators, now: number) {
  const tags = request.get('if-none-match')
  if (tags !== null) {
    // Nearly every reader gives back the one tag that it was given.
    return tags === entityTag || isAny(tags) || tagsIn(tags).map(opaque).includes(opaque(entityTag))
  }
  const since = dateIn(request, 'if-modified-since', now)
  return since !== undefined && lastModified !== undefined && lastModified.getTime() <= since
}

/** In milliseconds; `undefined` where the field is not there, or is no date. */
function dateIn(request: Headers, name: string, now: number): number | undefined {
  const field = request.get(name)
  return field === null ? undefined : parseHttpDate(field, now)
}

const isAny = (field: string): boolean => field.trim() === '*'

const WEAK = 'W/'
const opaque = (tag: string): string => (tag.startsWith(WEAK) ? tag.slice(WEAK.length) : tag)

/** §8.8.3: anything but space, control and the quotes themselves stands inside the quotes, commas too. */
const TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`
const TAGS = new RegExp(TAG, 'g')
/** §5.6.1.2: a list may have empty elements. */
const LIST = new RegExp(String.raw`^[ \t,]*(?:${TAG}[ \t]*(?:,[ \t,]*|$))*$`)

/** The entity tags of a list; none of one that is malformed: then nothing is known to be held. */
const tagsIn = (field: string): string[] =>
  LIST.test(field) ? Array.from(field.matchAll(TAGS), ([tag]) => tag) : []
