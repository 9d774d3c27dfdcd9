// What a robots.txt lets all robots read (RFC 9309 §2.2.2, §2.2.3).

import { expect, test } from 'vitest'

import { mayRead } from '../../src/doctor/checks/site.ts'

const ROWS: readonly (readonly [rule: string, path: string, isMatched: boolean])[] = [
  ['/rss', '/rss.xml', true],
  ['/rss$', '/rss.xml', false],
  ['/rss.xml$', '/rss.xml', true],
  ['/*.xml$', '/a/rss.xml', true],
  ['/*.xml$', '/a/rss.xml?x', false],
  ['/*.xml', '/a/rss.xml?x', true],
  ['*/feed/*/atom', '/de/feed/x/atom.xml', true],
  ['/a*a$', '/a', false],
  ['/a*a$', '/aa', true],
  ['/*', '/', true],
  ['/*$', '/anything', true],
  ['/.', '/x', false],
  ['/feed  # all of them', '/feed/', true],
]

test.each(ROWS)('Disallow: %s, and %s: %s', (rule, path, isMatched) => {
  const robots = `User-Agent: *\r\nDisallow: ${rule}\n`
  expect(mayRead(robots, new URL(path, 'https://news.example.com'))).toBe(!isMatched)
})

test('as many stars as a site may send keep nobody waiting', () => {
  const robots = `User-agent: *\nDisallow: /${'*a'.repeat(100_000)}$\n`
  expect(mayRead(robots, new URL(`https://news.example.com/${'a'.repeat(2000)}`))).toBe(true)
})
