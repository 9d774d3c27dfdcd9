// The news agencies, and the papers that others quote, with every name by which credits and datelines call
// each of them. The parser knows a credit by them; the publication's `agencies` are meant by any of them.

/** One a row; the first name stands for the others. */
export const AGENCIES: readonly (readonly string[])[] = [
  ['新華社', '新华社', 'Xinhua'],
  ['中新社', '中國新聞社', '中国新闻社', '中新網', '中新网', 'CNS'],
  ['香港中通社', '中通社', '中國通訊社'],
  ['中評社'],
  ['央視新聞', '央視', '央视'],
  ['澎湃新聞'],
  ['人民日報', '人民日报'],
  ['環球時報'],
  ['中央社', 'CNA'],
  ['路透社', '路透', '로이터', 'Reuters'],
  ['法新社', 'AFP', 'Agence France-Presse'],
  ['美聯社', '美联社', 'AP', 'Associated Press'],
  ['合眾國際社', '合眾社', 'UPI'],
  ['德新社', 'dpa'],
  ['安莎社', 'ANSA'],
  ['埃菲社', '艾菲社', 'EFE'],
  ['歐新社', 'EPA'],
  ['葡新社', '盧薩社', '葡通社', 'Lusa'],
  ['彭博社', '彭博', 'Bloomberg'],
  ['蓋蒂圖片', 'Getty Images'],
  ['波通社'],
  ['捷通社'],
  ['挪通社'],
  ['塔斯社', '俄塔社', '俄通社', 'TASS'],
  ['俄新社'],
  ['今日俄羅斯'],
  ['衛星通訊社'],
  ['國際文傳電訊社', '國際文傳'],
  ['烏通社', '烏克蘭國家通訊社'],
  ['白通社'],
  ['共同社', '共同通信', '共同', 'Kyodo'],
  ['時事社', '時事通信', '時事', 'Jiji'],
  ['韓聯社', '韩联社', '연합뉴스', 'AP연합뉴스', 'AFP연합뉴스', 'Yonhap'],
  ['뉴시스'],
  ['뉴스1'],
  ['朝中社'],
  ['馬新社', '马新社', 'Bernama'],
  ['越通社'],
  ['安塔拉', 'Antara'],
  ['菲通社'],
  ['印報托', 'PTI'],
  ['ANI'],
  ['泰通社'],
  ['蒙通社'],
  ['哈通社'],
  ['伊通社', '伊朗通訊社'],
  ['塔斯尼姆'],
  ['法爾斯'],
  ['邁赫爾'],
  ['阿納多盧', '安納杜魯'],
  ['半島電視台'],
  ['沙通社'],
  ['阿通社'],
  ['卡通社'],
  ['中東社'],
  ['敘通社'],
  ['Press Association', 'PA'],
  ['Canadian Press'],
  ['澳門日報'],
  ['濠江日報'],
  ['力報'],
  ['新華澳報'],
  ['正報'],
  ['華僑報'],
  ['市民日報'],
  ['大眾報'],
  ['澳廣視'],
  ['大公報'],
  ['文匯報'],
  ['大公文匯'],
  ['香港商報'],
  ['明報'],
  ['星島日報', '星島'],
  ['東方日報'],
  ['信報'],
  ['經濟日報'],
  ['香港01'],
  ['成報'],
  ['點新聞'],
  ['香港電台'],
  ['聯合報'],
  ['中國時報'],
  ['自由時報'],
  ['聯合早報', '联合早报'],
  ['星洲日報', '星洲日报'],
  ['南洋商報', '南洋商报'],
  ['中國報'],
]

const SIMPLIFIED =
  '华国闻视网联报环时评众欧卢萨盖图罗卫讯电际传乌兰韩马尔纳鲁岛叙门侨广东经济点迈汇'
const TRADITIONAL =
  '華國聞視網聯報環時評眾歐盧薩蓋圖羅衛訊電際傳烏蘭韓馬爾納魯島敘門僑廣東經濟點邁匯'
const UNSIMPLIFIED = new Map(
  Array.from(SIMPLIFIED, (simplified, at) => [simplified, TRADITIONAL.charAt(at)]),
)

/** The characters of these names in their traditional form, so that `卢萨社` is `盧薩社`; no other changes. */
export const unsimplify = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => UNSIMPLIFIED.get(character) ?? character)

const fold = (name: string): string =>
  unsimplify(name.normalize('NFKC').toLowerCase())
    .trim()
    .replace(/^(?:the|agência|agencia|agence) | news agency$/gu, '')

const FIRST_NAMES = new Map(
  AGENCIES.flatMap((names) => names.map((name) => [fold(name), names[0]])),
)

/** What stands for the agency, whichever of its names this is; another name stands for itself. */
export const agencyCalled = (name: string): string => FIRST_NAMES.get(fold(name)) ?? fold(name)

export const isKnownAgency = (name: string): boolean => FIRST_NAMES.has(fold(name))
