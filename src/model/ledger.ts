// One line of an edition's ledger.jsonl: the identity that a story was given when it was first seen.
// Only the build reads and writes it.

import { z } from 'zod'
import { isStoryId } from './story-id.ts'

const ID = z.string().refine(isStoryId, 'must be 12 characters of base32')
const INSTANT = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
const FINGERPRINT = z.string().regex(/^[0-9a-f]{16}$/)

export const ledgerEntrySchema = z.strictObject({
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

/**
 * A story's identity. `published` never moves; `updated` moves when a reader would see a difference.
 * `headline`, `body` and `opening` are fingerprints by which the story is found again; `text` is that of
 * everything a reader sees of it.
 */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
