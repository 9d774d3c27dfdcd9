import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readSvg } from '../../src/content/read-svg.ts'
import { hostileText } from '../hostile-text.ts'

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (inside: string) =>
  readSvg(bytes(`<svg ${XMLNS} width="9" height="9">${inside}</svg>`))

const HOSTILE: readonly (readonly [what: string, inside: string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script under another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>'],
  ['a script of XHTML', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'],
  ['a frame of XHTML', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://e.example/"/>'],
  ['an event', '<g onload="alert(1)"/>'],
  ['an event in capitals', '<g onClick="alert(1)"/>'],
  [
    'a page inside it',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
  ],
  ['a link', '<a href="javascript:alert(1)"><g/></a>'],
  ['an animation that sets an event', '<g><set attributeName="onload" to="alert(1)"/></g>'],
  ['an animation that sets a link', '<animate attributeName="href" values="javascript:alert(1)"/>'],
  ['a picture from elsewhere', '<image href="https://e.example/a.png"/>'],
  ['a picture from elsewhere, the old way', '<image xlink:href="//e.example/a.png"/>'],
  ['a drawing inside it', '<image href="data:image/svg+xml,%3Csvg/%3E"/>'],
  ['a page as data', '<use href="data:text/html,x"/>'],
  ['a part of another drawing', '<use href="other.svg#a"/>'],
  ['an address spelt in references', '<image href="&#104;ttps://e.example/a.png"/>'],
  ['a colour from elsewhere', '<rect fill="url(https://e.example/a.svg#p)"/>'],
  ['a colour from elsewhere, in quotes', '<rect fill="URL( \'//e.example/a.svg#p\')"/>'],
  ['a style from elsewhere', '<g style="background:url(https://e.example/a.png)"/>'],
  ['a style that spells url in escapes', '<g style="background:u\\72l(//e.example/a)"/>'],
  ['a picture set', '<g style="background:image-set(\'//e.example/a.png\' 1x)"/>'],
  ['a style sheet that imports', '<style>@import "https://e.example/a.css";</style>'],
  ['one that a comment parts', '<style>@im<!-- -->port "https://e.example/a.css";</style>'],
  ['one in CDATA', '<style><![CDATA[@font-face{src:url(//e.example/f)}]]></style>'],
  ['another base for addresses', '<g xml:base="https://e.example/"/>'],
  ['a listener', '<l:listener xmlns:l="http://www.w3.org/2001/xml-events"/>'],
]

describe('a drawing that could run or load something is refused', () => {
  test.each(HOSTILE)('%s', (_, inside) => {
    const { diagnostics = [] } = read(inside)
    expect(diagnostics.map(({ code }) => code)).toContain('picture-unsafe')
  })

  test('a style sheet before it', () => {
    const { diagnostics } = readSvg(
      bytes(`<?xml-stylesheet href="a.css"?><svg ${XMLNS} width="9" height="9"/>`),
    )
    expect(diagnostics?.map(({ code }) => code)).toEqual(['picture-unsafe'])
  })

  test('entities of its own', () => {
    const { diagnostics } = readSvg(
      bytes(`<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg ${XMLNS} width="9" height="9"/>`),
    )
    expect(diagnostics?.map(({ code }) => code)).toEqual(['picture-unsafe'])
  })

  test('all of it is told at once, each at its line', () => {
    const { diagnostics } = read('\n<script/>\n<g onload=""/>')
    expect(diagnostics?.map(({ line, detail }) => [line, detail])).toEqual([
      [2, '<script>'],
      [3, 'onload=""'],
    ])
  })
})

const HARMLESS: readonly (readonly [what: string, inside: string])[] = [
  ['shapes and text', '<g id="a"><path d="M0 0h9"/><text><tspan>渡輪</tspan></text></g>'],
  ['a shape used twice', '<use href="#a"/><use xlink:href="#a"/>'],
  ['a pattern', '<rect fill="url(#p)" style="mask:url(\'#m\')"/>'],
  ['a photograph written out in it', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
  ['a style', '<style>.a{fill:red}</style>'],
  ['a font written out in it', '<style>@font-face{src:url(data:font/woff2;base64,AA==)}</style>'],
  ['a paragraph about addresses', '<desc>url(https://e.example/) and @import and \\</desc>'],
  [
    'what drawing programs note',
    `<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a xmlns="x:y" r:about="https://e.example/"/></r:RDF></metadata>
     <i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" file="C:\\a"/>`,
  ],
]

test.each(HARMLESS)('a drawing may hold %s', (_, inside) => {
  expect(read(inside)).toEqual({ size: { width: 9, height: 9 } })
})

const SIZES: readonly (readonly [attributes: string, size: string | undefined])[] = [
  ['width="120" height="80"', '120x80'],
  ['width="120.4px" height="80.6"', '120x81'],
  ['width="2in" height="25.4mm"', '192x96'],
  ['viewBox="0 0 300 200"', '300x200'],
  ['viewBox="-5,-5,300,200" width="100%" height="100%"', '300x200'],
  ['viewBox="0 0 300 200" width="600"', '600x400'],
  ['viewBox="0 0 300 200" height="1in"', '144x96'],
  ['viewBox="0 0 1 0.001"', '1x1'],
  ['', undefined],
  ['width="120"', undefined],
  ['viewBox="0 0 0 9"', undefined],
  ['viewBox="a b c d"', undefined],
  ['width="1e999" height="9"', undefined],
  ['width="0" height="9"', undefined],
]

test.each(SIZES)('a drawing with %s is %s', (attributes, expected) => {
  const { size, diagnostics } = readSvg(bytes(`<svg ${XMLNS} ${attributes}/>`))
  expect(size && `${size.width}x${size.height}`).toBe(expected)
  expect(diagnostics?.map(({ code }) => code)).toEqual(expected ? undefined : ['picture-damaged'])
})

const BROKEN: readonly (readonly [what: string, text: string, code: string])[] = [
  ['has an open element', `<svg ${XMLNS} width="9" height="9"><g></svg>`, 'picture-damaged'],
  ['has an entity of HTML', `<svg ${XMLNS} width="9" height="9">&nbsp;</svg>`, 'picture-damaged'],
  ['forgot its namespace', '<svg width="9" height="9"/>', 'picture-damaged'],
  [
    'says that it is in Big5',
    `<?xml version="1.0" encoding="big5"?><svg ${XMLNS} width="9" height="9"/>`,
    'picture-damaged',
  ],
  ['is a web page', '<html xmlns="http://www.w3.org/2000/svg"/>', 'picture-unsafe'],
  ['is a feed', '<rss version="2.0"/>', 'picture-type-unknown'],
  ['is nothing', '<', 'picture-damaged'],
]

test.each(BROKEN)('a drawing that %s is refused', (_, text, code) => {
  expect(readSvg(bytes(text)).diagnostics?.[0]?.code).toBe(code)
})

test('a drawing that is not UTF-8 is refused', () => {
  const text = `<svg ${XMLNS} width="9" height="9"><text>é</text></svg>`
  expect(readSvg(Buffer.from(text, 'latin1')).diagnostics?.[0]?.code).toBe('picture-damaged')
})

test('whatever stands in a drawing, it is read to its end', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
      const { size, diagnostics } = read(text)
      expect(size === undefined).toBe(diagnostics !== undefined)
    }),
    { numRuns: 500 },
  )
})
