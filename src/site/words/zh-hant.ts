// 繁體中文。The reference table: the others say what it says.

import type { Words } from '../words.ts'

export const zhHant: Words = {
  skip: '跳到正文',
  script: '繁體',
  home: '首頁',
  sections: '欄目',
  others: '要聞',
  briefs: '簡訊',
  latestEdition: '最新一期',
  wholeEdition: '閱讀整期',
  earlierEditions: '往期',
  previousEdition: '前一期',
  nextEdition: '後一期',
  previousStory: '上一篇',
  nextStory: '下一篇',
  noStories: '這裏暫時沒有報道。',
  related: '相關報道',
  readingTime: (minutes) => `閱讀約 ${minutes} 分鐘`,
  vertical: '直排',
  comma: '、',
  colon: '：',
  bar: '｜',
  updated: '更新於',
  stories: (count) => `${count} 篇`,
  folio: (folio) => `${folio} 版`,
  editionOf: (date) => `${date}出版`,
  aboutSection: (section, paper) => `${paper}${section}版的最新報道。`,
  search: '搜尋',
  searchHow: {
    empty: '輸入至少兩個字，例如人名、地名；用空格隔開的詞必須同時出現。繁體、簡體都可以。',
    short: '至少要兩個字才能搜尋。',
    long: '要找的字太長了，請縮短一些：最多一百個字、八個詞。',
  },
  notFound: '沒有找到。可以換一個說法，或少寫一個詞。',
  notFoundYet: '最近這些日子沒有找到，更早的還未翻查。',
  earlierResults: '繼續找更早的',
  perhaps: '您要找的可能是',
  subscribe: '訂閱',
  subscribeTo: (what) => `訂閱${what}`,
  everything: '全部報道',
  subscribeHow: [
    '按一下你用的閱讀器，或把網址複製到閱讀器：報紙一出版，新報道便自動送到，不用註冊，也不留電郵。',
    '三種格式內容完全相同，任選其一即可；不知道選哪個，就選 RSS。',
  ],
  subscribeWith: '用閱讀器訂閱',
  deviceReader: '這部裝置上的閱讀器',
  subscribeAll: '一次訂閱所有欄目',
  subscribeAllHow: '在閱讀器選「匯入 OPML」，再選這個檔案。',
  formats: {
    rss: '所有閱讀器都支援',
    atom: '更新時間標示最準確',
    json: '方便編寫程式讀取',
  },
  feedOpened: [
    '這是給新聞閱讀器看的訂閱源（feed），不是網頁。',
    '訂閱方法：複製瀏覽器網址列上的網址，貼到新聞閱讀器，新報道便會自動送到。',
  ],
  withdrawnOn: (date) => `${date}撤下`,
  printedIn: '原刊於',
  failing: {
    404: {
      title: '找不到這一頁',
      text: '網址可能少了一截，或者這一頁從來沒有刊登過。請核對網址，或由以下連結繼續閱讀。',
    },
    405: {
      title: '這個網址只供閱讀',
      text: '這裏不接受任何資料，也不會改動任何內容；直接打開網址即可閱讀。',
    },
    410: {
      title: '這篇報道已經撤下',
      text: '編輯部已撤回這篇報道，不會再在這個網址刊出。',
    },
    414: {
      title: '網址太長了',
      text: '這個網址比本站任何一個網址都長。請核對網址，或由以下連結繼續閱讀。',
    },
    500: {
      title: '這一頁暫時排不出來',
      text: '是我們這邊出了問題，與您無關。請稍後重新載入，其他版面應可照常閱讀。',
    },
    503: {
      title: '這一頁暫時讀不出來',
      text: '我們這邊有一部分存檔損壞了。報道並沒有遺失，請稍後再來；其他版面可照常閱讀。',
    },
  },
}
