// A paper in any language the site speaks: its words fit where Chinese ones do, and each script is set as its
// own papers set it.

import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { documentsOf, SITE } from '../site/small-edition.ts'
import { CHROMIUM, launch } from './browser.ts'
import { bringAxe, isWider, styleOf, violationsOn } from './look.ts'
import { SCREENSHOTS } from './sample.ts'

const FOLDER = join(SCREENSHOTS, 'languages')
const NAMES = ['front', 'story-1', 'feeds', 'error-404'] as const

let browser: Browser
let page: Page

beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  if (CHROMIUM.missing) return
  browser = await launch()
  page = await browser.newPage()
})

afterAll(() => browser?.close())

/** Shows the document with the style of the site; it is asked for nothing else. */
async function show(html: string): Promise<void> {
  const body = await readFile(join(import.meta.dirname, '../../src/site/site.css'), 'utf8')
  await page.unrouteAll()
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    if (pathname === '/site.css') return route.fulfill({ contentType: 'text/css', body })
    return route.fulfill({ status: 404 })
  })
  await page.goto(SITE.publication.url)
}

const PAPERS = [
  ['zh-Hant-TW', '36px'],
  ['zh-Hans', '36px'],
  ['ja', '18px'],
  ['ko', '0px'],
  ['pt-MO', '0px'],
  ['en', '0px'],
] as const

describe.skipIf(CHROMIUM.missing)('a paper', () => {
  test.each(PAPERS)(
    'in %s fits 320 pixels, and opens a paragraph as its script does',
    async (language, indent) => {
      const documents = documentsOf({ ...SITE, publication: { ...SITE.publication, language } })
      for (const name of NAMES) {
        await page.setViewportSize({ width: 320, height: 900 })
        await show(documents[name] ?? '')
        expect(await isWider(page), name).toBe(false)
        await page.screenshot({
          path: join(FOLDER, `${name}-${language}.jpg`),
          type: 'jpeg',
          fullPage: true,
        })
        await bringAxe(page)
        expect(await violationsOn(page), name).toEqual([])
      }
      await show(documents['story-1'] ?? '')
      const found = Number.parseFloat(await styleOf(page, '.body > p', 'textIndent'))
      expect(found).toBeCloseTo(Number.parseFloat(indent), 0)
    },
  )
})
