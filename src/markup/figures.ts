// What belongs to a picture: the caption it stands over and the credit under that. The words are those of
// the page; where a program wants them plain, they are made so here.

import type { BodyBlock } from '../model/edition.ts'
import type { Picture } from '../model/picture.ts'
import { cleanLine } from './gate.ts'

export type Figure = {
  readonly picture: Picture
  /** What the picture shows: plain text, one line. */
  readonly caption: string
  /** The same; undefined where the page gives none. */
  readonly credit: string | undefined
}

/**
 * Newspapers set the credit of a picture right under its caption:
 *
 *     渡輪昨日首航，碼頭擠滿送行的居民。   caption
 *     （本報記者攝）                      credit
 */
export function creditOf(blocks: readonly BodyBlock[], caption: number): BodyBlock | undefined {
  const next = blocks[caption + 1]
  return next?.role === 'credit' ? next : undefined
}

/** The pictures of a story in reading order; a caption without one is left out. */
export const figuresOf = (blocks: readonly BodyBlock[]): readonly Figure[] =>
  blocks.flatMap(({ text, picture }, at) => {
    const credit = creditOf(blocks, at)
    const words = { caption: plainCaption(text), credit: credit && cleanLine(credit.text) }
    return picture ? [{ picture, ...words }] : []
  })

/** `▲渡輪離岸。`, `圖：渡輪離岸。`, `Foto: o barco`: on paper these point at the picture. */
const POINTER =
  /^[▲△▼▽◀◁▶▷◤◥↑↓←→⬆⬇\s]*(?:(?:[圖图]|写真|사진|Foto|Photo)\s*[:：=＝]\s*)?|[▲△▼▽◀◁▶▷◤◥↑↓←→⬆⬇\s]{1,9}$/giu

/** A caption on one line, without what points at its picture; as it is where nothing else would be left. */
export function plainCaption(caption: string): string {
  const line = cleanLine(caption)
  return line.replace(POINTER, '') || line
}
