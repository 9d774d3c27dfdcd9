// The dates that a story's text names, as machines read them. A date is never guessed: what the edition does
// not make certain stays text.

import type { BodyBlock, DateMark, Edition, Story } from '../model/edition.ts'
import { chinese } from './chinese-dates.ts'
import { isPersonal } from './chinese-relative-days.ts'
import type { Language, Mention, Year } from './date-mention.ts'
import { datelineOf } from './dateline.ts'
import { japanese } from './japanese-dates.ts'
import { english, korean, portuguese } from './other-dates.ts'
import { type Calendar, resolve } from './resolve-date.ts'

/** A paper in another language has no dates. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  zh: chinese,
  ja: japanese,
  ko: korean,
  pt: portuguese,
  en: english,
}

/**
 * The edition with the dates of its paragraphs, by the offsets of the text as it is published; so this comes
 * last, when a text is in the script in which it goes out. `tag` is BCP 47.
 */
export function withDates(edition: Edition, tag: string): Edition {
  const language = LANGUAGES[new Intl.Locale(tag).language]
  if (!language) return edition
  return {
    ...edition,
    stories: edition.stories.map((story) => datedStory(story, edition.date, language)),
  }
}

function datedStory(story: Story, edition: string, language: Language): Story {
  const calendar = calendarOf(story, edition, language)
  let before = 0
  const dated = (block: BodyBlock): BodyBlock => {
    if (block.role !== 'paragraph') return block
    const { marks, told } = read(block.text, calendar, language, before)
    before = told
    return marks.length > 0 ? { ...block, dates: marks } : block
  }
  return { ...story, blocks: story.blocks.map(dated) }
}

/**
 * An agency's `今天` is the day of its dateline, `【中新社北京2月5日電】`; the paper's own is the edition's, unless its
 * dateline is of another day or somebody writes of himself.
 */
function calendarOf({ blocks, agencies }: Story, edition: string, language: Language): Calendar {
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph').map(({ text }) => text)
  const [dateline] = datesIn(datelineOf(paragraphs[0] ?? ''), { edition }, language)
  const filed = dateline?.datetime.length === edition.length ? dateline.datetime : undefined
  const known = { edition, ...(filed !== undefined && { filed }) }
  if (paragraphs.some(isPersonal)) return known
  const today = agencies ? filed : edition
  const isToday = today !== undefined && (agencies || (filed ?? edition) === edition)
  return isToday ? { ...known, today } : known
}

/** In reading order, none overlapping. */
export const datesIn = (
  text: string,
  calendar: Calendar,
  language: Language,
): readonly DateMark[] => read(text, calendar, language).marks

type Reading = {
  readonly marks: readonly DateMark[]
  /** How many years after the edition's the year is that was named last. */
  readonly told: number
}

/** `before`: the same of the paragraph before. */
function read(text: string, calendar: Calendar, language: Language, before = 0): Reading {
  const marks: DateMark[] = []
  let told: number | undefined
  for (const mention of language.find(text)) {
    if (mention.year) told = yearsFrom(calendar, mention.year)
    const last = marks.at(-1)
    const isSpan = last && language.isSpan(text.slice(last.at + last.length, mention.at))
    if (!isSpan && !isNear(mention, told, before)) continue
    const datetime = resolve(mention, calendar, isSpan ? last.datetime : undefined)
    if (datetime !== undefined) marks.push({ at: mention.at, length: mention.length, datetime })
  }
  return { marks, told: told ?? before }
}

const yearsFrom = ({ edition }: Calendar, year: Year): number =>
  'is' in year ? year.is - Number(edition.slice(0, 4)) : year.plus

/**
 * Whoever tells of another year means days of that year until he says otherwise, and who tells of times long gone
 * does in the next paragraph too. A day by that of the edition is near all the same.
 */
function isNear({ year, month, days }: Mention, told: number | undefined, before: number): boolean {
  if (year || days !== undefined || (month && 'plus' in month)) return true
  if (told !== undefined) return told === 0
  return Math.abs(before) <= 1 || month === undefined
}
