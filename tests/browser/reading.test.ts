// What a person does with the pages: goes through them by the keyboard, follows them without scripts, turns a
// story upright, prints it.

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { CHROMIUM, launch } from './browser.ts'
import { bringAxe, isWider, open, styleOf, violationsOn, watch, withPage } from './look.ts'
import { type Sample, SCREENSHOTS, serveSample } from './sample.ts'
import { DOCUMENTS, ROOTS } from './table.ts'

const FOLDER = join(SCREENSHOTS, 'reading')

let browser: Browser
let sample: Sample

beforeAll(async () => {
  sample = await serveSample()
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  if (!CHROMIUM.missing) browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await sample.close()
})

type Stop = { readonly at: number; readonly isSeen: boolean; readonly name: string }

/** All that the Tab key should reach, in the order of the document. */
const STOPS = `[...document.querySelectorAll('a[href], input, button, summary, [tabindex]')]
  .filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0)`

/** Where the focus is, and whether a person sees it: marked, and not outside of the window. */
const FOCUS = `(() => {
  const one = document.activeElement
  const { top, bottom, width } = one.getBoundingClientRect()
  const isMarked = getComputedStyle(one).outlineStyle !== 'none'
  const isSeen = isMarked && width > 0 && bottom > 0 && top < innerHeight
  return { at: ${STOPS}.indexOf(one), isSeen, name: one.className }
})()`

async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  const count: number = await page.evaluate(`${STOPS}.length`)
  while (stops.length < count) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(FOCUS))
  }
  return stops
}

describe.skipIf(CHROMIUM.missing)('the keyboard', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ locale: 'zh-HK', viewport: { width: 1024, height: 800 } })
  })
  afterAll(() => page.close())

  test.each(DOCUMENTS)('goes through %s in its order, and is seen', async (name) => {
    await open(page, sample, name)
    const stops = await stopsOf(page)
    expect(stops.map(({ at }) => at)).toEqual(stops.map((_, at) => at))
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([])
    expect(stops[0]?.name).toBe('skip')
  })

  test('leads past the masthead to the text', async () => {
    await open(page, sample, 'story-long')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.localName')).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('p-category')
  })
})

test.skipIf(CHROMIUM.missing)(
  'without JavaScript a reader goes from the front page to a story, and to it in the other script',
  async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await open(page, sample, 'front')
      await page.locator('h2 a.p-name').first().click()
      expect(await page.locator('h1').textContent()).toContain('阿布扎比')
      await page.locator('.scripts a').click()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    })
  },
)

const isPicture = (path: string): boolean => path.startsWith('/pictures/')

test.skipIf(CHROMIUM.missing)('a story asks for its style and its pictures alone', async () => {
  await withPage(browser, {}, async (page) => {
    const { requests } = watch(page, sample)
    await open(page, sample, 'story-with-picture')
    await page.waitForLoadState('networkidle')
    const paths = requests.map((url) => new URL(url).pathname)
    expect(paths.some(isPicture)).toBe(true)
    // The icon is the browser’s own affair.
    const others = paths.filter((path) => !isPicture(path) && path !== '/icon.svg')
    expect(others).toEqual([sample.documents['story-with-picture'], '/site.css'])
  })
})

/** How wide a mark is in the text of the page, in its characters, where nothing closes up beside it. */
const widthOf = (mark: string): string => `(() => {
  const one = document.querySelector('.body p').appendChild(document.createElement('span'))
  one.style.textSpacingTrim = 'space-all'
  one.style.display = 'inline-block'
  one.style.textIndent = 0
  one.textContent = '${mark}'
  return one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)
})()`

test.skipIf(CHROMIUM.missing)(
  'quotation marks are as wide as characters in each script',
  async () => {
    await withPage(browser, {}, async (page) => {
      for (const root of ROOTS) {
        await open(page, sample, 'story-long', root)
        for (const mark of ['「', '“', '”']) {
          expect(await page.evaluate(widthOf(mark)), mark + root).toBeCloseTo(1, 1)
        }
      }
    })
  },
)

const TURN = { '': '直排', '/zh-hans': '竖排' } as const

describe.skipIf(CHROMIUM.missing)('a story set vertically', () => {
  test.each([360, 1440])('has its pictures upright in %i pixels', async (window) => {
    const options = { viewport: { width: window, height: 800 }, javaScriptEnabled: false }
    await withPage(browser, options, async (page) => {
      await open(page, sample, 'story-with-picture')
      await page.getByLabel(TURN['']).check()
      const picture = page.locator('.body img')
      const { width = 0, height = 1 } = (await picture.boundingBox()) ?? {}
      const [own, high] = [picture.getAttribute('width'), picture.getAttribute('height')]
      expect(width / height).toBeCloseTo(Number(await own) / Number(await high), 1)
      await page.screenshot({ path: join(FOLDER, `vertical-picture-${window}.png`) })
    })
  })

  const cases = ROOTS.flatMap((root) =>
    [360, 1440].map((width) => [TURN[root], width, root] as const),
  )
  test.each(cases)('reads from right to left: %s, %i pixels', async (label, width, root) => {
    await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
      await open(page, sample, 'story-long', root)
      const article = "document.querySelector('article')"
      // By the keyboard from beginning to end: ticked, and read on from where the box is.
      await page.getByLabel(label).focus()
      await page.keyboard.press('Space')
      expect(await styleOf(page, '.body p', 'writingMode')).toBe('vertical-rl')
      expect(await styleOf(page, '.digits', 'textCombineUpright')).toBe('all')
      expect(await page.evaluate(`${article}.scrollWidth > ${article}.clientWidth`)).toBe(true)
      expect(await page.evaluate(`${article}.scrollHeight - ${article}.clientHeight`)).toBe(0)
      const headline = await page.locator('h1').boundingBox()
      expect(headline?.x).toBeGreaterThan(width / 2)
      expect((headline?.x ?? 0) + (headline?.width ?? width)).toBeLessThan(width)
      expect(await page.evaluate(`${article}.scrollLeft`)).toBe(0)
      await page.screenshot({
        path: join(FOLDER, `vertical${root.replace('/', '-')}-${width}.png`),
      })
      await bringAxe(page)
      expect(await violationsOn(page)).toEqual([])
      expect(await isWider(page)).toBe(false)
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => page.evaluate(`${article}.scrollLeft`)).toBeLessThan(0)
    })
  })
})

describe.skipIf(CHROMIUM.missing)('on paper', () => {
  test.each(['front', 'story-with-picture', 'story-long'] as const)(
    '%s is a page of a newspaper',
    async (name) => {
      await withPage(browser, { colorScheme: 'dark' }, async (page) => {
        await open(page, sample, name)
        if (name !== 'front') await page.getByLabel(TURN['']).check()
        await page.emulateMedia({ media: 'print' })
        expect(await styleOf(page, 'html', 'backgroundColor')).toBe('rgb(255, 255, 255)')
        expect(await styleOf(page, 'html', 'color')).toBe('rgb(0, 0, 0)')
        expect(await page.locator('nav:visible, input:visible, .skip:visible').count()).toBe(0)
        expect(await styleOf(page, 'main p', 'writingMode')).toBe('horizontal-tb')
        const isAddressed = await page.locator('.address:visible').count()
        expect(isAddressed).toBe(name === 'front' ? 0 : 1)
        await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: 'A4' })
      })
    },
  )
})
