// The pictures that a page names meet its captions: the first picture is that of the caption printed
// first, and so on. Nobody can see in a text which picture stood where, so nothing is guessed.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, Page } from '../model/page.ts'
import { type NamedPicture, NO_PICTURE, type Picture } from '../model/picture.ts'

/** The page with its pictures; of names that no caption is left for, a diagnostic for the first. */
export function placePictures(page: Page, named: readonly NamedPicture[]): Page {
  if (named.length === 0) return page
  const blocks = page.stories.flatMap((story) => story.blocks)
  const captions = blocks.filter(({ role }) => role === 'caption').toSorted(byLine)
  const pictures = new Map(captions.map((caption, at) => [caption, named[at]?.picture]))
  const rest = named.slice(captions.length).filter(({ name }) => name !== NO_PICTURE)
  return {
    ...page,
    stories: page.stories.map((story) => ({
      ...story,
      blocks: story.blocks.map((block) => withPicture(block, pictures.get(block))),
    })),
    diagnostics: [
      ...rest.slice(0, 1).map((name) => surplus(name, captions.length)),
      ...page.diagnostics,
    ],
  }
}

const byLine = (one: Block, other: Block): number => (one.lines[0] ?? 0) - (other.lines[0] ?? 0)

const withPicture = (block: Block, picture: Picture | undefined): Block =>
  picture ? { ...block, picture } : block

function surplus({ name, place }: NamedPicture, captions: number): Diagnostic {
  const detail = `${name} is one too many for ${captions === 1 ? '1 caption' : `${captions} captions`}`
  return { code: 'picture-without-caption', ...place, detail }
}
