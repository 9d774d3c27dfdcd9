// The marks that an editor writes at the start of a line to say what it is. They are taken off the text
// here, before anything reads it; what they mean for a page is not known here.
//
//   # 氹仔風車里圖書館重開              a story begins
//   >2 ▲碼頭清早擠滿居民               a caption of the page's second story
//   \# 這一行真的以 # 開始              no mark: the backslash is taken off, the rest is text

/** What a mark says its line is; `headless`: the first paragraph of a story without a headline. */
export type MarkKind =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'subhead'
  | 'caption'
  | 'credit'
  | 'paragraph'
  | 'headless'
  | 'continued'
  | 'headline continued'
  | 'caption continued'
  | 'furniture'
  | 'correction'
  | 'withdrawal'

/** Words to the reader about a story, which are no part of it. */
export const isNote = (kind: MarkKind): boolean => kind === 'correction' || kind === 'withdrawal'

export type Mark = {
  readonly kind: MarkKind
  /** The number of the story that the line belongs to, from 1; absent where it stands in its story. */
  readonly story?: number
  /** Paragraphs only: the words before it, or after it, are not on the page. */
  readonly opening?: 'missing'
  readonly ending?: 'missing'
}

/** A mark and where it stands: 1-based column in code points, and how many it takes. */
export type PlacedMark = Mark & { readonly column: number; readonly length: number }

const SIGNS: Readonly<Record<MarkKind, string>> = {
  headline: '#',
  kicker: '=#',
  deck: '=',
  subhead: '##',
  caption: '>',
  credit: '@',
  paragraph: '|',
  headless: '|#',
  continued: '+',
  'headline continued': '+#',
  'caption continued': '+>',
  furniture: '~',
  correction: '!',
  withdrawal: '!!',
}

const KINDS = new Map<string, MarkKind>()
for (const [kind, sign] of Object.entries(SIGNS)) KINDS.set(sign, kind as MarkKind)

// Space, backslashes, a sign with a paragraph's flags and a story's number, one space; then text, for a
// sign without any is text itself. A line that begins its story, and furniture, which has none, take no number.
const MARK =
  /^(\s*)(\\*)((?:(##?|=|>|@|\+[#>]?|!!?|\|<?>?)([1-9]\d{0,2})?|(=#|~|\|#<?>?))[ \t\u3000])(?=[^]*\S)/u

type Taken = { readonly bare: string; readonly mark?: PlacedMark }

/** One line of the source without its mark or its escape, and the mark. */
export function takeMark(row: string): Taken {
  const found = MARK.exec(row)
  if (found === null) return { bare: row }
  const [, space = '', slashes = '', written = '', sign = '', number, lone] = found
  const rest = row.slice(space.length + slashes.length + written.length)
  if (slashes !== '') return { bare: space + slashes.slice(1) + written + rest }
  const place = { column: space.length + 1, length: written.length - 1 }
  return { bare: space + rest, mark: { ...readSign(lone ?? sign, number), ...place } }
}

function readSign(sign: string, number: string | undefined): Mark {
  const isParagraph = sign.startsWith('|')
  return {
    kind: KINDS.get(isParagraph ? sign.replace(/[<>]/gu, '') : sign) ?? 'paragraph',
    ...(number !== undefined && { story: Number(number) }),
    ...(isParagraph && sign.includes('<') && { opening: 'missing' }),
    ...(isParagraph && sign.includes('>') && { ending: 'missing' }),
  }
}

/** The source without marks and escapes, line for line, and the marks by line number. */
export function takeMarks(source: string): {
  readonly bare: string
  readonly marks: ReadonlyMap<number, PlacedMark>
} {
  const marks = new Map<number, PlacedMark>()
  const rows = source.split('\n').map((row, i) => {
    const { bare, mark } = takeMark(row)
    if (mark !== undefined) marks.set(i + 1, mark)
    return bare
  })
  return { bare: rows.join('\n'), marks }
}

/** A line of text with a mark before it; a byte order mark stays first. */
export function putMark(bare: string, { kind, story, opening, ending }: Mark): string {
  const flags = (opening ? '<' : '') + (ending ? '>' : '')
  const start = bare.startsWith('\uFEFF') ? 1 : 0
  return `${bare.slice(0, start)}${SIGNS[kind]}${flags}${story ?? ''} ${bare.slice(start)}`
}

/** Text as it has to be written so that nothing in it is taken for a mark. */
export function escapeMarks(text: string): string {
  return text.split('\n').map(escapeRow).join('\n')
}

const escapeRow = (row: string): string =>
  MARK.test(row) ? row.replace(/^\s*/u, (space) => `${space}\\`) : row
