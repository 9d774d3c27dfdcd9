// The paper that programs read in these tests: awkward stories, and two quiet days before them.

import type { BodyBlock, Edition, Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'
import type { Publication } from '../../src/model/publication.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'

const SECTIONS = { ...PUBLICATION.sections, culture: '文化 & <生活>' }

/** The paper as it is published at that origin. */
export const paperAt = (origin: string): Publication => ({
  ...PUBLICATION,
  url: origin,
  sections: SECTIONS,
})

/** The name by which addresses, and categories in Atom, call the section of that title. */
export const slugOf = (title: string): string | undefined =>
  Object.entries(SECTIONS).find(([, name]) => name === title)?.[0]

const paragraph = (text: string): BodyBlock => ({ role: 'paragraph', text })

const PICTURE: Picture = {
  path: '/pictures/bridge-0123456789abcdef.jpg',
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  length: 240_000,
}

/** Everything but what its place in the edition gives it. */
type Awkward = Omit<Story, 'id' | 'published' | 'updated'> & { readonly corrected?: string }

const awkward = (headline: string, change: Partial<Awkward> = {}): Awkward => ({
  page: 'local',
  section: 'local',
  headline,
  blocks: [paragraph(`${headline}。街坊說：「早就該這樣做。」`)],
  summary: `${headline}。`,
  authors: ['林晚晴'],
  opening: 'present',
  ending: 'present',
  ...change,
})

const AWKWARD: readonly Awkward[] = [
  awkward('舊橋封閉維修\u3000行人改走南岸', {
    blocks: [
      { role: 'deck', text: '工程為期十四個月' },
      paragraph('河上最老的石橋今晨封閉，工人在橋頭豎起圍板。'),
      { role: 'caption', text: '圍板上畫了橋的舊貌，題「A & B」。', picture: PICTURE },
      { role: 'credit', text: '何曉嵐 攝' },
      { role: 'subhead', text: '商戶擔心 <冷清>' },
      paragraph('橋畔粥店東主說：「街坊繞路也會來。」'),
      { role: 'credit', text: '本報記者 何曉嵐、周啟明' },
    ],
    summary: '工程為期十四個月',
    authors: ['何曉嵐', '周啟明', 'R&D 社'],
  }),
  awkward('龍舟隊 A & B 同分 <並列> 第一', {
    section: 'culture',
    corrected: '2026-02-07T03:15:00Z',
  }),
  awkward(`R&D's "A" > B`, { section: 'culture', summary: `R&D's "A" > B, 1 < 2` }),
  awkward('怎樣寫 &amp; 與 &lt;b&gt;', { corrected: '2026-02-07T09:00:00Z' }),
  awkward('渡輪🛳️今起設家庭票👨‍👩‍👧'),
  awkward('𠮷野家對面的𠮷字招牌拆下'),
  awkward('「引號」『內』“外” ‘單’ 和 «角»'),
  awkward('São Lourenço: “pão” à venda – 50 % mais', { authors: ['Agência Mar & Céu'] }),
  awkward('片段 ]]> 與 <![CDATA[ 同版 ]]>', {
    blocks: [paragraph('讀者寄來 <script>alert("1")</script> 與 </p>]]>，編輯照登。')],
  }),
  awkward('裁判看了三次錄影', { opening: 'missing', ending: 'missing', authors: [] }),
  awkward('河堤夜燈明起提早半小時亮', { blocks: [], summary: '', authors: [] }),
  awkward('議會辯論全文', {
    blocks: Array.from({ length: 200 }, (_, at) => paragraph(`第 ${at + 1} 位議員說：「同意。」`)),
  }),
]

const publish = ({ corrected, ...story }: Awkward, position: number): Story => {
  const published = `2026-02-07T00:00:${59 - position}Z`
  const id = `awkward${String.fromCodePoint(97 + position).repeat(5)}`
  return { ...story, id, published, updated: corrected ?? published }
}

const DAY: Edition = {
  date: '2026-02-07',
  pages: [{ slug: 'local', section: 'local' }],
  stories: AWKWARD.map(publish),
}

/** What is out on the day. */
export const EDITIONS: readonly Edition[] = [
  sampleEdition('2026-02-05'),
  sampleEdition('2026-02-06'),
  DAY,
]

/** Later than anything in `EDITIONS`, and before anything that the next day brings. */
export const DAY_ENDS = new Date('2026-02-07T23:00:00Z')

const correct = (story: Story): Story => ({
  ...story,
  headline: `更正：${story.headline}`,
  updated: '2026-02-08T00:00:00Z',
})

const LEAD_CORRECTED: Edition = {
  ...DAY,
  stories: DAY.stories.map((story, position) => (position === 0 ? correct(story) : story)),
}

/** What is out a day later: an edition more, and the lead of the day has another headline. */
export const EDITIONS_NEXT_DAY: readonly Edition[] = [
  ...EDITIONS.filter((edition) => edition !== DAY),
  LEAD_CORRECTED,
  sampleEdition('2026-02-08'),
]
