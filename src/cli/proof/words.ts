// The proof's own words, Chinese first and English beside: the editor reads the one, a colleague the
// other. What is wrong with a page has its words in the table of codes.

import type { Severity } from '../../model/diagnostic.ts'
import type { Role } from '../../model/page.ts'
import { type Trust, TRUST_WORDS } from '../doubt.ts'
import { html, type Html } from './html.ts'

export type Both = { readonly zh: string; readonly en: string }

/** The Chinese, and the English in small type. */
export const both = ({ zh, en }: Both): Html => html`${zh} <small lang="en">${en}</small>`

export const ROLES: Readonly<Record<Role, Both>> = {
  headline: { zh: '標題', en: 'headline' },
  deck: { zh: '副題', en: 'deck' },
  subhead: { zh: '小題', en: 'subhead' },
  paragraph: { zh: '正文', en: 'paragraph' },
  caption: { zh: '圖說', en: 'caption' },
  credit: { zh: '署名', en: 'credit' },
  furniture: { zh: '版面', en: 'furniture' },
}

/** What a role is, for the legend. */
export const MEANINGS: Readonly<Record<Role, Both>> = {
  headline: { zh: '一篇由此開始', en: 'a story begins' },
  deck: { zh: '標題上下的其他題', en: 'any further title line' },
  subhead: { zh: '文中小標題', en: 'a title inside the text' },
  paragraph: { zh: '段落；「續」接上一行', en: 'text; “cont.” runs on' },
  caption: { zh: '圖片說明', en: 'words under a picture' },
  credit: { zh: '記者、通訊社、攝影', en: 'who wrote, filed or shot it' },
  furniture: { zh: '報頭、版名、頁碼，不刊出', en: 'of the page, not published' },
}

/** A sign besides, so that nobody needs to see its colour. */
export const TRUST: Readonly<Record<Trust, Both & { readonly sign: string }>> = {
  sure: { sign: '●', zh: '可信', en: TRUST_WORDS.sure },
  look: { sign: '◐', zh: '請看', en: TRUST_WORDS.look },
  doubtful: { sign: '○', zh: '存疑', en: TRUST_WORDS.doubtful },
}

export const SEVERITIES: Readonly<Record<Severity, Both>> = {
  error: { zh: '錯誤', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}
