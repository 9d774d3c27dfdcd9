// How a page is looked at. What runs in the page is text, for it is no program of this project.

import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'

import type { Sample } from './sample.ts'
import { type DocumentName, methodOf, statusOf } from './table.ts'

type Options = NonNullable<Parameters<Browser['newContext']>[0]>

/** A page with nothing remembered, closed after the look. */
export async function withPage<T>(
  browser: Browser,
  options: Options,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'zh-HK', ...options })
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/**
 * A document of the sample below the root of a script, loaded with all that it asks for at once. Throws where the
 * answer is not what the table says: another page would be looked at in its place.
 */
export async function open(page: Page, sample: Sample, name: DocumentName, root = '') {
  const url = sample.origin + root + sample.documents[name]
  const method = methodOf(name)
  if (method !== 'GET') await page.route(url, (route) => route.continue({ method }))
  const answer = await page.goto(url, { waitUntil: 'load' })
  await page.unrouteAll()
  if (answer?.status() !== statusOf(name)) throw new Error(`${name}: ${answer?.status()} ${url}`)
}

/** What goes wrong from here on: errors of the console, requests to anywhere else; and all requests. */
export function watch(page: Page, { origin }: Sample) {
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
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`)
  })
  return { faults, requests }
}

/** Gives the page axe, once for all its looks. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source)

/** Of axe’s rules those of WCAG 2.2 A and AA and its good practice, or only what can change with colours. */
export const RULES = {
  all: {},
  colours: { runOnly: ['color-contrast', 'link-in-text-block'] },
  /** WCAG 2.2, 1.4.6: seven to one. */
  contrast: {
    runOnly: ['color-contrast-enhanced'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  },
} as const satisfies Record<string, axe.RunOptions>

/** What axe finds on the page, to which it was brought before. */
export async function violationsOn(page: Page, rules: axe.RunOptions = RULES.all) {
  const options = JSON.stringify({ ...rules, resultTypes: ['violations'] })
  const results = (await page.evaluate(`axe.run(${options})`)) as axe.AxeResults
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
}

/** Whether a reader would have to move the page sideways. */
export const isWider = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

export const styleOf = (page: Page, selector: string, property: string, part?: string) =>
  page.evaluate(
    `getComputedStyle(document.querySelector('${selector}'), '${part ?? ''}')['${property}']`,
  ) as Promise<string>
