// A drawing (SVG) read as browsers read it, by a strict XML parser: its size, and everything in it that
// could run or load something. What is not known to be harmless is refused; nothing is cleaned.

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

import type { Diagnostic } from '../model/diagnostic.ts'
import { decode } from './decode.ts'
import { type Size, svgSize } from './svg-size.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Drawing programs leave their notes in this namespace and in their own: they are never shown. */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** In the others of W3C (XHTML, MathML, XML Events) elements do something. */
const OF_BROWSERS = 'http://www.w3.org/'

/** SVG 1.1 without scripts, links, animation, fonts, and other documents inside it. */
const DRAWN: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc metadata style switch view path rect circle ellipse line polyline
   polygon text tspan textPath image linearGradient radialGradient stop pattern clipPath mask marker
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
   feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
   feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
   feTurbulence`.split(/\s+/u),
)

/** A part of the same drawing, or a picture that is written out in it. */
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/iu
/** CSS that loads; its escapes, which could spell that, are refused with it. */
const LOADING =
  /@import|\\|(?:image-set|src)\(|url\((?!\s{0,9}["']?\s{0,9}(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|(?:application\/(?:x-)?)?font)))/iu

export type Drawing =
  | { readonly size: Size; readonly diagnostics?: undefined }
  | { readonly size?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** The drawing's size, or everything that is wrong with it. Never throws. */
export function readSvg(bytes: Uint8Array): Drawing {
  const { text, diagnostic } = decode(bytes)
  if (diagnostic) return damaged('it is not UTF-8')
  const parser = new SaxesParser({ xmlns: true })
  const unsafe: Diagnostic[] = []
  let broken: Drawing | undefined
  let root: SaxesTagNS | undefined
  const refuse = (detail: string): void => {
    unsafe.push({ code: 'picture-unsafe', line: parser.line, detail })
  }
  // What follows the first mistake is read as nobody meant it.
  parser.on('error', ({ message }) => {
    broken ??= damaged(message.replace(/^(?:\d+:)*\s*/u, ''), parser.line)
  })
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-8$/iu.test(encoding)) broken ??= damaged(`it says that it is ${encoding}`, 1)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('a <!DOCTYPE> that defines something')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuse(`<?${target}?>`)
  })
  parser.on('opentag', (tag) => {
    root ??= tag
    for (const fault of faultsOf(tag)) refuse(fault)
  })
  checkStyles(parser, refuse)
  parser.write(text.replace(/^\uFEFF/u, '')).close()
  if (broken) return broken
  return unsafe.length > 0 ? { diagnostics: unsafe } : sized(root)
}

const damaged = (detail: string, line?: number): Drawing => ({
  diagnostics: [{ code: 'picture-damaged', ...(line !== undefined && { line }), detail }],
})

function sized(root: SaxesTagNS | undefined): Drawing {
  if (root?.local !== 'svg') return { diagnostics: [{ code: 'picture-type-unknown' }] }
  if (root.uri !== SVG) return damaged(`its <svg> lacks xmlns="${SVG}"`)
  const size = svgSize((name) => root.attributes[name]?.value)
  return size ? { size } : damaged('its <svg> has neither width and height nor a viewBox')
}

function faultsOf({ name, local, uri, attributes }: SaxesTagNS): string[] {
  if (uri !== SVG) return uri.startsWith(OF_BROWSERS) && uri !== RDF ? [`<${name}>`] : []
  if (!DRAWN.has(local)) return [`<${name}>`]
  return Object.values(attributes)
    .filter(isUnsafe)
    .map((attribute) => `${attribute.name}="${attribute.value.slice(0, 60)}"`)
}

function isUnsafe({ name, local, uri, value }: SaxesAttributeNS): boolean {
  if (local === 'href' || local === 'src') return !INSIDE.test(value)
  if (uri !== '') return name === 'xml:base'
  return /^on/iu.test(local) || LOADING.test(value)
}

/** A comment may part a style in two, and CSS reads it as one. */
function checkStyles(parser: SaxesParser<{ xmlns: true }>, refuse: (detail: string) => void): void {
  let style: string | undefined
  const collect = (text: string): void => {
    if (style !== undefined) style += text
  }
  parser.on('opentagstart', ({ name }) => {
    if (/(?:^|:)style$/u.test(name)) style ??= ''
  })
  parser.on('text', collect)
  parser.on('cdata', collect)
  parser.on('closetag', ({ local }) => {
    if (local !== 'style' || style === undefined) return
    const [found] = LOADING.exec(style) ?? []
    if (found !== undefined) refuse(`<style> … ${found}`)
    style = undefined
  })
}
