// Feed readers that subscribe by an address alone: a plain link is enough, and nothing is asked of them
// before somebody follows it.

export type Reader = {
  readonly name: string
  /** Where a tap leads, for the absolute address of a feed. */
  readonly subscribe: (feed: string) => string
}

const at =
  (address: string) =>
  (feed: string): string =>
    address + encodeURIComponent(feed)

/** As their own pages give these addresses. */
export const READERS: readonly Reader[] = [
  { name: 'Feedly', subscribe: at('https://feedly.com/i/subscription/feed%2F') },
  { name: 'Inoreader', subscribe: at('https://www.inoreader.com/?add_feed=') },
  { name: 'NewsBlur', subscribe: at('https://www.newsblur.com/?url=') },
  { name: 'The Old Reader', subscribe: at('https://theoldreader.com/feeds/subscribe?url=') },
  { name: 'Feedbin', subscribe: at('https://feedbin.com/?subscribe=') },
]

/** The scheme that readers on the device itself take: NetNewsWire, Reeder, Vienna, Liferea. */
export const onDevice = (feed: string): string => `feed:${feed}`
