// Text of unknown origin made safe to show on a terminal: nothing in it can move the cursor, hide
// itself or turn the line around.

/** Joiners hold emoji and Indic letters together and do no harm. */
const HIDDEN = /(?!\u200C|\u200D|\n)[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu

/** Four cells for a tab, a picture for a control character (␀), its number for the rest (<U+FEFF>). */
export const visible = (text: string): string => text.replace(HIDDEN, picture)

function picture(char: string): string {
  const point = char.codePointAt(0) ?? 0
  if (char === '\t') return '    '
  if (point < 0x20) return String.fromCodePoint(0x2400 + point)
  if (point === 0x7f) return '␡'
  return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`
}
