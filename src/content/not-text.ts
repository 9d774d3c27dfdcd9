// Files that are no text, or text in the wrapping of another program: known by how they begin.

import type { Diagnostic } from '../model/diagnostic.ts'

type Kind = {
  /** The first characters, each standing for a byte. */
  readonly begins: RegExp
  readonly is: string
  readonly help?: string
}

const PDFTOTEXT =
  'take the text out of it first: `pdftotext PAGE.pdf PAGE.txt`, or copy it page by page'
const SAVE_AS_TEXT = 'open it in its program and save it as plain text (.txt)'
const NO_TEXT_IN_IT = 'it has no text to read: export the text of the page'

/** The first that fits counts. */
const KINDS: readonly Kind[] = [
  { begins: /^(?:\xEF\xBB\xBF)?%PDF-/, is: 'a PDF', help: PDFTOTEXT },
  { begins: /^%!PS/, is: 'PostScript', help: 'make a PDF of it, and take the text out of that' },
  { begins: /^PK\x03\x04[\s\S]*word\//, is: 'a Word document', help: SAVE_AS_TEXT },
  { begins: /^PK\x03\x04[\s\S]*opendocument/, is: 'an OpenDocument file', help: SAVE_AS_TEXT },
  { begins: /^PK\x03\x04/, is: 'a zip archive', help: 'unpack it and add each page' },
  { begins: /^\xD0\xCF\x11\xE0/, is: 'an old Word document', help: SAVE_AS_TEXT },
  { begins: /^\{\\rtf/, is: 'rich text (RTF)', help: SAVE_AS_TEXT },
  { begins: /^\x06\x06\xED\xF5/, is: 'an InDesign document', help: SAVE_AS_TEXT },
  {
    begins: /^(?:\x1F\x8B|BZh[1-9]1AY|7z\xBC\xAF|Rar!\x1A|\xFD7zXZ)/,
    is: 'an archive',
    help: 'unpack it first',
  },
  {
    begins: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/,
    is: 'a picture',
    help: NO_TEXT_IN_IT,
  },
  {
    begins: /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|\?xml)\b/i,
    is: 'HTML or XML',
    help: 'open it in a browser and copy the text of the page',
  },
]

/** Bytes in which a kind shows; a Word document names its parts early. */
const BEGINNING = 8192

/** What the file is, if it is no text of a page. */
export function notText(bytes: Uint8Array): Diagnostic | undefined {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1')
  const kind = KINDS.find(({ begins }) => begins.test(beginning))
  if (!kind) return undefined
  const { is, help } = kind
  return { code: 'file-not-text', detail: `it is ${is}`, ...(help !== undefined && { help }) }
}
