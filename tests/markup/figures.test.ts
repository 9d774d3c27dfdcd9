import { expect, test } from 'vitest'

import { figuresOf, plainCaption } from '../../src/markup/figures.ts'
import type { Picture } from '../../src/model/picture.ts'

const CAPTIONS: readonly (readonly [printed: string, plain: string])[] = [
  ['▲渡輪離岸。', '渡輪離岸。'],
  ['▼ 渡輪離岸。', '渡輪離岸。'],
  ['渡輪離岸▲', '渡輪離岸'],
  ['圖：渡輪離岸。', '渡輪離岸。'],
  ['▲图: 渡轮离岸', '渡轮离岸'],
  ['사진=배가 떠난다', '배가 떠난다'],
  ['Foto: o barco parte', 'o barco parte'],
  ['Photograph of a ferry', 'Photograph of a ferry'],
  ['圖書館重開。', '圖書館重開。'],
  ['渡輪\n離岸\f。', '渡輪 離岸 。'],
  ['▲', '▲'],
]

test.each(CAPTIONS)('the caption %j is %j to who does not see its picture', (printed, plain) => {
  expect(plainCaption(printed)).toBe(plain)
})

test('a long row of arrows costs no time', () => {
  const caption = `渡輪${'▲ '.repeat(100_000)}離岸`
  expect(plainCaption(caption)).toBe(caption)
})

const picture: Picture = {
  path: '/pictures/0123456789abcdef.png',
  type: 'image/png',
  width: 60,
  height: 40,
  length: 583,
}

test('a picture has the credit right under its caption, and no other', () => {
  const figures = figuresOf([
    { role: 'caption', text: '▲甲', picture },
    { role: 'credit', text: ' 林晚晴\n攝' },
    { role: 'caption', text: '乙', picture },
    { role: 'paragraph', text: '渡輪停航。' },
    { role: 'credit', text: '本報記者' },
    { role: 'caption', text: '丙' },
  ])
  expect(figures).toEqual([
    { picture, caption: '甲', credit: '林晚晴 攝' },
    { picture, caption: '乙', credit: undefined },
  ])
})
