// Pages with their truth, read from a folder of NAME.txt and NAME.truth.json (tests/pages/README.md).

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { splitFrontMatter } from '../content/front-matter.ts'
import type { BlockRole, Completeness } from '../model/page.ts'

export type TruthBlock = {
  readonly role: BlockRole
  readonly lines: readonly number[]
  readonly text: string
}

export type TruthStory = {
  readonly opening: Completeness
  readonly ending: Completeness
  readonly blocks: readonly TruthBlock[]
}

export type Truth = {
  readonly page: string
  readonly lang: string
  readonly level: string
  readonly stories: readonly TruthStory[]
  readonly furniture: readonly number[]
}

export type CorpusPage = {
  readonly source: string
  readonly truth: Truth
  /** The folder it was read from. */
  readonly folder: string
}

const TRUTH = '.truth.json'

/** The pages of a folder in the order of their names. */
export function readCorpus(folder: string): readonly CorpusPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(TRUTH))
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const source = readFileSync(join(folder, name.slice(0, -TRUTH.length) + '.txt'), 'utf8')
    return { source, truth: JSON.parse(text) as Truth, folder: basename(folder) }
  })
}

/** The pages of a paper's folder, whose truths stand in another one. */
export function readPaper(content: string, truths: string): readonly CorpusPage[] {
  const names = readdirSync(truths).filter((name) => name.endsWith(TRUTH))
  return names.sort().map((name) => {
    const truth = JSON.parse(readFileSync(join(truths, name), 'utf8')) as Truth
    const text = readFileSync(join(content, truth.page), 'utf8')
    return { source: splitFrontMatter(text).source ?? text, truth, folder: basename(content) }
  })
}
