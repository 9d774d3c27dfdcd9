// One page file: its text with the front matter taken off, and what is wrong with the file. What is
// wrong with the text is the parser's to say.

import type { FrontMatter } from '../model/publication.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { Decoded } from './decode.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readText } from './read-text.ts'

export type PageText = {
  /** The page's name as people see it. */
  readonly file: string
  /** The file as it stands; for a file that is not UTF-8 only good for showing the place. */
  readonly text: string
  /** The front matter's lines blank, so that line numbers stay true; absent if it cannot be read. */
  readonly source?: string
  readonly frontMatter: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

/** The page, or why it cannot be read; a link out of `within` is not followed. Never throws. */
export const readPage = async (file: string, within?: string): Promise<PageText> =>
  pageText(file, await readText(file, within))

/** The same for a text that was decoded already. */
export function pageText(file: string, { text, diagnostic }: Decoded): PageText {
  if (diagnostic) {
    return { file, text, frontMatter: {}, diagnostics: inFile(file, [diagnostic]) }
  }
  const { diagnostics, ...fronted } = splitFrontMatter(text)
  return { file, text, ...fronted, diagnostics: inFile(file, diagnostics) }
}
