// What is asked for under load: every kind of address that the paper has, in turn, by readers that take gzip and
// ones that do not, that have it already and that do not.

export type Asked = {
  readonly path: string
  readonly method: 'GET' | 'HEAD'
  /** Statuses that are right. */
  readonly statuses: readonly number[]
  readonly takesGzip: boolean
  /** Whether it names what it was answered before. */
  readonly isConditional: boolean
}

const FILES = ['rss.xml', 'atom.xml', 'feed.json']
const WORDS = ['圖書館', '渡輪', '居民', '天台', 'ferry', '圖書館 讀者', '沒有這個詞', '"自修室"']

const OTHERS = [
  '/search',
  '/opensearch.xml',
  '/feeds/',
  '/feeds.opml',
  '/feed.css',
  '/site.css',
  '/sitemap.xml',
  '/sitemap-pages.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/favicon.ico',
  '/icon.png',
  '/logo.png',
]

/** Pages, feeds, lists: what answers 200. `stories` are paths of stories of the paper. */
function found(dates: readonly string[], sections: readonly string[], stories: readonly string[]) {
  const feeds = [
    '/',
    ...sections.map((slug) => `/sections/${slug}/`),
    ...dates.map((date) => `/${date}/`),
  ]
  const searches = WORDS.map((words) => `?q=${encodeURIComponent(words)}`)
  return [
    ...feeds.flatMap((folder) => ['', ...FILES].map((file) => folder + file)),
    // The three feeds of everything are most of what a paper is asked for.
    ...Array.from({ length: 10 }, () => FILES.map((file) => `/${file}`)).flat(),
    ...dates.flatMap((date) => [`/sections/local/${date}/atom.xml`, `/sitemap-${date}.xml`]),
    ...stories,
    ...searches.flatMap((query) => [`/search${query}`, `/search/rss.xml${query}`]),
    ...OTHERS,
  ]
}

const ELSEWHERE: readonly (readonly [path: string, statuses: readonly number[]])[] = [
  ['/nothing', [404]],
  ['/2031-01-01/', [404]],
  ['/s/aaaaaaaaaaaa', [404]],
  ['/sections/weather/rss.xml', [404]],
  ['/pictures/0000000000000000.png', [404]],
  ['/wp-login.php', [404]],
  ['/feed', [301]],
  ['/feeds', [301]],
  ['/index.xml', [301]],
]

/** Without end, the same for the same `chance`, which gives numbers from 0 to 1. */
export function* requests(
  paper: Readonly<Record<'dates' | 'sections' | 'stories' | 'pictures', readonly string[]>>,
  chance: () => number,
): Generator<Asked, never> {
  const paths = found(paper.dates, paper.sections, paper.stories)
  const choose = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)]
  for (;;) {
    const kind = chance()
    const common = { method: 'GET', takesGzip: chance() < 0.7, isConditional: false } as const
    const path = choose(paths) ?? '/'
    if (kind < 0.45) yield { ...common, path, statuses: [200] }
    else if (kind < 0.8) yield { ...common, path, statuses: [200, 304], isConditional: true }
    else if (kind < 0.88) yield { ...common, path, method: 'HEAD', statuses: [200] }
    else if (kind < 0.92) yield { ...common, path: choose(paper.pictures) ?? '/', statuses: [200] }
    else {
      const [elsewhere = '/nothing', statuses = [404]] = choose(ELSEWHERE) ?? []
      yield { ...common, path: elsewhere, statuses }
    }
  }
}
