// What a route answers with before it is known whether anything must be rendered at all.

import type { Validator } from '../archive/window.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** Text is sent as UTF-8. */
export type Body = string | Bytes

/** RFC 9110 §3.2: `render` is asked only when the client does not have these bytes already. */
export type Representation = {
  /** With charset. */
  readonly type: string
  /** What the same bytes are called where a browser shows them to a person, if not `type`. */
  readonly documentType?: string
  readonly validator: Validator
  readonly render: () => Body | Promise<Body>
  /**
   * What was asked for, where there is no end of that: such an answer is remembered apart, so that it takes no room
   * from what the paper has, and by these words, since two questions can be made to have one revision.
   */
  readonly question?: string
  /** Header fields of its own; they may replace the common ones. */
  readonly headers?: Readonly<Record<string, string>>
}
