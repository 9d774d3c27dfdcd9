// What the front page makes of the printed order.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { BodyBlock, Story } from '../../src/model/edition.ts'
import { frontOrder, isBrief } from '../../src/site/front-order.ts'
import { BRIEF } from './small-edition.ts'

const paragraph: BodyBlock = { role: 'paragraph', text: '一段。' }

/** `a1`: page a, first story; `a2-`: a brief. */
function story(name: string): Story {
  const page = name.slice(0, 1)
  const blocks = name.endsWith('-') ? [paragraph] : [paragraph, paragraph]
  return { ...BRIEF, id: name, page, section: page, blocks }
}

const order = (...names: readonly string[]) => {
  const stories = names.map((name) => story(name))
  const { lead, others, sections } = frontOrder({ date: '2026-02-07', pages: [], stories })
  return {
    lead: lead?.id,
    others: others.map(({ id }) => id),
    sections: sections.map(({ slug, stories }) => [slug, stories.map(({ id }) => id)] as const),
  }
}

test('the first story of the first page leads, and the leads of the other pages come next', () => {
  expect(order('a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2')).toStrictEqual({
    lead: 'a1',
    others: ['b1', 'c1', 'a2', 'a3'],
    sections: [
      ['b', ['b2']],
      ['c', ['c2']],
    ],
  })
})

test('a brief at the top of the first page is not the lead', () => {
  expect(order('a1-', 'a2', 'a3')).toStrictEqual({
    lead: 'a2',
    others: ['a3'],
    sections: [['a', ['a1-']]],
  })
})

test('an edition of briefs is led by its first', () => {
  expect(order('a1-', 'a2-')).toStrictEqual({ lead: 'a1-', others: [], sections: [['a', ['a2-']]] })
})

test('an edition without stories has no lead', () => {
  expect(order()).toStrictEqual({ lead: undefined, others: [], sections: [] })
})

test('one paragraph is a brief, and with a deck or a subhead it is none', () => {
  expect(isBrief({ ...BRIEF, blocks: [paragraph] })).toBe(true)
  expect(isBrief({ ...BRIEF, blocks: [{ role: 'deck', text: '副題' }, paragraph] })).toBe(false)
  expect(isBrief({ ...BRIEF, blocks: [paragraph, { role: 'subhead', text: '小題' }] })).toBe(false)
})

test('every story of an edition stands on the front page exactly once', () => {
  const name = fc.stringMatching(/^[a-d][0-9]{2}-?$/)
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      const { lead, others, sections } = order(...names)
      const placed = [lead ?? [], others, ...sections.map(([, ids]) => ids)].flat()
      expect(placed.toSorted()).toStrictEqual(names.toSorted())
    }),
  )
})
