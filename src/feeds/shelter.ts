// Plain text on its way through `feed`, whose writer undoes an `&amp;` that the text really has, and
// lets a `<` into attributes as it is. What XML gives a meaning is handed over under the cover of
// noncharacters, which the character gate keeps out of every text, and uncovered in the document.

import { cleanLine } from '../markup/gate.ts'

const AMPERSAND = '\uFDD0'
const LESS_THAN = '\uFDD1'
const GREATER_THAN = '\uFDD2'

/** Text on one line, cleaned, as it is handed to `feed`; in CDATA its references would stay as they are. */
export const shelter = (text: string): string =>
  cleanLine(text)
    .replaceAll('&', AMPERSAND)
    .replaceAll('<', LESS_THAN)
    .replaceAll('>', GREATER_THAN)

/** How the three are written in XML. */
type References = Readonly<Record<'&' | '<' | '>', string>>

const NAMED: References = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The document that `feed` wrote, with every sheltered character as its reference. */
export const unshelter = (xml: string, references = NAMED): string =>
  xml
    .replaceAll(AMPERSAND, references['&'])
    .replaceAll(LESS_THAN, references['<'])
    .replaceAll(GREATER_THAN, references['>'])
