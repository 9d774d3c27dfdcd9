// What a code of a finding means.

import { expect, test } from 'vitest'
import { RULES } from '../../src/doctor/rules.ts'
import { CODES } from '../../src/model/diagnostic.ts'
import { runIn } from './terminal.ts'

test('a code is explained in English and Chinese, with what to do', async () => {
  const { exit, out } = await runIn({}, 'explain', 'caption-unsure')
  expect(exit).toBe(0)
  expect(out).toContain(CODES['caption-unsure'].fix)
  expect(out).toContain(CODES['caption-unsure'].zh)
})

test('without a code all of them are listed', async () => {
  const { out } = await runIn({}, 'explain')
  for (const code of Object.keys(CODES)) expect(out).toContain(`${code} `)
})

test('a code that is none is refused, with what may have been meant', async () => {
  const { exit, err } = await runIn({}, 'explain', 'caption-unsur')
  expect(exit).toBe(2)
  expect(err).toContain("did you mean 'caption-unsure'?")
})

test('a rule of doctor is explained too, with who says so', async () => {
  const { exit, out } = await runIn({}, 'explain', 'http.inm')
  expect(exit).toBe(0)
  for (const text of Object.values(RULES['http.inm'])) expect(out).toContain(text)
})
