// What to look at first: findings, stories that are not sure, lines that were nearly something else.
// Most urgent first; every item leads to its place.

import { CODES, type Diagnostic, type Severity, severityOf } from '../../model/diagnostic.ts'
import type { LineReading } from '../../model/reading.ts'
import { trustIn } from '../doubt.ts'
import { visible } from '../visible.ts'
import { anchorOf, type Galley, type Proofed } from './galley.ts'
import { html, type Html } from './html.ts'
import { renderTrust, titleOf } from './story.ts'
import { both, SEVERITIES } from './words.ts'

type Item = { readonly urgency: number; readonly says: Html }

/** A longer list is no first look. */
const MOST_ITEMS = 20
const MOST_LINES = 8

/** The list under its own heading, or that nothing stands out. */
export function renderFirstLook(galleys: readonly Galley[]): Html {
  const items = galleys.flatMap((galley) => itemsOf(galley, galleys.length > 1))
  const urgent = items.toSorted((one, other) => one.urgency - other.urgency)
  const rest = items.length - MOST_ITEMS
  const list =
    items.length === 0
      ? html`<p>
          ${both({ zh: '沒有特別要看的，通讀一遍即可。', en: 'Nothing stands out; read it through once.' })}
        </p>`
      : html`<ol role="list">
          ${urgent.slice(0, MOST_ITEMS).map(({ says }) => html`<li>${says}</li>`)}
        </ol>`
  const more = { zh: `另有 ${rest} 項，在各版中標出。`, en: `${rest} more are marked below.` }
  return html`<section class="first" aria-labelledby="first">
    <h2 id="first">${both({ zh: '先看這些', en: 'Look here first' })}</h2>
    ${list}${rest > 0 ? html`<p>${both(more)}</p>` : undefined}
  </section>`
}

function itemsOf(galley: Galley, isOneOfMany: boolean): readonly Item[] {
  const { findings, stories, close } = galley
  const found = [...Map.groupBy(findings, ({ code }) => code).values()]
  const doubted = stories.filter((story) => trustOf(story) !== 'sure' || story.close.length > 0)
  const items = [
    ...found.map((alike) => findingItem(alike, galley)),
    ...doubted.map((story) => storyItem(story, galley)),
    ...(close.length > 0 ? [furnitureItem(close, galley)] : []),
  ]
  const where = isOneOfMany ? html`<span class="file">${visible(galley.file)}</span> ` : undefined
  return items.map(({ urgency, says }) => ({ urgency, says: html`${where}${says}` }))
}

const trustOf = ({ found }: Proofed) => trustIn(found.confidence)

// A story counts between 2 and 3: from hopeless to sure.
const URGENCY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2.5 }
const FURNITURE_URGENCY = 2.75

function findingItem(alike: readonly Diagnostic[], galley: Galley): Item {
  const severity = alike[0] ? severityOf(alike[0]) : 'note'
  const code = alike[0]?.code ?? 'page-empty'
  const lines = alike.flatMap(({ line }) => line ?? [])
  const says = html`<b class="${severity}">${both(SEVERITIES[severity])}</b>
    <a href="#${anchorOf(galley, lines[0])}"
      >${CODES[code].zh} <small lang="en">${CODES[code].says}</small></a
    >${linksTo(lines, galley)}`
  return { urgency: URGENCY[severity], says }
}

function storyItem(story: Proofed, galley: Galley): Item {
  const { id, number, close, found } = story
  const says = html`${renderTrust(story)}
    <a href="#${id}">稿 ${number} <cite lang="${galley.language}">${titleOf(story)}</cite></a
    >${closeLinks(close, galley)}`
  return { urgency: 2 + found.confidence, says }
}

function furnitureItem(close: readonly LineReading[], galley: Galley): Item {
  const what = both({ zh: '不屬任何稿的行', en: 'lines of no story' })
  return { urgency: FURNITURE_URGENCY, says: html`${what}${closeLinks(close, galley)}` }
}

function closeLinks(close: readonly LineReading[], galley: Galley): Html | undefined {
  if (close.length === 0) return undefined
  const lines = close.map(({ line }) => line)
  return html` · ${both({ zh: '拿不準', en: 'close calls' })}${linksTo(lines, galley)}`
}

function linksTo(lines: readonly number[], galley: Galley): Html | undefined {
  const links = [...new Set(lines)].slice(0, MOST_LINES).map((line) => {
    return html` <a href="#${anchorOf(galley, line)}">${line}</a>`
  })
  const rest = new Set(lines).size - links.length
  return links.length > 0
    ? html` <span class="places"
        >${both({ zh: '行', en: 'line' })}${links}${rest > 0 ? ` …+${rest}` : undefined}</span
      >`
    : undefined
}
