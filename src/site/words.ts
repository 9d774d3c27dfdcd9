// The site's own words, one table a language; no sentence of a newspaper stands here. The language
// of the paper decides, never that of the reader.

import { writtenLanguage } from '../markup/language.ts'
import { en } from './words/en.ts'
import { ja } from './words/ja.ts'
import { ko } from './words/ko.ts'
import { pt } from './words/pt.ts'
import { zhHans } from './words/zh-hans.ts'
import { zhHant } from './words/zh-hant.ts'

/** What happened, in one line, and what the reader can do about it. */
export type Failing = { readonly title: string; readonly text: string }

export type FailingStatus = 404 | 405 | 410 | 414 | 500 | 503

export type Words = {
  readonly skip: string
  /** What this script is called; only Chinese has a choice. */
  readonly script: string
  readonly home: string
  readonly sections: string
  readonly others: string
  readonly briefs: string
  readonly latestEdition: string
  readonly wholeEdition: string
  readonly earlierEditions: string
  readonly previousEdition: string
  readonly nextEdition: string
  readonly previousStory: string
  readonly nextStory: string
  readonly noStories: string
  /** Above earlier stories on the same matter. */
  readonly related: string
  readonly readingTime: (minutes: number) => string
  /** Lines from top to bottom, beside a box to tick. */
  readonly vertical: string
  /** Between a name and the one that follows it. */
  readonly comma: string
  /** Between what a line is about and what it says. */
  readonly colon: string
  /** Between the title of a document and the paper's. */
  readonly bar: string
  readonly updated: string
  readonly stories: (count: number) => string
  /** The printed page that carries this folio. */
  readonly folio: (folio: string) => string
  readonly editionOf: (date: string) => string
  /** What a section's page says of itself to a search engine. */
  readonly aboutSection: (section: string, paper: string) => string
  readonly search: string
  /** What can be looked for, or why what was asked cannot. */
  readonly searchHow: Readonly<Record<'empty' | 'short' | 'long', string>>
  readonly notFound: string
  /** In the part of the archive that was looked through. */
  readonly notFoundYet: string
  readonly earlierResults: string
  /** Above links to what an address that is none may stand for. */
  readonly perhaps: string
  readonly subscribe: string
  readonly subscribeTo: (what: string) => string
  readonly everything: string
  readonly subscribeHow: readonly [string, string]
  /** Above a row of readers. */
  readonly subscribeWith: string
  /** Whatever program takes `feed:` addresses. */
  readonly deviceReader: string
  readonly subscribeAll: string
  readonly subscribeAllHow: string
  readonly formats: Readonly<Record<'rss' | 'atom' | 'json', string>>
  /** To a person who opened a feed in a browser: what it is, and what to do with it. */
  readonly feedOpened: readonly [what: string, how: string]
  /** Of a story that is gone: since when, and in which edition it stood. */
  readonly withdrawnOn: (date: string) => string
  readonly printedIn: string
  readonly failing: Readonly<Record<FailingStatus, Failing>>
}

const TABLES: Readonly<Record<string, Words>> = {
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
  en,
  ja,
  ko,
  pt,
}

/** The words for a BCP 47 tag; a language without a table reads English. */
export const wordsFor = (language: string): Words => TABLES[writtenLanguage(language)] ?? en
