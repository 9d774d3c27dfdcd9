// The pages of the proof with what each of them holds, and the line of counts that opens each.

import { plural } from '../report.ts'
import { trustIn } from '../doubt.ts'
import { visible } from '../visible.ts'
import type { Galley } from './galley.ts'
import { html, type Html } from './html.ts'
import { both, type Both } from './words.ts'

/** How much there is of a page, and how much of it wants a look. */
type Counts = {
  readonly stories: number
  readonly look: number
  readonly doubtful: number
  readonly close: number
  readonly findings: number
}

function countsOf({ stories, findings, close }: Galley): Counts {
  const trusts = stories.map(({ found }) => trustIn(found.confidence))
  return {
    stories: stories.length,
    look: trusts.filter((trust) => trust === 'look').length,
    doubtful: trusts.filter((trust) => trust === 'doubtful').length,
    close: stories.reduce((sum, story) => sum + story.close.length, close.length),
    findings: findings.length,
  }
}

/** What the proof holds, for the one who asked for it. */
export function sizeOfProof(galleys: readonly Galley[]): string {
  const counts = galleys.map(countsOf)
  const sum = (name: keyof Counts): number => counts.reduce((all, one) => all + one[name], 0)
  const size = `${plural(galleys.length, 'page')}, ${plural(sum('stories'), 'story')}`
  return `${size}, ${sum('look') + sum('doubtful')} to look at, ${plural(sum('findings'), 'finding')}`
}

const COLUMNS: Readonly<Record<keyof Counts, Both>> = {
  stories: { zh: '稿', en: 'stories' },
  look: { zh: '請看', en: 'look at' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  close: { zh: '拿不準的行', en: 'close calls' },
  findings: { zh: '問題', en: 'findings' },
}

const NAMES = Object.keys(COLUMNS) as (keyof Counts)[]

/** The table of contents; a single page needs none. */
export function renderContents(galleys: readonly Galley[]): Html | undefined {
  if (galleys.length < 2) return undefined
  const heads = NAMES.map((name) => html`<th scope="col">${both(COLUMNS[name])}</th>`)
  const rows = galleys.map((galley) => {
    const counts = countsOf(galley)
    const cells = NAMES.map((name) => html`<td>${counts[name]}</td>`)
    return html`<tr>
      <th scope="row"><a href="#${galley.id}">${visible(galley.file)}</a></th>
      ${cells}
    </tr>`
  })
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${both({ zh: '目錄', en: 'Contents' })}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${both({ zh: '版', en: 'page' })}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </nav>`
}

/** `6 稿 · 1 存疑 · 3 拿不準的行`; what there is none of is not said. */
export function renderCounts(galley: Galley): Html {
  const counts = countsOf(galley)
  const told = NAMES.filter((name) => name === 'stories' || counts[name] > 0)
  return html`<ul class="counts" role="list">
    ${told.map((name) => {
      return html`<li>${counts[name]} ${both(COLUMNS[name])}</li>`
    })}
  </ul>`
}
