// The text of a page as it is put into an edition: tidy, lines that end in LF, the settings at its head.
// Nothing else of it is changed.

import { stringify } from 'yaml'

import type { FrontMatter } from '../model/publication.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Change, tidy } from './tidy.ts'

export type NewPage = {
  readonly text: string
  readonly changes: readonly Change[]
  /** Lines that ended in CRLF. */
  readonly crlf: number
}

/** The page; `settings` are written over those that it has. A text that is ready stays as it is. */
export function makePage(given: string, settings: FrontMatter): NewPage {
  const { text, changes } = tidy(given)
  const crlf = text.match(/\r\n/gu)?.length ?? 0
  const lines = text.replaceAll('\r\n', '\n')
  const ended = lines.endsWith('\n') || lines === '' ? lines : `${lines}\n`
  return { text: withSettings(ended, settings), changes, crlf }
}

function withSettings(text: string, settings: FrontMatter): string {
  if (Object.keys(settings).length === 0) return text
  const { frontMatter, source, diagnostics } = splitFrontMatter(text)
  // What is wrong with the page's own settings must be seen, not written over.
  if (source === undefined || diagnostics.length > 0) return text
  const body = text.startsWith('---') ? source.replace(/^\n+/u, '') : text
  return `---\n${stringify({ ...frontMatter, ...settings })}---\n${body}`
}
