// Why a line was read as it was: the role that came second and the reasons, folded away until somebody
// asks. The words of the reasons are the parser's own.

import type { Role } from '../../model/page.ts'
import type { LineReading, Reason } from '../../model/reading.ts'
import { signed } from '../doubt.ts'
import { visible } from '../visible.ts'
import { html, type Html } from './html.ts'
import { both, ROLES } from './words.ts'

/** What came second and why it lost; loud only where it lost by little. */
export function renderWhy(reading: LineReading, isClose: boolean): Html {
  const { role, margin, isMarked, reasons } = reading
  if (isMarked) return html`<span class="why">${both({ zh: '已標記', en: 'marked' })}</span>`
  const rival = ROLES[rivalOf(reading)]
  const short = isClose
    ? both({ zh: `？或為${rival.zh}`, en: `or ${rival.en}` })
    : html`<span class="hidden">為何 why</span><span aria-hidden="true">⋯</span>`
  return html`<details class="why">
    <summary>${short}</summary>
    <p>
      讀作${ROLES[role].zh}，另一讀法是${rival.zh}，${margin < 0 ? '由後面的行決定' : `差距 ${size(margin)}`}。
      <span lang="en">${inWords(reading)}</span>
    </p>
    <ul lang="en">
      ${reasons.map(renderReason)}
    </ul>
  </details>`
}

function inWords({ role, runnerUp, margin, action }: LineReading): string {
  const by =
    margin < 0 ? `${size(margin)} ahead, but the lines around it decided` : `${size(margin)} behind`
  const change = runnerUp === role ? ` A later step made it ${ROLES[role].en}.` : ''
  return `Read as ${action}; ${ROLES[runnerUp].en} was ${by}.${change}`
}

const size = (margin: number): string => signed(margin).slice(1)

/** A later step may have given the line to the runner-up: then the rival is what it was before. */
function rivalOf({ role, runnerUp, action }: LineReading): Role {
  if (runnerUp !== role) return runnerUp
  const [first = ''] = action.split(' ')
  return isRole(first) ? first : 'deck'
}

const isRole = (word: string): word is Role => Object.hasOwn(ROLES, word)

const renderReason = ({ feature, weight }: Reason): Html =>
  html`<li>${visible(feature)} <b>${signed(weight)}</b></li>`
