// 简体中文。

import type { Words } from '../words.ts'

export const zhHans: Words = {
  skip: '跳到正文',
  script: '简体',
  home: '首页',
  sections: '栏目',
  others: '要闻',
  briefs: '简讯',
  latestEdition: '最新一期',
  wholeEdition: '阅读整期',
  earlierEditions: '往期',
  previousEdition: '前一期',
  nextEdition: '后一期',
  previousStory: '上一篇',
  nextStory: '下一篇',
  noStories: '这里暂时没有报道。',
  related: '相关报道',
  readingTime: (minutes) => `阅读约 ${minutes} 分钟`,
  vertical: '竖排',
  comma: '、',
  colon: '：',
  bar: '｜',
  updated: '更新于',
  stories: (count) => `${count} 篇`,
  folio: (folio) => `${folio} 版`,
  editionOf: (date) => `${date}出版`,
  aboutSection: (section, paper) => `${paper}${section}版的最新报道。`,
  search: '搜索',
  searchHow: {
    empty: '输入至少两个字，例如人名、地名；用空格隔开的词必须同时出现。繁体、简体都可以。',
    short: '至少要两个字才能搜索。',
    long: '要找的字太长了，请缩短一些：最多一百个字、八个词。',
  },
  notFound: '没有找到。可以换一个说法，或少写一个词。',
  notFoundYet: '最近这些日子没有找到，更早的还没有翻查。',
  earlierResults: '继续找更早的',
  perhaps: '您要找的可能是',
  subscribe: '订阅',
  subscribeTo: (what) => `订阅${what}`,
  everything: '全部报道',
  subscribeHow: [
    '点一下您用的阅读器，或把网址复制到阅读器：报纸一出版，新报道便自动送到，不用注册，也不留邮箱。',
    '三种格式内容完全相同，任选其一即可；不知道选哪个，就选 RSS。',
  ],
  subscribeWith: '用阅读器订阅',
  deviceReader: '这台设备上的阅读器',
  subscribeAll: '一次订阅所有栏目',
  subscribeAllHow: '在阅读器中选择“导入 OPML”，再选择这个文件。',
  formats: {
    rss: '所有阅读器都支持',
    atom: '更新时间标示最准确',
    json: '方便编写程序读取',
  },
  feedOpened: [
    '这是给新闻阅读器看的订阅源（feed），不是网页。',
    '订阅方法：复制浏览器地址栏里的网址，粘贴到新闻阅读器，新报道就会自动送到。',
  ],
  withdrawnOn: (date) => `${date}撤下`,
  printedIn: '原刊于',
  failing: {
    404: {
      title: '找不到这一页',
      text: '网址可能少了一截，或者这一页从来没有刊登过。请核对网址，或从以下链接继续阅读。',
    },
    405: {
      title: '这个网址只供阅读',
      text: '这里不接受任何数据，也不会改动任何内容；直接打开网址即可阅读。',
    },
    410: {
      title: '这篇报道已经撤下',
      text: '编辑部已撤回这篇报道，不会再在这个网址刊出。',
    },
    414: {
      title: '网址太长了',
      text: '这个网址比本站任何一个网址都长。请核对网址，或由以下链接继续阅读。',
    },
    500: {
      title: '这一页暂时排不出来',
      text: '是我们这边出了问题，与您无关。请稍后重新加载，其他版面应可照常阅读。',
    },
    503: {
      title: '这一页暂时读不出来',
      text: '我们这边有一部分存档损坏了。报道并没有丢失，请稍后再来；其他版面可照常阅读。',
    },
  },
}
