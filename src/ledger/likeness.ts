// How sure it is that a ledger line and a story are one. The limits are on the strict side: a duplicate
// annoys a reader, a stolen id takes a story that he keeps and puts another in its place.

import type { LedgerEntry } from '../model/ledger.ts'
import type { Print } from './print.ts'
import { findRemains, overlapOf, type Remains, type Sketched } from './sketch.ts'

/** `maybe` is for the editor to say. */
export type Verdict = 'same' | 'maybe' | 'other'

export type Likeness = {
  readonly verdict: Verdict
  /** Pieces that line and story have in common, as the sample tells. */
  readonly shared: number
}

/** Two stories of one page share up to 8 % of their pieces (2,000 stories in six languages). */
const RESEMBLING = 0.2
const DOUBTFUL = 0.15
/** Shares of the shorter text that are found in the longer one. */
const WHOLLY = 0.9
const MOSTLY = 0.75
const HALF = 0.5
const PARTLY = 0.4
/** Fewer pieces than this may stand in another story by chance. */
const TELLING = 24
/** Notices of one pattern are of one length. */
const OTHER_LENGTH = 1.25
/** What stands between the words of a pattern is shorter than a passage. */
const STRETCH = 10
const COHESION = 3

/** `isNamesake`: they have a headline that no other line and no other story of the edition has. */
export function compare(entry: LedgerEntry, print: Print, isNamesake: boolean): Likeness {
  const pieces = print.pieces()
  const remains = findRemains(entry, pieces)
  const { kept, within } = remains
  // What is nearer to the whole is known more exactly.
  const shared = kept > within ? kept * entry.size : within * pieces.size
  const alike = shared / (entry.size + pieces.size - shared)
  const facts = { ...remains, alike, before: entry.size, after: pieces.size, isNamesake }
  if (isSame(facts)) return { verdict: 'same', shared }
  const isMaybe =
    isNamesake ||
    alike >= DOUBTFUL ||
    (within >= PARTLY && (alike >= RESEMBLING / 2 || shared >= TELLING / 2)) ||
    (kept >= PARTLY && entry.size >= TELLING / 2) ||
    isUnknown(entry, print)
  return { verdict: isMaybe ? 'maybe' : 'other', shared }
}

type Facts = Remains & {
  readonly alike: number
  /** Pieces of either text. */
  readonly before: number
  readonly after: number
  readonly isNamesake: boolean
}

/**
 * A text that was cut, has grown, or has lost some passages to others. Two obituaries, set after one
 * pattern, have as much in common, but it is not passages:
 *
 *     林有容女士於本月三日安詳離世，享壽八十一歲，謹擇於本月十日舉殯。
 *     何廣源先生於本月五日安詳離世，享壽七十四歲，謹擇於十二日舉殯。
 */
function isSame({ kept, surelyWithin, stretch, cohesion, ...facts }: Facts): boolean {
  const { before, after, isNamesake } = facts
  if (kept >= WHOLLY && before >= TELLING) return true
  const [shorter, longer] = [Math.min(before, after), Math.max(before, after)]
  if (isTooLittle(facts, shorter, longer)) return false
  const most = Math.max(kept, surelyWithin)
  const isNoNotice = isNamesake || longer >= OTHER_LENGTH * shorter
  const isInPassages = stretch >= (isNamesake ? STRETCH / 2 : STRETCH) && cohesion >= COHESION
  return most >= WHOLLY || (most >= MOSTLY && isNoNotice) || (most >= HALF && isInPassages)
}

/** A sentence that is set large beside a story stands in it too; so may a brief in another story. */
function isTooLittle(
  { alike, isNamesake }: Omit<Facts, keyof Remains>,
  shorter: number,
  longer: number,
) {
  if (shorter >= TELLING) return alike < RESEMBLING / 2
  return alike < RESEMBLING || (longer >= 2 * shorter && !isNamesake)
}

/** Whether two texts are set after one pattern, or are one text: what is like the one is like the other. */
export const areTwins = (one: Sketched, other: Sketched): boolean =>
  overlapOf(one, other) >= RESEMBLING

/** A line from before there were sketches says nothing of a text that has changed since. */
const isUnknown = (entry: LedgerEntry, print: Print): boolean =>
  entry.size === 0 && entry.page === print.page

/** Whether the text of a story that is gone stands in this one. */
export const isWithin = (entry: LedgerEntry, print: Print): boolean =>
  entry.size >= TELLING / 2 && findRemains(entry, print.pieces()).kept >= WHOLLY
