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
  const datelines = blocks.flatMap(({ role, text }) =>
    role === 'paragraph' ? [datelineOf(text)] : [],
  )
  const found = [
    ...datelines.flatMap((dateline) => namedIn(dateline, others, 'dateline')),
    ...creditsOfText(blocks).flatMap((credit) => namedIn(credit, others, 'text')),
  ]
  return eachOnce(found)
}

/** `▲渡輪離岸。法新社`, `▲渡輪離岸（法新社圖片）`: a caption may end with the credit of its picture. */
const CREDIT_IN_CAPTION =
  /[（(【［[]([^（(【［[]+)[)）】］\]]$|[。！？!?\s／/＝=]([^。！？!?\s／/＝=]+)$/u

/** The same of the picture over the caption at an index of `blocks`. */
export function agenciesOfPicture(
  blocks: readonly Pick<Block, 'role' | 'text'>[],
  caption: number,
  others: readonly string[],
): readonly string[] {
  const [, bracketed, last] = CREDIT_IN_CAPTION.exec(blocks[caption]?.text ?? '') ?? []
  const next = blocks[caption + 1]
  const credits = [bracketed ?? last ?? '', next?.role === 'credit' ? next.text : '']
  return eachOnce(credits.flatMap((credit) => namedIn(credit, others, 'picture')))
}

const eachOnce = (names: readonly string[]): readonly string[] =>
  [...Map.groupBy(names, agencyCalled).values()].flatMap(([first]) => first ?? [])

/** Whether the title of a paper names it: `AP` is not in `JAPAN DAILY`, nor `共同` in `共同日報`. */
export const isInTitle = (title: string, name: string): boolean =>
  indexOfName(unsimplify(title), unsimplify(name), 'text') !== -1

type CreditOf = 'dateline' | 'text' | 'picture'

/** As it is found in traditional text, and in the capitals of a Latin line. */
const formsOf = (name: string): readonly string[] => [
  ...new Set([unsimplify(name), name.toUpperCase()]),
]

const KNOWN_FORMS = AGENCIES.flat().flatMap(formsOf)

function namedIn(text: string, others: readonly string[], of: CreditOf): readonly string[] {
  if (text === '') return []
  const traditional = unsimplify(text)
  const found = [...KNOWN_FORMS, ...others.flatMap(formsOf)].flatMap((form): Named[] => {
    const at = indexOfName(traditional, form, of)
    return at === -1 ? [] : [{ name: text.slice(at, at + form.length), at }]
  })
  return found.toSorted(inPrint).map(({ name }) => name)
}

/** `香港中通社` holds `中通社`: of two that begin alike, the longer one was printed. */
const inPrint = (one: Named, other: Named): number =>
  one.at - other.at || other.name.length - one.name.length

function indexOfName(text: string, name: string, of: CreditOf): number {
  let at = text.indexOf(name)
  while (at !== -1 && !isWhole(name, text.charAt(at - 1), text.slice(at + name.length), of)) {
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

/** `共同` and `力報` are parts of other words as well, and so is `AP`: nothing else may touch them. */
function isWhole(name: string, before: string, after: string, of: CreditOf): boolean {
  if (of !== 'picture' && OF_PICTURE.test(after)) return false
  if (GOES_ON.test(name.slice(-1) + after)) return false
  if (LATIN.test(name)) return !LATIN.test(before) && !LATIN.test(after.charAt(0))
  if (name.length > 2 || !HAN.test(name)) return true
  return isFreeBefore(before) && (of === 'dateline' || isFreeAfter(after))
}

const isFreeBefore = (before: string): boolean => !HAN.test(before) || /[據合和及與]/u.test(before)
const isFreeAfter = (after: string): boolean =>
  !HAN.test(after.charAt(0)) || /^(?:[電訊專圖攝摄]|[記记]者|報[導道]|供圖)/u.test(after)
