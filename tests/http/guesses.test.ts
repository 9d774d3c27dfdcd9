// What people type when they look for a feed.

import { expect, test } from 'vitest'
import { guessFeed } from '../../src/http/guesses.ts'
import { feedPath } from '../../src/model/address.ts'

const GUESSED: readonly (readonly [path: string, meant: string])[] = [
  ['/feed', '/rss.xml'],
  ['/feed/', '/rss.xml'],
  ['/rss', '/rss.xml'],
  ['/rss/', '/rss.xml'],
  ['/rss2', '/rss.xml'],
  ['/feed.xml', '/rss.xml'],
  ['/index.xml', '/rss.xml'],
  ['/index.rss', '/rss.xml'],
  ['/feed/rss2/', '/rss.xml'],
  ['/rss.xml/', '/rss.xml'],
  ['/atom', '/atom.xml'],
  ['/feed.atom', '/atom.xml'],
  ['/feed/atom/', '/atom.xml'],
  ['/atom.xml/', '/atom.xml'],
  ['/json', '/feed.json'],
  ['/feed.json/', '/feed.json'],
  ['/sections/local/feed', '/sections/local/rss.xml'],
  ['/sections/local/feed/atom', '/sections/local/atom.xml'],
  ['/2026-02-07/rss/', '/2026-02-07/rss.xml'],
  ['/sections/local/2026-02-07/feed', '/sections/local/2026-02-07/rss.xml'],
]

test.each(GUESSED)('%s is a way to ask for %s', (path, meant) => {
  const guess = guessFeed(path)
  expect(guess && feedPath(guess.scope, guess.format)).toBe(meant)
})

test.each([
  '/',
  '/constructor',
  '/feedback',
  '/s/feed',
  '/local/feed',
  '/sections/feed',
  '/sections/Local/feed',
  '/2026-02/feed',
  '/feed/feed',
  '//feed',
  '/feed//',
])('%s names no feed', (path) => {
  expect(guessFeed(path)).toBe(undefined)
})
