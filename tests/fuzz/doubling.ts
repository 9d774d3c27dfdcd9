// `npm run doubling [MIB]`: how the time grows with what comes from outside, for each way in. Each size is twice the one
// before, so that twice the time is what linear work takes. The last result is kept in DOUBLING.md.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { decode } from '../../src/content/decode.ts'
import { detect } from '../../src/content/detect.ts'
import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { tidy } from '../../src/content/tidy.ts'
import { prefersGzip } from '../../src/http/accept-encoding.ts'
import { weigh } from '../../src/http/conditional.ts'
import { markPage } from '../../src/parse/mark-page.ts'
import { parsePage } from '../../src/parse/page.ts'
import { createFold } from '../../src/search/fold.ts'
import { readQuery } from '../../src/search/query.ts'

const MIB = 1024 * 1024
/** At most: what linear work takes, and what a machine with other work adds. */
const BAR = 2.3
/** The best of some runs: what else the machine does only adds. */
const RUNS = 2
/** Milliseconds of the thread: of what takes less, the clock tells nothing. */
const TOO_QUICK = 50

type Work = (text: string) => unknown
/** `share` is the part of each size that the text has. */
type Row = readonly [name: string, piece: string, share?: number]

const PAGES: readonly Row[] = [
  ['one line', '電'],
  ['one line of words', 'ferry '],
  ['one line of spaces', ' '],
  ['one line of digits', '0'],
  ['open quotes', '「『'],
  // Two million lines in 8 MiB would take more memory than Node has by itself.
  ['a character a line, a quarter as much', '報\n', 0.25],
  ['headlines', '石橋封閉三日 居民繞道而行\n'],
  ['captions', '▲讀者在天井書架前選書。\n'],
  ['paragraphs', '石橋封閉三日，居民繞道而行，工程人員說橋墩要加固。\n\n'],
  [
    'words broken at every line',
    'the council said on Tuesday that the ferry termi-\nnal would close, and that its pas-\n',
    0.25,
  ],
  ['tables', '潮汐  高  低　0213  1.2  0.4　0837  3.1  0.2　1412  1.0  0.5\n'],
  ['folios and jumps', '第 A12 版　轉入　轉入　詳見 A3 Continued on page 4 電話：2833\n'],
]

const MARKED: readonly Row[] = [
  ['headlines, a quarter as much', '# 石橋封閉三日 居民繞道而行\n', 0.25],
  [
    'paragraphs and what goes on',
    '| 石橋封閉三日，居民繞道而行，\n+ 工程人員說橋墩要加固。\n',
    0.25,
  ],
  ['lines of the first story', '# 石橋封閉\n+1 工程人員說橋墩要加固。\n', 0.25],
  ['marks that cannot be', '+9 石橋封閉三日，居民繞道而行。\n'],
  ['escaped lines', '\\# 1 in the league, and more of it every day of the year\n', 0.25],
  ['corrections', '! 2026-02-09 本報更正：石橋封閉始於上月，並非本月。\n'],
]

const FRONTED: readonly Row[] = [
  ['settings without end', 'folio: A5\n', 0.1],
  ['comments', '# 版面的說明，寫在設定旁邊\n'],
  ['a value without end', 'A5 A5 A5 '],
  ['pictures without end', 'ferry.jpg, ', 0.1],
]

const frontMatterOf = (settings: string): unknown =>
  splitFrontMatter(`---\nfolio: A5\npictures: [${settings}]\n---\n石橋封閉三日\n`)

const headersOf = (name: string, value: string): Headers => new Headers({ [name]: value })
const HELD = { entityTag: 'W/"0123456789abcdef"', lastModified: undefined }
const fold = createFold('')

const WORK: readonly (readonly [what: string, work: Work, rows: readonly Row[]])[] = [
  ['a page is parsed', parsePage, PAGES],
  ['a page with marks is parsed', parsePage, MARKED],
  ['a page is marked', markPage, PAGES.slice(6, 9)],
  ['front matter is read', frontMatterOf, FRONTED.slice(2)],
  [
    'front matter is read',
    (settings) => splitFrontMatter(`---\n${settings}---\n石橋封閉三日\n`),
    FRONTED.slice(0, 2),
  ],
  [
    'front matter that does not end is looked for',
    splitFrontMatter,
    [
      ['rules', '---\t---\n'],
      ['spaces', '--- \t \t'],
    ].map(([name = '', piece = '']): Row => [name, piece]),
  ],
  [
    'bytes are told and decoded',
    (text) => [detect(Buffer.from(text, 'latin1')), decode(Buffer.from(text))],
    [
      ['ASCII', 'ferry '],
      ['Chinese in UTF-8', '石橋封閉三日'],
      ['bytes of no encoding', '\u00ff\u0080'],
    ],
  ],
  [
    'a text is tidied',
    tidy,
    [
      ['carriage returns', '石橋\r\r\n'],
      ['control characters', '石\0\u000c橋'],
    ],
  ],
  [
    'a query is read',
    (text) => readQuery(text, fold),
    [
      ['words', '石橋 '],
      ['quotes', '「石橋」“'],
    ],
  ],
  [
    'If-None-Match is weighed',
    (text) => weigh(headersOf('if-none-match', text), HELD, 0),
    [
      ['tags', 'W/"fedcba98", '],
      ['commas', ', '],
      ['a tag that does not end', '"fedcba98 '],
    ],
  ],
  [
    'If-Modified-Since is weighed',
    (text) => weigh(headersOf('if-modified-since', text), HELD, 0),
    [['a date and more', 'Fri, 06 Feb 2026 22:00:00 GMT ']],
  ],
  [
    'Accept-Encoding is read',
    prefersGzip,
    [
      ['codings', 'gzip;q=0.5, '],
      ['weights', 'br;q=0.5;'],
    ],
  ],
]

const [largest = '8'] = process.argv.slice(2)
const SIZES = [0.125, 0.25, 0.5, 1].map((part) => part * Number(largest))

function timeOf(work: Work, text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.threadCpuUsage()
    work(text)
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const lines: string[] = []
let worst = 0
for (const [what, work, rows] of WORK) {
  for (const [name, piece, share = 1] of rows) {
    const times = SIZES.map((size) => {
      const count = Math.round((share * size * MIB) / Buffer.byteLength(piece))
      return timeOf(work, piece.repeat(count))
    })
    const ratios = times.slice(1).map((time, at) => {
      const before = times[at] ?? 0
      if (before < TOO_QUICK) return '–'
      worst = Math.max(worst, time / before)
      return (time / before).toFixed(2)
    })
    const line = `| ${what}: ${name} | ${ratios.join(' | ')} | ${Math.round(times.at(-1) ?? 0)} ms |`
    console.log(line)
    lines.push(line)
  }
}

const [one, two, three, four] = SIZES
writeFileSync(
  join(import.meta.dirname, 'DOUBLING.md'),
  `# Twice the text, how much the time

\`npm run doubling ${largest}\`, Node ${process.version}: how much longer each text took than half of it, the best of ${RUNS} runs. 2 is linear; ${BAR} is
the bar, and ${worst.toFixed(2)} the worst here. – is less than ${TOO_QUICK} ms, of which nothing can be told.

| what is done with what | ${one} to ${two} MiB | ${two} to ${three} MiB | ${three} to ${four} MiB | the last |
|---|---|---|---|---|
${lines.join('\n')}
`,
)
process.exitCode = worst > BAR ? 1 : 0
