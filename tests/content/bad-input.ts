// Bad input as data: what is written over a good paper, and what must be said of it.

import { type Files, PAGE, PUBLICATION } from './folder.ts'

const yaml = (from: string, to: string): Files => ({
  'publication.yaml': PUBLICATION.replace(from, to),
})
const page = (text: string | Uint8Array): Files => ({ '2026-02-07/local.txt': text })
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** What people get wrong, and the findings as `code file:line:column+length`, sorted. */
export const BAD: readonly (readonly [says: string, files: Files, found: readonly string[]])[] = [
  // The publication.
  [
    'no publication.yaml',
    { 'publication.yaml': undefined },
    ['publication-missing publication.yaml'],
  ],
  [
    'publication.yml is named as another file',
    { 'publication.yaml': undefined, 'publication.yml': PUBLICATION },
    ['file-unexpected publication.yml', 'publication-missing publication.yaml'],
  ],
  [
    'an unknown setting',
    yaml('time:', 'colour: red\ntime:'),
    ['publication-invalid publication.yaml:7:1+6'],
  ],
  [
    'a misspelt setting is one finding',
    yaml('title:', 'titel:'),
    ['publication-invalid publication.yaml:1:1+5'],
  ],
  [
    'a missing setting',
    yaml('title: 海燈日報\n', ''),
    ['publication-invalid publication.yaml:1:1+1'],
  ],
  [
    'an empty setting',
    yaml('title: 海燈日報', 'title:'),
    ['publication-invalid publication.yaml:1:1+5'],
  ],
  [
    'a setting given twice',
    yaml('time:', 'title: 另一\ntime:'),
    ['publication-invalid publication.yaml:7:1+5'],
  ],
  [
    'a bad address',
    yaml('https://news', '網/news'),
    ['publication-invalid publication.yaml:3:6+18'],
  ],
  [
    'an address with a path',
    yaml('.com\n', '.com/a\n'),
    ['publication-invalid publication.yaml:3:6+26'],
  ],
  [
    'an unknown time zone',
    yaml('Asia/Macau', 'Asia/Atlantis'),
    ['publication-invalid publication.yaml:6:11+13'],
  ],
  [
    'a language that is none',
    yaml('zh-Hant-MO', '中文'),
    ['publication-invalid publication.yaml:5:11+2'],
  ],
  ['a time without quotes', yaml('"06:00"', '600'), ['publication-invalid publication.yaml:7:7+3']],
  [
    'a section in capitals',
    yaml('local:', 'Local:'),
    ['publication-invalid publication.yaml:10:3+5'],
  ],
  [
    'a policy that is none',
    yaml('sections:', 'agencies: { 法新社: never }\nsections:'),
    ['publication-invalid publication.yaml:8:18+5'],
  ],
  [
    'agencies that are a word',
    yaml('sections:', 'agencies: summary\nsections:'),
    ['publication-invalid publication.yaml:8:11+7'],
  ],
  [
    'two settings for one agency',
    yaml('sections:', 'agencies:\n  法新社: full\n  AFP: exclude\nsections:'),
    ['publication-invalid publication.yaml:10:8+7'],
  ],
  [
    'a hub without TLS',
    yaml('sections:', 'hub: http://hub.example.com/\nsections:'),
    ['publication-invalid publication.yaml:8:6+23'],
  ],
  [
    'a hub with a fragment',
    yaml('sections:', 'hub: "https://hub.example.com/#news"\nsections:'),
    ['publication-invalid publication.yaml:8:6+31'],
  ],
  [
    'sections that are a list',
    yaml('sections:', 'sections: []\nrights: |'),
    ['publication-invalid publication.yaml:8:11+2'],
  ],
  [
    'two wrong settings are told together',
    yaml('zh-Hant-MO\ntimezone: Asia/Macau', '"?"\ntimezone: 澳門'),
    ['publication-invalid publication.yaml:5:11+3', 'publication-invalid publication.yaml:6:11+2'],
  ],
  [
    'a variant in the script of the paper',
    yaml('timezone:', 'variants: [zh-Hans, zh-Hant-TW]\ntimezone:'),
    ['publication-invalid publication.yaml:6:21+10'],
  ],
  [
    'a variant that is no Chinese',
    yaml('timezone:', 'variants: [pt]\ntimezone:'),
    ['publication-invalid publication.yaml:6:12+2'],
  ],
  [
    'a variant of a paper that is not in Chinese',
    yaml('zh-Hant-MO', 'pt\nvariants: [zh-Hans]'),
    ['publication-invalid publication.yaml:6:12+7'],
  ],
  [
    'a variant twice',
    yaml('timezone:', 'variants: [zh-Hans, zh-Hans]\ntimezone:'),
    ['publication-invalid publication.yaml:6:11+18'],
  ],
  [
    'a variant without brackets',
    yaml('timezone:', 'variants: zh-Hans\ntimezone:'),
    ['publication-invalid publication.yaml:6:11+7'],
  ],
  [
    'a name of the lexicon that is not said in the other script',
    yaml('timezone:', 'lexicon: { 張乾生: }\ntimezone:'),
    ['publication-invalid publication.yaml:6:12+3'],
  ],
  ['a colon in a value', yaml('示範報章', '報章: 示範'), ['yaml-invalid publication.yaml:2:14+1']],
  ['an open quote', yaml('示範報章', '"示範'), ['yaml-invalid publication.yaml:2:17+1']],
  ['a tab as indent', yaml('  local', '\tlocal'), ['yaml-invalid publication.yaml:10:1+1']],
  ['an alias of nothing', yaml('示範報章', '*x'), ['yaml-invalid publication.yaml:1:1+1']],
  [
    'brackets without end',
    { 'publication.yaml': '['.repeat(50_000) },
    ['yaml-invalid publication.yaml:1:1+1'],
  ],
  [
    'a bomb of aliases',
    {
      'publication.yaml': `a: &a [${'x,'.repeat(99)}]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]\n`,
    },
    ['yaml-invalid publication.yaml:1:1+1'],
  ],
  [
    'a page saved as publication.yaml',
    { 'publication.yaml': PAGE.repeat(999) },
    ['yaml-invalid publication.yaml:1:1+1'],
  ],
  [
    'publication.yaml in Latin-1',
    { 'publication.yaml': latin1('title: São Bento\n') },
    ['not-utf8 publication.yaml:1:9'],
  ],
  // The folder.
  ['a folder whose name is no date', { 'news/local.txt': PAGE }, ['folder-not-a-date news']],
  [
    'a day that is not in the calendar',
    { '2026-02-30/local.txt': PAGE },
    ['folder-not-a-date 2026-02-30'],
  ],
  ['a date without hyphens', { '20260207/local.txt': PAGE }, ['folder-not-a-date 20260207']],
  ['no edition at all', { '2026-02-07/local.txt': undefined }, ['content-missing ']],
  ['an edition without a page', { '2026-02-08/README.md': '' }, ['edition-empty 2026-02-08']],
  ['a page beside the editions', { 'local.txt': PAGE }, ['file-unexpected local.txt']],
  [
    'a document among the pages',
    { '2026-02-07/local.docx': '' },
    ['file-unexpected 2026-02-07/local.docx'],
  ],
  [
    'a page named in capitals',
    { '2026-02-07/Local-2.txt': PAGE },
    ['page-name-invalid 2026-02-07/Local-2.txt', 'section-unknown 2026-02-07/Local-2.txt:1:1+1'],
  ],
  [
    'a page named in Chinese',
    { '2026-02-07/澳聞.txt': PAGE },
    ['page-name-invalid 2026-02-07/澳聞.txt', 'section-unknown 2026-02-07/澳聞.txt:1:1+1'],
  ],
  [
    'two pages of one name',
    { '2026-02-07/local.TXT': PAGE },
    ['page-duplicate 2026-02-07/local.TXT', 'page-duplicate 2026-02-07/local.txt'],
  ],
  [
    'a page of no section',
    { '2026-02-07/sport.txt': PAGE },
    ['section-unknown 2026-02-07/sport.txt:1:1+1'],
  ],
  // The page's file.
  [
    'front matter that is not closed',
    page('---\nsection: local\n標題\n'),
    ['front-matter-unclosed 2026-02-07/local.txt:1:1+3'],
  ],
  [
    'front matter that is nothing but its beginning',
    page('---'),
    ['front-matter-unclosed 2026-02-07/local.txt:1:1+3'],
  ],
  [
    'an unknown setting of a page',
    page('---\nfolio: A1\ndate: 2026\n---\n'),
    ['front-matter-invalid 2026-02-07/local.txt:3:1+4'],
  ],
  [
    'a folio that is none',
    page('---\nfolio: 第一版\n---\n'),
    ['front-matter-invalid 2026-02-07/local.txt:2:8+3'],
  ],
  [
    'two wrong settings of a page',
    page('---\r\nfolio: [1]\r\nsection: 澳聞\r\n---\r\n'),
    [
      'front-matter-invalid 2026-02-07/local.txt:2:8+3',
      'front-matter-invalid 2026-02-07/local.txt:3:10+2',
    ],
  ],
  [
    'front matter that is no YAML',
    page('---\nsection: a: b\n---\n'),
    ['yaml-invalid 2026-02-07/local.txt:2:10+1'],
  ],
  [
    'front matter that is a sentence',
    page('---\n標題\n---\n'),
    ['front-matter-invalid 2026-02-07/local.txt:2:1+2'],
  ],
  [
    'a section of no publication',
    page('---\nfolio: 1\nsection: "loca"\n---\n'),
    ['section-unknown 2026-02-07/local.txt:3:11+4'],
  ],
  ['a page in Latin-1', page(latin1('Um\r\nno verão')), ['not-utf8 2026-02-07/local.txt:2:7']],
  [
    'a page that ends inside a character',
    page(Buffer.from('渡輪\n停航').subarray(0, -1)),
    ['not-utf8 2026-02-07/local.txt:2:2'],
  ],
  [
    'a page in UTF-16',
    page(Buffer.from('\uFEFF渡輪停航', 'utf16le')),
    ['not-utf8 2026-02-07/local.txt:1:1'],
  ],
  [
    'an English page in UTF-16 without a mark',
    page(Buffer.from('The ferry', 'utf16le')),
    ['not-utf8 2026-02-07/local.txt:1:1'],
  ],
  [
    'a ledger in Latin-1',
    { '2026-02-07/ledger.jsonl': latin1('{}\n{"é') },
    ['not-utf8 2026-02-07/ledger.jsonl:2:3'],
  ],
]
