// Where the quotations and brackets of a text are, so that nothing is cut inside one.

/** From its opening mark to behind its closing mark, in UTF-16 units. */
export type Quotation = { readonly from: number; readonly to: number }

const PAIRS = '「」『』﹁﹂﹃﹄｢｣《》〈〉“”‘’〝〟«»（）()【】〔〕［］[]'
const CLOSER_OF = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [
    PAIRS.charAt(2 * at),
    PAIRS.charAt(2 * at + 1),
  ]),
)
const CLOSERS = new Set(CLOSER_OF.values())
/** A typewriter's quotation opens and closes alike. */
const STRAIGHT = '"＂'
/** No writer goes deeper; a page that seems to is no reason to search its whole text at each mark. */
const DEEPEST = 16
const LETTER = /\p{L}/u

/**
 * The outermost ones in order. One that the page never closes goes to the end of the text; a closing
 * mark that closes nothing is none.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  const open: { readonly closer: string; readonly from: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    const opened = isClosing(text, at) ? open.findLastIndex(({ closer }) => closer === mark) : -1
    const from = open[opened]?.from
    if (from !== undefined) {
      // `（甲「乙）`: what was opened inside and not closed there is no quotation.
      open.length = opened
      found.push({ from, to: at + 1 })
    } else {
      const closer = STRAIGHT.includes(mark) ? mark : CLOSER_OF.get(mark)
      if (closer !== undefined && open.length < DEEPEST) open.push({ closer, from: at })
    }
  }
  const [unclosed] = open
  if (unclosed) found.push({ from: unclosed.from, to: Infinity })
  return outermost(found)
}

/** The apostrophe of `don’t` stands between letters and closes nothing. */
function isClosing(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === '’') return !(LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1)))
  return CLOSERS.has(mark) || STRAIGHT.includes(mark)
}

function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  const outer: Quotation[] = []
  for (const quotation of quotations.toSorted((one, other) => one.from - other.from)) {
    if (quotation.from >= (outer.at(-1)?.to ?? 0)) outer.push(quotation)
  }
  return outer
}
