// What the proof's signs mean. The same for every page.

import { html, type Html } from './html.ts'
import { both, type Both, MEANINGS, ROLES, TRUST } from './words.ts'

const SIGNS: readonly (readonly [sign: Html, meaning: Both])[] = [
  [
    html`<span class="tab hue0">稿 1</span>`,
    {
      zh: '同一篇的行由同色的線連起，數字即稿號',
      en: 'lines of one story share a bar and its number',
    },
  ],
  [
    html`<span class="chip">？或為…</span>`,
    {
      zh: '另一種讀法很接近，請看一眼；點開見原因',
      en: 'another role came close; open it for the reasons',
    },
  ],
  [
    html`<span class="chip"># = |…</span>`,
    {
      zh: '讀錯了？在原文行首加標記：# 標題、= 副題、## 小標題、> 圖說、@ 署名、| 段落、+ 接上段、~ 版面',
      en: 'read wrongly? Put a mark before the line',
    },
  ],
]

const TRUSTS: readonly (readonly [keyof typeof TRUST, Both])[] = [
  ['sure', { zh: '八成半以上', en: '85% or more' }],
  ['look', { zh: '五成以上，請對照原文', en: '50% or more: compare it with the source' }],
  ['doubtful', { zh: '五成以下，多半有行讀錯', en: 'under 50%: a line is probably wrong' }],
]

/** The roles, the bars and the signs of doubt, as one section. */
export function renderLegend(): Html {
  const roles = Object.entries(ROLES).map(([role, words]) => {
    const sign = html`<span class="role">${words.zh}</span>`
    return entry(sign, { zh: MEANINGS[role as keyof typeof ROLES].zh, en: words.en }, role)
  })
  const trusts = TRUSTS.map(([trust, meaning]) => {
    const { sign, zh } = TRUST[trust]
    return entry(html`<span class="trust ${trust}">${sign} ${zh}</span>`, meaning)
  })
  const signs = SIGNS.map(([sign, meaning]) => entry(sign, meaning))
  return html`<section class="legend" aria-labelledby="legend">
    <h2 id="legend">${both({ zh: '圖例', en: 'Legend' })}</h2>
    <dl>${roles}${trusts}${signs}</dl>
  </section>`
}

const entry = (sign: Html, meaning: Both, look = ''): Html =>
  html`<div class="${look}">
    <dt>${sign}</dt>
    <dd>${both(meaning)}</dd>
  </div>`
