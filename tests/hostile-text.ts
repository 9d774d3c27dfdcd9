// Text as nobody should send it and some export will: for properties of everything that is printed.

import fc from 'fast-check'

const PIECES = [
  ...'\u0000\u0007\b\t\n\u000B\f\r\u001B\u007F\u0085\u009F\u2028\uFEFF\uFFFE\uFFFF\uFDD0\uFDD1',
  ...['\u{1FFFE}', '\uD842', '\uDFB7', '\uD83D'],
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...[
    '&',
    '<',
    '>',
    '"',
    "'",
    ']]>',
    ']]',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '$&',
    '$1',
    '\\',
  ],
  ...['&amp;', '&amp;amp;', '&lt;', '&nbsp;', '&#0;', '&#xFFFE;', '&#38;'],
  ...[
    '<script>alert(1)</script>',
    '<p onclick="x">',
    '</title>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
  ],
  ...['漁港', '渡輪', '\u3000', ' ', '。', '𠮷', '𨋢', '😀', '👨‍👩‍👧', 'e\u0301', 'שלום', 'ferry'],
]

/** Any string at all, and strings made of the pieces that break documents. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
