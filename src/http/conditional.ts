// Freshness: the one question that HTTP decides here. RFC 9110 §13.

export type Validators = { readonly entityTag: string; readonly lastModified: Date }

/**
 * Whether the client holds this representation already, so that 304 is the answer. §13.2.2: an
 * If-None-Match decides alone; the date counts only where it is absent.
 */
export function isCurrent(request: Headers, { entityTag, lastModified }: Validators): boolean {
  const tags = request.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || matchesTag(tags, entityTag)
  const since = parseHttpDate(request.get('if-modified-since') ?? '')
  return since !== undefined && lastModified.getTime() <= since
}

/** RFC 9110 §8.8.3: a comma may stand inside the quotes. */
const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g

/** §13.1.2: weak comparison, in which `W/` does not count. */
function matchesTag(list: string, entityTag: string): boolean {
  const opaque = entityTag.replace(/^W\//, '')
  return Array.from(list.matchAll(ENTITY_TAG), ([, tag]) => tag).includes(opaque)
}

/** RFC 9110 §5.6.7: the preferred form and the two obsolete ones; all of them mean UTC. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
]

/** Milliseconds since 1970, or `undefined` for anything that is no HTTP date: it is then ignored. */
function parseHttpDate(value: string): number | undefined {
  if (!HTTP_DATES.some((form) => form.test(value))) return undefined
  const date = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
  return Number.isNaN(date) ? undefined : date
}
