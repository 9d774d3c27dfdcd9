// Pieces of one block to its text: nothing between Chinese or Japanese characters, a space between
// words, a word broken at a line end made whole. Nothing else is added or lost.

/** The text and the UTF-16 offsets in it at which the pieces meet. */
export type Joined = { readonly text: string; readonly breaks: readonly number[] }

/** `page` is the whole page's text, asked whether it knows a word with or without its hyphen. */
export function joinPieces(pieces: readonly string[], page: string): Joined {
  const parts: string[] = []
  const breaks: number[] = []
  let length = 0
  // The end of what is joined: a long text that is looked at after each piece would be copied each time.
  let end = ''
  for (const piece of pieces) {
    const { lost, space } = end === '' ? NOTHING : glue(end, piece, page)
    if (end !== '') breaks.push(length - lost + space.length)
    cutEnd(parts, lost)
    parts.push(space + piece)
    length += space.length + piece.length - lost
    end = (end.slice(0, end.length - lost) + space + piece).slice(-SEEN)
  }
  return { text: parts.join(''), breaks }
}

/** Characters of the end that decide how a piece is joined to it. */
const SEEN = 64

/** What goes of the text before a joint, in UTF-16 units, and what comes between. */
type Joint = { readonly lost: number; readonly space: '' | ' ' }

const NOTHING: Joint = { lost: 0, space: '' }

function cutEnd(parts: string[], units: number): void {
  let last = parts.pop() ?? ''
  while (last.length < units) last = (parts.pop() ?? '') + last
  parts.push(last.slice(0, last.length - units))
}

const CJK =
  /[\u2E80-\u2FDF\u3000-\u30FF\u3100-\u312F\u31A0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\uD840-\uD87F]/u
const AMBIGUOUS = /[“”‘’…—·]/u
const HYPHEN = /[-\u2010\u00AD]/u

function glue(left: string, right: string, page: string): Joint {
  const a = lastCharacter(left)
  const b = String.fromCodePoint(right.codePointAt(0) ?? 0)
  if (HYPHEN.test(a) && /\p{Script=Latin}/u.test(b)) {
    return keepsHyphen(left, right, page) ? NOTHING : { lost: a.length, space: '' }
  }
  return isSolid(a, b) ? NOTHING : { lost: 0, space: ' ' }
}

function lastCharacter(text: string): string {
  const low = text.charCodeAt(text.length - 1)
  const whole = low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1)
  return whole
}

const isCjk = (character: string): boolean =>
  CJK.test(character) || /[\u{20000}-\u{3FFFF}]/u.test(character)

// “ and — are set by Chinese and English papers alike: the other side of the joint decides.
function isSolid(a: string, b: string): boolean {
  if (isCjk(a) || isCjk(b)) return true
  return AMBIGUOUS.test(a) && AMBIGUOUS.test(b)
}

// Prefixes and first parts that keep their hyphen: ex-husband, red-flag, two-thirds.
const KEEPS_AFTER =
  /(?:^|[^\p{L}])(?:ex|self|non|half|all|well|co|vice|anti|pro|mid|semi|pan|sub|long|short|high|low|full|part|red|blue|green|black|white|yellow|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|one|first|second|third|porta|guarda|recém|pós|pré|luso|segunda|terça|quarta|quinta|sexta|bem|mal|\p{N}+)$/iu
// Portuguese pronouns after a verb and the weekdays' second half: disse-lhe, terça-feira.
const KEEPS_BEFORE =
  /^(?:se|lhe|lhes|lo|la|los|las|no|na|nos|nas|me|te|vos|o|a|os|as|feira|voz)(?!\p{L})/u

function keepsHyphen(left: string, right: string, page: string): boolean {
  const head = /[\p{L}\p{N}’']{1,40}$/u.exec(left.slice(-42, -1))?.[0] ?? ''
  const tail = /^[\p{L}’']{1,40}/u.exec(right)?.[0] ?? ''
  if (!/^\p{Ll}/u.test(right) || !/\p{L}$/u.test(head)) return true
  if (hasWord(page, `${head}-${tail}`)) return true
  if (hasWord(page, head + tail)) return false
  return KEEPS_AFTER.test(head) || KEEPS_BEFORE.test(right)
}

/** In characters, of a page: as much as a whole newspaper has, and each hyphen at the end of a line asks. */
const ASKED = 200_000

function hasWord(whole: string, word: string): boolean {
  const page = whole.slice(0, ASKED)
  for (let at = page.indexOf(word); at >= 0; at = page.indexOf(word, at + 1)) {
    const around = page.charAt(at - 1) + page.charAt(at + word.length)
    if (!/\p{L}/u.test(around)) return true
  }
  return false
}
