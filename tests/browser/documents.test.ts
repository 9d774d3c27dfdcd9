// The documents as validators have them: by the HTML Standard, and light enough for a slow line.

import { gzipSync } from 'node:zlib'

import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { documentsOf, SITE } from '../site/small-edition.ts'
import { type Sample, serveSample } from './sample.ts'
import { DOCUMENTS, methodOf, ROOTS, statusOf } from './table.ts'

/** Bytes, compressed. */
const LIGHT = 15_000

let sample: Sample

beforeAll(async () => void (sample = await serveSample()))
afterAll(() => sample.close())

/** All its rules, for conformance, accessibility and good practice. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // `<!doctype html>` and `<br/>` are as conforming as `<!DOCTYPE html>` and `<br>`.
    'doctype-style': 'off',
    'void-style': 'off',
  },
})

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const found = results.flatMap(({ messages }) => messages)
  return found.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)
}

const textOf = async (path: string): Promise<string> => (await fetch(sample.origin + path)).text()

describe.each(ROOTS)('below “%s”', (root) => {
  test.each(DOCUMENTS)('%s conforms to the HTML Standard', async (name) => {
    const answer = await fetch(sample.origin + root + sample.documents[name], {
      method: methodOf(name),
    })
    expect(answer.status).toBe(statusOf(name))
    expect(await faultsOf(await answer.text())).toEqual([])
  })

  test('every story is light, and says what it is to machines', async () => {
    for (const path of sample.stories) {
      const html = await textOf(root + path)
      expect(gzipSync(html).byteLength, path).toBeLessThan(LIGHT)
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

test.each(['zh-Hant-TW', 'zh-Hans', 'en', 'pt-MO', 'ja', 'ko', 'fr'])(
  'every document of a paper in %s conforms to the HTML Standard',
  async (language) => {
    const site = { ...SITE, publication: { ...SITE.publication, language } }
    for (const [name, html] of Object.entries(documentsOf(site))) {
      expect(await faultsOf(html), name).toEqual([])
    }
  },
)

test('the style of all pages is light as well', async () => {
  expect(gzipSync(await textOf('/site.css')).byteLength).toBeLessThan(LIGHT)
})
