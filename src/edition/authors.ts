// Who wrote or filed a story: the names on its credit lines, less those that stand under a picture.

import type { Block } from '../model/page.ts'

/** `文、圖：`, `聞き手・`, `자료=`: what a whole line begins with. */
const LABEL =
  /^(?:文字整理|撰文|編譯|编译|整理|聞き手|글|자료|사진|文(?:[、／/]?[圖图])?)[\s：:／/・=]+|^By\s+/iu
/** `本報記者 陳某`: what stands before a name. */
const OFFICE = /^(?:(?:本報|本报|特約|特约)?(?:記者|记者|通訊員|通讯员|特派員|特派员))[\s：:／/]*/u
/** `陳某 攝`, `陳某 報道`, `Ana Reis, Staff Reporter`, `홍길동 기자`: what stands after one. */
const AFTER_NAME =
  /(?:\s*(?:攝影|摄影|攝|摄)|\s+(?:報導|報道|报道|기자)|,?\s*Staff (?:Writer|Reporter)|,?\s*Correspondent)$/iu
/** `台北報導`, `綜合報道`, `攝：鄺某`: where, how or beside whom, not who. */
const NO_NAME =
  /^(?:\S{0,6}(?:報導|報道|报道|綜合|综合|外電|外电|專電|电讯|電訊)|[文圖图]|攝影|摄影|[攝摄圖图][：:].*|Staff (?:Writer|Reporter))$/iu
const BETWEEN_NAMES =
  /\s*[、／/・;；]\s*|\s+(?=[攝摄圖图][：:]|記者|记者|通訊員|通讯员)|\s+(?:and|e)\s+/u
const MAIL = /\s*\S+@\S+/gu
const BRACKETS = /^[(（【[〔]\s*|\s*[)）】\]〕]$/gu

/** Distinct names in reading order; empty when the page names nobody. */
export function authorsOf(blocks: readonly Block[]): string[] {
  const credits = blocks.filter(
    (block, index) => block.role === 'credit' && blocks[index - 1]?.role !== 'caption',
  )
  return [...new Set(credits.flatMap((credit) => namesIn(credit.text)))]
}

const namesIn = (credit: string): string[] =>
  credit
    .replace(BRACKETS, '')
    .replace(MAIL, '')
    .replace(LABEL, '')
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => !NO_NAME.test(part))
    .map((part) => part.replace(OFFICE, '').replace(AFTER_NAME, '').trim())
    .filter((name) => name !== '')
