// Atom and JSON Feed, each broken once.

import { edit, type Row } from './row.ts'

const atom = (from: string | RegExp, to: string) => edit('/atom.xml', from, to)
const json = (from: string | RegExp, to: string) => edit('/feed.json', from, to)

export const ATOM_JSON_ROWS: readonly Row[] = [
  ['atom.required', 'a feed without a date', atom(/<updated>.*<\/updated>/u, '')],
  ['atom.required', 'an entry without an id', atom(/<entry>\n<id>.*<\/id>/u, '<entry>')],
  [
    'atom.required',
    'an entry with two titles',
    atom('<title>渡', '<title>x</title><title>渡'),
    atom(/<title>渡.*<\/title>/u, '<title/>'),
  ],
  ['atom.schema', 'an element of RSS', atom('<category', '<pubDate>x</pubDate><category')],
  [
    'atom.schema',
    'an element where it may not stand',
    atom('<author>', '<published>2026-02-07T06:00:00Z</published><author>'),
    atom('<author>', '<subtitle>x</subtitle><author>'),
  ],
  ['atom.schema', 'two summaries', atom('<summary>', '<summary>x</summary><summary>')],
  ['atom.schema', 'another namespace', atom('2005/Atom', '2005/atom')],
  [
    'atom.content',
    'an entry that leads nowhere',
    atom(/<link href="[^"]*\/s\/d"\/>([^]*?)<content[^]*?<\/content>/u, '$1'),
    atom(/<content[^]*?<\/content>/u, ''),
  ],
  ['atom.author', 'nobody wrote it', atom(/<author>.*<\/author>/u, '')],
  [
    'atom.author',
    'somebody without a name',
    atom('<category', '<author><email>a@paper.example</email></author><category'),
    atom('<category', '<author><name>容若琳</name></author><category'),
  ],
  ['atom.self', 'no self link', atom(/<link rel="self".*\/>/u, '')],
  [
    'atom.date',
    'a date of RSS',
    atom(/<published>.*</u, '<published>Sat, 07 Feb 2026 06:00:00 GMT<'),
    atom('<published>2026-02-07T06:00:00Z', '<published>2026-02-07T14:00:00.000+08:00'),
  ],
  ['atom.date', 'a small t', atom('07T06:00:00Z</p', '07t06:00:00z</p')],
  ['atom.date', 'a day without an hour', atom('2026-02-07T06:00:00Z</p', '2026-02-07</p')],
  [
    'atom.date',
    'a day that there is not',
    atom('2026-02-07T06:00:00Z</p', '2026-02-30T06:00:00Z</p'),
  ],
  ['atom.category-term', 'a category without a term', atom(' term="local"', '')],
  [
    'atom.id-iri',
    'a number',
    atom('tag:paper.example,2026:d', '4711'),
    atom('tag:paper.example,2026:d', 'urn:uuid:1'),
  ],
  ['atom.links', 'a link without an address', atom('<category', '<link rel="related"/><category')],
  [
    'atom.links',
    'two pages of one story',
    atom('<category', '<link href="https://paper.example/m/d"/><category'),
    atom('<category', '<link hreflang="en" href="https://paper.example/m/d"/><category'),
  ],
  [
    'atom.text-type',
    'a type of HTTP',
    atom('<summary>', '<summary type="text/plain">'),
    atom('<summary>', '<summary type="html">'),
  ],
  [
    'items.title-markup',
    'a reference in a text that is plain',
    atom('>鐘樓漏雨<', '>鐘樓&amp;amp;漏雨<'),
    atom('<title>鐘樓漏雨<', '<title type="html">鐘樓&amp;amp;漏雨<'),
  ],
  ['json.parse', 'a comma too many', json('"items": [', '"items": [,')],
  ['json.version', 'version 1', json('version/1.1', 'version/1')],
  ['json.required', 'a feed without a title', json(/^ "title".*\n/mu, '')],
  ['json.required', 'items that are no list', json(/"items": \[[^]*\]/u, '"items": {}')],
  ['json.type', 'tags that are one string', json(/"tags": \[[^\]]*\]/u, '"tags": "澳聞"')],
  [
    'json.type',
    'an attachment without a type',
    json('"tags"', '"attachments": [{"url": "https://paper.example/p.jpg"}], "tags"'),
  ],
  ['json.type', 'an id that is a number', json('"id": "tag:paper.example,2026:d"', '"id": 4')],
  ['json.id', 'an item without an id', json(/"id": "tag.*d",/u, '')],
  [
    'json.content',
    'a headline alone',
    json(/"content_html".*\n/u, ''),
    json(/"content_html": ".*",\n/u, '"content_text": "x",'),
  ],
  ['json.date', 'a date of RSS', json('"2026-02-07T06:00:00Z"', '"Sat, 07 Feb 2026 06:00:00 GMT"')],
  [
    'json.authors',
    'one author as before',
    json(/"authors": \[[^\]]*\]/u, '"author": {"name": "容若琳"}'),
  ],
  ['json.null', 'nothing where something may be', json('"tags"', '"image": null, "tags"')],
  [
    'json.unknown',
    'a key of one\u2019s own',
    json('"tags"', '"folio": "A5", "tags"'),
    json('"tags"', '"_paper": {"folio": "A5"}, "tags"'),
  ],
  [
    'json.surrogate',
    'half an emoji',
    json('鐘樓', '鐘樓\\ud83c'),
    json('鐘樓', '\\ud83c\\udf0a \\\\ud83c'),
  ],
  ['json.self', 'no feed_url', json(/^ "feed_url".*\n/mu, '')],
  ['formats.items', 'a story that one format lacks', atom(/<entry>[^]*?<\/entry>/u, '')],
  [
    'formats.items',
    'another order',
    json(/(\n {2}\{[^]*?\n {2}\}),(\n {2}\{[^]*?\n {2}\})(?=\n \])/u, '$2,$1'),
  ],
  [
    'formats.ids',
    'another id',
    json('"id": "tag:paper.example,2026:d"', '"id": "https://paper.example/s/d"'),
  ],
  ['formats.titles', 'another title', json('"title": "鐘樓漏雨"', '"title": "鐘樓漏水"')],
  [
    'formats.dates',
    'another date',
    json('"2026-02-07T06:00:00Z"', '"2026-02-07T06:00:01Z"'),
    json('"2026-02-07T06:00:00Z"', '"2026-02-07T14:00:00+08:00"'),
  ],
  [
    'formats.text',
    'another text',
    json('由二十個', '由三十個'),
    json('<p>館方', '<p class=\\"x\\"> 館方'),
  ],
]
