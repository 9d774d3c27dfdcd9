// How each line of a page came to be read as it was, as `parse --explain` prints it: two rows a line on a
// terminal, one JSON object a line for programs. It explains what was decided and decides nothing.

import type { PageText } from '../content/read-page.ts'
import type { LineReading, PageReading } from '../model/reading.ts'
import { splitSource } from '../parse/lines.ts'
import { cells, cut } from './cells.ts'
import { closeCalls, percent, signed, TRUST_WORDS, trustIn } from './doubt.ts'
import type { Io } from './io.ts'
import { visible } from './visible.ts'

type Explained = Pick<PageText, 'file' | 'text'>

/** Line, role, story, margin, the role that came second, the text; and below it the reasons. */
export function explainLines({ text }: Explained, reading: PageReading, io: Io): string {
  const { page, lines } = reading
  const source = splitSource(text)
  const close = new Set(closeCalls(lines))
  const rows = lines.map((line) =>
    renderLine(line, source[line.line - 1] ?? '', close.has(line), io),
  )
  const stories = page.stories.map(({ confidence }, at) => {
    return `story ${at + 1}: ${percent(confidence)} ${TRUST_WORDS[trustIn(confidence)]}\n`
  })
  return lines.length === 0 ? '' : [paint(HEAD, '1', io), ...rows, '\n', ...stories, '\n'].join('')
}

/** NDJSON: each reading with its file and its text; `story` counts from 0, as `stories` does. */
export function explainJson({ file, text }: Explained, { page, lines }: PageReading): string {
  const source = splitSource(text)
  return lines
    .map((reading) => {
      const { line, story } = reading
      const confidence = story === undefined ? undefined : page.stories[story]?.confidence
      return `${JSON.stringify({ file, ...reading, confidence, text: source[line - 1] })}\n`
    })
    .join('')
}

const HEAD = 'line  role       story  margin  runner-up  text\n'
/** Where the text begins; the reasons are indented as the roles are. */
const INDENT = ' '.repeat(6)

function renderLine(reading: LineReading, text: string, isClose: boolean, io: Io): string {
  const { line, role, story, margin, runnerUp, isMarked } = reading
  const number = String(line).padStart(4)
  const tale = (story === undefined ? '' : String(story + 1)).padStart(5)
  const won = isMarked ? 'marked  ' : `${signed(margin).padStart(6)}${isClose ? '?' : ' '} `
  const rival = (isMarked ? '' : runnerUp).padEnd(9)
  const front = `${number}  ${role.padEnd(9)}  ${tale}  ${won}${rival}  `
  const room = Math.max(LEAST_ROOM, io.columns - 1 - cells(front))
  const row = front + cut(visible(text.slice(0, LONGEST).trim()), room) + '\n'
  return paint(row, isClose ? '33' : '', io) + renderReasons(reading, io)
}

const LEAST_ROOM = 20
/** More of a line is on no terminal. */
const LONGEST = 1000

function renderReasons({ reasons, isMarked }: LineReading, io: Io): string {
  if (isMarked || reasons.length === 0) return ''
  const told = reasons.map(({ feature, weight }) => `${signed(weight)} ${visible(feature)}`)
  const room = Math.max(LEAST_ROOM, io.columns - 1 - INDENT.length)
  return paint(`${INDENT}${cut(told.join(' · '), room)}\n`, '2', io)
}

/** Colour is for terminals whose owner has not said NO_COLOR. */
const paint = (row: string, code: string, { isOutTTY, env }: Io): string =>
  code === '' || !isOutTTY || env['NO_COLOR'] ? row : `\u001B[${code}m${row.trimEnd()}\u001B[0m\n`
