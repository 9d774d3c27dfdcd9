import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clean, cleanLine } from '../../src/markup/gate.ts'
import { hostileText } from '../hostile-text.ts'

const CLEANED: readonly { readonly what: string; readonly from: string; readonly to: string }[] = [
  { what: 'a form feed of the export is a space', from: '碼頭\f重開', to: '碼頭 重開' },
  { what: 'a line tabulation is a space', from: 'ferry\u000Bpier', to: 'ferry pier' },
  {
    what: 'a Unicode line separator is a space',
    from: '甲\u2028乙\u2029丙\u0085丁',
    to: '甲 乙 丙 丁',
  },
  {
    what: 'a bell, a NUL and a delete are nothing',
    from: '海\u0007燈\u0000日\u007F報',
    to: '海燈日報',
  },
  { what: 'a C1 control is nothing', from: '海\u009D燈', to: '海燈' },
  { what: 'noncharacters are nothing', from: '海\uFFFE燈\uFDD0日\u{1FFFF}報', to: '海燈日報' },
  { what: 'a byte order mark is nothing', from: '\uFEFF海\uFEFF燈', to: '海燈' },
  { what: 'half a character is nothing', from: '漁\uD842船\uDFB7', to: '漁船' },
  { what: 'halves that a control kept apart do not meet', from: '\uD842\u0000\uDFB7', to: '' },
  { what: 'a character beyond the first plane stays', from: '𠮷野家😀', to: '𠮷野家😀' },
  { what: 'the gap of a Chinese headline stays', from: '渡輪\u3000復航', to: '渡輪\u3000復航' },
  { what: 'every line end is a line feed', from: '一\r\n二\r三\n四', to: '一\n二\n三\n四' },
  { what: 'a tab stays', from: '一\t二', to: '一\t二' },
]

const BALANCED: readonly { readonly what: string; readonly from: string; readonly to: string }[] = [
  { what: 'an isolate left open', from: '甲\u2067乙', to: '甲\u2067乙\u2069' },
  { what: 'an override left open', from: '\u202E甲', to: '\u202E甲\u202C' },
  { what: 'two left open', from: '\u2066甲\u202B乙', to: '\u2066甲\u202B乙\u202C\u2069' },
  { what: 'an isolate closed', from: '\u2068甲\u2069乙', to: '\u2068甲\u2069乙' },
  { what: 'a closer that closes nothing', from: '甲\u2069乙\u202C', to: '甲乙' },
  {
    what: 'an isolate closed around an embedding',
    from: '\u2066\u202A甲\u2069',
    to: '\u2066\u202A甲\u2069',
  },
  {
    what: 'an embedding closed across an isolate',
    from: '\u202A\u2066甲\u202C',
    to: '\u202A\u2066甲\u2069\u202C',
  },
]

describe('characters that a reader cannot take stop at the gate', () => {
  test.each(CLEANED)('$what', ({ from, to }) => {
    expect(clean(from)).toBe(to)
  })

  test('whatever the text, only characters that XML allows come through', () => {
    // XML 1.0 §2.2, Char.
    const char = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u
    fc.assert(fc.property(hostileText, (text) => char.test(clean(text))))
  })

  test('a cleaned text is clean, on one line too', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(clean(clean(text))).toBe(clean(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      }),
    )
  })

  test('a headline on two lines is one line', () => {
    expect(cleanLine(' 渡輪\u3000復航\r\n\t居民歡迎\n')).toBe('渡輪\u3000復航 居民歡迎')
  })
})

describe('a headline turns no direction but its own', () => {
  test.each(BALANCED)('$what', ({ from, to }) => {
    expect(clean(from)).toBe(to)
  })
})
