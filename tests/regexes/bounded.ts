// Regular expressions that recheck does not call linear, and why they may stay: no long text comes before them, or
// what their fuzzing takes for growth has a bound.

import { nameOf, type Pattern } from './collect.ts'

type Bounded = { readonly file: string; readonly begins: string; readonly why: string }

const CREDIT = 'a credit is cut to 500 characters'
const EXCERPT = 'it is asked about the 240 cells of an excerpt'
const TAIL = 'it is asked about the 16 characters before a place'
const WORD = 'it is asked about the 41 characters before a hyphen'

export const BOUNDED: readonly Bounded[] = [
  { file: 'edition/authors.ts', begins: String.raw`/\s*\S+@`, why: CREDIT },
  { file: 'edition/authors.ts', begins: String.raw`/\s*[(（]`, why: CREDIT },
  { file: 'edition/authors.ts', begins: String.raw`/\s*[、／/;；]`, why: CREDIT },
  { file: 'edition/authors.ts', begins: '/^(?:[綜综]合)?', why: CREDIT },
  { file: 'edition/authors.ts', begins: String.raw`/(?:\s*(?:攝影`, why: CREDIT },
  { file: 'edition/authors.ts', begins: String.raw`/\s+(?:文字`, why: CREDIT },
  { file: 'edition/excerpt.ts', begins: String.raw`/\s+$`, why: EXCERPT },
  { file: 'edition/excerpt.ts', begins: String.raw`/[\s，、`, why: EXCERPT },
  { file: 'edition/excerpt.ts', begins: '/(?:^|[^', why: TAIL },
  { file: 'edition/excerpt.ts', begins: '/([。！？', why: TAIL },
  {
    file: 'parse/gazetteer.ts',
    begins: '/',
    why: 'what repeats in a form of line is bounded, or begins at a word or the line; `npm run doubling` measures them',
  },
  { file: 'parse/join.ts', begins: '/(?:^|[^', why: WORD },
  { file: 'parse/join.ts', begins: String.raw`/[\p{L}\p{N}’']{1,40}$`, why: WORD },
  {
    file: 'site/digits.ts',
    begins: '/(<[^>]*>)/',
    why: 'it reads the HTML that we write, where each < has its >',
  },
]

export const isBounded = (pattern: Pattern): boolean =>
  BOUNDED.some(({ file, begins }) => file === pattern.file && nameOf(pattern).startsWith(begins))
