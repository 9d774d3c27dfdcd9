import { expect, test } from 'vitest'

import { authorsOf } from '../../src/edition/authors.ts'
import type { Block, BlockRole } from '../../src/model/page.ts'

const block = (role: BlockRole, text: string): Block => ({ role, lines: [1], text })

const CREDITS: readonly (readonly [string, readonly string[]])[] = [
  ['新華社', ['新華社']],
  ['（中新社）', ['中新社']],
  ['(AFP)', ['AFP']],
  ['新華社雅典電', ['新華社']],
  ['新华社记者　卓玛措', ['新华社', '卓玛措']],
  ['（綜合路透社、安莎社）', ['路透社', '安莎社']],
  ['Lusa/fim', ['Lusa']],
  ['本報記者 林晚晴', ['林晚晴']],
  ['□本报记者 宿雨', ['宿雨']],
  ['【記者劉邦彥／崙背報導】', ['劉邦彥']],
  ['（法庭記者　祁曉彤）', ['祁曉彤']],
  ['文：霓虹日報記者 司徒漫', ['司徒漫']],
  ['記者姜雨彤、何小滿／綜合報道', ['姜雨彤', '何小滿']],
  ['本报记者　冉宏图　祁欣', ['冉宏图', '祁欣']],
  ['本报记者　覃润禾　通讯员　梁小满', ['覃润禾', '梁小满']],
  ['記者 鮑思睿 報道', ['鮑思睿']],
  ['□　隋　青', ['隋青']],
  ['撰文 孟昀　攝影 鄧子翹', ['孟昀']],
  ['文／聞人婕　圖／張簡玉雲提供', ['聞人婕']],
  ['佘樂遙　攝：鄺梓軒', ['佘樂遙']],
  ['文、攝：晏小米', ['晏小米']],
  ['本报记者　娄未央　文/摄', ['娄未央']],
  ['攝影／撰文　卜可軒', ['卜可軒']],
  ['圖／輪椅攝影社提供', []],
  ['文字整理：本報編輯部', ['本報編輯部']],
  ['綜合報道', []],
  ['本報訊', []],
  ['By Ana Reis', ['Ana Reis']],
  ['Por Vasco Araújo Lemos', ['Vasco Araújo Lemos']],
  ['(Mrs) Joan Tilbrook', ['(Mrs) Joan Tilbrook']],
  ['Calvin Osei-Brandt, Staff Reporter', ['Calvin Osei-Brandt']],
  ['By Tamsin Oakley, local democracy reporter', ['Tamsin Oakley']],
  ['Fotografia: Edith Kuan', []],
  ['聞き手・小笠原瑞', ['小笠原瑞']],
  ['（岐阜支局・各務原淳）', ['各務原淳']],
  ['（写真・文　迫田光）', ['迫田光']],
  ['홍길동 기자 gildong@example.kr', ['홍길동']],
  ['곡성=나은조 기자', ['나은조']],
  ['글·사진=견민재 기자', ['견민재']],
  ['강순덕(경남 거제시)', ['강순덕']],
]

test.each(CREDITS)('the credit %s names %j', (credit, names) => {
  expect(authorsOf([block('paragraph', '…'), block('credit', credit)])).toEqual(names)
})

test('the credit of a picture is no byline', () => {
  const picture = [block('caption', '▲碼頭'), block('credit', '林晚晴 攝')]
  expect(authorsOf([...picture, block('paragraph', '…'), block('credit', '新華社')])).toEqual([
    '新華社',
  ])
})

test('a name is given once', () => {
  const credit = block('credit', '本報記者 林晚晴')
  expect(authorsOf([credit, block('paragraph', '…'), credit])).toEqual(['林晚晴'])
})

const DATELINES: readonly (readonly [string, readonly string[]])[] = [
  ['本报讯（记者 古月）渡輪首航。', ['古月']],
  ['〔記者林可、夏凝／外港報導〕渡輪首航。', ['林可', '夏凝']],
  ['【本報訊】渡輪首航。', []],
  ['記者在碼頭所見，渡輪首航。', []],
]

test.each(DATELINES)('where no credit does, the dateline of %s names %j', (paragraph, names) => {
  expect(authorsOf([block('paragraph', paragraph)])).toEqual(names)
  const credited = [block('paragraph', paragraph), block('credit', '新華社')]
  expect(authorsOf(credited)).toEqual(['新華社'])
})

const PUT_TOGETHER = [
  ` ${'文字整理'.repeat(2000)}。`,
  `${'圖文'.repeat(2000)}記`,
  ` ${'\t'.repeat(100_000)}記`,
  `記者${' '.repeat(100_000)}社`,
]

test.each(PUT_TOGETHER)(
  'a credit that no editor has written is gone through before the test is out of patience',
  (credit) => {
    expect(authorsOf([block('credit', credit)]).length).toBeLessThan(3)
  },
)
