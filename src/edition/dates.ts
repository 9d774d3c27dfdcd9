// The dates that a story's text names, as machines read them. A date is never guessed: what the edition does
// not make certain stays text.

import type { BodyBlock, DateMark, Edition, Story } from '../model/edition.ts'
import { datelineOf } from './dateline.ts'
import { findChinese } from './chinese-dates.ts'
import type { FindMentions } from './date-mention.ts'
import { findEnglish, findKorean, findPortuguese } from './other-dates.ts'
import { type Calendar, resolve } from './resolve-date.ts'

/** By language; a paper in another one has no dates. */
const FINDERS: Readonly<Record<string, FindMentions>> = {
  zh: findChinese,
  ja: findChinese,
  ko: findKorean,
  pt: findPortuguese,
  en: findEnglish,
}

/**
 * The edition with the dates of its paragraphs, by the offsets of the text as it is published; so this comes
 * last, when a text is in the script in which it goes out. `language` is BCP 47.
 */
export function withDates(edition: Edition, language: string): Edition {
  const find = FINDERS[new Intl.Locale(language).language]
  if (!find) return edition
  return {
    ...edition,
    stories: edition.stories.map((story) => datedStory(story, edition.date, find)),
  }
}

function datedStory(story: Story, edition: string, find: FindMentions): Story {
  const calendar = calendarOf(story, edition, find)
  const dated = (block: BodyBlock): BodyBlock => {
    const dates = block.role === 'paragraph' ? datesIn(block.text, calendar, find) : []
    return dates.length > 0 ? { ...block, dates } : block
  }
  return { ...story, blocks: story.blocks.map(dated) }
}

/** An agency's `今天` is the day of its dateline: `【中新社北京2月5日電】`. The paper's own is the edition's. */
function calendarOf({ blocks, agencies }: Story, edition: string, find: FindMentions): Calendar {
  if (!agencies) return { edition, today: edition }
  const lead = blocks.find(({ role }) => role === 'paragraph')
  const [filed] = lead ? datesIn(datelineOf(lead.text), { edition }, find) : []
  return filed && filed.datetime.length === edition.length
    ? { edition, today: filed.datetime }
    : { edition }
}

/** In reading order, none overlapping. */
export function datesIn(text: string, calendar: Calendar, find: FindMentions): readonly DateMark[] {
  const marks: DateMark[] = []
  let isElsewhen = false
  let last: { readonly end: number; readonly datetime: string } | undefined
  for (const mention of find(text)) {
    // Whoever tells of another year means days of that year until he says otherwise.
    if (mention.year) isElsewhen = isOther(mention.year, calendar)
    else if (isElsewhen && !mention.isOnward && mention.days === undefined) continue
    const follows = mention.isOnward === true && last !== undefined && mention.at - last.end <= 3
    if (mention.isCount && !follows) continue
    const datetime = resolve({ ...mention, isOnward: follows }, calendar, last?.datetime)
    if (datetime === undefined) continue
    const { at, length } = mention
    marks.push({ at, length, datetime })
    last = { end: at + length, datetime }
  }
  return marks
}

const isOther = (
  year: { readonly is: number } | { readonly plus: number },
  { edition }: Calendar,
) => ('is' in year ? year.is !== Number(edition.slice(0, 4)) : year.plus !== 0)
