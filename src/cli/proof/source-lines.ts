// The source as the proof shows it: every line with its number, its role in words, the bar of its story
// and whatever was found there. Text of the page comes in here and stays text.

import { visible } from '../visible.ts'
import { renderFindings } from './findings.ts'
import { type Galley, lineId, tieOf } from './galley.ts'
import { html, type Html } from './html.ts'
import type { Row, RunStart } from './rows.ts'
import { renderWhy } from './why.ts'
import { both, ROLES } from './words.ts'

/** The rows as one list; `close` are the lines to be marked as close calls. */
export function renderRows(rows: readonly Row[], galley: Galley, close: ReadonlySet<number>): Html {
  const [from, to] = [rows[0]?.first ?? 0, rows.at(-1)?.last ?? 0]
  const items = rows.map((row) => renderRow(row, galley, close.has(row.first)))
  return html`<ol class="lines" role="list" aria-label="原文第 ${from}–${to} 行">
    ${items}
  </ol>`
}

function renderRow(row: Row, galley: Galley, isClose: boolean): Html {
  const { kind, first, reading, story } = row
  const tie = story === undefined ? '' : ` ${tieOf(story + 1)}`
  const look = `${reading?.role ?? kind}${tie}${isClose ? ' close' : ''}`
  return html`<li id="${lineId(galley, first)}" class="${look}">
    ${renderTab(row, galley)}${renderNumber(row, galley)}${
      kind === 'blank' ? undefined : renderLine(row, galley, isClose)
    }${renderFindings(row.findings, galley)}
  </li>`
}

function renderLine({ reading, text, isContinued }: Row, galley: Galley, isClose: boolean): Html {
  const role = reading ? ROLES[reading.role] : { zh: '設定', en: 'setting' }
  const label = isContinued ? { zh: `${role.zh}續`, en: 'cont.' } : role
  return html`<span class="role">${both(label)}</span>
    <span class="text" lang="${galley.language}" dir="auto">${shown(text)}</span
    >${reading && renderWhy(reading, isClose)}`
}

const RUNS: Readonly<Record<RunStart, { readonly zh: string; readonly en: string }>> = {
  here: { zh: '', en: '' },
  below: { zh: '，屬於下文', en: ', begins below' },
  above: { zh: '，接上文', en: ', from above' },
}

/** The number of the story, where its bar begins or begins again. */
function renderTab({ run, story }: Row, { id }: Galley): Html | undefined {
  if (run === undefined || story === undefined) return undefined
  const { zh, en } = RUNS[run]
  const number = story + 1
  const label = { zh: `稿 ${number}${zh}`, en: `story ${number}${en}` }
  return html`<a class="tab" href="#${id}-s${number}">${both(label)}</a>`
}

/** The number is the way to the story; the tab says so aloud, so the keyboard passes this one by. */
function renderNumber({ first, last, kind, story }: Row, { id }: Galley): Html {
  if (kind === 'blank') {
    const lines = first === last ? `${first}` : `${first}–${last}`
    return html`<span class="hidden">${lines} 空行</span>`
  }
  if (story === undefined) return html`<span class="number">${first}</span> `
  return html`<a class="number" href="#${id}-s${story + 1}" tabindex="-1">${first}</a> `
}

/** The text as it stands, each character that would hide or do mischief as a marked picture of it. */
function shown(text: string): Html | readonly Html[] {
  const plain = text.replaceAll('\t', '    ')
  if (visible(plain) === plain) return html`${plain}`
  return Array.from(plain, (char) => {
    const picture = visible(char)
    return picture === char ? html`${char}` : html`<mark>${picture}</mark>`
  })
}
