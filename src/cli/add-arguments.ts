// What `add` is asked to do, from its arguments.

import { ENCODING_NAMES, type Encoding, findEncoding } from '../content/encodings.ts'
import { findNearest } from '../content/nearest.ts'
import type { FrontMatter } from '../model/publication.ts'
import { contentFolder, type Io } from './io.ts'
import { readArguments, UsageError } from './usage.ts'

export type Wanted = {
  /** A file, or `-`. */
  readonly input: string
  /** The paper's folder. */
  readonly dir: string
  readonly date: string
  readonly page: string
  /** Absent: as the bytes tell. */
  readonly encoding: Encoding | undefined
  readonly settings: FrontMatter
  readonly force: boolean
  readonly dryRun: boolean
}

/** Throws UsageError; whether date, page and section are good is for the paper's folder to say. */
export function readWanted(args: readonly string[], io: Io): Wanted {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    date: { type: 'string' },
    page: { type: 'string' },
    encoding: { type: 'string' },
    section: { type: 'string' },
    folio: { type: 'string' },
    force: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  const [input, ...more] = positionals
  if (input === undefined || more.length > 0) throw new UsageError('add takes one file, or -')
  const { date, page, section, folio } = values
  if (date === undefined) throw new UsageError('add needs the edition, as --date 2026-02-08')
  if (page === undefined) throw new UsageError('add needs the name of the page, as --page local')
  return {
    input,
    dir: contentFolder(values.content, io),
    date,
    page,
    encoding: values.encoding === undefined ? undefined : encodingOf(values.encoding),
    settings: { ...(section !== undefined && { section }), ...(folio !== undefined && { folio }) },
    force: values.force,
    dryRun: values['dry-run'],
  }
}

function encodingOf(name: string): Encoding {
  const encoding = findEncoding(name)
  if (encoding) return encoding
  const nearest = findNearest(name, ENCODING_NAMES)
  const known =
    nearest === undefined ? `known are ${ENCODING_NAMES.join(', ')}` : `did you mean ${nearest}?`
  throw new UsageError(`'${name}' is no encoding; ${known}`)
}
