// What a reader is told about a story besides what was printed: that the page did not hold all of it, that
// its agency lets no more of it out, that something in it was mended. The words are the paper's own
// language; a language without words here gets English.

import { writtenLanguage } from './language.ts'

type Notices = {
  readonly opening: string
  readonly ending: string
  readonly inPrint: string
  /** Right before a correction note. */
  readonly correction: string
  /** The same with its date, written out. */
  readonly correctionOf: (date: string) => string
  /** What a feed is called that gathers what was looked for. */
  readonly searchFor: (query: string) => string
}

const ENGLISH: Notices = {
  opening: '[The opening of this story is missing.]',
  ending: '[The end of this story is missing.]',
  inPrint: '[The full text is in the printed edition.]',
  correction: '[Correction] ',
  correctionOf: (date) => `[Correction, ${date}] `,
  searchFor: (query) => `Search: ${query}`,
}

const NOTICES: Readonly<Record<string, Notices>> = {
  'zh-Hant': {
    opening: '〔本文開首部分未能收錄。〕',
    ending: '〔本文結尾部分未能收錄。〕',
    inPrint: '〔全文請閱本報印刷版。〕',
    correction: '〔更正〕',
    correctionOf: (date) => `〔${date}更正〕`,
    searchFor: (query) => `搜尋：${query}`,
  },
  'zh-Hans': {
    opening: '〔本文开头部分未能收录。〕',
    ending: '〔本文结尾部分未能收录。〕',
    inPrint: '〔全文请阅本报印刷版。〕',
    correction: '〔更正〕',
    correctionOf: (date) => `〔${date}更正〕`,
    searchFor: (query) => `搜索：${query}`,
  },
  ja: {
    opening: '〔この記事の冒頭は収録されていません。〕',
    ending: '〔この記事の末尾は収録されていません。〕',
    inPrint: '〔全文は紙面でお読みください。〕',
    correction: '〔訂正〕',
    correctionOf: (date) => `〔${date}訂正〕`,
    searchFor: (query) => `検索：${query}`,
  },
  ko: {
    opening: '[이 기사의 첫 부분은 수록되지 않았습니다.]',
    ending: '[이 기사의 끝부분은 수록되지 않았습니다.]',
    inPrint: '[전문은 지면에서 읽으실 수 있습니다.]',
    correction: '[바로잡습니다] ',
    correctionOf: (date) => `[${date} 바로잡습니다] `,
    searchFor: (query) => `검색: ${query}`,
  },
  pt: {
    opening: '[Falta o início deste artigo.]',
    ending: '[Falta o fim deste artigo.]',
    inPrint: '[O texto integral está na edição impressa.]',
    correction: '[Correção] ',
    correctionOf: (date) => `[Correção, ${date}] `,
    searchFor: (query) => `Pesquisa: ${query}`,
  },
  en: ENGLISH,
}

/** The notices in the language that a BCP 47 tag names. */
export const noticesIn = (tag: string): Notices => NOTICES[writtenLanguage(tag)] ?? ENGLISH
