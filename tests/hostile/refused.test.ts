// What has a form is refused when it has another one, whatever that is: names of files and sections, front matter,
// and those settings of a paper that become addresses, tags or header fields.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { readPages } from '../../src/cli/read-pages.ts'
import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { publicationSchema } from '../../src/model/publication.ts'
import { PAGE, PUBLICATION as SETTINGS } from '../content/folder.ts'
import { PUBLICATION } from '../paper.ts'
import { payloadsFor } from './payloads.ts'

const PAYLOADS = payloadsFor('canary.example')

/** What each setting of a page may be. */
const FOLIO = /^[A-Za-z]?\d{1,3}$/
const SLUG = /^[a-z][a-z0-9-]{0,39}$/

test('no front matter sets anything to a payload', () => {
  for (const payload of PAYLOADS) {
    for (const written of [payload, JSON.stringify(payload)]) {
      const settings = `folio: ${written}\nsection: ${written}\n`
      const { frontMatter } = splitFrontMatter(`---\n${settings}---\n${PAGE}`)
      const { folio = 'A1', section = 'local', ...others } = frontMatter
      expect([folio, section], payload).toEqual([
        expect.stringMatching(FOLIO),
        expect.stringMatching(SLUG),
      ])
      expect(others).toEqual({})
    }
  }
})

const FORMS: Readonly<Record<string, readonly [before: string, form: RegExp]>> = {
  url: ['https://news.example.com', /^https:\/\/news\.example\.com[a-z0-9.-]*(?::\d+)?$/],
  tag: ['news.example.com,2026', /^news\.example\.com,2026[\d-]*$/],
  language: ['zh-Hant', /^zh-Hant(?:-[A-Za-z0-9]+)*$/],
  timezone: ['Asia/Macau', /^Asia\/Macau$/],
  time: ['06:00', /^06:00$/],
  // Some are addresses by themselves.
  hub: [
    'https://hub.example.com',
    /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\x21\x23-\x3b\x3d\x3f-\x7e]*$/,
  ],
}

test.each(Object.entries(FORMS))('no payload is a %s, or part of one', (name, [before, form]) => {
  for (const payload of PAYLOADS) {
    for (const value of [payload, before + payload]) {
      const { data } = publicationSchema.safeParse({ ...PUBLICATION, [name]: value })
      if (data) expect(data[name as keyof typeof data]).toMatch(form)
    }
  }
})

test('no payload names a section', () => {
  for (const payload of PAYLOADS) {
    const sections = { [payload]: '本地' }
    expect(publicationSchema.safeParse({ ...PUBLICATION, sections }).success, payload).toBe(false)
  }
})

test('no payload is the name of a page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, '2026-02-07'))
  await writeFile(join(folder, 'publication.yaml'), SETTINGS)
  await writeFile(join(folder, '2026-02-07/local.txt'), PAGE)
  const names = PAYLOADS.filter((name) => !/[/\0]/.test(name) && name.isWellFormed())
  expect(names.length).toBeGreaterThan(200)
  for (const name of names) await writeFile(join(folder, '2026-02-07', `${name}.txt`), PAGE)
  const { diagnostics } = await readPages(folder, () => undefined)
  // One of two lines is not the name of a page at all, and is told as what it is: a file too many.
  const told = diagnostics.filter(
    ({ code }) => code === 'page-name-invalid' || code === 'file-unexpected',
  )
  expect(told).toHaveLength(names.length)
})
