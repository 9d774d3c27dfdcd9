// Numbers in lines that run from top to bottom: a short one stands upright in the room of a character, as papers
// set it. CSS has `text-combine-upright: digits` for that (CSS Writing Modes 4 §9.1), but no browser knows it.

/** Not within a word, a longer or a broken number, an address, or a character reference. */
const SHORT_NUMBER =
  /(?<![\w.,:/%#+\u2010-\u2015\u2212-])\d{1,3}(?![\w.,:/%°℃+\u2010-\u2015\u2212-])/gu

const TAG = /(<[^>]*>)/

/** HTML as this project writes it, with a `span` of the class `digits` about each number of one to three digits. */
export const markDigits = (html: string): string =>
  html
    .split(TAG)
    .map((part) =>
      part.startsWith('<') ? part : part.replace(SHORT_NUMBER, '<span class="digits">$&</span>'),
    )
    .join('')
