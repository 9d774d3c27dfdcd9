// Content codings that a client takes (RFC 9110 §12.5.3). There is one to offer: workerd compresses with
// gzip and deflate, and every client that takes deflate takes gzip.

/** What the client itself said: Cloudflare replaces the field, and keeps what it was. */
export const acceptedCodings = ({ cf, headers }: Request): string =>
  typeof cf?.clientAcceptEncoding === 'string'
    ? cf.clientAcceptEncoding
    : (headers.get('accept-encoding') ?? '')

/** There are some dozens of programs, which say it shortly; who sends a field of his own is read each time. */
const REMEMBERED = 100
const LONGEST = 100
const preferences = new Map<string, boolean>()

/** Whether gzip is to be sent rather than the text as it is; who says nothing of it gets none. */
export function prefersGzip(accepted: string): boolean {
  const known = preferences.get(accepted)
  if (known !== undefined) return known
  const preference = readPreference(accepted)
  const isLikely = accepted.length <= LONGEST && preferences.size < REMEMBERED
  if (isLikely) preferences.set(accepted, preference)
  return preference
}

function readPreference(accepted: string): boolean {
  const weights = new Map(accepted.split(',').map(readMember))
  const others = weights.get('*')
  // §8.4.1.3: x-gzip is the same.
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? others ?? 0
  const identity = weights.get('identity') ?? others ?? 0
  return gzip > 0 && gzip >= identity
}

/** §12.4.2; a weight that is none makes its coding one that is not asked for. */
const WEIGHT = /^[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*$/i

function readMember(member: string): readonly [coding: string, weight: number] {
  const [coding = '', weight] = member.split(';')
  return [
    coding.trim().toLowerCase(),
    weight === undefined ? 1 : Number(WEIGHT.exec(weight)?.[1] ?? 0),
  ]
}
