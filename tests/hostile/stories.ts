// Stories that have hostile text in every place, and the editions of them.

import type { BodyBlock, Edition, Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'

/** In an edition at most, which is then all that a feed has. */
export const STORIES = 24

export const PICTURE: Picture = {
  path: '/pictures/0123456789abcdef.png',
  type: 'image/png',
  width: 60,
  height: 40,
  length: 583,
}

/** In as many pieces as there are of that size. */
export const inParts = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
/** An id for each number up to a million. */
export const idOf = (kind: 'storyy' | 'gonegg', n: number): string =>
  kind + [15, 10, 5, 0].map((bits) => DIGITS[(n >> bits) & 31]).join('') + 'aa'

/** The payloads in every place of a story: together where there is one of a kind, else one in each. */
export function storyOf(payloads: readonly string[], n: number, date: string): Story {
  const instant = `${date}T00:${String(59 - (n % STORIES)).padStart(2, '0')}:00Z`
  const all = payloads.join(' ')
  return {
    id: idOf('storyy', n),
    page: `local-${n % STORIES}`,
    section: 'local',
    headline: all,
    blocks: payloads.flatMap((text): BodyBlock[] => [
      { role: 'deck', text },
      { role: 'caption', text, picture: PICTURE },
      { role: 'credit', text },
      { role: 'subhead', text },
      { role: 'caption', text },
      { role: 'paragraph', text },
      { role: 'credit', text },
    ]),
    summary: all,
    authors: payloads,
    ...(n % 5 === 0 && { agencies: payloads, isSummaryOnly: true }),
    corrections: payloads.flatMap((text) => [{ date, text }, { text }]),
    opening: n % 2 === 0 ? 'present' : 'missing',
    ending: n % 3 === 0 ? 'present' : 'missing',
    related: payloads.map((headline, at) => ({ id: idOf('storyy', at), headline, date })),
    published: instant,
    updated: instant,
  }
}

export type Some = readonly string[]

/** Every page of it is a page of one story, and numbered by its payloads. */
export const editionOf = (stories: readonly Some[], first: number, date: string): Edition => ({
  date,
  pages: stories.map((some, at) => ({
    slug: `local-${at}`,
    section: 'local',
    folio: some.join(' '),
  })),
  stories: stories.map((some, at) => storyOf(some, first + at, date)),
})
