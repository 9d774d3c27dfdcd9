// A headline as one line of plain text, whatever number of lines it was printed on.

import type { Block } from '../model/page.ts'

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Printed lines of a Chinese or Japanese headline meet at a space, as its clauses do on one line:
 *
 *     北岸圖書館下月重開
 *     增設夜間自修室
 *
 * In spaced scripts the block's text has that space already.
 */
export function headlineText(blocks: readonly Block[]): string {
  const lines = blocks
    .filter((block) => block.role === 'headline')
    .flatMap((block) => printedLines(block))
  return lines.reduce(
    (text, line) => (text === '' ? line : `${text}${joint(text, line)}${line}`),
    '',
  )
}

function printedLines({ text, breaks = [] }: Block): string[] {
  const edges = [0, ...breaks, text.length]
  return edges.slice(1).map((end, index) => text.slice(edges[index], end).trim())
}

/** A phrase that runs on (`，` or an open quote at the line's end) takes no space. */
const joint = (before: string, after: string): string =>
  /[，、：；「『《（—-]$/u.test(before) && HAN_OR_KANA.test(after.slice(0, 2)) ? '' : ' '
