// Simplified characters on a Traditional page, and the reverse: what a bad conversion or a quotation
// leaves behind. Only characters that one script alone has are counted.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Line } from './lines.ts'

// The same characters in both scripts, place for place; none of them stands in the other's texts.
const SIMPLIFIED =
  '这国们来对时会为学经发动过进长门问间关东车见说话语让认识还边运达远选业乐习书买卖亚产亲仅从仓众优传伤伦伪体佣侠侣侦侧侨俭债倾储儿兑兰兴养写军农冯冲决况冻净凉减凤刘则刚创删别剂剑剧劝办务劳势励华协单卢卫厂厅历压厌县叁双变叶号叹吓听启员呜响哑团园围图圆圣场坏块坚坛坝坟垒垦墙壮声壳处备复头夹夺奋奖妇妈娱孙宁宝实宠审宪宽宾寝导寻寿将尝层屉属岁岂岗岛岭峡币帅师帐帜带帮库应庙废开异弃张弥弯弹强归当录忆忧怀态怜总恋恶恼悦悬惊惧惨惯愤愿懒戏战户扑执扩扫扬抚抛抢护报担拟拥择挂挡挥捞损换据掷携摄摆摇摊'
const TRADITIONAL =
  '這國們來對時會為學經發動過進長門問間關東車見說話語讓認識還邊運達遠選業樂習書買賣亞產親僅從倉眾優傳傷倫偽體傭俠侶偵側僑儉債傾儲兒兌蘭興養寫軍農馮衝決況凍淨涼減鳳劉則剛創刪別劑劍劇勸辦務勞勢勵華協單盧衛廠廳歷壓厭縣參雙變葉號嘆嚇聽啟員嗚響啞團園圍圖圓聖場壞塊堅壇壩墳壘墾牆壯聲殼處備復頭夾奪奮獎婦媽娛孫寧寶實寵審憲寬賓寢導尋壽將嘗層屜屬歲豈崗島嶺峽幣帥師帳幟帶幫庫應廟廢開異棄張彌彎彈強歸當錄憶憂懷態憐總戀惡惱悅懸驚懼慘慣憤願懶戲戰戶撲執擴掃揚撫拋搶護報擔擬擁擇掛擋揮撈損換據擲攜攝擺搖攤'

// Variants that papers of either script print, or that are both characters of their own.
const SHARED = new Set('复冲净凉况决减叁叶恶别戶户孙宁惯強强异启园'.split(''))

type Script = 'hans' | 'hant'

/** Which script a UTF-16 unit alone says the page is set in: 1 Simplified, 2 Traditional, 0 neither. */
const SIDES = new Uint8Array(0x1_00_00)
const SIDE: Readonly<Record<Script, number>> = { hans: 1, hant: 2 }

function name(script: Script, text: string, other: string): void {
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === other.charAt(i) || SHARED.has(character)) continue
    SIDES[text.charCodeAt(i)] = SIDE[script]
  }
}

name('hans', SIMPLIFIED, TRADITIONAL)
name('hant', TRADITIONAL, SIMPLIFIED)

// One script has to outnumber the other this much before a page is said to be set in it.
const CLEAR = 5
const LEAST = 10

/** A note for each line with a character of the other script, at the first of them. */
export function findMixedScript(lines: readonly Line[]): readonly Diagnostic[] {
  const { hans, hant } = countSides(lines)
  if (hant >= LEAST && hant > CLEAR * hans) return hans > 0 ? strays(lines, 'hans') : []
  return hans >= LEAST && hans > CLEAR * hant && hant > 0 ? strays(lines, 'hant') : []
}

function countSides(lines: readonly Line[]): Readonly<Record<Script, number>> {
  const counts = [0, 0, 0]
  for (const { sample } of lines) {
    for (let i = 0; i < sample.length; i++) {
      const side = SIDES[sample.charCodeAt(i)] ?? 0
      counts[side] = (counts[side] ?? 0) + 1
    }
  }
  return { hans: counts[SIDE.hans] ?? 0, hant: counts[SIDE.hant] ?? 0 }
}

function strays(lines: readonly Line[], script: Script): readonly Diagnostic[] {
  return lines.flatMap(({ number, sample }): Diagnostic[] => {
    const found = new Set<string>()
    for (let i = 0; i < sample.length; i++) {
      if (SIDES[sample.charCodeAt(i)] === SIDE[script]) found.add(sample.charAt(i))
    }
    if (found.size === 0) return []
    return [{ code: 'script-mixed', line: number, detail: [...found].join(' ') }]
  })
}
