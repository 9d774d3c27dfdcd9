// What a person should look at on a page that was read: close calls and oddities that stop nothing. It
// decides nothing and changes nothing.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, PageStory } from '../model/page.ts'
import type { Draft, DraftBlock, DraftStory } from './draft.ts'
import { formsOf, FORMS } from './gazetteer.ts'
import { findMixedScript } from './mixed-script.ts'
import { countMarks } from './punctuation.ts'
import type { Sheet } from './sheet.ts'

/** Notes about the text of a page and its stories, in no order. */
export function findAdvice(sheet: Sheet, stories: readonly PageStory[]): readonly Diagnostic[] {
  const blocks = stories.flatMap((story) => story.blocks)
  return [
    ...findMixedScript(sheet.lines),
    ...blocks.flatMap(findUnknownAgency),
    ...blocks.flatMap(findOpenQuote),
  ]
}

const AGENCY_LIKE = /^[（(]?[\p{Script=Han}]{2,8}(?:社|通訊|通讯|電訊|电讯)[電电]?[）)]?$/u
const KNOWN = new Set(['agency', 'reporter', 'signature'])

function findUnknownAgency({ role, text, lines }: Block): Diagnostic[] {
  if (role !== 'credit' || !AGENCY_LIKE.test(text)) return []
  const isKnown = formsOf(text).some((form) => KNOWN.has(FORMS[form]?.name ?? ''))
  return isKnown ? [] : [{ code: 'agency-unknown', line: lines[0] ?? 1, detail: text }]
}

const SENTENCE_END = /[。！？.!?]$/u

/** A paragraph whose sentences are over and whose quotation is not. */
function findOpenQuote({ role, text, lines }: Block): Diagnostic[] {
  if (role !== 'paragraph' || !SENTENCE_END.test(text)) return []
  const { quotes, straight } = countMarks(text)
  return quotes > 0 && !straight ? [{ code: 'quote-unclosed', line: lines[0] ?? 1 }] : []
}

/** A note for each piece that was moved to another story than the one it stands in. */
export function findMoved(sheet: Sheet, before: Draft, after: Draft): readonly Diagnostic[] {
  const homes = homesOf(before)
  return after.stories.flatMap((story, home) => {
    const moved = story.blocks.flatMap(({ lines }) =>
      lines.filter(
        (line, i) => homes.get(line) !== home && homes.get(lines[i - 1] ?? -1) !== homes.get(line),
      ),
    )
    const detail = headlineOf(sheet, story)
    return moved.map((line): Diagnostic => {
      const moveOf = { code: 'piece-moved', line: sheet.lines[line]?.number ?? 1 } as const
      return detail === '' ? moveOf : Object.assign(moveOf, { detail })
    })
  })
}

const homesOf = ({ stories }: Draft): ReadonlyMap<number, number> =>
  new Map(
    stories.flatMap(({ blocks }, home) =>
      blocks.flatMap(({ lines }) => lines.map((line) => [line, home] as const)),
    ),
  )

/** The headline of a story as it stands on the page. */
export function headlineOf(sheet: Sheet, { blocks }: DraftStory): string {
  const headline: DraftBlock | undefined = blocks.find(({ role }) => role === 'headline')
  return (headline?.lines ?? []).map((line) => sheet.lines[line]?.text ?? '').join(' ')
}
