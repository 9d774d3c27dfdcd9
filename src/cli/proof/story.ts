// One story as it will be published, with what the proof knows of it: how far to believe it, and which
// lines it was made of. Headline and body are set by the code that sets them for readers.

import { clausesOf } from '../../markup/clauses.ts'
import { renderBody } from '../../markup/body.ts'
import { cleanLine } from '../../markup/gate.ts'
import { percent, trustIn } from '../doubt.ts'
import { type Galley, lineId, type Proofed, tieOf } from './galley.ts'
import { html, type Html, trusted } from './html.ts'
import { both, TRUST } from './words.ts'

/** The story as an article of its own; its headline is a heading of the third level. */
export function renderStory(story: Proofed, galley: Galley): Html {
  const { number, id, published } = story
  return html`<article id="${id}" class="story ${tieOf(number)}" aria-labelledby="${id}-h">
    <p class="slip">
      <span class="tab">${both({ zh: `稿 ${number}`, en: `story ${number}` })}</span>
      ${renderTrust(story)}
    </p>
    <div lang="${galley.language}">
      ${renderHead(story)}
      <div class="body">${renderText(published, galley.language)}</div>
    </div>
    ${renderOrigin(story, galley)}
  </article>`
}

/** How far the story may be believed: a sign, the words and the number. */
export function renderTrust({ found: { confidence } }: Proofed): Html {
  const trust = trustIn(confidence)
  const { sign, zh, en } = TRUST[trust]
  return html`<span class="trust ${trust}"
    ><span aria-hidden="true">${sign}</span> ${zh}
    <small lang="en">${en}</small> ${percent(confidence)}</span
  >`
}

/** A story as lists name it: its headline, or that it has none. */
export const titleOf = ({ published }: Proofed): string =>
  cleanLine(published.headline) || '（無標題 no headline）'

function renderHead(story: Proofed): Html {
  const { id, published, found } = story
  const decks = published.blocks.filter(({ role }) => role === 'deck')
  const hasHeadline = found.blocks.some(({ role }) => role === 'headline')
  return html`<h3 id="${id}-h">${setTitle(titleOf(story))}</h3>
    ${hasHeadline ? undefined : html`<p class="aside" lang="zh-Hant">版面上沒有標題，以首句代替。 <small lang="en">No headline on the page: the text stands in.</small></p>`}${decks.map(
      ({ text }) => html`<p class="deck">${setTitle(text)}</p>`,
    )}${renderByline(published.authors)}`
}

/** The clauses as the printed lines parted them, each kept together while there is room. */
const setTitle = (text: string): Html[] =>
  clausesOf(text).map((pieces, at) => {
    const words = pieces.map(
      (piece, index) => html`${index > 0 ? trusted('<wbr/>') : undefined}${piece}`,
    )
    return html`${at > 0 ? ' ' : undefined}<span class="clause">${words}</span>`
  })

/** In the proof a story is no document of its own, so its subheads stand two levels lower. */
function renderText(published: Proofed['published'], language: string): Html {
  const body = { ...published, blocks: published.blocks.filter(({ role }) => role !== 'deck') }
  const markup = renderBody(body, language)
  return trusted(markup.replaceAll('<h2>', '<h4>').replaceAll('</h2>', '</h4>'))
}

function renderByline(authors: readonly string[]): Html | undefined {
  if (authors.length === 0) return undefined
  return html`<p class="byline">${authors.map(cleanLine).join('、')}</p>`
}

/** Where the story stood; a span after the first is a piece that was put back. */
function renderOrigin({ spans }: Proofed, galley: Galley): Html {
  const links = spans.map(([first, last], at) => {
    const lines = first === last ? `${first}` : `${first}–${last}`
    return html`${at > 0 ? '、' : undefined}<a href="#${lineId(galley, first)}">${lines}</a>`
  })
  return html`<p class="origin">${both({ zh: '原文行', en: 'source lines' })} ${links}</p>`
}
