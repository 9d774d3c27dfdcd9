// The finishes on top of `feed`, and what each file would say without: the list of `npm run mutate`.

export type Mutation = {
  /** What is lost. */
  readonly without: string
  /** Below src/. */
  readonly file: string
  /** Stands in the file once. */
  readonly from: string
  readonly to: string
}

const RSS = 'feeds/rss.ts'
const ATOM = 'feeds/atom.ts'
const JSON_FEED = 'feeds/json.ts'
const DOCUMENT = 'feeds/feed-document.ts'
const ENTRY = 'feeds/entry.ts'
const SHELTER = 'feeds/shelter.ts'
const GATE = 'markup/gate.ts'
const OPML = 'feeds/opml.ts'
const NEWS = 'feeds/news-sitemap.ts'

/** `[what is lost, file, the finish, what is there instead]` */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['RSS: a date that is not the clock', RSS, 'updated: new Date(document.updated),', ''],
  [
    'RSS: which specification it follows',
    RSS,
    "docs: 'https://www.rssboard.org/rss-specification',",
    '',
  ],
  ['RSS: how long it may be kept', RSS, '...(!isArchive(document) && { ttl: TTL }),', ''],
  [
    'RSS: an archive is kept for good',
    RSS,
    '...(!isArchive(document) && { ttl: TTL })',
    'ttl: TTL',
  ],
  ['RSS: the size of the image', RSS, "extension('image', image),", ''],
  [
    'RSS: the image’s own title and link',
    RSS,
    'title: { _text: shelter(feedTitle(publication, scope)) },',
    '',
  ],
  [
    'RSS: links of the archive',
    RSS,
    "extension('atom:link', feedLinks(document, 'rss').map(linkElement)),",
    '',
  ],
  ['RSS: an address with & in it', RSS, 'href: shelter(link.href)', 'href: link.href'],
  [
    'RSS: the mark of an archive document',
    RSS,
    "...(isArchive(document) ? [extension('fh:archive', history)] : []),",
    '',
  ],
  [
    'RSS: hexadecimal references',
    RSS,
    'unshelter(feed.rss2(), HEXADECIMAL)',
    'unshelter(feed.rss2())',
  ],
  ['RSS: a date that a correction leaves', RSS, 'published: entry.published,', ''],
  ['RSS: a description that is HTML', RSS, 'escapeText(entry.summary)', 'entry.summary'],
  ['RSS: a title that is text', RSS, "extension('title', { _text: shelter(entry.title) }),", ''],
  ['RSS: names in dc:creator', RSS, "'dc:creator',", "'author',"],
  [
    'RSS: the rights of an agency',
    RSS,
    "...(entry.rights ? [extension('dc:rights', { _text: shelter(entry.rights) })] : []),",
    '',
  ],
  [
    'RSS: the date of a correction',
    RSS,
    "extension('atom:updated', { _text: entry.updated.toISOString() }),",
    '',
  ],
  [
    'RSS: a category that looks like markup',
    RSS,
    '{ name: shelter(entry.category.label) }',
    '{ name: entry.category.label }',
  ],
  ['RSS: pictures', RSS, '...picturesOf(entry),', ''],
  [
    'RSS: the thumbnail',
    RSS,
    "extension('media:thumbnail', { _attributes: { url: lead.url, width, height } }),",
    '',
  ],
  [
    'RSS: the credit of a picture',
    RSS,
    "...(credit !== undefined && { 'media:credit': { _text: shelter(credit) } }),",
    '',
  ],
  [
    'Atom: pictures',
    ATOM,
    'withEnclosures(unshelter(asText(feed.atom1())), entries)',
    'unshelter(asText(feed.atom1()))',
  ],
  ['JSON: pictures', JSON_FEED, '...picturesOf(entry),', ''],
  ['Atom: a date that is not the clock', ATOM, 'updated: new Date(document.updated),', ''],
  [
    'Atom: an id that stays when the site moves',
    ATOM,
    'id: feedTag(publication, scope),',
    'id: homeUrl(publication, scope),',
  ],
  ['Atom: an icon', ATOM, "favicon: iconUrl(publication, 'favicon'),", ''],
  ['Atom: a logo', ATOM, "image: iconUrl(publication, 'logo'),", ''],
  [
    'Atom: an author of what nobody signed',
    ATOM,
    "author: { name: shelter(publication.title), link: homeUrl(publication, { kind: 'all' }) },",
    '',
  ],
  ['Atom: titles and summaries that are text', ATOM, 'asText(feed.atom1())', 'feed.atom1()'],
  ['Atom: the term of a category', ATOM, 'term: entry.category.term, ', ''],
  [
    'Atom: a section that looks like markup',
    ATOM,
    'name: shelter(entry.category.label)',
    'name: entry.category.label',
  ],
  [
    'Atom: the rights of an agency',
    ATOM,
    '...(entry.rights && { copyright: shelter(entry.rights) }),',
    '',
  ],
  ['Atom: its language', ATOM, ' xml:lang="${document.publication.language}"', ''],
  [
    'Atom: the mark of an archive document',
    ATOM,
    "...(isArchive(document) ? ['<fh:archive/>'] : []),",
    '',
  ],
  ['Atom: links', ATOM, "...feedLinks(document, 'atom').map(linkElement),", ''],
  ['Atom: an address with & in it', ATOM, 'escapeHtml(href)', 'href'],
  ['JSON: version 1.1', JSON_FEED, "version: 'https://jsonfeed.org/version/1.1',", ''],
  ['JSON: its language', JSON_FEED, 'language: publication.language,', ''],
  ['JSON: an icon', JSON_FEED, "icon: iconUrl(publication, 'icon'),", ''],
  ['JSON: a favicon', JSON_FEED, "favicon: iconUrl(publication, 'favicon'),", ''],
  [
    'JSON: the paper among the authors',
    JSON_FEED,
    "authors: [{ name: cleanLine(publication.title), url: homeUrl(publication, { kind: 'all' }) }],",
    '',
  ],
  [
    'JSON: every author of a story',
    JSON_FEED,
    '...(entry.authors.length > 0 ? [authorsOf(entry)] : []),',
    '',
  ],
  [
    'JSON: the way into the archive',
    JSON_FEED,
    "...(older && { next_url: feedUrl(publication, archiveScope(scope, older), 'json') }),",
    '',
  ],
  [
    'JSON: the hub',
    JSON_FEED,
    "...(hubs.length > 0 && { hubs: hubs.map((url) => ({ type: 'WebSub', url })) }),",
    '',
  ],
  [
    'RSS, Atom: the hub',
    DOCUMENT,
    "...hubsOf(document).map((href) => ({ rel: 'hub', href })),",
    '',
  ],
  ['no hub in the archive', DOCUMENT, ' || isArchive(document) ? []', ' ? []'],
  ['the way into the archive', DOCUMENT, "...edition('prev-archive', older),", ''],
  [
    'the way back from the archive',
    DOCUMENT,
    "...(isArchive(document) ? [to('current', currentScope(scope))] : []),",
    '',
  ],
  ['content of a headline alone', ENTRY, ' || `<p>${escapeHtml(headline)}</p>`', ''],
  [
    'a summary of a headline alone',
    ENTRY,
    'cleanLine(story.summary) || title',
    'cleanLine(story.summary)',
  ],
  [
    'a title through the gate',
    ENTRY,
    'const title = cleanLine(headline)',
    'const title = headline',
  ],
  ['shelter for &', SHELTER, ".replaceAll('&', AMPERSAND)", ''],
  ['shelter for <', SHELTER, ".replaceAll('<', LESS_THAN)", ''],
  ['shelter for >', SHELTER, ".replaceAll('>', GREATER_THAN)", ''],
  ['the gate: forbidden characters', GATE, ".replace(FORBIDDEN, '')", ''],
  ['the gate: separators', GATE, ".replace(SEPARATOR, ' ')", ''],
  ['the gate: one spelling of a name', GATE, ".normalize('NFC')", ''],
  [
    'Atom: stories that are gone',
    ATOM,
    '...withdrawals.map((withdrawal) => tombstone(document, withdrawal)),',
    '',
  ],
  ['Atom: why they are gone', ATOM, 'if (!note) return', 'return'],
  ['OPML: a date that is not the clock', OPML, 'new Date(updated)', 'new Date()'],
  ['OPML: the language of a feed', OPML, ' language="${publication.language}"', ''],
  ['news: Google’s names of the Chinese scripts', NEWS, 'CHINESE[written] ?? written', 'written'],
  [
    'news: two days',
    NEWS,
    '.filter(({ published }) => newest - Date.parse(published) < TWO_DAYS)',
    '',
  ],
  ['news: a thousand', NEWS, '.slice(0, MAX_STORIES)', ''],
  [
    'news: the newest',
    NEWS,
    'stories.toSorted((one, other) => (one.published < other.published ? 1 : -1))',
    'stories',
  ],
  ['news: days on which clocks are changed', NEWS, '<= TWO_DAYS', '< TWO_DAYS'],
]

export const MUTATIONS: readonly Mutation[] = ROWS.map(([without, file, from, to]) => ({
  without,
  file,
  from,
  to,
}))
