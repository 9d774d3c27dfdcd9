// One story's body as HTML: feeds and the story page both print it, which is why they agree. Every
// tag is written in this file; text never brings one, and no address but those of pictures is in it.

import type { BodyBlock, Note, Story } from '../model/edition.ts'
import type { Picture } from '../model/picture.ts'
import { escapeHtml } from './escape.ts'
import { renderDates } from './dates.ts'
import { creditOf, plainCaption } from './figures.ts'
import { writtenDate } from './language.ts'
import { noticesIn } from './notices.ts'

/** Under the text, where papers set it; a reader who knew the mistake looks for what was wrong. */
function correction({ date, text }: Note, language: string): string {
  const { correction, correctionOf } = noticesIn(language)
  const label = date === undefined ? correction : correctionOf(writtenDate(language, date))
  return `<p class="correction"><strong>${escapeHtml(label)}</strong>${escapeHtml(text)}</p>`
}

const notice = (text: string): string => `<p class="notice"><em>${escapeHtml(text)}</em></p>`

/** Feed readers drop classes, so what a sub-editor would set differently has an element that shows it. */
function block({ role, text, dates }: BodyBlock, origin: string): string {
  const html = origin === '' ? renderDates(text, dates) : escapeHtml(text)
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
 * The caption is also what those read who do not see the picture: nobody else has said what is on it, and
 * an empty `alt` would tell them, and a feed reader that drops captions, that there is nothing to know.
 * Width and height keep its room on the page until it has come.
 */
function image({ path, width, height }: Picture, alt: string, origin: string): string {
  const size = `width="${width}" height="${height}"`
  // When a feed reader fetches pictures is its own affair, and the W3C's validator warns of such words.
  const when = origin === '' ? ' loading="lazy" decoding="async"' : ''
  return `<img src="${origin}${path}" ${size} alt="${alt}"${when}/>`
}

/** Where the paper sent no picture, its caption still tells what was printed there. */
function figure(blocks: readonly BodyBlock[], at: number, origin: string): string {
  const { text = '', picture } = blocks[at] ?? {}
  const credit = creditOf(blocks, at)
  const by = credit ? ` <small class="credit">${escapeHtml(credit.text)}</small>` : ''
  // On paper `▼` may point down; here the picture stands above.
  const caption = escapeHtml(picture ? plainCaption(text) : text)
  const img = picture ? image(picture, caption, origin) : ''
  return `<figure>${img}<figcaption>${caption}${by}</figcaption></figure>`
}

/** The block as HTML; of a credit that stands in the figure before it, nothing is left to print. */
function printed(blocks: readonly BodyBlock[], at: number, origin: string): string[] {
  const here = blocks[at]
  if (!here) return []
  if (here.role === 'caption') return [figure(blocks, at, origin)]
  return here.role === 'credit' && blocks[at - 1]?.role === 'caption' ? [] : [block(here, origin)]
}

const isParagraph = ({ role }: BodyBlock): boolean => role === 'paragraph'

/**
 * The body, block after block in reading order, one a line: `p`, `h2`, `figure`, `img`, `figcaption`,
 * `strong`, `small` and `em` only. A missing opening or ending, and that the rest is in print alone, is told
 * in the publication's language (BCP 47); the correction notes stand at the end. Pictures have addresses of
 * `origin`; on the site itself, where it is empty, rooted paths, and there dates are `time` elements.
 */
export function renderBody(story: Story, language: string, origin = ''): string {
  const { blocks, opening, ending, isSummaryOnly, corrections = [] } = story
  const html = blocks.map((_, at) => printed(blocks, at, origin))
  const notices = noticesIn(language)
  // Last first: what is put in at the end moves nothing before it.
  if (ending === 'missing') {
    const last = blocks.findLastIndex(isParagraph)
    html.splice(last === -1 ? blocks.length : last + 1, 0, [notice(notices.ending)])
  }
  if (opening === 'missing') {
    html.splice(Math.max(0, blocks.findIndex(isParagraph)), 0, [notice(notices.opening)])
  }
  if (isSummaryOnly) html.push([notice(notices.inPrint)])
  const corrected = corrections.map((note) => correction(note, language))
  return [...html.flat(), ...corrected].join('\n')
}
