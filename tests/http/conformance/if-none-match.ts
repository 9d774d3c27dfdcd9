// Conditional requests by entity tag.

import { type Case, type Clause, dayBefore, type Known, imfDate } from './clause.ts'

const none =
  (value: (known: Known) => string): Case[2] =>
  (known) => ({ headers: { 'If-None-Match': value(known) } })

const LISTS: Clause = {
  spec: 'RFC 9110 §13.1.2',
  says: 'If the field value is a list of entity tags, the condition is false if one of the listed tags matches the entity tag of the selected representation.',
  cases: [
    [304, 'the first of three', none(({ tag }) => `${tag}, "two", "three"`)],
    [304, 'the last of three', none(({ tag }) => `"one", W/"two", ${tag}`)],
    [304, 'without spaces', none(({ tag }) => `"one",W/"two",${tag}`)],
    [304, 'with tabs', none(({ tag }) => `"one"\t,\t${tag}`)],
    [304, 'the last of two hundred', none(({ tag }) => `${'"old", '.repeat(199)}${tag}`)],
    [304, 'beside an empty tag', none(({ tag }) => `"", ${tag}`)],
    [304, 'twice', none(({ tag }) => `${tag}, ${tag}`)],
    [200, 'a list without it', none(() => '"one", W/"two", "three"')],
  ],
}

const COMPARISON: Clause = {
  spec: 'RFC 9110 §13.1.2',
  says: 'A recipient MUST use the weak comparison function when comparing entity tags for If-None-Match',
  cases: [
    [304, 'the tag as it was sent', none(({ tag }) => tag)],
    [304, 'the same tag, strong', none(({ opaque }) => `"${opaque}"`)],
    [304, 'strong in a list with weak ones', none(({ opaque }) => `W/"one", "${opaque}"`)],
    [200, 'another tag', none(() => 'W/"another"')],
  ],
}

const CHARACTERS: Clause = {
  spec: 'RFC 9110 §8.8.3.2',
  says: 'two entity tags are equivalent if their opaque-tags match character-by-character, regardless of either or both being tagged as "weak".',
  cases: [
    [200, 'the beginning of it', none(({ opaque }) => `"${opaque.slice(0, -1)}"`)],
    [200, 'one character more', none(({ opaque }) => `"${opaque}0"`)],
    [
      200,
      'in capitals',
      none(({ opaque }) => `"${opaque.replace(/[a-f]/g, (l) => l.toUpperCase())}"`),
    ],
    [
      200,
      'what a server puts behind it when it compresses',
      none(({ opaque }) => `"${opaque}-gzip"`),
    ],
    [200, 'an empty tag', none(() => '""')],
    [200, 'an empty weak tag', none(() => 'W/""')],
    [200, 'a tag that is a star', none(() => '"*"')],
  ],
}

const QUOTES: Clause = {
  spec: 'RFC 9110 §8.8.3',
  says: 'etagc = %x21 / %x23-7E / obs-text ; VCHAR except double quotes, plus obs-text',
  cases: [
    [304, 'behind a tag with a comma in it', none(({ tag }) => `"a,b", ${tag}`)],
    [304, 'behind a tag with commas at its ends', none(({ tag }) => `",a,", ${tag}`)],
    [304, 'behind a tag with a backslash', none(({ tag }) => String.raw`"a\", ${tag}`)],
    [304, 'behind a tag beyond ASCII', none(({ tag }) => `"\u00e9\u00ff", ${tag}`)],
    [200, 'inside the quotes of another', none(({ opaque }) => `"a,${opaque}"`)],
    [200, 'inside the quotes of another, with commas', none(({ opaque }) => `"a,W/,${opaque},b"`)],
  ],
}

const EMPTY: Clause = {
  spec: 'RFC 9110 §5.6.1.2',
  says: 'A recipient MUST parse and ignore a reasonable number of empty list elements',
  cases: [
    [304, 'an empty element before it', none(({ tag }) => `, ${tag}`)],
    [304, 'an empty element behind it', none(({ tag }) => `${tag},`)],
    [304, 'empty elements between', none(({ tag }) => `"one", , ,,${tag}`)],
    [200, 'empty elements alone', none(() => ', ,')],
    [200, 'nothing at all', none(() => '')],
  ],
}

const STAR: Clause = {
  spec: 'RFC 9110 §13.1.2',
  says: 'If the field value is "*", the condition is false if the origin server has a current representation for the target resource.',
  cases: [
    [304, 'a star', none(() => '*')],
    [304, 'a star among spaces', none(() => '  *  ')],
  ],
}

const MALFORMED: Clause = {
  spec: 'RFC 9110 §13.1.2',
  says: 'If-None-Match = "*" / #entity-tag',
  cases: [
    [200, 'a star in a list', none(({ tag }) => `*, ${tag}`)],
    [200, 'the tag without quotes', none(({ opaque }) => opaque)],
    [200, 'the tag without quotes, weak', none(({ opaque }) => `W/${opaque}`)],
    [200, 'the tag in single quotes', none(({ opaque }) => `'${opaque}'`)],
    [200, 'a quote that is not closed', none(({ opaque }) => `"${opaque}`)],
    [200, 'a quote that is not opened', none(({ opaque }) => `${opaque}"`)],
    [200, 'a small w', none(({ opaque }) => `w/"${opaque}"`)],
    [200, 'a space behind W/', none(({ opaque }) => `W/ "${opaque}"`)],
    [200, 'two tags without a comma', none(({ tag }) => `"one" ${tag}`)],
    [200, 'something behind the tag', none(({ tag }) => `${tag}x`)],
    [200, 'behind a tag with a space in it', none(({ tag }) => `"a b", ${tag}`)],
    [200, 'behind a quote too many', none(({ tag }) => `"one"", ${tag}`)],
    [200, 'escaped quotes', none(({ opaque }) => String.raw`\"${opaque}\"`)],
    [200, 'a semicolon for a comma', none(({ tag }) => `"one"; ${tag}`)],
  ],
}

const BEFORE_DATES: Clause = {
  spec: 'RFC 9110 §13.1.3',
  says: 'A recipient MUST ignore If-Modified-Since if the request contains an If-None-Match header field',
  cases: [
    [200, 'another tag with the right date', both((known) => ['"another"', known.modified])],
    [304, 'the tag with an old date', both((known) => [known.tag, dayBefore(known)])],
    [304, 'a star with an old date', both((known) => ['*', dayBefore(known)])],
    [200, 'a malformed tag with the right date', both((known) => [known.opaque, known.modified])],
    [200, 'no tag at all with the right date', both((known) => ['', known.modified])],
  ],
}

function both(values: (known: Known) => readonly [tags: string, since: Date]): Case[2] {
  return (known) => {
    const [tags, since] = values(known)
    return { headers: { 'If-None-Match': tags, 'If-Modified-Since': imfDate(since) } }
  }
}

export const IF_NONE_MATCH: readonly Clause[] = [
  COMPARISON,
  CHARACTERS,
  LISTS,
  QUOTES,
  EMPTY,
  STAR,
  MALFORMED,
  BEFORE_DATES,
]
