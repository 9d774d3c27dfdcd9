// What an editor can write before a line, and what becomes of it.

import { describe, expect, test } from 'vitest'
import { explainPage } from '../../src/parse/explain.ts'
import { parsePage } from '../../src/parse/page.ts'

/** `headline 1,2` and so on, story by story. */
const told = (source: string): readonly (readonly string[])[] =>
  parsePage(source).stories.map(({ blocks }) =>
    blocks.map(({ role, lines }) => `${role} ${lines.join()}`),
  )

const codesOf = (source: string) =>
  parsePage(source)
    .diagnostics.filter(({ code }) => code.startsWith('mark-'))
    .map(({ code, line }) => `${line} ${code}`)

const page = (...lines: string[]): string => lines.join('\n')

// A page that the parser reads as one story: headline, two paragraphs, caption, credit.
const PLAIN = [
  '燈塔明日起開放參觀',
  '【本報訊】望海角燈塔經三年修復，明日起逢週末開放，每日限額一百二十人。',
  '文物處表示，參觀者須預先登記，並由導賞員帶領，全程約四十五分鐘。',
  '▲工匠為燈室換上最後一塊玻璃。',
  '本報記者 顧念白 攝',
]
const marked = (line: number, mark: string): string =>
  page(...PLAIN.map((text, i) => (i === line - 1 ? `${mark} ${text}` : text)))

describe('a mark on a page that has no other', () => {
  test.each([
    [1, '~', 'furniture'],
    [2, '#', 'headline'],
    [2, '=', 'deck'],
    [2, '##', 'subhead'],
    [3, '>', 'caption'],
    [3, '@', 'credit'],
    [3, '~', 'furniture'],
    [4, '|', 'paragraph'],
    [4, '+', 'paragraph'],
    [5, '+>', 'caption'],
    [2, '+#', 'headline'],
    [3, '=#', 'deck'],
    [3, '|#', 'paragraph'],
  ])('line %i as %s is %s', (line, mark, role) => {
    const lead =
      mark === '=' || mark === '=#' ? page(marked(line, mark), '# 新標題') : marked(line, mark)
    const { stories, furniture } = parsePage(lead)
    const block = stories.flatMap(({ blocks }) => blocks).find(({ lines }) => lines.includes(line))
    expect(block?.role ?? (furniture.includes(line) ? 'furniture' : 'lost')).toBe(role)
    expect(codesOf(lead)).toEqual([])
    expect(block?.text ?? '').not.toContain(`${mark} `)
  })

  test('+ joins the line to the paragraph before, whatever stands in between', () => {
    const source = page(...PLAIN.slice(0, 2), PLAIN[3] ?? '', `+ ${PLAIN[2]}`)
    expect(told(source)).toEqual([['headline 1', 'paragraph 2,4', 'caption 3']])
  })

  test('+ has the line above read as what it can go on with', () => {
    const source = page(PLAIN[0] ?? '', '燈塔週末開放', '+ 須預先登記，每日限額一百二十人。')
    expect(
      told(source)
        .flat()
        .some((block) => /[ ,]\d,3$/u.test(block)),
    ).toBe(true)
  })

  test('# divides a story that the parser had as one', () => {
    const source = marked(3, '#')
    expect(told(source).map(([first]) => first)).toEqual(['headline 1', 'headline 3'])
  })

  test('|# begins a story that has no headline', () => {
    expect(told(marked(3, '|#')).map(([first]) => first)).toEqual(['headline 1', 'paragraph 3'])
  })

  test('a number takes the line out of the story it stands in', () => {
    const source = page(...PLAIN.slice(0, 3), '鐘樓漏雨待修', ...PLAIN.slice(1, 3), '>1 塔頂一景')
    const stories = told(source)
    expect(stories[0]).toContain('caption 7')
    expect(stories.slice(1).flat().join(' ')).not.toContain('7')
  })

  test('a number puts the rest of a paragraph back', () => {
    const source = page(
      '燈塔明日起開放參觀',
      '【本報訊】望海角燈塔經三年修復，明日起逢週末開放，每日限額一百',
      '# 鐘樓漏雨待修',
      '+1 二十人。',
      '【本報訊】市政廳鐘樓上週起漏雨，工程人員昨日登樓檢查，料下月動工修葺。',
    )
    expect(told(source)).toEqual([
      ['headline 1', 'paragraph 2,4'],
      ['headline 3', 'paragraph 5'],
    ])
  })

  test.each([
    ['| ', 'present'],
    ['|> ', 'missing'],
  ])('%s says that the ending is %s', (mark, ending) => {
    expect(parsePage(marked(3, mark.trim())).stories[0]?.ending).toBe(ending)
    expect(
      parsePage(
        page(...PLAIN.slice(0, 2), `${mark}文物處表示，參觀者須預先登記，並由導賞員帶領，全程約`),
      ).stories[0]?.ending,
    ).toBe(ending)
  })

  test('is told as one in the reading, and the other lines are not', () => {
    const { lines } = explainPage(marked(3, '##'))
    expect(lines.map(({ isMarked }) => isMarked)).toEqual([false, false, true, false, false])
    expect(lines[2]).toMatchObject({ role: 'subhead', action: 'subhead', margin: 0, reasons: [] })
  })
})

describe('a correction note', () => {
  const note = '2026-02-09 本報更正：首段「一百二十人」應為「一百人」。'

  test('is kept with the story above it, and with no paragraph', () => {
    const source = page(...PLAIN.slice(0, 3), `! ${note}`)
    const [story] = parsePage(source).stories
    expect(story?.corrections).toEqual([{ line: 4, text: note }])
    expect(story?.blocks.flatMap(({ lines }) => lines)).toEqual([1, 2, 3])
    expect(parsePage(source).furniture).toEqual([])
    expect(explainPage(source).lines[3]).toMatchObject({ action: 'correction', story: 0 })
  })

  test('that withdraws its story says so', () => {
    const source = page(...PLAIN.slice(0, 3), '!! 消息來源有誤，本報撤回此文。')
    const [story] = parsePage(source).stories
    expect(story?.corrections).toEqual([
      { line: 4, text: '消息來源有誤，本報撤回此文。', withdraws: true },
    ])
    expect(explainPage(source).lines[3]).toMatchObject({ action: 'withdrawal', story: 0 })
    expect(codesOf(source)).toEqual([])
  })

  test.each(['本報更正：首段有誤。', '2026-02-31a 更正', '2026-13-01 更正'])(
    'that does not begin with a date is told to: %s',
    (text) => {
      expect(codesOf(page(...PLAIN.slice(0, 3), `! ${text}`))).toEqual([
        '4 mark-correction-undated',
      ])
    },
  )

  test('is kept with the story of its number', () => {
    const source = page('# 甲', '| 甲文。', '# 乙', '| 乙文。', `!1 ${note}`)
    expect(parsePage(source).stories.map(({ corrections }) => corrections?.length)).toEqual([
      1,
      undefined,
    ])
  })

  test('on a page without a story is furniture', () => {
    expect(parsePage(`! ${note}`)).toMatchObject({ stories: [], furniture: [1] })
  })
})

describe('a page with a mark on every line', () => {
  test('is read as it is marked', () => {
    const source = page(
      '~ 澳聞 A3',
      '@ 本報記者 顧念白',
      '=# 文物修復',
      '# 燈塔明日起',
      '> ▲燈塔全景，攝於上月',
      '+> 最後一次檢查。',
      '= 逢週末開放',
      '+ 開放參觀',
      '|< 的燈塔經三年修復，明日起開放，每日限',
      '@ 新塔社',
      '+ 額一百二十人。',
      '## 登記辦法',
      '|> 參觀者須預先登記，並由',
      '# 鐘樓漏雨',
      '+1 導賞員帶領，全程約',
      '| 鐘樓上週起漏雨。',
      '>1 ▲燈室內景',
      '@ 何見微 攝',
      '! 2026-02-09 本報更正：鐘樓漏雨始於本月。',
    )
    expect(told(source)).toEqual([
      [
        'credit 2',
        'deck 3',
        'headline 4,8',
        'caption 5,6',
        'deck 7',
        'paragraph 9,11',
        'credit 10',
        'subhead 12',
        'paragraph 13,15',
        'caption 17',
        'credit 18',
      ],
      ['headline 14', 'paragraph 16'],
    ])
    const { stories, furniture } = parsePage(source)
    expect(stories.map(({ opening, ending }) => [opening, ending])).toEqual([
      ['missing', 'missing'],
      ['present', 'present'],
    ])
    expect(stories[1]?.corrections).toHaveLength(1)
    expect(furniture).toEqual([1])
    expect(codesOf(source)).toEqual([])
    expect(explainPage(source).lines.every(({ isMarked }) => isMarked)).toBe(true)
  })

  test('may begin with a story that has no headline', () => {
    expect(told('|< 的乘客。\n# 渡輪停航\n| 因颱風停航。')).toEqual([
      ['paragraph 1'],
      ['headline 2', 'paragraph 3'],
    ])
  })

  test('may have a story without a headline further down', () => {
    expect(told('# 渡輪停航\n| 因颱風停航。\n|#< 的乘客。\n+ 獲安排退票。')).toEqual([
      ['headline 1', 'paragraph 2'],
      ['paragraph 3,4'],
    ])
  })

  test('has a kicker where a deck follows a body', () => {
    expect(told('# 甲\n| 甲文。\n= 副題\n# 乙')).toEqual([
      ['headline 1', 'paragraph 2'],
      ['deck 3', 'headline 4'],
    ])
  })

  test('joins a word that was broken by a hyphen as the page without marks does', () => {
    const bare = ['Ferry returns', 'The harbour arrange-', 'ment was long-', 'term, it said.']
    const source = page(`# ${bare[0]}`, `| ${bare[1]}`, `+ ${bare[2]}`, `+ ${bare[3]}`)
    expect(parsePage(source).stories[0]?.blocks[1]?.text).toBe(
      'The harbour arrangement was long-term, it said.',
    )
  })
})

describe('a mark that cannot be is told, and the page is read', () => {
  test.each([
    ['+ at the top', '+ 額一百人。\n| 甲文。', ['1 mark-continues-nothing']],
    ['+> without a caption', '# 甲\n+> 第二行', ['2 mark-continues-nothing']],
    [
      '+ in a story without text',
      '# 甲\n| 文。\n=# 乙\n+ 丙\n# 丁',
      ['3 mark-without-headline', '4 mark-continues-nothing'],
    ],
    ['a page that begins with a subhead', '## 甲\n| 文。', ['1 mark-without-headline']],
    ['a number too high', '# 甲\n|9 文。', ['2 mark-story-unknown']],
    ['a kicker without a headline', '# 甲\n=# 乙', ['2 mark-without-headline']],
    ['an opening that is not first', '# 甲\n| 文。\n|< 的文。', ['3 mark-flag-misplaced']],
    ['an ending that is not last', '# 甲\n|> 文\n| 文。', ['2 mark-flag-misplaced']],
  ])('%s', (_, source, codes) => {
    expect(codesOf(source)).toEqual(codes)
    const rows = source.split('\n').length
    expect(
      parsePage(source)
        .stories.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines))
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: rows }, (_, i) => i + 1))
  })

  test('with the place of the mark', () => {
    expect(parsePage('# 甲\n　|9 文。').diagnostics).toEqual([
      { code: 'mark-story-unknown', line: 2, column: 2, length: 2, detail: 'story 9 of 1' },
    ])
  })

  test('and a place in the text counts the mark', () => {
    expect(parsePage('# 甲\n| 渡輪\u0000停航。').diagnostics).toMatchObject([
      { line: 2, column: 5 },
    ])
  })
})
