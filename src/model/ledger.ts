// One line of an edition's ledger.jsonl: the identity that a story was given when it was first seen.
// Only Pagewire writes it; people read it in git.

import { z } from 'zod'
import { isStoryId } from './story-id.ts'

const ID = z.string().refine(isStoryId, 'must be 12 characters of base32')
const INSTANT = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
const FINGERPRINT = z.string().regex(/^[0-9a-f]{16}$/)

export const ledgerEntrySchema = z.strictObject({
  id: ID,
  state: z.enum(['live', 'withdrawn', 'merged']),
  into: ID.optional(),
  headline: z.string(),
  page: z.string().min(1),
  seen: z.string().regex(/^\d{4}-\d{2}-\d{2}\/./),
  published: INSTANT,
  updated: INSTANT,
  revision: z.int().positive(),
  text: FINGERPRINT,
  body: FINGERPRINT,
  size: z.int().nonnegative(),
  sketch: z.string().regex(/^(?:[\w-]{3})*$/),
})

/**
 * A story's identity. `id`, `seen` and `published` never move: `seen` is the edition and the page on which
 * the story was first read, and with its text all that its id was minted from; `published` is that edition's
 * hour, less the story's place in it. It is no clock, so that two editors who first see the same text
 * write the same line.
 *
 * `updated` and `revision` move when a reader would see a difference. A story that is merged has gone
 * `into` another one. The rest is how it is found again: its printed headline, fingerprints of what a
 * reader sees (`text`) and of its body, and a sample of its pieces (src/ledger/sketch.ts).
 */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** What of it is published. */
export type Identity = Pick<LedgerEntry, 'id' | 'state' | 'published' | 'updated'>

/** A line as it was written before there were sketches; it is written anew by the next build. */
export const oldLedgerEntrySchema = z.strictObject({
  id: ID,
  page: z.string().min(1),
  state: z.enum(['live', 'withdrawn']),
  published: INSTANT,
  updated: INSTANT,
  headline: FINGERPRINT,
  body: FINGERPRINT,
  opening: FINGERPRINT,
  text: FINGERPRINT,
})
