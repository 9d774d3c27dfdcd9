// Which agencies a story is credited to: by its credit lines and datelines, never by what its text says of
// them (`據法新社報道` in mid-sentence is a source and no credit).

import { AGENCIES, agencyCalled, unsimplify } from '../model/agencies.ts'
import type { Block } from '../model/page.ts'
import { creditsOfText } from './authors.ts'
import { datelineOf } from './dateline.ts'

/** A printed name and where it stands. */
type Named = { readonly name: string; readonly at: number }

/**
 * Their names as printed, in reading order, each agency once. `others` are names that the publication
 * knows besides those of the table.
 */
export function creditedAgencies(
  blocks: readonly Pick<Block, 'role' | 'text'>[],
  others: readonly string[],
): readonly string[] {
  const names = [...AGENCIES.flat(), ...others].toSorted((one, other) => other.length - one.length)
  const datelines = blocks.flatMap(({ role, text }) =>
    role === 'paragraph' ? [datelineOf(text)] : [],
  )
  const found = [
    ...datelines.flatMap((dateline) => namedIn(dateline, names, true)),
    ...creditsOfText(blocks).flatMap((credit) => namedIn(credit, names, false)),
  ]
  // `香港中通社` holds `中通社`: the longer name is the one that was printed.
  return [...Map.groupBy(found, agencyCalled).values()].flatMap(([first]) => first ?? [])
}

function namedIn(text: string, names: readonly string[], isDateline: boolean): readonly string[] {
  const traditional = unsimplify(text)
  const found = names.flatMap((name) =>
    [...new Set([unsimplify(name), name.toUpperCase()])].flatMap((form): Named[] => {
      const at = indexOfName(traditional, form, isDateline)
      return at === -1 ? [] : [{ name: text.slice(at, at + form.length), at }]
    }),
  )
  return found.toSorted((one, other) => one.at - other.at).map(({ name }) => name)
}

function indexOfName(text: string, name: string, isDateline: boolean): number {
  let at = text.indexOf(name)
  while (
    at !== -1 &&
    !isWhole(name, text.charAt(at - 1), text.slice(at + name.length), isDateline)
  ) {
    at = text.indexOf(name, at + 1)
  }
  return at
}

/** A picture is the agency's, its story need not be: `法新社圖片`. */
const OF_PICTURE = /^社?(?:[圖攝摄]|供圖|照片|写真|사진)/u
/** `聯合報道`, `中央社會局` */
const GOES_ON = /^(?:報[導道]|社[會区區論论群團团会])/u
const LATIN = /[\p{Script=Latin}\d]/u
const HAN = /\p{Script=Han}/u
const BEFORE_SHORT = /[據合和及與]/u
const AFTER_SHORT = /^(?:[電訊專]|[記记]者|報[導道])/u

/** `共同` and `力報` are parts of other words as well, and so is `AP`: nothing else may touch them. */
function isWhole(name: string, before: string, after: string, isDateline: boolean): boolean {
  if (OF_PICTURE.test(after) || GOES_ON.test(name.slice(-1) + after)) return false
  if (LATIN.test(name)) return !LATIN.test(before) && !LATIN.test(after.charAt(0))
  if (name.length > 2 || !HAN.test(name)) return true
  const isFree = !HAN.test(before) || BEFORE_SHORT.test(before)
  return isFree && (isDateline || !HAN.test(after.charAt(0)) || AFTER_SHORT.test(after))
}
