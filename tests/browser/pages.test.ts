// The pages as a person has them before the eyes: in both scripts, narrow and wide, in light and dark.

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { CHROMIUM, launch } from './browser.ts'
import { ROOTS, type Sample, SCREENSHOTS, serveSample } from './sample.ts'

let browser: Browser
let sample: Sample

beforeAll(async () => {
  sample = await serveSample()
  await rm(SCREENSHOTS, { recursive: true, force: true })
  await mkdir(SCREENSHOTS, { recursive: true })
  if (!CHROMIUM.missing) browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await sample.close()
})

const DOCUMENTS = [
  'front',
  'edition',
  'section',
  'empty-section',
  'story-with-picture',
  'story-without',
  'story-without-opening',
  'story-corrected',
  'feeds',
  'search',
  'search-results',
  'not-found',
  'not-found-meant',
  'withdrawn',
] as const

const PLACES = ROOTS.flatMap((root) => DOCUMENTS.map((name) => [root || '/', name, root] as const))

/** What went wrong while the page was loaded: errors of the console, requests to anywhere else. */
function watch(page: Page): { readonly faults: string[]; readonly requests: string[] } {
  const faults: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    // A page that is not there says so, and Chromium says it again.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with')
    if (message.type() === 'error' && !isStatus) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    requests.push(request.url())
    if (!request.url().startsWith(sample.origin)) faults.push(`asks ${request.url()}`)
  })
  return { faults, requests }
}

async function withPage<T>(
  options: NonNullable<Parameters<Browser['newContext']>[0]>,
  look: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'zh-HK', ...options })
  try {
    return await look(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

const pathOf = (name: string, root: string): string => root + sample.documents[name]

const open = (page: Page, name: string, root: string) =>
  page.goto(sample.origin + pathOf(name, root), { waitUntil: 'load' })

/** All that axe knows, or what of it can change with the colours. */
const [ALL, COLOURS] = ['{}', "{ runOnly: ['color-contrast', 'link-in-text-block'] }"] as const

const VIEWS = [
  [360, 'light', ALL],
  [360, 'dark', COLOURS],
  [1440, 'dark', COLOURS],
  [1440, 'light', ALL],
] as const

/** By the rules of WCAG 2.2 A and AA, and what axe calls good practice. */
async function violationsOn(page: Page, rules: string = ALL): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = (await page.evaluate(`axe.run(${rules})`)) as axe.AxeResults
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
}

const isWider = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

describe.skipIf(CHROMIUM.missing)('every page', () => {
  test.each(PLACES)('%s%s is sound in any width and light', async (_, name, root) => {
    await withPage({}, async (page) => {
      const { faults } = watch(page)
      await open(page, name, root)
      for (const [width, colorScheme, rules] of VIEWS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        const script = root === '' ? 'own' : root.slice(1)
        const path = join(SCREENSHOTS, `${name}-${script}-${width}-${colorScheme}.png`)
        await page.screenshot({ path, fullPage: true })
        expect(await violationsOn(page, rules)).toEqual([])
        expect(await isWider(page)).toBe(false)
      }
      expect(faults).toEqual([])
    })
  })

  test.each(PLACES)('%s%s fits 320 pixels, and text of twice the size', async (_, name, root) => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      await open(page, name, root)
      expect(await isWider(page)).toBe(false)
    })
    await withPage({ viewport: { width: 640, height: 700 } }, async (page) => {
      await open(page, name, root)
      await page.evaluate("document.documentElement.style.fontSize = '212%'")
      expect(await isWider(page)).toBe(false)
    })
  })
})

test.skipIf(CHROMIUM.missing)('a tablet and paper have their pictures too', async () => {
  await withPage({ viewport: { width: 768, height: 1024 } }, async (page) => {
    for (const name of ['front', 'story-with-picture', 'edition']) {
      await open(page, name, '')
      expect(await isWider(page)).toBe(false)
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}-own-768-light.png`),
        fullPage: true,
      })
    }
    await open(page, 'story-long', '')
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: join(SCREENSHOTS, 'story-long-own-print.png'), fullPage: true })
    expect(await page.locator('nav.sections').isVisible()).toBe(false)
    expect(await page.locator('.address').isVisible()).toBe(true)
  })
})

describe.skipIf(CHROMIUM.missing)('the keyboard', () => {
  test.each(DOCUMENTS)(
    'goes through %s in its order, from the way past the masthead on, and is seen',
    async (name) => {
      await withPage({ viewport: { width: 1024, height: 800 } }, async (page) => {
        await open(page, name, '')
        const stops: number[] = []
        const focusable = 'a[href], input, button, summary, [tabindex="0"]'
        const every = `[...document.querySelectorAll('${focusable}')].filter((one) => one.getClientRects().length > 0)`
        const count = (await page.evaluate(
          `${every}.filter((one) => one.tabIndex >= 0).length`,
        )) as number
        for (let step = 0; step < count; step += 1) {
          await page.keyboard.press('Tab')
          const at = `${every}.indexOf(document.activeElement)`
          stops.push((await page.evaluate(at)) as number)
          const outline = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
          const box = 'document.activeElement.getBoundingClientRect()'
          expect(await page.evaluate(`${outline} && ${box}.width > 0`), `stop ${step}`).toBe(true)
        }
        expect(stops).toEqual(stops.toSorted((one, other) => one - other))
        expect(new Set(stops).size).toBe(stops.length)
        const first = await page.evaluate(`${every}[${stops[0]}].className`)
        expect(first).toBe('skip')
      })
    },
  )
})

describe.skipIf(CHROMIUM.missing)('without JavaScript', () => {
  test.each(ROOTS)('every page below “%s” is what it is with it', async (root) => {
    const textsOf = (javaScriptEnabled: boolean) =>
      withPage({ javaScriptEnabled }, async (page) => {
        const texts: (string | null)[] = []
        for (const name of DOCUMENTS) {
          await open(page, name, root)
          texts.push(await page.locator('body').textContent())
        }
        return texts
      })
    const without = await textsOf(false)
    expect(without.every((text) => (text ?? '').length > 100)).toBe(true)
    expect(without).toEqual(await textsOf(true))
  })

  test('a page leads on', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await open(page, 'front', '')
      await page.locator('h2 a.p-name').first().click()
      expect(await page.locator('h1').textContent()).toContain('阿布扎比')
      await page.locator('.scripts a').click()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    })
  })

  test('there is no script in any page but what machines read', async () => {
    await withPage({}, async (page) => {
      for (const [name] of DOCUMENTS.map((one) => [one] as const)) {
        await open(page, name, '')
        const scripts =
          "[...document.scripts].filter((one) => one.type !== 'application/ld+json').length"
        expect(await page.evaluate(scripts), name).toBe(0)
      }
    })
  })
})

test.skipIf(CHROMIUM.missing)(
  'a story asks for its style and its pictures, and for nothing else',
  async () => {
    await withPage({}, async (page) => {
      const { requests } = watch(page)
      await open(page, 'story-with-picture', '')
      const pathsOf = () => requests.map((url) => new URL(url).pathname)
      const pictures = () => pathsOf().filter((path) => path.startsWith('/pictures/'))
      await page.locator('figure img').scrollIntoViewIfNeeded()
      await expect.poll(() => pictures().length).toBe(1)
      const [document, ...others] = pathsOf().filter((path) => !path.startsWith('/pictures/'))
      expect(document).toBe(pathOf('story-with-picture', ''))
      // The icon is the browser’s own affair.
      expect(others.filter((path) => path !== '/icon.svg')).toEqual(['/site.css'])
    })
  },
)

test.skipIf(CHROMIUM.missing)(
  'what a browser sends that may only read is told so in the paper’s language',
  async () => {
    await withPage({}, async (page) => {
      await page.route('**/rss.xml', (route) => route.continue({ method: 'POST' }))
      const response = await page.goto(`${sample.origin}/rss.xml`)
      expect(response?.status()).toBe(405)
      expect(await page.locator('h1').textContent()).toBe('這個網址只供閱讀')
      expect(await violationsOn(page)).toEqual([])
    })
  },
)

test.skipIf(CHROMIUM.missing).each(['rss', 'atom'] as const)(
  'a feed that is opened shows what it is: %s',
  async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await withPage({ viewport: { width: 360, height: 900 }, colorScheme }, async (page) => {
        const { faults } = watch(page)
        await open(page, name, '')
        await page.screenshot({ path: join(SCREENSHOTS, `${name}-own-360-${colorScheme}.png`) })
        const told = "getComputedStyle(document.querySelector('channel, feed'), '::before').content"
        expect(await page.evaluate(told)).toContain('這是給新聞閱讀器看的訂閱源')
        const first =
          "document.querySelector('item > title, entry > title').getClientRects().length"
        expect(await page.evaluate(first)).toBe(1)
        expect(await isWider(page)).toBe(false)
        expect(faults).toEqual([])
      })
    }
  },
)

describe.skipIf(CHROMIUM.missing)('a story set vertically', () => {
  test.each([360, 1440])(
    'reads from right to left in %i pixels, by a box to tick and no script',
    async (width) => {
      await withPage(
        { viewport: { width, height: 800 }, javaScriptEnabled: false },
        async (page) => {
          await open(page, 'story-with-picture', '')
          await page.getByLabel('直排').check()
          await page.screenshot({ path: join(SCREENSHOTS, `vertical-own-${width}-light.png`) })
        },
      )
      await withPage({ viewport: { width, height: 800 } }, async (page) => {
        await open(page, 'story-long', '')
        await page.getByLabel('直排').check()
        await page.screenshot({ path: join(SCREENSHOTS, `vertical-long-${width}-light.png`) })
        const style = "getComputedStyle(document.querySelector('.body p')).writingMode"
        expect(await page.evaluate(style)).toBe('vertical-rl')
        const article = "document.querySelector('article')"
        expect(await page.evaluate(`${article}.scrollWidth > ${article}.clientWidth`)).toBe(true)
        // It begins at the right, with the headline in sight.
        expect(await page.evaluate(`${article}.scrollLeft`)).toBe(0)
        expect(await page.locator('h1').isVisible()).toBe(true)
        expect(await isWider(page)).toBe(false)
        expect(await violationsOn(page)).toEqual([])
        await page.locator('article .imprint a').focus()
        await page.keyboard.press('ArrowLeft')
        await expect.poll(() => page.evaluate(`${article}.scrollLeft`)).toBeLessThan(0)
      })
    },
  )
})
