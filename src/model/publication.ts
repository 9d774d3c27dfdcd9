// The paper itself, as publication.yaml describes it. Only the build reads this schema; the Worker
// knows the type alone, so that zod never reaches it.

import { z } from 'zod'
import { agencyCalled } from './agencies.ts'

const SLUG = /^[a-z][a-z0-9-]{0,39}$/
/** The clock time at which an edition is published, in the paper's time zone. */
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/
/** RFC 4151 §2.1 taggingEntity: an authority and the date on which it was the paper's own. */
const TAGGING_ENTITY =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,},\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(500, 'must be at most 500 characters')

const isTimeZone = (name: string): boolean => {
  try {
    return (
      /^[A-Z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
    )
  } catch {
    return false
  }
}

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** A name by RFC 1123 §2.1, or an address; URLs allow quotes and `&` in it, which every document would have. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/

const isOrigin = (value: string): boolean => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol)) return false
  return HOST.test(url.hostname) && `${url.origin}/` === url.href
}

/** WebSub §8 asks hubs for HTTPS; a fragment would never reach one. */
const isHub = (value: string): boolean => {
  const url = URL.parse(value)
  if (url?.protocol !== 'https:' || !HOST.test(url.hostname)) return false
  return url.username === '' && !value.includes('#')
}

/** What may go out of the stories of an agency: all, headline and summary, or nothing. */
const POLICIES = ['full', 'summary', 'exclude'] as const

/** Chinese, and in which script; undefined for every other language. */
function chineseScript(tag: string): string | undefined {
  if (!isLanguageTag(tag)) return undefined
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? script : undefined
}

const variants = z
  .array(line.refine(isLanguageTag, 'must be a BCP 47 tag, such as zh-Hans'))
  .readonly()
  .refine((tags) => new Set(tags).size === tags.length, 'must name each script once')

const agencies = z
  .record(line, z.enum(POLICIES, 'must be full, summary or exclude'))
  .check(({ value, issues }) => {
    const names = Map.groupBy(Object.keys(value), agencyCalled)
    for (const [first, ...others] of names.values()) {
      for (const name of others) {
        const message = `is the same agency as ${first}; keep one of the two`
        issues.push({ code: 'custom', path: [name], message, input: value })
      }
    }
  })

const settings = z.strictObject({
  title: line,
  description: line,
  url: line
    .refine(isOrigin, 'must be an address without a path, such as https://news.example.com')
    .transform((value) => new URL(value).origin),
  tag: line.regex(TAGGING_ENTITY, 'must be a host and a date, such as news.example.com,2026'),
  language: line.refine(isLanguageTag, 'must be a BCP 47 tag, such as zh-Hant-MO'),
  timezone: line.refine(isTimeZone, 'must be an IANA time zone, such as Asia/Macau'),
  time: line.regex(CLOCK_TIME, 'must be a time such as "06:00", in quotes'),
  sections: z
    .record(z.string().regex(SLUG, 'a section is named by small letters, digits and hyphens'), line)
    .refine((sections) => Object.keys(sections).length > 0, 'must name at least one section'),
  rights: line.optional(),
  agencies: agencies.optional(),
  tombstones: z
    .int('must be a number of days, such as 90')
    .min(0, 'must be 0 or more days')
    .max(3650, 'must be at most 3650 days')
    .optional(),
  hub: line
    .refine(isHub, 'must be an https address without a fragment, such as https://hub.example.com/')
    .transform((value) => new URL(value).href)
    .optional(),
  variants: variants.optional(),
  lexicon: z.record(line, line).optional(),
})

/** For a paper in each script, what a variant of it may be. */
const OTHER_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Hant: ['zh-Hans'],
  Hans: ['zh-Hant-HK', 'zh-Hant-TW'],
}

/** A variant is the same paper in the other Chinese script, and nothing else. */
export const publicationSchema = settings.check(({ value, issues }) => {
  const { language, variants: tags = [] } = value
  const own = chineseScript(language)
  const others = OTHER_SCRIPT[own ?? '']
  const message = others
    ? `must be the other script than that of ${language}, such as ${others.join(' or ')}`
    : 'is for papers in Chinese'
  for (const [at, tag] of tags.entries()) {
    const script = chineseScript(tag)
    if (others && script !== undefined && script !== own) continue
    issues.push({ code: 'custom', path: ['variants', at], message, input: tags })
  }
})

/**
 * A paper. `url` is an origin without a final slash; `sections` maps slug to title in the order of
 * the paper; `time` is the local HH:MM at which an edition is published; `agencies` maps a name of an
 * agency, or `default`, to what may go out of its stories; `tombstones` is for how many days a feed tells
 * of a withdrawal; `hub` is a WebSub hub; `variants` are the other scripts it is served in, and `lexicon` maps
 * names to how these write them.
 */
export type Publication = z.infer<typeof publicationSchema> & {
  /** Never written: in which script the paper is just being served. */
  readonly served?: ServedScript
}

/** A paper in one script has none. */
export type ServedScript = {
  /** Before every path of a page or feed: empty, or such as `/zh-hans`. */
  readonly root: string
  /** All scripts of the paper, its own first. */
  readonly scripts: readonly { readonly language: string; readonly root: string }[]
}

export type Policy = (typeof POLICIES)[number]

/** For each setting, a line that would be right. */
export const PUBLICATION_EXAMPLES: Readonly<Record<keyof typeof settings.shape, string>> = {
  title: 'title: 海燈日報',
  description: 'description: 澳門新聞，每日清晨出版',
  url: 'url: https://news.example.com',
  tag: 'tag: news.example.com,2026',
  language: 'language: zh-Hant-MO',
  timezone: 'timezone: Asia/Macau',
  time: 'time: "06:00"',
  sections: 'sections: { local: 澳聞 }',
  rights: 'rights: 版權所有',
  agencies: 'agencies: { 法新社: summary, default: full }',
  tombstones: 'tombstones: 90',
  hub: 'hub: https://hub.example.com/',
  variants: 'variants: [zh-Hans]',
  lexicon: 'lexicon: { 張乾生: 张乾生 }',
}

export const frontMatterSchema = z.strictObject({
  section: z
    .string()
    .regex(SLUG, 'must be the name of a section, such as international')
    .optional(),
  folio: z
    .union([z.string(), z.number().transform(String)])
    .refine((folio) => /^[A-Za-z]?\d{1,3}$/.test(folio), 'must be a page number, such as A12')
    .optional(),
  pictures: z.array(z.string()).readonly().optional(),
})

/**
 * What the front matter of a page may say: its section, the page number it was printed with, and the
 * names of the pictures that its captions stand under, in the order of the page.
 */
export type FrontMatter = z.infer<typeof frontMatterSchema>

export const SLUG_PATTERN = SLUG
