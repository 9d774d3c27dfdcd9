// The header fields of every answer, errors included: set here and nowhere else.

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

/** RFC 6797 §7.2: only a site that is served over TLS may say so. */
export const commonHeaders = (origin: string): Readonly<Record<string, string>> =>
  origin.startsWith('https:')
    ? { ...COMMON, 'Strict-Transport-Security': STRICT_TRANSPORT }
    : COMMON

/** Programs in a browser may read feeds from any origin (manton/JSONFeed#122). */
export const FEED_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

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
 * may be shown while a fresh one is fetched.
 */
export const FRESH = 'public, max-age=600, stale-while-revalidate=3600'
/** A mistake may be mended soon. */
export const BRIEF = 'public, max-age=60'
export const DAY = 'public, max-age=86400'
/** The address holds a revision: other bytes have another address. */
export const FOREVER = 'public, max-age=31536000, immutable'
