// The header fields of every answer, errors included: set here and nowhere else.

import { OPML_PATH } from '../model/address.ts'
import { FEED_FILE } from '../model/feed-format.ts'

/** No script ever runs on this site, and nothing is loaded from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const COMMON = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Accept-Encoding',
} as const

/** A year; the paper's other hosts are its own affair. */
const STRICT_TRANSPORT = 'max-age=31536000'

export type Fields = Readonly<Record<string, string>>

/** RFC 6797 §7.2: only a site that is served over TLS may say so. */
const commonFields = (origin: string): Fields =>
  origin.startsWith('https:')
    ? { ...COMMON, 'Strict-Transport-Security': STRICT_TRANSPORT }
    : COMMON

/** Programs in a browser may read feeds from any origin (manton/JSONFeed#122). */
const CROSS_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

const FEED_FILES = [OPML_PATH, ...Object.values(FEED_FILE).map((file) => `/${file}`)]

/** One of the fields that every answer has. */
export const EVERYWHERE = 'Permissions-Policy'

/**
 * What every answer at a path says, errors too. At the address of a feed there is more: without it a program in
 * a browser is not told that the answer is 404.
 */
export function fieldsOf(origin: string): (path: string) => Fields {
  const common = commonFields(origin)
  const feed = { ...common, ...CROSS_ORIGIN }
  return (path) => (FEED_FILES.some((file) => path.endsWith(file)) ? feed : common)
}

/** A feed that a person opens shows text alone, in the style that it names. */
export const FEED_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const ALLOW = 'GET, HEAD, OPTIONS'

/** What a program in a browser asks before it may ask conditionally (Fetch, CORS-preflight request). */
export const PREFLIGHT_HEADERS = {
  Allow: ALLOW,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
} as const

/**
 * Readers wait at least this long before they ask again, so a long life delays the news; a stale copy
 * may be shown while a fresh one is fetched. It is the same for the archives of past editions: RFC 5005 §4
 * has them change as little as can be, but a story that must be corrected or withdrawn is corrected there
 * too, and the address stays. They are asked for once in a reader's life.
 */
export const FRESH = 'public, max-age=600, stale-while-revalidate=3600'
/** In seconds: when to come back to what is damaged (RFC 9110 §10.2.3). Readers ask no sooner anyway. */
export const AWHILE = '600'
/** A mistake may be mended soon. */
export const BRIEF = 'public, max-age=60'
export const DAY = 'public, max-age=86400'
/** It is about this request alone. */
export const NEVER = 'no-store'
/** The address holds a revision: other bytes have another address. */
export const FOREVER = 'public, max-age=31536000, immutable'
