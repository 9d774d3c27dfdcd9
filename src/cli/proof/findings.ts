// What is wrong with a page, said where it is wrong. The words are those of the table of codes.

import { CODES, type Diagnostic, severityOf } from '../../model/diagnostic.ts'
import { frameOf } from '../frame.ts'
import { visible } from '../visible.ts'
import type { Galley } from './galley.ts'
import { html, type Html } from './html.ts'
import { both, SEVERITIES } from './words.ts'

/** Cells of the line that is shown where the source is not. */
const EXCERPT = 72

/** No line is told of more places than an editor would count. */
const MOST_PLACES = 5

/** Findings of one line, each kind once; of a page that cannot be read, with the line it means. */
export function renderFindings(findings: readonly Diagnostic[], galley: Galley): Html | undefined {
  if (findings.length === 0) return undefined
  const kinds = [...Map.groupBy(findings, ({ code }) => code).values()]
  return html`<div class="findings">${kinds.map((alike) => renderAlike(alike, galley))}</div>`
}

function renderAlike(alike: readonly Diagnostic[], { unread }: Galley): Html | undefined {
  const [first] = alike
  if (first === undefined) return undefined
  const { code, detail, help } = first
  const { says, fix, zh } = CODES[code]
  const severity = severityOf(first)
  const what = detail === undefined ? says : `${says}: ${visible(detail)}`
  return html`<div class="finding ${severity}">
    <p><strong>${both(SEVERITIES[severity])}</strong> ${placesOf(alike)}${zh}</p>
    <p lang="en">${what}. Help: ${visible(help ?? fix)}. <code>[${code}]</code></p>
    ${excerpt(first, unread)}
  </div>`
}

/** `第 3、9 字，共 12 處：` */
function placesOf(alike: readonly Diagnostic[]): string {
  const columns = alike.flatMap(({ column }) => column ?? [])
  if (columns.length === 0) return ''
  const rest = columns.length > MOST_PLACES ? `，共 ${columns.length} 處` : ''
  return `第 ${columns.slice(0, MOST_PLACES).join('、')} 字${rest}：`
}

function excerpt({ line, ...mark }: Diagnostic, text: string | undefined): Html | undefined {
  const meant = line === undefined ? undefined : text?.split(/\r?\n/u)[line - 1]
  if (line === undefined || !meant) return undefined
  const { gutter, text: shown, carets } = frameOf(meant, { ...mark, line }, EXCERPT)
  return html`<pre tabindex="0" role="region" aria-label="第 ${line} 行 line ${line}">
${gutter}${shown}
${' '.repeat(gutter.length)}${carets}</pre>`
}
