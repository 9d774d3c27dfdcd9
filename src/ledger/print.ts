// What is compared of a story: everything by which its ledger line may know it again.

import type { PageStory } from '../model/page.ts'
import {
  bodyEssence,
  essence,
  fingerprint,
  printedHeadline,
  seenText,
  wholeText,
} from './fingerprint.ts'
import { cutPieces, type Pieces, type Sketched, sketchOf } from './sketch.ts'

export type Print = {
  readonly page: string
  readonly headline: string
  /** Fingerprints of what a reader sees, and of the body's essence. */
  readonly text: string
  readonly body: string
  /** The essence of the body, from which an id is minted. */
  readonly essence: string
  /** Cut when it is first asked for: most stories are known by their fingerprints. */
  readonly pieces: () => Pieces & Sketched
}

export function printOf(page: string, story: PageStory): Print {
  const body = bodyEssence(story)
  let pieces: (Pieces & Sketched) | undefined
  return {
    page,
    headline: printedHeadline(story),
    text: fingerprint(seenText(story)),
    body: fingerprint(body),
    essence: body,
    pieces: () => (pieces ??= sketched(cutPieces(wholeText(story)))),
  }
}

const sketched = (pieces: Pieces): Pieces & Sketched => ({ ...pieces, ...sketchOf(pieces) })

/** What two headlines must share to be the same one. */
export const headlineKey = ({ headline }: { readonly headline: string }): string =>
  essence(headline)
