// publication.yaml of a paper's folder.

import { join } from 'node:path'

import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import { type Publication, PUBLICATION_EXAMPLES, publicationSchema } from '../model/publication.ts'
import { type Form, parseSettings } from './parse-settings.ts'
import { readText } from './read-text.ts'

export const PUBLICATION_FILE = 'publication.yaml'

const FORM: Form<Publication> = {
  schema: publicationSchema,
  code: 'publication-invalid',
  examples: PUBLICATION_EXAMPLES,
}

export type PublicationText = {
  readonly file: string
  readonly text: string
  /** Absent only when there are diagnostics. */
  readonly publication?: Publication
  readonly diagnostics: readonly Diagnostic[]
}

/** The publication, or everything that is wrong with its description. Never throws. */
export async function readPublication(dir: string): Promise<PublicationText> {
  const file = join(dir, PUBLICATION_FILE)
  const { text, diagnostic } = await readText(file, dir)
  if (diagnostic) return { file, text, diagnostics: [diagnostic] }
  const { value, diagnostics } = parseSettings(text, FORM)
  return {
    file,
    text,
    ...(value && { publication: value }),
    diagnostics: inFile(file, diagnostics),
  }
}
