// Every kind of document of one small edition: a change is read in the diff.

import { expect, test } from 'vitest'

import { documentsOf, SITE } from './small-edition.ts'

const BLOCK =
  /<(?:html|head|meta|link|title|script|body|header|main|footer|nav|section|article|div|ul|li|h[1-3]|p|dl|dt|dd|table|tr|figure)\b/g

/** A line for each block, and nothing else changed: a diff of one long line cannot be read. */
const inLines = (html: string): string => html.replace(BLOCK, '\n$&').replaceAll('\n\n', '\n')

const DOCUMENTS = documentsOf(SITE)

test.each(Object.keys(DOCUMENTS))('%s of the small edition is what it was', async (name) => {
  const html = inLines(DOCUMENTS[name] ?? '')
  await expect(html).toMatchFileSnapshot(`../golden/site/${name}.html`)
})
