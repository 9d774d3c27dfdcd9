// What `add` says about a page that it took: how it was read, what was cleaned, where it stands now and
// what to do with it.

import type { Converted, Reading } from '../content/convert.ts'
import { ENCODINGS } from '../content/encodings.ts'
import type { NewPage } from '../content/new-page.ts'
import type { PagePlace } from '../content/page-place.ts'
import type { Page } from '../model/page.ts'
import type { Wanted } from './add-arguments.ts'
import { plural } from './report.ts'
import { visible } from './visible.ts'

const BECAUSE: Readonly<Record<Reading['because'], string>> = {
  asked: 'as you said',
  mark: 'told by its byte order mark',
  ascii: 'nothing but ASCII',
  characters: 'told by its characters',
}

/** A line about the encoding, and one for each thing that is not as it was. */
export function readingSays(file: string, { reading, text }: Converted, made: NewPage): string {
  const lines: string[] = []
  if (reading) {
    const { encoding, because, overruled } = reading
    const other = overruled ? `, though it looks like ${ENCODINGS[overruled].title}` : ''
    lines.push(`read as ${ENCODINGS[encoding].title}, ${BECAUSE[because]}${other}`)
  }
  const done = made.changes.map(({ code, count }) => plural(count, code.replaceAll('-', ' ')))
  if (done.length > 0) lines.push(`cleaned of ${done.join(', ')}`)
  if (made.crlf > 0) lines.push(`${plural(made.crlf, 'line')} now end in LF, not CRLF`)
  const own = text.match(/\p{Co}/gu) ?? []
  if (own.length > 0) lines.push(privateUse(own))
  return lines.map((line) => `${file}: ${line}\n`).join('')
}

/** Typesetters' own characters: a reader sees an empty box. */
function privateUse(found: readonly string[]): string {
  const names = [...new Set(found)].slice(0, 5).map(codePointName)
  return `${plural(found.length, 'character')} of somebody's own font (${names.join(', ')}): readers see a box`
}

const codePointName = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`

/** Where the page stands, and what was found in it. */
export function placeSays({ file, isTaken }: PagePlace, page: Page, { dryRun }: Wanted): string {
  const done = isTaken ? 'replaced' : 'added'
  const stories = plural(page.stories.length, 'story')
  return `${visible(file)}: ${dryRun ? `would be ${done}` : done}, ${stories}\n`
}

/** Commands that can be pasted. */
export const nextSteps = ({ file }: PagePlace, { dir }: Wanted): string =>
  `next: ${command('proof', file)}\n      ${command('check', dir)}\n`

const command = (...words: string[]): string =>
  `npm run -s pagewire -- ${words.map(quoted).join(' ')}`

const quoted = (word: string): string =>
  /^[\w./:@%+=,-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`
