// What a reader is told where the newspaper page did not hold the whole story. The words are the
// paper's own language; a language without words here gets English.

import { writtenLanguage } from './language.ts'

type Notices = { readonly opening: string; readonly ending: string }

const ENGLISH: Notices = {
  opening: '[The opening of this story is missing.]',
  ending: '[The end of this story is missing.]',
}

const NOTICES: Readonly<Record<string, Notices>> = {
  'zh-Hant': { opening: '〔本文開首部分未能收錄。〕', ending: '〔本文結尾部分未能收錄。〕' },
  'zh-Hans': { opening: '〔本文开头部分未能收录。〕', ending: '〔本文结尾部分未能收录。〕' },
  ja: {
    opening: '〔この記事の冒頭は収録されていません。〕',
    ending: '〔この記事の末尾は収録されていません。〕',
  },
  ko: {
    opening: '[이 기사의 첫 부분은 수록되지 않았습니다.]',
    ending: '[이 기사의 끝부분은 수록되지 않았습니다.]',
  },
  pt: { opening: '[Falta o início deste artigo.]', ending: '[Falta o fim deste artigo.]' },
  en: ENGLISH,
}

/** The notices in the language that a BCP 47 tag names. */
export const noticesIn = (tag: string): Notices => NOTICES[writtenLanguage(tag)] ?? ENGLISH
