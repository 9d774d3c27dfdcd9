// The difference as people read it on a terminal, and as programs do.

import type { Terminal } from '../report.ts'
import { cut } from '../cells.ts'
import { visible } from '../visible.ts'
import type { Change } from './changes.ts'
import type { Difference, Gone, Updated } from './compare.ts'
import type { Held } from './held.ts'
import { narrow } from './narrow.ts'

type Paint = (code: string, words: string) => string
type View = { readonly paint: Paint; readonly columns: number }

const [GREEN, YELLOW, RED, GREY] = ['32', '33', '31', '2'] as const
/** Where what is said of a story begins. */
const INDENT = 11

/** Each story that is not as it was, what changed in it, and the counts; `named` is what came before. */
export function renderDifference(
  { fresh, updated, withdrawn, again, unchanged }: Difference,
  named: string,
  { columns, isColoured }: Terminal,
): string {
  const paint: Paint = (code, words) => (isColoured ? `\u001B[${code}m${words}\u001B[0m` : words)
  const view = { paint, columns }
  const told = updated.filter(({ isTold }) => isTold).length
  const counts = [
    `${fresh.length} new`,
    `${told} updated`,
    ...(updated.length > told ? [`${updated.length - told} changed without notice`] : []),
    `${withdrawn.length} withdrawn`,
    `${unchanged} unchanged`,
  ].join(', ')
  const verdict = `shown again: ${again.length}`
  return [
    ...fresh.map((story) => headOf(paint(GREEN, label('new')), story, view)),
    ...updated.map((one) => renderUpdated(one, view)),
    ...withdrawn.map((one) => renderGone(one, view)),
    ...again.map(({ story, before }) => renderAgain(story, before, view)),
    `against ${visible(named)}: ${counts}; ${again.length > 0 ? paint(RED, verdict) : verdict}\n`,
  ].join('')
}

const label = (word: string): string => word.padEnd(INDENT)

function headOf(label: string, { title, id }: Held, { paint, columns }: View): string {
  const name = id.split(':').at(-1) ?? id
  const room = Math.max(20, columns - INDENT - name.length - 2)
  return `${label}${cut(visible(title), room)} ${paint(GREY, visible(name))}\n`
}

function renderUpdated({ story, changes, isTold }: Updated, view: View): string {
  const word = isTold ? 'updated' : 'quietly'
  const lines = changes.flatMap((change) => linesOf(change, view))
  const nothing =
    changes.length === 0 ? [aside('nothing that is seen; a newer Pagewire may have read it')] : []
  return headOf(view.paint(YELLOW, label(word)), story, view) + [...lines, ...nothing].join('')
}

const aside = (text: string): string => `${' '.repeat(INDENT)}${text}\n`

/** A line for what was there and one for what is, each cut to where they differ. */
function linesOf({ kind, before, after }: Change, { paint, columns }: View): string[] {
  const room = Math.max(20, columns - INDENT - 14)
  const [was, is] = narrow(before ?? '', after ?? '', room)
  const line = (sign: string, code: string, name: string, text: string): string =>
    aside(`${name.padEnd(11)}${paint(code, `${sign} ${visible(text)}`)}`)
  return [
    ...(before === undefined ? [] : [line('−', RED, kind, was)]),
    ...(after === undefined ? [] : [line('+', GREEN, before === undefined ? kind : '', is)]),
  ]
}

function renderGone({ story, into }: Gone, view: View): string {
  const head = headOf(view.paint(RED, label(into ? 'merged' : 'withdrawn')), story, view)
  return into ? `${head}${aside(`goes on in ${visible(into.title)}`)}` : head
}

const renderAgain = (story: Held, before: Held, view: View): string =>
  headOf(view.paint(RED, label('again')), story, view) +
  aside(`readers have it as ${visible(before.id)}: ${visible(before.title)}`) +
  aside('keep its id: take the ledger back from version control, or use pagewire ids --accept')

const named = ({ id, title }: Held) => ({ id, title })

/** One object a story that is not as it was, one a line. */
export function renderJson({ fresh, updated, withdrawn, again }: Difference): string {
  const rows = [
    ...fresh.map((story) => ({ what: 'new', ...named(story) })),
    ...updated.map(({ story, changes, isTold }) => ({
      what: isTold ? 'updated' : 'changed without notice',
      ...named(story),
      changes,
    })),
    ...withdrawn.map(({ story, into }) => ({
      what: into ? 'merged' : 'withdrawn',
      ...named(story),
      into: into?.id,
    })),
    ...again.map(({ story, before }) => ({
      what: 'shown again',
      ...named(story),
      before: before.id,
    })),
  ]
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
