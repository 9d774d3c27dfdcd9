// Punctuation of one line, counted: quotes and brackets left open, commas, digits.

type Mark = {
  readonly depth?: 1 | -1
  readonly quotes?: 1 | -1
  readonly straight?: 1
  readonly commas?: 1
  readonly digits?: 1
}

const MARKS: (Mark | undefined)[] = [undefined]
/** An index into MARKS for each UTF-16 unit; 0 for what is no mark, as nearly all of a text. */
const MARK_OF = new Uint8Array(0x1_00_00)

function name(characters: string, mark: Mark): void {
  for (let i = 0; i < characters.length; i++) MARK_OF[characters.charCodeAt(i)] = MARKS.length
  MARKS.push(mark)
}

name('「『“«', { depth: 1, quotes: 1 })
name('」』”»', { depth: -1, quotes: -1 })
name('‘《〈（(【〔[', { depth: 1 })
name('》〉）)】〕]', { depth: -1 })
name('"', { straight: 1 })
name('，,；;、', { commas: 1 })
name('0123456789', { digits: 1 })

const markAt = (text: string, i: number): Mark | undefined =>
  MARKS[MARK_OF[text.charCodeAt(i)] ?? 0]

export type MarkCount = {
  readonly commas: number
  readonly digits: number
  /** Quotes and brackets: 0 balanced, 1 left open, 2 closed without being opened. */
  readonly balance: number
  /** Quotation marks opened minus closed; an odd straight one counts as opened. */
  readonly quotes: number
  /** The quotes are of the kind that opens and closes alike. */
  readonly straight: boolean
}

/** The marks of a line. */
export function countMarks(text: string): MarkCount {
  const sum = { depth: 0, lowest: 0, quotes: 0, straight: 0, commas: 0, digits: 0 }
  for (let i = 0; i < text.length; i++) {
    const mark = markAt(text, i)
    if (mark === undefined) continue
    sum.depth += mark.depth ?? 0
    sum.lowest = Math.min(sum.lowest, sum.depth)
    sum.quotes += mark.quotes ?? 0
    sum.straight += mark.straight ?? 0
    sum.commas += mark.commas ?? 0
    sum.digits += mark.digits ?? 0
  }
  const odd = sum.straight % 2
  const open = sum.depth > 0 || odd === 1
  return {
    commas: sum.commas,
    digits: sum.digits,
    balance: sum.lowest < 0 ? 2 : open ? 1 : 0,
    quotes: sum.quotes + odd,
    straight: sum.straight > 0,
  }
}
