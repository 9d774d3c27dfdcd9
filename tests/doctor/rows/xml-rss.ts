// Bytes, XML and RSS, each broken once.

import { PAPER } from '../paper.ts'
import { TAG } from '../server.ts'
import { all, edit, fields, put, rss, type Row } from './row.ts'

const FEED = '/rss.xml'
const TEXT = String(PAPER.resources.get(FEED)?.body)

const say = (from: string | RegExp, to: string) => edit(FEED, from, to)
const channel = (element: string) => say('<language>', `${element}<language>`)
const item = (element: string) => say('<category>', `${element}<category>`)
const bytes = (body: Buffer, type?: string) => put(FEED, body, type)

const WITHOUT_DECLARATION = TEXT.replace(/^<\?xml.*\n/u, '')
const XML = 'application/xml'

export const XML_RSS_ROWS: readonly Row[] = [
  [
    'bytes.utf8',
    'a character cut in the middle',
    bytes(Buffer.concat([Buffer.from(TEXT.slice(0, -20)), Buffer.from([0xe6, 0xb8])])),
  ],
  ['bytes.bom', 'a byte order mark', say('<?xml', '\uFEFF<?xml')],
  ['bytes.control', 'a form feed out of a PDF', say('鐘樓', '鐘\f樓'), say('鐘樓', '鐘\t樓')],
  ['bytes.control', 'the same as a reference', say('鐘樓', '鐘&#12;樓'), say('鐘樓', '鐘&#10;樓')],
  [
    'bytes.control',
    'half a character as a reference',
    say('鐘樓', '鐘&#xD83C;樓'),
    say('鐘樓', '鐘&#x1F3C4;樓'),
  ],
  ['bytes.replacement', 'a character that was lost', say('鐘樓', '鐘\uFFFD樓')],
  ['xml.wellformed', 'an ampersand by itself', say('R&amp;D', 'R&D')],
  ['xml.wellformed', 'a name of HTML', say('R&amp;D', 'R&nbsp;D'), say('R&amp;D', 'R&quot;D')],
  ['xml.wellformed', 'a space before the declaration', say('<?xml', ' <?xml')],
  [
    'xml.wellformed',
    'the end of a CDATA section in a story',
    say('座位由', '座位]]>由'),
    say('座位由', '座位]]]]><![CDATA[>由'),
  ],
  ['xml.wellformed', 'a feed that stops', put(FEED, TEXT.slice(0, -30))],
  ['xml.namespace', 'a prefix that is not declared', item('<media:title>圖</media:title>')],
  [
    'xml.encoding',
    'a feed in Big5',
    bytes(
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="big5"?><rss version="2.0"><channel><title>'),
        Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
        Buffer.from('</title></channel></rss>'),
      ]),
      'application/rss+xml',
    ),
  ],
  ['xml.doctype', 'a DOCTYPE', say('<rss ', '<!DOCTYPE rss>\n<rss ')],
  ['xml.cjk-refs', 'Chinese in numbers', say('鐘樓', '&#x9418;&#27155;'), say('鐘樓', '&#8220;')],
  [
    'http.charset',
    'UTF-8 that is sent as Big5',
    bytes(Buffer.from(TEXT), 'application/rss+xml; charset=big5'),
  ],
  [
    'http.charset-missing',
    'an encoding that nobody tells',
    put(FEED, WITHOUT_DECLARATION, XML),
    put(FEED, TEXT, XML),
  ],
  ['rss.version', 'a version of before', say('version="2.0"', 'version="0.91"')],
  [
    'rss.channel.required',
    'a channel without description',
    say(/<description>.*?<\/description>/u, ''),
  ],
  [
    'rss.channel.unknown',
    'an element of HTML',
    channel('<meta/>'),
    channel('<dc:rights>©</dc:rights>'),
  ],
  [
    'rss.channel.date',
    'a date of Atom',
    say(/<lastBuildDate>.*</u, '<lastBuildDate>2026-02-07T06:00:00Z<'),
  ],
  ['rss.atomself', 'no self link', say('rel="self"', 'rel="related"')],
  [
    'rss.atomself',
    'two of them',
    channel('<atom:link rel="self" href="https://paper.example/rss.xml"/>'),
  ],
  [
    'rss.image',
    'a wide image',
    channel(
      '<image><url>https://paper.example/i.png</url><title>海燈日報</title><link>https://paper.example/</link><width>600</width></image>',
    ),
    channel(
      '<image><url>https://paper.example/i.png</url><title>海燈日報</title><link>https://paper.example</link><width>144</width></image>',
    ),
  ],
  [
    'rss.image',
    'an image with another name',
    channel('<image><url>u</url><title>x</title><link>https://paper.example/</link></image>'),
  ],
  ['rss.repeated', 'two titles', item('<title>副題</title>'), item('<category>第二</category>')],
  ['rss.item.unknown', 'an element without a namespace', item('<image>x</image>')],
  [
    'rss.item.empty',
    'an item with nothing in it',
    say(
      '<item>',
      '<item><link>https://paper.example/s/e</link><guid isPermaLink="false">e</guid></item><item>',
    ),
  ],
  ['rss.item.link', 'a link without a host', say(/<link>.*\/s\/d</u, '<link>/s/d<')],
  [
    'rss.item.link',
    'no link',
    say(/<link>.*\/s\/d<\/link>/u, ''),
    say(/<guid.*d<\/guid>\n/u, '<guid>https://paper.example/s/d</guid>'),
  ],
  ['rss.guid-missing', 'an item without guid', say(/<guid.*d<\/guid>/u, '')],
  ['rss.guid-perma', 'a tag that is taken for an address', say(' isPermaLink="false"', '')],
  [
    'rss.date',
    'a zone with a name',
    say('06:00:00 GMT</pubDate>', '06:00:00 PST</pubDate>'),
    say('06:00:00 GMT</pubDate>', '14:00:00 +0800</pubDate>'),
  ],
  [
    'rss.date',
    'a year of two digits',
    say('2026 06:00:00 GMT</pubDate>', '26 06:00:00 GMT</pubDate>'),
  ],
  ['rss.date', 'no zone', say('06:00:00 GMT</pubDate>', '06:00:00</pubDate>')],
  ['rss.date', 'a day that there is not', say('<pubDate>Sat, 07 Feb', '<pubDate>30 Feb')],
  [
    'rss.date-weekday',
    'a wrong weekday',
    say('<pubDate>Sat', '<pubDate>Mon'),
    say('<pubDate>Sat, ', '<pubDate>'),
  ],
  [
    'rss.author',
    'a name where an address belongs',
    item('<author>容若琳</author>'),
    item('<author>a@paper.example (容若琳)</author>'),
  ],
  [
    'rss.enclosure',
    'an enclosure of unknown size',
    item('<enclosure url="https://paper.example/p.jpg" type="image/jpeg"/>'),
    item('<enclosure url="https://paper.example/p.jpg" length="0" type="image/jpeg"/>'),
  ],
  [
    'rss.enclosure',
    'two enclosures',
    item('<enclosure url="https://paper.example/p.jpg" length="1" type="image/jpeg"/>'.repeat(2)),
  ],
  [
    'rss.desc-first',
    'the text before the summary',
    say(/(<description>渡.*)\n(<content.*)/u, '$2\n$1'),
  ],
  [
    'rss.desc-once',
    'a summary that is escaped once',
    say('&amp;amp;D', '&amp;D'),
    say('&amp;amp;D', '&amp;copy;D'),
  ],
  ['rss.desc-once', 'and its brackets', say('&amp;lt;新>', '&lt;新>')],
  [
    'feed.language',
    'a feed without a language',
    say(/<language>.*<\/language>/u, ''),
    say(/language>(.*)<\/language/u, 'dc:language>$1</dc:language'),
  ],
  [
    'feed.self-match',
    'a self link to another host',
    say(
      'rel="self" type="application/rss+xml" href="https://paper',
      'rel="self" href="https://www.paper',
    ),
  ],
  [
    'feed.self-match',
    'or with another scheme',
    say('application/rss+xml" href="https:', 'application/rss+xml" href="http:'),
  ],
  ['items.none', 'a feed without stories', say(/<item>[^]*<\/item>/u, '')],
  ['items.id-unique', 'one id for two stories', say('2026:d<', '2026:c<')],
  ['items.link-unique', 'one address for two stories', say('/s/d<', '/s/c<')],
  ['items.title-missing', 'a story without a title', say('<title>鐘樓漏雨</title>', '')],
  [
    'items.title-markup',
    'markup in a title',
    say('>鐘樓漏雨<', '>&lt;b>鐘樓&lt;/b>漏雨<'),
    say('>鐘樓漏雨<', '>AT&amp;T 3 &lt; 4<'),
  ],
  ['items.title-markup', 'a reference in a title', say('>鐘樓漏雨<', '>鐘樓&amp;amp;漏雨<')],
  ['items.date-missing', 'a story without a date', say(/<pubDate>.*<\/pubDate>/u, '')],
  ['items.future', 'a story of tomorrow', say('<pubDate>Sat, 07', '<pubDate>Mon, 09')],
  ['items.order', 'the oldest first', say(/(<item>[^]*<\/item>)\n(<item>[^]*<\/item>)/u, '$2\n$1')],
  [
    'items.same-time',
    'an edition that comes out in one second',
    all(
      say('Fri, 06', 'Sat, 07'),
      say(
        /(<item>[^]*?)(<\/item>)/u,
        '<item><title>x</title><link>https://paper.example/s/z</link><guid isPermaLink="false">z</guid><pubDate>Sat, 07 Feb 2026 06:00:00 GMT</pubDate><description>x</description></item>$1$2',
      ),
    ),
  ],
  ['items.no-text', 'a headline alone', say(/<description>渡[^]*?<\/content:encoded>/u, '')],
  [
    'html.relative',
    'a picture without a host',
    say(`src="https://paper.example/p.jpg"`, 'src="/p.jpg"'),
    say('href="https://paper.example/s/x"', 'href="#x"'),
  ],
  [
    'html.relative',
    'a picture in a set',
    say('alt=""', 'alt="" srcset="https://a.example/1.jpg 1x, 2.jpg 2x"'),
  ],
  ['html.script', 'a script in a story', say('<p>', '<script>x</script><p>')],
  ['html.script', 'a handler', say('alt=""', 'alt="" onerror="x()"'), say('alt=""', 'alt="one"')],
  [
    'html.double-escape-tags',
    'tags that people see',
    say('<p>渡', '&lt;p&gt;渡'),
    say('<p>渡', '<p>1 &lt; 2 渡'),
  ],
  [
    'http.etag-syntax',
    'a tag without quotes',
    fields({ ETag: 'abc' }),
    fields({ ETag: '"a,b c"'.replace(' ', '') }),
  ],
  ['http.ctype', 'a feed that is sent as text', put(FEED, TEXT, 'text/plain; charset=utf-8')],
  ['http.ctype-exact', 'a feed that is sent as XML', put(FEED, TEXT, 'text/xml; charset=utf-8')],
  ['http.validators', 'no validators', fields({ ETag: undefined, 'Last-Modified': undefined })],
  ['http.etag-missing', 'a date alone', fields({ ETag: undefined })],
  ['http.lastmod-missing', 'a tag alone', fields({ 'Last-Modified': undefined })],
  ['http.lastmod-form', 'a date of Atom', fields({ 'Last-Modified': '2026-02-07T06:00:00Z' })],
  [
    'http.lastmod-form',
    'a date to come',
    fields({ 'Last-Modified': 'Mon, 09 Feb 2026 08:00:00 GMT' }),
  ],
  [
    'http.304-headers',
    'a 304 without its tag',
    rss((_, right) =>
      right.status === 304
        ? {
            ...right,
            fields: right.fields.filter(([name, value]) => name !== 'ETag' || value !== TAG),
          }
        : right,
    ),
  ],
]
