// Closed tables of newspaper words: agencies, credit forms, datelines, caption marks, furniture.
// A form is evidence that the decision weighs; nothing here decides.

import { AGENCIES } from '../model/agencies.ts'

const AGENCY = AGENCIES.flat().join('|')

const SURNAMES =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董潘袁蔡蔣蒋余于杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范金石廖賈贾夏韋韦傅方白鄒邹孟熊秦邱江尹薛閻雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严武戴莫孔向湯汤霍溫温歐欧區区關关柯莊庄鮑鲍翁施洪伍梅甘麥麦容簡简游池岑殷倪古卓阮柳歐倪葛連连藍蓝甄蒙覃宁寧隋符晏談谈駱骆祝左崔裴鄔邬翟聶聂樊晨費费單单童尤詹尚饒饶鄢卞冼勞劳'

const DIGIT = '[0-9０-９〇零一二三四五六七八九十廿卅百]'
const SECTION =
  '國際|国际|要聞|要闻|澳聞|港聞|本地|兩岸|两岸|中國|中国|神州|體育|体育|副刊|財經|财经|經濟|经济|娛樂|娱乐|教育|文化|社會|社会|地方|生活|時事|專題|专题|綜合|综合|新聞|新闻|特刊|廣告|广告|公告|分類廣告|論壇|評論|經済|国際|地域|スポーツ|暮らし|総合|사회|경제|국제|문화|스포츠|정치|생활|종합|World|Local|News|Sport|Sports|Business|Nation|Opinion|Lifestyle|Features|Mundo|Sociedade|Cultura|Desporto|Economia|Publicidade|Advertisement'

type Form = { readonly name: string; readonly pattern: RegExp }

const form = (name: string, ...patterns: readonly string[]): Form => ({
  name,
  pattern: new RegExp(patterns.join('|'), 'u'),
})

const ENDS_NO_SENTENCE = '(?!.*[。！？!?])'

/** Forms of a whole line that is at most a few printed lines long. */
export const FORMS: readonly Form[] = [
  // 新華社 / （法新社） / 路透社電 / 綜合外電報道
  form(
    'agency',
    `^[（(〔【\\[]?(?:綜合|综合)?(?:${AGENCY})(?:[、/／ 　和及](?:${AGENCY}))*(?:社)?(?:專?電|专?电|報[道導]|报道|圖片?|图片?|供圖|攝|消息|訊|讯|配信)?[）)〕】\\]]?$`,
    '^(?:本報)?(?:綜合|综合)(?:報[道導]|报道|外電|外电|消息|電|整理|編譯)(?:報[道導]|报道)?$',
    '^[（(](?:Reuters|AFP|AP|Xinhua|Lusa|Bernama)[)）]$',
    '^Agência Lusa$',
    '^＝共同$',
  ),
  // 本報記者 某某 / 文／某某 攝影／某某 / By NAME / 홍길동 기자
  form(
    'reporter',
    `^${ENDS_NO_SENTENCE}[（(〔□■◇◆●]?[ 　]*(?:本報|本报|本刊|特約|特约|實習|实习|專題|駐.{1,4})?(?:記者|记者|通訊員|通讯员|特派員|編譯|编译|撰文|攝影|摄影|採訪|采访|報道|撰稿|作者|整理|翻譯)[ 　:：／/、]?.{0,24}$`,
    `^${ENDS_NO_SENTENCE}(?:文|圖|图|文字|圖文|图文|文、圖|文圖|攝|圖片)[ 　]*[／/：:、．][^，]{1,24}$`,
    '^(?:By|BY|Por|POR|Texto|Text|Words|Story)[ :]\\s*\\p{Lu}[^,]{2,50}$',
    '^(?:Staff (?:Writer|Reporter|Correspondent)|Special Correspondent|Our Correspondent)s?$',
    '^\\p{Script=Hangul}{2,4}(?:[·,] ?\\p{Script=Hangul}{2,4})? ?(?:선임|수습|인턴)?기자(?: \\S+@\\S+)?$',
    '^(?:자료|사진|그래픽|글)[=·:].{1,12}$',
    '(?:記者|记者)[^，。]{1,10}(?:報[道導]|攝|摄|文|圖|／文|專訪)[ 　／/圖攝文]*[）)]?$',
    '^[（(][^，。]{2,10}(?:記者|记者|供稿|供圖|提供|圖片|攝|摄)[）)]$',
  ),
  // （船木透） / 沈茉 / □ 隋 青 / 讀者 蘇啟良 / 台北市 退休教師 葛美珍
  form(
    'signature',
    `^[（(](?:[${SURNAMES}]|\\p{Script=Han})\\p{Script=Han}{1,3}[）)]$`,
    `^[□■◇◆]?[ 　]*[${SURNAMES}][ 　]?\\p{Script=Han}[ 　]?\\p{Script=Han}?$`,
    `^[□■◇◆◎○][ 　]*\\p{Script=Han}[ 　]*\\p{Script=Han}[ 　]*\\p{Script=Han}?$`,
    `^[^，。：「」]{1,10}[ 　]+[${SURNAMES}]\\p{Script=Han}{1,2}$`,
    `^[（(][^，。：「」]{2,14}[ 　・、][^，。：「」]{2,8}[）)]$`,
  ),
  form(
    'name-latin',
    "^\\p{Lu}[\\p{Ll}\\p{Lu}.’'-]*(?: (?:d[aeo]s?|e|de la|van|von|bin|binti))?(?: \\p{Lu}[\\p{Ll}\\p{Lu}.’'-]*){1,3}(?:, [\\p{Lu}].{2,20})?$",
  ),
  form('caption-arrow', '^[▲▼◀▶△▽◁▷↑↓←→◤◥⬆⬇]'),
  form(
    'caption-word',
    '^[（(]?(?:[上下左右]?(?:圖|图)(?:為|为|[一二三四五六]|[0-9]|中|片)?[：:為为 　是]|圖說|资料图|資料圖|写真|사진|Photo|Foto|FOTO|PHOTO|Caption|Pictured)',
    '^(?:圖為|图为)',
  ),
  form(
    'caption-side',
    '[（(](?:[前後后]排)?[左右中上下][一二三四五六1-6起至]?[）)]',
    '\\((?:left|right|centre|center|esq|dir|à esquerda|à direita|from left)',
    '[（(](?:왼쪽|오른쪽|가운데)[）)]',
    '[（(][左右中]から|^from left',
  ),
  form(
    'caption-credit',
    '[^。，](?:攝|摄|供圖|供图|圖片|图片|資料圖片|提供|翻攝|撮影|제공)[）)］\\]]?$',
    '(?:PHOTO|FOTO|Photo|Foto|Picture|사진)[:=／/ ].{2,30}$',
    '＝[^＝。]{2,18}$',
    '[\\[［(（](?:Getty|Reuters|AFP|Lusa|[^ ]{2,8}(?:圖片|攝|제공))',
    ' / [A-Z][A-Z ]{4,30}$',
    '(?:圖|图|攝影|摄影)[：:／/][^，。]{2,14}$',
  ),
  form(
    'dateline',
    `^[【〔\\[（(][^】〕\\]）)]{0,20}(?:[訊讯電电道導]|記者|记者|专电|專訊|=|＝|・|ワシントン|共同)[^】〕\\]）)]{0,16}[】〕\\]）)]`,
    `^(?:據|据|綜合|综合)?(?:${AGENCY})[^，。：]{0,14}(?:日[專专]?[電电]|報[道導]|报道|消息)`,
    '^(?:本報|本报|特)[訊讯專综綜]',
    '^[\\p{Lu}][\\p{Lu} .,]{2,24}(?:, [^—–-]{2,20})? ?(?:\\([A-Za-z ]{2,12}\\) )?[—–-]',
    '^\\p{Lu}[\\p{L} ]{2,20}, \\d{1,2} \\p{L}{3,9}\\.? \\d{4} \\(Lusa\\)',
    '^\\([^)]{2,14}=[^)]{2,8}\\)',
    '^本报.{2,6}日(?:訊|讯|电)',
  ),
  form(
    'date',
    `${DIGIT}{2,4}[ 　]?年[ 　]?${DIGIT}{1,3}[ 　]?月[ 　]?${DIGIT}{1,3}[ 　]?日`,
    '農曆|农历|星期[一二三四五六日天]|[（(][月火水木金土日]曜',
    '\\d{4}년 ?\\d{1,2}월 ?\\d{1,2}일',
    '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER) \\d{1,2},? \\d{4}',
    '\\d{1,2} (?:de )?(?:January|February|March|April|May|June|July|August|September|October|November|December|[Jj]aneiro|[Ff]evereiro|[Mm]arço|[Aa]bril|[Mm]aio|[Jj]unho|[Jj]ulho|[Aa]gosto|[Ss]etembro|[Oo]utubro|[Nn]ovembro|[Dd]ezembro) (?:de )?\\d{4}',
  ),
  form(
    'folio',
    `^(?:第 ?)?[A-Z]?\\d{1,3}[版頁页面]?$`,
    `^(?:第[A-Z]?${DIGIT}{1,4}[版頁页面])`,
    '(?:^|[ 　|｜])[A-Z]{1,2} ?-?\\d{1,2}(?:$|[ 　|｜])',
    '^(?:Page|PAGE|Página|Pág\\.?|p\\.) ?[A-Z]?\\d{1,3}$',
    '[|｜] *\\d{1,2}$',
    '^\\d{1,2} *[|｜]',
    '\\d{1,2}(?:版|面)(?:$|[ 　])',
    `第[ 　]?[〇零一二三四五六七八九十百千\\d]{2,8}[ 　]?(?:號|号|期|호)`,
    '제 ?\\d{3,6}호',
    '(?:No\\.|Vol\\.|Nº|Ano) ?[IVXLC\\d]',
  ),
  form(
    'section',
    `^[【〔■●]?(?:${SECTION})(?:新聞|新闻|版|週刊|周刊)?[】〕]?$`,
    `^(?:${SECTION})(?:新聞|新闻|版|週刊|周刊)?[ 　|｜／/.·-]*[A-Z]?\\d{1,3}[版面]?$`,
    `^[A-Z]?\\d{1,2}[ 　|｜／/.·-]+(?:${SECTION})`,
    '^[A-Z][A-Z &]{2,20}$',
  ),
  form(
    'masthead',
    '(?:日報|日报|晨報|晨报|晚報|晚报|時報|时报|週報|周報|週刊|周刊|新聞|新聞社|日報社|일보|신문)$',
    '^(?:THE |The )?[A-Z][A-Za-z ]{2,30}(?:COURIER|REGISTER|TIMES|HERALD|POST|DAILY|GAZETTE|NEWS|Courier|Register|Times|Herald|Post|Daily|Gazette|News)$',
    '^(?:O |A )?(?:Diário|Jornal|Gazeta|Correio|Semanário|Tribuna)\\b',
  ),
  form(
    'editor',
    '(?:編輯|编辑|美編|美编|責編|责编|責任編輯|责任编辑|校對|校对|版式|督印|發行人|排版|美術編輯|本版編輯|組版|編集|편집|교열|Editor|Editora?|Edição|Paginação|Layout)[ 　]*[：:／/]?[ 　]*[\\p{L}]',
    '^(?:編輯|编辑|責任編輯|责任编辑|編集|편집)',
  ),
  form(
    'contact',
    '(?:電話|电话|傳真|传真|電郵|电邮|專線|专线|熱線|热线|網址|网址|訂閱|订阅|查詢|查询|廣告部|Tel|Fax|Email|E-mail|Assinaturas|Subscri|전화|구독|購読)[ 　:：]*.{0,12}[\\d@]',
    'https?://|www\\.|\\w@\\w',
    '(?:每份|售價|售价|零售|定價|零售價).{0,8}(?:元|圓|円|원)',
    '\\d{3,4}-\\d{4}',
  ),
  form(
    'weather',
    '^(?:天氣|天气|氣象|气象|気象|天気|今日天氣|明日天氣|今日天气|澳門天氣|【天気】|내일 날씨|오늘 날씨|날씨|Weather|WEATHER|Tempo|Meteorologia|Forecast)',
    '(?:濕度|湿度|攝氏|摄氏|驟雨|多雲|多云|晴|陰|雨)[^，。]{0,12}(?:\\d|' +
      DIGIT +
      ')[^，。]{0,6}度$',
    '(?:High|Low|Máx|Mín)[^.]{0,8}\\d',
  ),
  form(
    'numbers',
    '(?:六合彩|攪珠|樂透|頭獎|開獎|匯率|汇率|匯價|外匯|恒指|恆指|股市|金價|油價|相場|円相場|日経平均|Câmbios|Lottery|Lotto|Exchange|Totoloto|환율|코스피|코스닥)',
  ),
  form(
    'jump',
    '(?:下轉|下转|上接|轉入|转入|转[A-Z]?\\d|續[A-Z第]|续[A-Z第]|接[A-Z]\\d).{0,4}[A-Z第]?.{0,4}(?:版|頁|页|面|\\d)',
    '^[（(▶→▷]?[ 　]*(?:下轉|下转|上接|緊接|全文見|詳見|详见|另見)',
    '(?:Continue[ds]?|Continua|Turn|Cont\\.) (?:on|to|from|na|no|da) ',
    '^(?:See|SEE) [A-Z]',
    '^From [Pp]age',
    '[A-Z]?\\d{1,2}面に続く|\\d面から|面に関連|→\\d+面',
    '면에 계속|면에서 계속|면으로 이어',
  ),
  form(
    'advert',
    '(?:廣告|广告|公益廣告|公益广告|招租|招聘啟事|版權所有|版权所有|翻印必究|不得轉載|只供參考|僅供參考|仅供参考|以.{1,8}為準|以.{1,8}为准|文責自負|不代表本報|All rights reserved|Advertisement|ADVERTISEMENT|Publicidade|PUBLICIDADE|無断転載|무단전재)',
  ),
  form(
    'kicker',
    `(?:之|其|系列|專題|特輯|連載|小輯)[之（(]?[一二三四五六七八九十上中下\\d①-⑳]+[）)]?$`,
    '[①-⑳㈠-㈩]$',
    '(?:系列|專題|特寫|专题|特写|專訪|专访|專欄|专栏|短評|社評|社论|社論|時評|时评|筆記|笔记|手記|手记|信箱|來函|来信|隨筆|随笔|漫步|週記|周記|小事|觀察|观察|見聞|见闻|閒話|簡訊|简讯|短訊|短讯|快訊|快讯|通告|啟事|启事|更正|澄清|Correction|Letters|Briefs|Briefly|Opinion|Editorial|Cartas|Curtas|Crónica|Opinião|社説|コラム|投稿|부고|알림|칼럼|사설)',
    '^(?:.{1,5})[｜|]',
  ),
  form(
    'letter',
    '^(?:.{0,8}(?:編輯|编辑|先生|女士|主編|讀者)(?:先生|女士|台鑒|鈞鑒|您好)?[：:])$',
    '^(?:敬祝|此致|順頌|顺颂|謹祝|耑此|祝)(?:[ 　]*.{2,4})?$',
    '^(?:編安|编安|敬禮|敬礼|安好|時祺|大安|撰安|夏安|冬安|春安|秋安)[！!]?$',
    '^(?:Sir|Dear|Madam|Yours|Editor)\\b.{0,20}$',
    '^.{0,6}(?:啟|启|敬啟|敬启|謹啟)$',
  ),
  form('question', '^(?:問|答|问|[QA]|甲|乙|記者|记者|P|R)[：:.．][ 　]?\\S', '^[—–-] '),
  form(
    'item',
    `^[（(](?:${DIGIT}{1,3}|[\\p{L}]{2,6})[）)]`,
    '^[①-⑳㈠-㈩➀-➓]',
    '^\\d{1,2}[.、．)）] ?\\D',
    '^[●○◎・•※＊*◆◇■□★☆▪]',
    `^[一二三四五六七八九十]{1,2}、`,
  ),
  form('bullet', '^[▲△▽▼◇◆●○□■・]'),
  form(
    'table',
    '[ 　]{1,8}\\S{1,12}[ 　]{1,8}\\S{1,12}[ 　]{1,8}\\S',
    '\\S {2,}\\S{1,14} {2,}\\S',
    '\\d[：:－—-]\\d',
    '[↑↓─]$',
  ),
  form(
    'saying',
    '表示|指出|認為|认为|透露|強調|强调|稱，|说，|說，|said|says|disse|afirmou|말했다|밝혔다|と話す|という。',
  ),
  form(
    'ordinal-time',
    '(?:昨日|昨天|今日|今天|前日|昨晚|今晨|日前|本月|本周|本週|上周|上月|近日|當地時間|去年|今年|[一二三四五六七八九十廿]日|\\d ?日)',
  ),
  form(
    'who',
    '^(?:他|她|該|此|另|據|據悉|對於|不過|此外|目前|其中|至於|隨後|同時|但|而|在|由|有|為)',
  ),
]

// Forms are found at the two ends of a line; no form needs more of it.
const HEAD = 64
const TAIL = 40

/** Indices into FORMS of the forms a line shows, in order. */
export function formsOf(text: string): readonly number[] {
  const probe =
    text.length > HEAD + TAIL ? text.slice(0, HEAD) + '\u0000' + text.slice(-TAIL) : text
  const found: number[] = []
  FORMS.forEach(({ pattern }, i) => {
    if (pattern.test(probe)) found.push(i)
  })
  return found
}
