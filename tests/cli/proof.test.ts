// The proof page: what an editor is shown of a page, and that no text of the page can change it.

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderProof } from '../../src/cli/proof/document.ts'
import { layGalley } from '../../src/cli/proof/galley.ts'
import { visible } from '../../src/cli/visible.ts'
import { pageText } from '../../src/content/read-page.ts'
import { clean } from '../../src/markup/gate.ts'
import { explainPage } from '../../src/parse/explain.ts'
import { PAGE, writeFolder } from '../content/folder.ts'
import { hostileText } from '../hostile-text.ts'
import { type Element, readHtml } from '../site/read-html.ts'
import { SMALL_PAGE, SMALL_READING } from './small-reading.ts'
import { runIn } from './terminal.ts'

const SMALL = renderProof([layGalley(1, SMALL_PAGE, SMALL_READING)], '')

/** The proof of these texts as the parser reads them. */
function proofOf(...texts: string[]): string {
  const galleys = texts.map((text, index) => {
    const page = pageText(`page-${index}.txt`, { text })
    return layGalley(index + 1, page, explainPage(page.source ?? ''))
  })
  return renderProof(galleys, '')
}

/** The strict reader wants tags on one line and no style. */
const read = (html: string): readonly Element[] =>
  readHtml(
    html
      .replace(/<style>[^]*?<\/style>/u, '')
      .replace(/<[^<>]*>/gu, (tag) => tag.replace(/\s+/gu, ' ').replace(/ (\/?>)$/u, '$1')),
  )

const named = (elements: readonly Element[], name: string) =>
  elements.filter((element) => element.name === name)

const withClass = (elements: readonly Element[], word: string) =>
  elements.filter(({ attributes }) => attributes['class']?.split(' ').includes(word))

describe('the proof of a small page', () => {
  test('is what it was', async () => {
    await expect(SMALL).toMatchFileSnapshot('../golden/proof.html')
  })

  test('ties a displaced line to its story, both ways', () => {
    const elements = read(SMALL)
    const line = elements.find(({ attributes }) => attributes['id'] === 'p1-l13')
    expect(line?.attributes['class']).toBe('paragraph of1 hue0')
    expect(line?.text).toContain('稿 1，接上文')
    const links = named(elements, 'a').map(({ attributes: { href }, text }) => [href, text.trim()])
    expect(links).toContainEqual(['#p1-s1', '13'])
    expect(links).toContainEqual(['#p1-l13', '13'])
  })

  test('lets a story begin at the caption that stands right above it', () => {
    const [before, first, second] = withClass(read(SMALL), 'take')
    expect(before?.text).not.toContain('人龍')
    expect(first?.text).toMatch(/人龍[^]*渡輪加開夜航[^]*可信/u)
    expect(second?.text).toMatch(/風車里[^]*存疑/u)
  })

  test('sets a headline in the lines it was printed on', () => {
    const clauses = withClass(read(SMALL), 'clause').map(({ text }) => text)
    expect(clauses.slice(0, 2)).toEqual(['渡輪加開夜航', '末班延至凌晨一時'])
  })

  test('names the errors first, then the story that is least sure', () => {
    const first = withClass(read(SMALL), 'first')[0]
    expect(first?.text).toMatch(/錯誤[^]*○ 存疑[^]*提示/u)
    expect(first?.text).not.toContain('渡輪')
  })

  test('tells every finding once at its line, in both languages', () => {
    const findings = withClass(read(SMALL), 'finding').map(({ text }) => text)
    expect(findings).toHaveLength(2)
    expect(findings[0]).toContain('第 6 字：文字內有控制字元')
    expect(findings[0]).toContain('a control character stands in the text: U+000C')
  })

  test('marks a close call in words and says what came second', () => {
    const close = withClass(read(SMALL), 'close').map(({ attributes }) => attributes['id'])
    expect(close).toEqual(['p1-l12', 'p1-l14'])
    expect(SMALL).toContain('？或為圖說 <small lang="en">or caption</small>')
  })
})

describe('the document', () => {
  test('allows nothing but its own style and loads nothing', () => {
    expect(SMALL).toContain('default-src &#39;none&#39;; style-src &#39;sha256-')
    expect(SMALL).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|\son[a-z]+=|url\(|@import/u)
  })

  test('has a table of contents where there are several pages', () => {
    expect(named(read(proofOf(PAGE)), 'table')).toHaveLength(0)
    const [table] = named(read(proofOf(PAGE, PAGE)), 'table')
    expect(table?.text).toContain('page-1.txt')
  })

  test('has headings that skip no level', () => {
    const levels = read(proofOf(PAGE, PAGE)).flatMap(({ name }) => /^h(\d)$/u.exec(name)?.[1] ?? [])
    expect(levels[0]).toBe('1')
    levels.forEach((level, at) =>
      expect(Number(level)).toBeLessThanOrEqual(Number(levels[at - 1] ?? 0) + 1),
    )
  })

  test('is the same every time', () => {
    expect(proofOf(PAGE)).toBe(proofOf(PAGE))
  })
})

const ELEMENTS = new Set(read(`${SMALL}${proofOf(PAGE, PAGE)}`).map(({ name }) => name))
for (const name of ['h4', 'pre', 'figure', 'figcaption', 'wbr', 'em']) ELEMENTS.add(name)

const hostilePage = fc.array(hostileText, { maxLength: 12 }).map((lines) => lines.join('\n'))

test('a hostile page leaves no live markup, and every link leads somewhere', () => {
  fc.assert(
    fc.property(hostilePage, hostilePage, (one, other) => {
      const html = proofOf(one, other)
      const elements = read(html)
      expect(elements.filter(({ name }) => !ELEMENTS.has(name))).toStrictEqual([])
      expect(clean(html)).toBe(html)
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const links = named(elements, 'a').map(({ attributes }) => attributes['href'])
      expect(links.filter((href) => !ids.includes(href?.slice(1) ?? ''))).toStrictEqual([])
    }),
    { numRuns: 60 },
  )
})

const hasText = (line: string): boolean => line.trim() !== ''

test('every line of the source stands once, in its order and as it is', () => {
  fc.assert(
    fc.property(hostilePage, (text) => {
      const told = withClass(read(proofOf(text)), 'text').map((element) => element.text)
      const lines = text.split(/\r?\n/u).map((line) => visible(line.replaceAll('\t', '    ')))
      if (pageText('', { text }).source !== undefined) expect(told).toEqual(lines.filter(hasText))
    }),
    { numRuns: 60 },
  )
})

describe('the verb', () => {
  test('writes the file that -o names and says what it holds', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE, 'b.txt': PAGE })
    const out = join(dir, 'checked.html')
    const { exit, err } = await runIn(
      {},
      'proof',
      join(dir, 'a.txt'),
      join(dir, 'b.txt'),
      '-o',
      out,
    )
    expect(exit).toBe(0)
    expect(err).toMatch(/^2 pages, 2 stories, \d to look at, 0 findings: wrote /u)
    const html = await readFile(out, 'utf8')
    expect(html).toContain('b.txt')
    expect(html).toContain(':root {')
  })

  test('writes proof.html where it is run when nothing is said', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE })
    const main = join(import.meta.dirname, '../../src/cli/main.ts')
    const run = promisify(execFile)
    const { stderr } = await run(process.execPath, [main, 'proof', 'a.txt'], { cwd: dir })
    expect(stderr).toContain('wrote proof.html')
    expect(await readFile(join(dir, 'proof.html'), 'utf8')).toContain('<h2 id="p1-h">a.txt</h2>')
  })

  test('reads standard input and writes standard output as -', async () => {
    const stdin = Promise.resolve(Buffer.from(PAGE))
    const { out } = await runIn({ stdin: () => stdin }, 'proof', '-', '-o', '-')
    expect(out).toMatch(/^<!doctype html>[^]*北岸圖書館[^]*<\/html>\n$/u)
  })

  test('shows a page that cannot be read with its reason, beside the others', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE, 'b.txt': Buffer.from('verão', 'latin1') })
    const { exit, out } = await runIn(
      {},
      'proof',
      join(dir, 'a.txt'),
      join(dir, 'b.txt'),
      '-o',
      '-',
    )
    expect(exit).toBe(1)
    expect(out).toContain('the file is not UTF-8')
    expect(out).toContain('北岸圖書館')
  })

  test('leaves an older proof as it is when no page can be read', async () => {
    const dir = await writeFolder({ 'old.html': 'old' })
    const { exit } = await runIn({}, 'proof', join(dir, 'none.txt'), '-o', join(dir, 'old.html'))
    expect(exit).toBe(1)
    expect(await readFile(join(dir, 'old.html'), 'utf8')).toBe('old')
  })

  test('does not write over a page', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE, page: PAGE })
    for (const out of ['a.txt', 'page']) {
      const { exit } = await runIn({}, 'proof', join(dir, 'page'), '-o', join(dir, out))
      expect(exit).toBe(2)
      expect(await readFile(join(dir, out), 'utf8')).toBe(PAGE)
    }
  })
})
