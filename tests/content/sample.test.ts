// The sample paper as its sub-editor would read it: what the site shows is what was printed.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPages } from '../../src/cli/read-pages.ts'
import type { Page } from '../../src/model/page.ts'

type Truth = Pick<Page, 'stories' | 'furniture'> & { readonly page: string }

const TRUTHS = join(import.meta.dirname, 'sample-truth')
const CONTENT = join(import.meta.dirname, '../../content')

const { editions } = await readPages(CONTENT, () => undefined)
const pages = new Map(editions.flatMap((edition) => edition.pages).map((page) => [page.file, page]))
const truths: readonly Truth[] = readdirSync(TRUTHS).map((name) =>
  JSON.parse(readFileSync(join(TRUTHS, name), 'utf8')),
)

/** The truth does not say at which place of a story its captions stand. */
const inLineOrder = ({ stories, furniture }: Pick<Page, 'stories' | 'furniture'>) => ({
  stories: stories.map(({ opening, ending, blocks }) => ({
    opening,
    ending,
    blocks: blocks
      .map(({ role, lines, text }) => ({ role, lines, text }))
      .toSorted((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0)),
  })),
  furniture,
})

test('every page of the sample has its truth', () => {
  expect(truths.map(({ page }) => join(CONTENT, page)).toSorted()).toEqual(
    [...pages.keys()].toSorted(),
  )
})

test.each(truths)('$page is read as it was printed', (truth) => {
  const read = pages.get(join(CONTENT, truth.page))?.page
  expect(read && inLineOrder(read)).toEqual(inLineOrder(truth))
})
