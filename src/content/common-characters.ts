// What newspapers print most, by language: by this one encoding is told from another. General knowledge
// about the languages, not counted on any page of the tests.

import type { Encoding } from './encodings.ts'

export type Language = 'hant' | 'hans' | 'ja' | 'ko' | 'latin'

/** Some hundred characters that make up half of a text, the commonest first. */
export const COMMONEST: Readonly<Record<Language, string>> = {
  hant:
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於下自之年過發後作用道行所家種事成方' +
    '多經去法學如都同現當沒動面起看定天分還進好小部其主樣理心本前開但因只從想實日軍者意無力與長把機十民第公此已工使情明' +
    '性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利二等產或新己制身加西月話合回特代內信表化老給世' +
    '位次度任常先海通教原東提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四總何電數安少報才結反受目太量再感' +
    '建務做接必場件計管期市直資命山金指許統區保至隊形社便空決治展馬科司五基書非則聽界達光放強即且權思完設式色路記南品住' +
    '告類求據程北邊死該交規萬取格望術領共確傳師觀清今切院讓識帶導爭運車城示昨局府增議億元港澳團費助續客店居育校商街服項' +
    '劃價臺台灣嘅',
  hans:
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种' +
    '事成方多经去法学如都同现当没动面起看定天分还进好小部其主样理心本前开但因只从想实日军者意无力与长把机十民第公此已工' +
    '使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利二等产或新己制身果加西月话合回特代内信表' +
    '化老给世位次度任常先海通教原东提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四总何电数安少报才结反受目' +
    '太量再感建务做接必场件计管期市直资命山金指许统区保至队形社便空决治展马科司五基书非则听界达光放强即且权思完设式色路' +
    '记南品住告类求据程北边死该交规万取格望术领共确传师观清今切院让识带导争运车城示昨局府增议亿元港澳团费助续客店居育校' +
    '商街服项划价',
  ja:
    'のにはをたがでてとしれさいなるあっらこかもりうすくまきんよだせつめ' +
    'ンースルトイリアラクロドシレジフタテプマバッコサ' +
    '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選' +
    '立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小' +
    '七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原' +
    '先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計' +
    'ほねめけやみわおえそひふへゆよろむべごぶびぎぐげずぜぞちぢづぬぼぽぱぴっゃゅょぉぁ' +
    'ィウエオカキクケゲゴザズセソゾダチツデトナニネノハパヒビピブベペホボポミムメモャユュヨョルレワヲヴェガギグッ',
  ko:
    '이다는의에가을고하지로한기사은를도서어들대시리자인나원정해일스라부수전있보아그과장구제만여상으주것성면연관선위비공국' +
    '동명조유계중경요적와후방신민었안소오문화할업년회세까무개금내니마트분생했될되됐며습월던러운때학교통산진행입체발',
  latin: 'áàâãçéêíóôõúüªº“”‘’–—…«»€£ñäöèëÁÉÍÓÚÀÂÃÇÕ°§',
}

export const PUNCTUATION: Readonly<Record<Language, string>> = {
  hant: '，。、：；「」『』《》（）？！　…－—０１２３４５６７８９▲▼',
  hans: '，。、：；“”‘’《》（）？！　…－—０１２３４５６７８９▲▼',
  ja: '、。「」『』（）・―　ー０１２３４５６７８９▲▼',
  ko: '“”‘’·…「」『』　▲△',
  latin: '',
}

/** Rows of a code table: from one lead byte to another, with these trail bytes. */
export type Zone = {
  readonly encoding: Encoding
  readonly leads: readonly number[]
  readonly trails: readonly number[]
}

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const ROW = span(0xa1, 0xfe)

/** The standards put the characters that are taught and printed before those that are only known. */
export const FIRST_LEVEL: Readonly<Record<Exclude<Language, 'latin'>, Zone>> = {
  hant: { encoding: 'big5', leads: span(0xa4, 0xc6), trails: [...span(0x40, 0x7e), ...ROW] },
  hans: { encoding: 'gb18030', leads: span(0xb0, 0xd7), trails: ROW },
  ja: { encoding: 'euc-jp', leads: span(0xb0, 0xcf), trails: ROW },
  ko: { encoding: 'euc-kr', leads: span(0xb0, 0xc8), trails: ROW },
}
