// The words that newspapers use of themselves.

import { describe, expect, test } from 'vitest'
import { FORMS, formsOf } from '../../src/parse/gazetteer.ts'

const namesOf = (text: string): readonly string[] =>
  formsOf(text).map((index) => FORMS[index]?.name ?? '')

type Case = readonly [text: string, form: string]

const SHOWN: readonly Case[] = [
  ['新華社', 'agency'],
  ['（法新社）', 'agency'],
  ['路透社電', 'agency'],
  ['新華社、中新社', 'agency'],
  ['綜合外電報道', 'agency'],
  ['(AFP)', 'agency'],
  ['Agência Lusa', 'agency'],
  ['本報記者 何善行', 'reporter'],
  ['記者何善行／台北報導', 'reporter'],
  ['文／何善行 攝影／林可', 'reporter'],
  ['By Nora Hale', 'reporter'],
  ['홍길동 기자', 'reporter'],
  ['沈茉', 'signature'],
  ['□　隋　青', 'signature'],
  ['▲渡輪泊岸。', 'caption-arrow'],
  ['圖為新碼頭。', 'caption-word'],
  ['船長（左）與大副。', 'caption-side'],
  ['渡輪泊岸。何善行攝', 'caption-credit'],
  ['【本報訊】渡輪昨日停航。', 'dateline'],
  ['新華社北京2月5日電 渡輪', 'dateline'],
  ['BILLINGS, Mont. (AP) — A ferry', 'dateline'],
  ['2026年2月7日　星期六', 'date'],
  ['Thursday, March 5, 2026', 'date'],
  ['第B05版', 'folio'],
  ['Page 7', 'folio'],
  ['國際', 'section'],
  ['責任編輯：何善行', 'editor'],
  ['下轉A4版', 'jump'],
  ['Turn to Page 9', 'jump'],
  ['(Continua na pág. 9)', 'jump'],
  ['31面に続く', 'jump'],
  ['編輯先生：', 'letter'],
  ['問：渡輪幾時復航？', 'question'],
  ['（一）內港碼頭', 'item'],
]

const NOT_SHOWN: readonly Case[] = [
  ['據路透社報道，渡輪昨日停航，乘客須改乘巴士，船公司說明日可望復航。', 'agency'],
  ['共同社會責任', 'agency'],
  ['記者昨日在碼頭所見，渡輪全部停航，乘客須改乘巴士。', 'reporter'],
  ['渡輪停航', 'signature'],
  ['渡輪昨日停航，乘客改乘巴士。', 'caption-credit'],
]

describe('forms', () => {
  test.each(SHOWN)('%s is a case of %s', (text, form) => {
    expect(namesOf(text)).toContain(form)
  })

  test.each(NOT_SHOWN)('%s is no case of %s', (text, form) => {
    expect(namesOf(text)).not.toContain(form)
  })
})
