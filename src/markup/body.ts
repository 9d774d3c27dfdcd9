// One story's body as HTML: feeds and the story page both print it, which is why they agree. Every
// tag is written in this file; text never brings one, and there is no address in it.

import type { BodyBlock, Story } from '../model/edition.ts'
import { escapeHtml } from './escape.ts'
import { noticesIn } from './notices.ts'

const notice = (text: string): string => `<p class="notice"><em>${escapeHtml(text)}</em></p>`

/** Feed readers drop classes, so what a sub-editor would set differently has an element that shows it. */
function block({ role, text }: BodyBlock): string {
  const html = escapeHtml(text)
  switch (role) {
    case 'deck':
      return `<p class="deck"><strong>${html}</strong></p>`
    case 'subhead':
      // The headline is the h1 of the page, and no level may be skipped (WCAG 2.2, 1.3.1).
      return `<h2>${html}</h2>`
    case 'credit':
      return `<p class="credit"><small>${html}</small></p>`
    default:
      return `<p>${html}</p>`
  }
}

/**
 * Newspapers set the credit of a picture right under its caption:
 *
 *     渡輪昨日首航，碼頭擠滿送行的居民。   caption
 *     （本報記者攝）                      credit
 */
function figure(caption: BodyBlock, credit: BodyBlock | undefined): string {
  const by = credit ? ` <small class="credit">${escapeHtml(credit.text)}</small>` : ''
  return `<figure><figcaption>${escapeHtml(caption.text)}${by}</figcaption></figure>`
}

/** The block as HTML; of a credit that stands in the figure before it, nothing is left to print. */
function printed(here: BodyBlock, at: number, blocks: readonly BodyBlock[]): string[] {
  const next = blocks[at + 1]
  if (here.role === 'caption') return [figure(here, next?.role === 'credit' ? next : undefined)]
  return here.role === 'credit' && blocks[at - 1]?.role === 'caption' ? [] : [block(here)]
}

const isParagraph = ({ role }: BodyBlock): boolean => role === 'paragraph'

/**
 * The body, block after block in reading order, one a line: `p`, `h2`, `figure`, `figcaption`, `strong`,
 * `small` and `em` only. A missing opening or ending is told in the publication's language (BCP 47).
 */
export function renderBody(story: Story, language: string): string {
  const { blocks, opening, ending } = story
  const html = blocks.map((here, at) => printed(here, at, blocks))
  const notices = noticesIn(language)
  // Last first: what is put in at the end moves nothing before it.
  if (ending === 'missing') {
    const last = blocks.findLastIndex(isParagraph)
    html.splice(last === -1 ? blocks.length : last + 1, 0, [notice(notices.ending)])
  }
  if (opening === 'missing') {
    html.splice(Math.max(0, blocks.findIndex(isParagraph)), 0, [notice(notices.opening)])
  }
  return html.flat().join('\n')
}
