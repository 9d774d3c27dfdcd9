// The pages as a person has them before the eyes: in both scripts, narrow and wide, in light and dark.

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { CHROMIUM, launch } from './browser.ts'
import { bringAxe, isWider, open, RULES, styleOf, violationsOn, watch, withPage } from './look.ts'
import { type Sample, SCREENSHOTS, serveSample } from './sample.ts'
import { FEEDS, PLACES } from './table.ts'

const FOLDER = join(SCREENSHOTS, 'pages')

let browser: Browser
let sample: Sample
/** One for all: a new one costs more than most looks. */
let page: Page
let watched: ReturnType<typeof watch>

beforeAll(async () => {
  sample = await serveSample()
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  if (CHROMIUM.missing) return
  browser = await launch()
  page = await browser.newPage({ locale: 'zh-HK' })
  watched = watch(page, sample)
})

afterAll(async () => {
  await browser?.close()
  await sample.close()
})

const VIEWS = [
  [360, 'light', RULES.all],
  [360, 'dark', RULES.colours],
  [1440, 'dark', RULES.colours],
  [1440, 'light', RULES.all],
] as const

/** For a person to look at after the run; nothing is compared with them. */
const keep = (name: string, fullPage: boolean) =>
  page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', fullPage })

/** Scripts, but for what machines read. */
const PROGRAMS = "[...document.scripts].filter(({ type }) => type !== 'application/ld+json').length"

describe.skipIf(CHROMIUM.missing)('every page', () => {
  test.each(PLACES)('%s: %s is sound in any width and light', async (script, name, root) => {
    await open(page, sample, name, root)
    // So it is the same without JavaScript.
    expect(await page.evaluate(PROGRAMS)).toBe(0)
    await bringAxe(page)
    for (const [width, colorScheme, rules] of VIEWS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await keep(`${name}-${script}-${width}-${colorScheme}`, colorScheme === 'light')
      expect(await violationsOn(page, rules), `${width} ${colorScheme}`).toEqual([])
      expect(await isWider(page), `${width}`).toBe(false)
    }
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await isWider(page), '320').toBe(false)
    // WCAG 2.2, 1.4.4: text of twice the size.
    await page.setViewportSize({ width: 360, height: 900 })
    await page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    await keep(`${name}-${script}-360-twice`, false)
    expect(await isWider(page), 'twice the size').toBe(false)
    expect(watched.faults.splice(0)).toEqual([])
  })
})

describe.skipIf(CHROMIUM.missing)('whoever asks for more contrast', () => {
  test.each(['light', 'dark'] as const)('has it, in %s', async (colorScheme) => {
    await withPage(browser, { colorScheme, contrast: 'more' }, async (page) => {
      for (const name of ['front', 'story-corrected', 'feeds', 'withdrawn'] as const) {
        await open(page, sample, name)
        await bringAxe(page)
        expect(await violationsOn(page, RULES.contrast), name).toEqual([])
      }
    })
  })
})

describe.skipIf(CHROMIUM.missing)('a feed that is opened', () => {
  test.each(FEEDS)('says what it is: %s', async (name) => {
    await page.goto(sample.origin + sample.documents[name])
    const root = name === 'rss' ? 'channel' : 'feed'
    expect(await styleOf(page, root, 'content', '::before')).toContain('不是網頁')
    for (const [width, colorScheme] of VIEWS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      // Without a body Playwright finds no end of the page.
      await keep(`${name}-own-${width}-${colorScheme}`, false)
      expect(await isWider(page)).toBe(false)
    }
    expect(watched.faults.splice(0)).toEqual([])
  })
})
