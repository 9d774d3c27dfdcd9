// 日本語。

import type { Words } from '../words.ts'

export const ja: Words = {
  skip: '本文へ移動',
  script: '日本語',
  home: 'トップ',
  sections: '紙面',
  others: '主な記事',
  briefs: '短信',
  latestEdition: '最新号',
  wholeEdition: 'この号をすべて読む',
  earlierEditions: 'これまでの紙面',
  previousEdition: '前の号',
  nextEdition: '次の号',
  previousStory: '前の記事',
  nextStory: '次の記事',
  noStories: 'まだ記事はありません。',
  related: '関連記事',
  readingTime: (minutes) => `約${minutes}分で読めます`,
  vertical: '縦書き',
  comma: '、',
  colon: '：',
  bar: '｜',
  updated: '更新',
  stories: (count) => `${count}本`,
  folio: (folio) => `${folio}面`,
  editionOf: (date) => `${date}付`,
  aboutSection: (section, paper) => `${paper}${section}面の最新記事。`,
  search: '検索',
  searchHow: {
    empty:
      '二文字以上の言葉を入力してください。空白で区切った言葉は、すべて含む記事だけを探します。',
    short: '検索には二文字以上の言葉が必要です。',
    long: '検索する言葉が長すぎます。百文字、八語までに縮めてください。',
  },
  notFound: '見つかりませんでした。別の言葉にするか、言葉を減らしてみてください。',
  notFoundYet: '最近の号には見つかりませんでした。それより前の号はまだ調べていません。',
  earlierResults: 'さらに前の号を探す',
  perhaps: 'お探しのページはこちらでしょうか',
  subscribe: '購読',
  subscribeTo: (what) => `${what}を購読`,
  everything: 'すべての記事',
  subscribeHow: [
    'お使いのリーダーを選ぶか、アドレスをリーダーに登録すると、新しい記事が発行と同時に届きます。会員登録もメールアドレスもいりません。',
    '三つの形式の内容は同じです。迷ったら RSS をお選びください。',
  ],
  subscribeWith: 'リーダーで購読',
  deviceReader: 'この端末のリーダー',
  subscribeAll: '全紙面をまとめて購読',
  subscribeAllHow: 'リーダーで「OPML を読み込む」を選び、このファイルを指定してください。',
  formats: {
    rss: 'どのリーダーでも使えます',
    atom: '更新時刻が最も正確です',
    json: 'プログラムで扱いやすい形式です',
  },
  feedOpened: [
    'これはニュースリーダーが読み込むフィードで、ウェブページではありません。',
    '購読するには、アドレスバーのアドレスをコピーしてニュースリーダーに貼り付けてください。新しい記事が自動的に届きます。',
  ],
  withdrawnOn: (date) => `${date}取り下げ`,
  printedIn: '掲載',
  failing: {
    404: {
      title: 'ページが見つかりません',
      text: 'アドレスの一部が欠けているか、掲載されたことのないページです。アドレスを確かめるか、下のリンクからお読みください。',
    },
    405: {
      title: 'このアドレスは閲覧専用です',
      text: 'ここへ何かを送ったり、内容を変えたりすることはできません。そのまま開けばお読みになれます。',
    },
    410: {
      title: 'この記事は取り下げられました',
      text: '編集部がこの記事を取り下げました。このアドレスに再び掲載されることはありません。',
    },
    414: {
      title: 'アドレスが長すぎます',
      text: 'このサイトにこれほど長いアドレスはありません。アドレスを確かめるか、下のリンクからお読みください。',
    },
    500: {
      title: 'ただいま表示できません',
      text: 'こちらの不具合です。しばらくしてからもう一度お試しください。ほかの紙面は通常どおりご覧になれるはずです。',
    },
    503: {
      title: 'ただいまこの紙面を読み出せません',
      text: 'こちらの保存データの一部が損なわれています。記事は失われていません。しばらくしてからもう一度お試しください。ほかの紙面は通常どおりご覧になれます。',
    },
  },
}
