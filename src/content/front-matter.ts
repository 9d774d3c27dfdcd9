// The settings at the head of a page, between two lines of `---`. Their lines are made blank, not
// taken away, so that the line numbers of the page stay true.

import type { Diagnostic } from '../model/diagnostic.ts'
import { type FrontMatter, frontMatterSchema } from '../model/publication.ts'
import { type Form, parseSettings } from './parse-settings.ts'

export type Fronted = {
  /** Empty when there is none, or when it is wrong. */
  readonly frontMatter: FrontMatter
  /** The text of the page; absent when nobody can tell where it begins. */
  readonly source?: string
  readonly diagnostics: readonly Diagnostic[]
}

const FORM: Form<FrontMatter> = {
  schema: frontMatterSchema,
  code: 'front-matter-invalid',
  examples: {},
}

/**
 * `---` as the first line opens, the next `---` closes. Space after it is not seen in an editor, and
 * neither is a byte order mark before it; the mark stays in the text for the parser to report.
 *
 *     ---
 *     section: local
 *     ---
 */
const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/u
const CLOSING = /^---[ \t]*$/mu

/** Takes the front matter off a page, if it has any. Never throws. */
export function splitFrontMatter(text: string): Fronted {
  const opening = OPENING.exec(text)?.[0]
  if (opening === undefined) return { frontMatter: {}, source: text, diagnostics: [] }
  const rest = text.slice(opening.length)
  const closing = CLOSING.exec(rest.replaceAll('\r\n', ' \n'))
  if (!closing) {
    const place = { line: 1, column: text.startsWith('-') ? 1 : 2, length: 3 }
    return { frontMatter: {}, diagnostics: [{ code: 'front-matter-unclosed', ...place }] }
  }
  const settings = rest.slice(0, closing.index)
  const { value, diagnostics } = parseSettings(settings, FORM)
  return {
    frontMatter: value ?? {},
    source: blank(opening + settings) + rest.slice(closing.index + closing[0].length),
    diagnostics: diagnostics.map(lineBelow),
  }
}

const lineBelow = (found: Diagnostic): Diagnostic => ({ ...found, line: (found.line ?? 1) + 1 })

const blank = (text: string): string => text.replaceAll(/[^\r\n\uFEFF]/gu, '')
