// Text as nobody should send it and some export will: for properties of everything that is printed.

import * as fc from 'fast-check'

const CONTROLS = ['\u0000', '\b', '\t', '\n', '\u000B', '\f', '\r', '\u001B', '\u007F', '\u0085']
const NO_CHARACTERS = [
  '\uD842',
  '\uDFB7',
  '\uD83D',
  '\uFEFF',
  '\uFFFE',
  '\uFDD0',
  '\uFDD1',
  '\u{1FFFF}',
]
const DIRECTIONS = ['\u202A', '\u202B', '\u202C', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']
const PUNCTUATION = [
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '?>',
  '$&',
]
const REFERENCES = ['&amp;', '&amp;amp;', '&lt;', '&nbsp;', '&#0;', '&#xFFFE;', '&#38;']
const TAGS = ['<script>alert(1)</script>', '<p onclick="x">', '</title>', '</channel>']
const ATOM_ROOT = '<feed xmlns="http://www.w3.org/2005/Atom">'
const WORDS = [
  '漁港',
  '渡輪',
  '\u3000',
  ' ',
  '。',
  '𠮷',
  '𨋢',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  'שלום',
  'ferry',
]

const piece = fc.oneof(
  fc.constantFrom(...CONTROLS, ...NO_CHARACTERS, ...DIRECTIONS),
  fc.constantFrom(...PUNCTUATION, ...REFERENCES, ...TAGS, ATOM_ROOT),
  fc.constantFrom(...WORDS),
)

/** Any string at all, and four times as often one made of the pieces that break documents. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
