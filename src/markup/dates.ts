// The dates of a text for machines, on the site alone: feed readers drop the element or show it oddly.

import type { DateMark } from '../model/edition.ts'
import { escapeHtml } from './escape.ts'

/** The text as HTML with a `time` element for each of its dates, which come in order and do not overlap. */
export function renderDates(text: string, dates: readonly DateMark[] = []): string {
  let end = 0
  const parts = dates.map(({ at, length, datetime }) => {
    const before = escapeHtml(text.slice(end, at))
    end = at + length
    return `${before}<time datetime="${datetime}">${escapeHtml(text.slice(at, end))}</time>`
  })
  return parts.join('') + escapeHtml(text.slice(end))
}
