import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { detect } from '../../src/content/detect.ts'
import { decodeStrictly, type Encoding, ENCODING_NAMES } from '../../src/content/encodings.ts'
import { encode } from './encode.ts'
import { isIconvMissing, recode } from './iconv.ts'

const PAGES = join(import.meta.dirname, '../pages')
/** Nothing of the detector was chosen by these. */
const OTHER_PAGES = join(import.meta.dirname, '../pages-more')

type Page = { readonly language: string; readonly chars: readonly string[] }

/** Language and text of each page. */
const readPages = (folder: string): readonly (readonly [language: string, text: string])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const truth = readFileSync(join(folder, name.replace('.txt', '.truth.json')), 'utf8')
      return [JSON.parse(truth).lang, readFileSync(join(folder, name), 'utf8')]
    })

const pages = readPages(PAGES).map(([language, text]): Page => {
  return { language, chars: Array.from(text.replaceAll(/\s*\n\s*/gu, '')) }
})

/** Who writes in it. */
const WRITTEN: Readonly<Record<Encoding, RegExp>> = {
  'utf-8': /./,
  'utf-16le': /./,
  'utf-16be': /./,
  big5: /^zh-Hant/,
  gb18030: /^zh/,
  shift_jis: /^ja/,
  'euc-jp': /^ja/,
  'euc-kr': /^ko/,
  'windows-1252': /^(?:pt|en)/,
}

/** Pieces of the pages that are not ASCII, one begun every `step` characters, as bytes. */
function pieces(encoding: Encoding, length: number, step: number): readonly Uint8Array[] {
  return pages
    .filter(({ language }) => WRITTEN[encoding].test(language))
    .flatMap(({ chars }) =>
      Array.from({ length: Math.floor((chars.length - length) / step) }, (_, index) =>
        chars.slice(index * step, index * step + length).join(''),
      ),
    )
    .filter((text) => /[^\0-\x7F]/u.test(text))
    .flatMap((text) => encode(text, encoding) ?? [])
}

/** Another encoding is as good where it reads the same. */
function verdict(bytes: Uint8Array, encoding: Encoding): 'right' | 'wrong' | 'refused' {
  const detected = detect(bytes)
  if ('candidates' in detected) return 'refused'
  const isSame = decodeStrictly(bytes, detected.encoding) === decodeStrictly(bytes, encoding)
  return isSame ? 'right' : 'wrong'
}

describe.each(ENCODING_NAMES)('%s', (encoding) => {
  test('32 characters of a page are enough to tell it, and never tell another', () => {
    const verdicts = pieces(encoding, 32, 11).map((bytes) => verdict(bytes, encoding))
    const right = verdicts.filter((verdict) => verdict === 'right').length
    expect(verdicts.length).toBeGreaterThan(100)
    expect(verdicts).not.toContain('wrong')
    expect(right / verdicts.length).toBeGreaterThanOrEqual(0.995)
  }, 30_000)

  test.each([4, 8, 16])(
    '%i characters are told right or not at all',
    (length) => {
      const verdicts = pieces(encoding, length, 31).map((bytes) => verdict(bytes, encoding))
      expect(verdicts).not.toContain('wrong')
    },
    30_000,
  )
})

test('32 characters of a line of other pages are told right but for one in two hundred, and never wrong', () => {
  const lines = readPages(OTHER_PAGES).flatMap(([language, text]) =>
    text.split('\n').flatMap((line) => {
      const chars = Array.from(line.trim()).slice(0, 32)
      return chars.length === 32 ? [{ language, text: chars.join('') }] : []
    }),
  )
  const verdicts = ENCODING_NAMES.flatMap((encoding) =>
    lines
      .filter(({ language, text }) => WRITTEN[encoding].test(language) && /[^\0-\x7F]/u.test(text))
      .flatMap(({ text }) => encode(text, encoding) ?? [])
      .map((bytes) => verdict(bytes, encoding)),
  )
  expect(verdicts.length).toBeGreaterThan(7000)
  expect(verdicts).not.toContain('wrong')
  const right = verdicts.filter((verdict) => verdict === 'right').length
  // What is refused has one character that is not ASCII, or two.
  expect(right / verdicts.length).toBeGreaterThanOrEqual(0.995)
}, 30_000)

test('a short text is refused, and the first candidate is what it is', () => {
  const detected = detect(Buffer.from('b4e7bdfcb0b1', 'hex'))
  expect('candidates' in detected && detected.candidates[0]).toMatchObject({
    encoding: 'big5',
    text: '渡輪停',
  })
})

test('a byte order mark tells it at once', () => {
  expect(detect(Buffer.from('\uFEFFA', 'utf16le'))).toEqual({
    encoding: 'utf-16le',
    because: 'mark',
  })
  expect(detect(Buffer.from('\uFEFFA'))).toEqual({ encoding: 'utf-8', because: 'mark' })
})

test('English in ASCII is UTF-8', () => {
  const page = Buffer.from('The ferry stays in port.\n')
  expect(detect(page)).toEqual({ encoding: 'utf-8', because: 'ascii' })
})

test('a damaged byte or two do not hide the encoding of a page', () => {
  for (const { language, chars } of pages) {
    if (!language.startsWith('zh-Hant')) continue
    const bytes = encode(chars.slice(0, 300).join(''), 'big5')
    if (bytes)
      expect(detect(bytes.with(41, 0xff).subarray(0, -1))).toMatchObject({ encoding: 'big5' })
  }
})

test('any bytes are told or refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void detect(bytes)))
})

/** The first article of the Universal Declaration of Human Rights, which belongs to everyone. */
const OTHERS: readonly (readonly [names: readonly string[], text: string])[] = [
  [
    ['CP1251', 'KOI8-R', 'CP866', 'ISO-8859-5'],
    'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и ' +
      'совестью и должны поступать в отношении друг друга в духе братства.',
  ],
  [
    ['CP1253'],
    'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι ' +
      'προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα ' +
      'αδελφοσύνης.',
  ],
  [
    ['TIS-620'],
    'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม ' +
      'และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ',
  ],
  [
    ['CP1250', 'ISO-8859-2'],
    'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni ' +
      'rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.',
  ],
  [
    ['CP1254'],
    'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve ' +
      'birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.',
  ],
  [['CP1255'], 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון.'],
  [
    ['MACINTOSH', 'CP850', 'CP437'],
    'Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de ' +
      'consciência, devem agir uns para com os outros em espírito de fraternidade.',
  ],
  [
    ['EUC-TW', 'UTF-32LE', 'UTF-32BE'],
    '人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心。',
  ],
  [
    ['JOHAB'],
    '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 ' +
      '양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.',
  ],
]

describe.skipIf(isIconvMissing)('an encoding that is not ours is refused', () => {
  test.each(OTHERS.flatMap(([names, text]) => names.map((name) => [name, text] as const)))(
    '%s',
    async (name, text) => {
      expect(detect(await recode(Buffer.from(text), 'UTF-8', name))).toHaveProperty('candidates')
    },
  )
})
