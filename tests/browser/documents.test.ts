// The documents as validators have them: by the HTML Standard, and light enough for a slow line.

import { gzipSync } from 'node:zlib'

import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ROOTS, type Sample, serveSample } from './sample.ts'

let sample: Sample

beforeAll(async () => void (sample = await serveSample()))
afterAll(() => sample.close())

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // A headline is as long as it was printed, and so is the title that has it.
    'long-title': 'off',
    // hono/jsx closes void elements as XML does, which the HTML Standard allows.
    'void-style': 'off',
  },
})

const textOf = async (path: string): Promise<string> => (await fetch(sample.origin + path)).text()

describe.each(ROOTS)('below “%s”', (root) => {
  test('every document conforms to the HTML Standard', async () => {
    for (const [name, path] of Object.entries(sample.documents)) {
      if (name === 'rss' || name === 'atom') continue
      const { results } = await validator.validateString(await textOf(root + path))
      const found = results.flatMap(({ messages }) => messages)
      const told = found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)
      expect(told, name).toEqual([])
    }
  })

  test('so does what answers a browser that would write', async () => {
    const response = await fetch(`${sample.origin}${root}/`, { method: 'POST' })
    expect(response.status).toBe(405)
    const { results } = await validator.validateString(await response.text())
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })

  test('every story is under 15 KB compressed, and says what it is to machines', async () => {
    for (const path of sample.stories) {
      const html = await textOf(root + path)
      expect(gzipSync(html).byteLength, path).toBeLessThan(15_000)
      const [, data = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? []
      const article = JSON.parse(data)
      // Google, Article structured data: none is required, these are recommended.
      expect(article).toMatchObject({
        '@type': 'NewsArticle',
        headline: expect.stringMatching(/./u),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-]\d{2}:\d{2})$/u),
        dateModified: expect.any(String),
        author: expect.any(Array),
      })
    }
  })
})
