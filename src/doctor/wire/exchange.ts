// One question to a server and what came back, as values: what every check judges. Nothing here asks.

/** As it stood on the wire; a name may come several times. */
export type Field = readonly [name: string, value: string]

export type Ask = {
  readonly url: string
  /** GET when absent. */
  readonly method?: string
  readonly fields?: readonly Field[]
  readonly body?: string
}

export type Answer = {
  readonly status: number
  readonly fields: readonly Field[]
  /** As sent: still compressed when the answer says so. */
  readonly body: Uint8Array
  /** There was more of the body than anyone should send. */
  readonly isCut?: boolean
}

/** Why no answer came, as far as it matters to a publisher. */
export type FailureKind = 'name' | 'connection' | 'tls' | 'timeout' | 'protocol'

export type Failure = { readonly kind: FailureKind; readonly reason: string }

export type Exchange =
  | { readonly ask: Ask; readonly answer: Answer; readonly failure?: undefined }
  | { readonly ask: Ask; readonly answer?: undefined; readonly failure: Failure }

/** RFC 9110 §5.3: several fields of one name are one list; `undefined` when there is none. */
export function fieldOf({ fields }: Answer, name: string): string | undefined {
  const values = fields.filter(([other]) => other.toLowerCase() === name.toLowerCase())
  return values.length === 0 ? undefined : values.map(([, value]) => value).join(', ')
}

/** The members of a list field, in small letters, without their parameters. */
export const tokensOf = (answer: Answer, name: string): string[] =>
  (fieldOf(answer, name) ?? '')
    .split(',')
    .map((member) => (member.split(';')[0] ?? '').trim().toLowerCase())
    .filter(Boolean)

/** The media type in small letters, without parameters; `undefined` when none is given. */
export const mediaTypeOf = (answer: Answer): string | undefined =>
  fieldOf(answer, 'content-type')?.split(';')[0]?.trim().toLowerCase()

/** The charset parameter in small letters. */
export const charsetOf = (answer: Answer): string | undefined =>
  /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(fieldOf(answer, 'content-type') ?? '')?.[1]?.toLowerCase()

const isRedirect = ({ status }: Answer): boolean => [301, 302, 303, 307, 308].includes(status)

/** Where an answer sends the client on to, absolute; `undefined` when it does not, or to nowhere. */
export function redirectOf({ ask, answer }: Exchange): string | undefined {
  const location = answer && isRedirect(answer) ? fieldOf(answer, 'location') : undefined
  return location === undefined ? undefined : resolve(location, ask.url)
}

/** An http or https address, resolved against the document it stands in; without fragment. */
export function resolve(reference: string, base: string): string | undefined {
  const url = URL.parse(reference.trim(), base)
  if (url === null || !/^https?:$/u.test(url.protocol)) return undefined
  url.hash = ''
  return url.href
}
