import { expect, test } from 'vitest'

import { placePictures } from '../../src/edition/pictures.ts'
import type { Block, Page } from '../../src/model/page.ts'
import type { NamedPicture, Picture } from '../../src/model/picture.ts'

const caption = (line: number): Block => ({ role: 'caption', lines: [line], text: `圖 ${line}` })
const text: Block = { role: 'paragraph', lines: [2], text: '渡輪停航。' }

/** Two stories whose captions the export dropped across one another. */
const PAGE: Page = {
  stories: [
    {
      opening: 'present',
      ending: 'present',
      confidence: 1,
      blocks: [text, caption(9), caption(5)],
    },
    { opening: 'present', ending: 'present', confidence: 1, blocks: [caption(7)] },
  ],
  furniture: [],
  diagnostics: [],
}

const picture = (name: string): Picture => {
  return { path: `/pictures/${name}`, type: 'image/png', width: 1, height: 1, length: 1 }
}

const named = (...names: readonly string[]): NamedPicture[] =>
  names.map((name, at) => {
    const place = { line: 2, column: at + 1, length: 1 }
    return name === 'none' ? { name, place } : { name, place, picture: picture(name) }
  })

const pathsOn = ({ stories }: Page) =>
  stories.map(({ blocks }) => blocks.map(({ picture }) => picture?.path.slice('/pictures/'.length)))

test('the first picture is that of the caption printed first, in whichever story', () => {
  expect(pathsOn(placePictures(PAGE, named('a', 'b', 'c')))).toEqual([[undefined, 'c', 'a'], ['b']])
})

test('a caption may have none, between others and at the end', () => {
  expect(pathsOn(placePictures(PAGE, named('a', 'none')))).toEqual([
    [undefined, undefined, 'a'],
    [undefined],
  ])
})

test('a page that names no picture is as it was', () => {
  expect(placePictures(PAGE, [])).toBe(PAGE)
})

test('more pictures than captions are told at the first that has none', () => {
  const { diagnostics } = placePictures(PAGE, named('a', 'b', 'c', 'none', 'd', 'e'))
  expect(diagnostics).toEqual([
    {
      code: 'picture-without-caption',
      line: 2,
      column: 5,
      length: 1,
      detail: 'd is one too many for 3 captions',
    },
  ])
})
