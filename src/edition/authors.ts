// Who wrote or filed a story: the names on its credit lines, less those that stand under a picture.

import type { Block } from '../model/page.ts'

/** `本報記者 陳某`, `記者陳某／攝影`, `By A. Name`: what surrounds the name. */
const BEFORE_NAME =
  /^(?:本報|特約|駐[^\s記]{1,6})?(?:記者|通訊員|特派員|编辑|編輯|撰文|文)[\s：:／/]*|^By\s+|^(?:圖|文)[：:]\s*/iu
const AFTER_NAME = /[\s／/]*(?:攝影|摄影|攝|報道|报道|報導|綜合報道|기자)$/u
const BETWEEN_NAMES = /\s*[、／/・;；]\s*|\s+(?:and|e)\s+/u
const BRACKETS = /^[(（【[〔]\s*|\s*[)）】\]〕]$/gu

/** Distinct names in reading order; empty when the page names nobody. */
export function authorsOf(blocks: readonly Block[]): string[] {
  const credits = blocks.filter(
    (block, index) => block.role === 'credit' && blocks[index - 1]?.role !== 'caption',
  )
  return [...new Set(credits.flatMap((credit) => namesIn(credit.text)))]
}

function namesIn(credit: string): string[] {
  const bare = credit.replace(BRACKETS, '')
  return bare
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').trim())
    .filter((name) => name !== '')
}
