// What is looked at: every kind of document, in every script. A new kind is a line here and its path in
// sample.ts.

/** In each of the scripts the same documents stand below these. */
export const ROOTS = ['', '/zh-hans'] as const

export const DOCUMENTS = [
  'front',
  'edition',
  'section',
  'empty-section',
  'story-with-picture',
  'story-without',
  'story-without-opening',
  'story-corrected',
  'story-long',
  'feeds',
  'search',
  'search-results',
  'not-found',
  'not-found-meant',
  'withdrawn',
  'read-only',
] as const

export const FEEDS = ['rss', 'atom'] as const

export type DocumentName = (typeof DOCUMENTS)[number]
export type FeedName = (typeof FEEDS)[number]

/** Documents that are the answer to something sent. */
const SENT: ReadonlySet<string> = new Set<DocumentName>(['read-only'])

export const methodOf = (name: DocumentName): 'GET' | 'POST' => (SENT.has(name) ? 'POST' : 'GET')

const STATUS: Readonly<Partial<Record<DocumentName, number>>> = {
  'not-found': 404,
  'not-found-meant': 404,
  withdrawn: 410,
  'read-only': 405,
}

export const statusOf = (name: DocumentName): number => STATUS[name] ?? 200

/** For `test.each`: the path of the script, the name, and the root. */
export const PLACES = ROOTS.flatMap((root) =>
  DOCUMENTS.map((name) => [root === '' ? 'own' : root.slice(1), name, root] as const),
)
