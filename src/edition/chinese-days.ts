// What stands around `5 日` in a Chinese text and tells whether a day of the calendar is meant or how long
// something took: `路透社 5 日報道`, `禁賽 5 日`. Where neither is told, it is no date.

import { DIGIT, HAN_DAY } from './han-numbers.ts'

/** Right before a number of days: so many of them, and none of the calendar. */
const LASTS = new RegExp(
  `(?:${[
    '[第近約约連连首頭头前後后共達达每隔逾另僅仅只了多限需要放休住留停等花用經经過过再]',
    '為期|为期|[歷历]時|[歷历]时|連續|连续|一連|一连|過去|过去|未來|未来|長達|长达|再過|再过|相隔|間隔|间隔|超過|超过|不足|最少|至少|最多|最快|最遲|最迟|足足|整整',
    '每[個个]?月|[同翌次當当該该]月|[停暫暂]\\p{Script=Han}|[放休請请]假|[長长]?假期|拘留|扣留|[逗居]留|滯留|滞留|禁[賽赛]|隔離|隔离|[住留]院|罷工|罢工',
    '營業|营业|上班|加班|工作|延長|延长|[延展]期|押[後后]|縮短|缩短|提[前早]|推[遲迟]|順延|顺延|減少|减少|增加|[增減减]至|延[長长]?至|縮?短至|開放|开放|[開开展]展|試業|试业|展出|狂歡|狂欢|守候',
    '失[蹤踪聯联]|[被受圍围]困|觀察|观察|還押|还押|監禁|监禁|入獄|入狱|服刑|期限|限期|[行旅航車车]程|集訓|集训|訓練|训练|封[閉闭]|拍[攝摄]|全程?|低於|少於|多於|[高低少多]于|等於|等于',
  ].join('|')})[ \\u3000]?$`,
  'u',
)

/** Before a date at large: one of these is of every year, or of another calendar. */
const NO_YEAR =
  /(?:每年|[農农夏舊旧陰阴古佛回]?[曆历]|[歷历]年|[當当同翌次該该那某]年|逢)[ \u3000]?$/u

const CLOCKS =
  '當地|当地|北京|香港|澳門|澳门|台北|臺北|東京|东京|倫敦|伦敦|紐約|纽约|美東|美东|本地'
/** Right behind one. */
const LASTED =
  /^[ \u3000]?(?:[之以]?[內内後后間间前]|多|有餘|[遊游薪票券齡龄夜]|均?[線线]|[無无]理由|年化|[0-9０-９]+[ \u3000]?夜)/u
/** Right before a day of the calendar. */
const DATED = new RegExp(
  `(?:(?:${CLOCKS})[時时][間间]|截至|截止|(?:[將将]|[預预]?[定訂订]|[擬拟])[於于])[ \\u3000]?$`,
  'u',
)

const TIME = `凌晨|清晨|早[上晨]|[上中下正]午|傍晚|深夜|夜[間间]|午夜|零[時时]|晚(?![餐宴報报會会年期])|[當当][天晚]|[ \\u3000]?${DIGIT}{1,2}[ \\u3000]?[時时點点]`
const BEGINS = '起(?![租跳碼码])'
/** `新華社北京 5 日電 …`, `（吉隆坡 5 日讯）` */
const FILED =
  '(?:專|专|綜合外?|综合外?)?[電电訊讯](?=[】〕）)\\]／/（( \\u3000，：:]|報導|报道|$)|綜合外電|综合外电'
const SAYS = [
  '宣[布佈告誓判讀读]|公[布佈開开]|[發发][布佈出表言文帖]|報[導道]|报[导道]|刊文|撰文|表示|表態|表态|表決|表决|[稱称說说](?!霸)|指[出責责控]|透露|披露|[證证]實|证实|[確确][認认]|否[認认決决]|[強强]調|强调|重申|承[認认]',
  '警告|[預预]警|呼[籲吁]|要求|敦促|促[請请]|譴責|谴责|抗[議议]|回[應应]|答[覆复]|反[駁驳]|批[評评准]|核准|通[報报過过知]|[獲获]悉|接受|出席|參加|参加|[訪访][問问]|[會会][見见晤談谈面]|[談谈]判|通[電电][話话]|致[電电函信]',
  '[舉举][行辦办]|召[開开見见]|[開閉开闭]幕|[開开][會会庭]|[簽签][署訂订]|[達达]成|同意|任命|裁[定決决]|下令|[駁驳]回|入[稟禀]|起[訴诉]|逮捕|拘捕|投票|[當当][選选]|就[職职]|[辭辞][職职]|[發发]生|爆[發发]|[襲袭][擊击]|[墜坠]毀|抵[達达]|[會会]同',
].join('|')
/** `10 日向國會提交草案`; after a number of days in Han digits below ten these are too weak. */
const LINKS = '[從从向與与以對对](?![\\p{Nd}內内來来])|在(?![內内])'

const ANOTHER = `(?:[ \\u3000]?[至到和及與与、－–~～-][ \\u3000]?(?:${DIGIT}{1,2}|${HAN_DAY})[ \\u3000]?日)*`
const after = (...words: readonly string[]): RegExp =>
  new RegExp(`^${ANOTHER}(?:${words.join('|')})`, 'u')

const IN_DIGITS = new RegExp(DIGIT, 'u')
const AFTER_DIGITS = after(TIME, BEGINS, FILED, SAYS, LINKS)
const AFTER_HAN = after(TIME, BEGINS, FILED, SAYS)
const AFTER_PLACE = after(FILED)

/** `before` ends where the day begins, `behind` begins where it ends; both are of one clause. */
export type Around = { readonly before: string; readonly behind: string }

/** Whether a number of days is how many, and no day of the calendar. */
export const isPeriod = ({ before, behind }: Around): boolean =>
  !AFTER_PLACE.test(behind) && (LASTS.test(before) || LASTED.test(behind))

/** Whether `day`, which names no month and is no period, is one of the calendar for certain. */
export function isCalendarDay(day: string, { before, behind }: Around): boolean {
  if (DATED.test(before) || AFTER_PLACE.test(behind)) return true
  if (IN_DIGITS.test(day)) return AFTER_DIGITS.test(behind)
  // `一日` is some day, or the whole of one.
  if (day === '一') return false
  return (day.length > 1 ? AFTER_DIGITS : AFTER_HAN).test(behind)
}

/** Whether a date without a year may be asked which year it is of. */
export const isOfOneYear = (before: string): boolean => !NO_YEAR.test(before)
