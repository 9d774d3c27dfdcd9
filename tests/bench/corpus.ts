// A paper of any size in words of our own: the annotated pages say which word follows which, and chance says
// the rest, always the same. Lengths are those of a Chinese daily, and so is how well gzip presses it.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openRandom, type Random } from '../../src/fit/random.ts'

const PAGES = join(import.meta.dirname, '../pages-more')
/** Characters after which a story may end: on average it then has 1,108. And stories of a page and an edition. */
const CHARACTERS = 1010
const STORIES_A_PAGE = 4
const PAGES_AN_EDITION = 10
export const STORIES_AN_EDITION = STORIES_A_PAGE * PAGES_AN_EDITION

const SECTIONS = ['local', 'international', 'economy', 'culture', 'sport']

export const PUBLICATION_YAML = `title: 星槎日報
description: 一份只為量度而設的報章
url: https://news.example.com
tag: news.example.com,2026
language: zh-Hant-MO
timezone: Asia/Macau
time: "06:00"
sections: { local: 澳聞, international: 國際, economy: 經濟, culture: 文化, sport: 體育 }
`

type Words = ReadonlyMap<string, readonly string[]>

/** What follows each word in the Traditional Chinese pages. */
async function readWords(): Promise<Words> {
  const names = await readdir(PAGES)
  const truths = names.filter((name) => /^(?:mo|hk|tw)-.*truth\.json$/u.test(name)).sort()
  const followers = new Map<string, string[]>()
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  for (const name of truths) {
    const { stories } = JSON.parse(await readFile(join(PAGES, name), 'utf8'))
    for (const { blocks } of stories) {
      for (const { role, text } of blocks) {
        if (role !== 'paragraph') continue
        let before = START
        // Chance would open quotations and never close them, as no paper does.
        for (const { segment } of segmenter.segment(
          text.replaceAll(/[「」『』（）【】〔〕《》]/gu, ''),
        )) {
          const list = followers.get(before) ?? []
          list.push(segment)
          followers.set(before, list)
          before = /[。！？]/u.test(segment) ? START : segment
        }
      }
    }
  }
  return followers
}

const START = ''

/** A sentence of its own. */
function sentence(words: Words, random: Random): string {
  let text = ''
  let word = START
  do {
    const list = words.get(word) ?? ['。']
    word = list[Math.floor(random() * list.length)] ?? '。'
    text += word
  } while (!/[。！？]/u.test(word) && text.length < 160)
  return /[。！？]$/u.test(text) ? text : `${text}。`
}

function paragraph(words: Words, random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += sentence(words, random)
  return text
}

const headline = (words: Words, random: Random): string => {
  const clause = (): string =>
    sentence(words, random)
      .replaceAll(/[^\p{Script=Han}]/gu, '')
      .slice(0, 8 + Math.floor(5 * random()))
  return `${clause()} ${clause()}`
}

type StoryText = { readonly headline: string; readonly paragraphs: readonly string[] }

function story(words: Words, random: Random): StoryText {
  const length = CHARACTERS * (0.4 + 1.2 * random())
  const paragraphs: string[] = []
  for (let written = 0; written < length;) {
    const text = paragraph(words, random, 60 + 120 * random())
    paragraphs.push(text)
    written += text.length
  }
  const [first = '', ...rest] = paragraphs
  return { headline: headline(words, random), paragraphs: [`【本報訊】${first}`, ...rest] }
}

const setOnPage = ({ headline, paragraphs }: StoryText): string =>
  [headline, ...paragraphs].join('\n\n')

/** The same stories one by one, cut as a person would. */
export async function* storyTexts(count: number): AsyncGenerator<StoryText> {
  const words = await readWords()
  const random = openRandom(1)
  for (let at = 0; at < count; at += 1) yield story(words, random)
}

const DAY = 24 * 60 * 60 * 1000
const dateOf = (edition: number): string =>
  new Date(Date.parse('2018-01-01') + edition * DAY).toISOString().slice(0, 10)

/** Writes a paper of about so many stories into `dir`, which is emptied first; the number of its editions. */
export async function writePaper(dir: string, stories: number): Promise<number> {
  const words = await readWords()
  const random = openRandom(1)
  await rm(dir, { recursive: true, force: true })
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, 'publication.yaml'), PUBLICATION_YAML)
  const editions = Math.max(1, Math.round(stories / STORIES_AN_EDITION))
  for (let edition = 0; edition < editions; edition += 1) {
    const folder = join(dir, dateOf(edition))
    await mkdir(folder)
    for (let page = 0; page < PAGES_AN_EDITION; page += 1) {
      const name = `${SECTIONS[page % SECTIONS.length]}-${1 + page}`
      const texts = Array.from({ length: STORIES_A_PAGE }, () => setOnPage(story(words, random)))
      await writeFile(join(folder, `${name}.txt`), `${texts.join('\n\n')}\n`)
    }
  }
  return editions
}
