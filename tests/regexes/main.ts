// `npm run regexes`: asks recheck about every regular expression of the source, which takes a minute or two, and keeps
// those that take linear time in linear.json. The tests hold the source against that file.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkSync } from 'recheck'

import { isBounded } from './bounded.ts'
import { collectPatterns, nameOf } from './collect.ts'

/** Milliseconds for one, where the usual is a hundred times less. */
const PATIENCE = 20_000

const { patterns } = await collectPatterns()
const unique = new Map(patterns.map((pattern) => [nameOf(pattern), pattern]))
const linear: string[] = []
for (const [name, pattern] of unique) {
  const { source, flags, file } = pattern
  // Fuzzing tells now this, now that, of one that has a reason.
  if (isBounded(pattern)) continue
  const { status } = checkSync(source, flags, { timeout: PATIENCE })
  if (status === 'safe') linear.push(name)
  else console.log(`${file}: ${status}\n  ${name}`)
}
const json = JSON.stringify(linear.sort(), null, 2)
writeFileSync(join(import.meta.dirname, 'linear.json'), `${json}\n`)
const excused = patterns.filter(isBounded).length
console.log(`${unique.size} patterns: ${linear.length} are linear, ${excused} see no long text`)
