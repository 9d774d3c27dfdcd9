// How readers are kept out: connections, refusals, checks for bots, and what is no feed.

import { asked, pathOf, withFields } from '../server.ts'
import { all, edit, put, reply, rss, twist, type Row } from './row.ts'

const HTML = 'text/html; charset=utf-8'
const RSS = 'application/rss+xml; charset=utf-8'

const fails = (kind: 'name' | 'connection' | 'tls' | 'timeout' | 'protocol') =>
  rss(() => ({ kind, reason: 'as told by the network' }))

const challenge = (status: number, more: Readonly<Record<string, string>>, page: string) =>
  rss(() => reply(status, HTML, `<!DOCTYPE html><html><head>${page}</head></html>`, more))

const JUST_A_MOMENT = '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x">'

export const REACH_ROWS: readonly Row[] = [
  ['reach.unreachable', 'a host that has no address', fails('name')],
  ['reach.unreachable', 'a server that does not listen', fails('connection')],
  ['reach.tls', 'a certificate that has expired', fails('tls')],
  ['reach.timeout', 'a server that never ends its answer', fails('timeout')],
  ['reach.protocol', 'an answer that is no HTTP', fails('protocol')],
  [
    'reach.challenge',
    'Cloudflare says so in a field',
    challenge(403, { 'cf-mitigated': 'challenge' }, ''),
    // A story about it is none.
    edit('/rss.xml', '鐘樓漏雨', 'Just a moment... /cdn-cgi/challenge-platform/'),
  ],
  ['reach.challenge', 'and so does its page', challenge(503, {}, JUST_A_MOMENT)],
  [
    'reach.challenge',
    'its status may be 429',
    challenge(429, { 'CF-Mitigated': 'challenge' }, JUST_A_MOMENT),
  ],
  ['reach.challenge', 'AWS WAF', challenge(202, { 'x-amzn-waf-action': 'challenge' }, '')],
  [
    'reach.challenge',
    'a page that wants JavaScript, with status 200',
    rss(() => reply(200, HTML, '<html><body>Please enable JavaScript to continue</body></html>')),
    // A page that does not is only a page.
    rss(() => reply(200, HTML, '<html><body>今日要聞</body></html>')),
  ],
  [
    'reach.challenge',
    'a puzzle',
    rss(() => reply(403, HTML, '<html><body><div class="g-recaptcha"></div></body></html>')),
  ],
  [
    'reach.refused',
    'a firewall that forbids',
    rss(() => reply(403, HTML, '<html>Forbidden</html>')),
  ],
  [
    'reach.refused',
    'a limit of requests',
    rss(() => reply(429, HTML, '', { 'Retry-After': '60' })),
  ],
  ['reach.missing', 'a link to a feed that is gone', rss(() => reply(410, HTML, ''))],
  ['reach.broken', 'a server that fails', rss(() => reply(500, HTML, ''))],
  [
    'reach.user-agent',
    'a firewall that lets no Feedly in',
    rss((ask, right) =>
      asked(ask, 'user-agent')?.includes('Feedly') ? reply(403, HTML, '') : right,
    ),
  ],
  [
    'reach.user-agent',
    'a firewall that wants a name',
    rss((ask, right) =>
      asked(ask, 'user-agent') === undefined
        ? reply(403, HTML, JUST_A_MOMENT, { 'cf-mitigated': 'challenge' })
        : right,
    ),
  ],
  [
    'reach.redirect',
    'a feed that is linked where it was',
    all(
      put('/new.xml', '', RSS),
      twist((ask, right) =>
        pathOf(ask) === '/rss.xml' ? reply(301, HTML, '', { Location: '/new.xml' }) : right,
      ),
    ),
  ],
  [
    'reach.redirect-loop',
    'a redirect to itself',
    rss(() => reply(302, HTML, '', { Location: '/rss.xml' })),
  ],
  ['reach.redirect-loop', 'a redirect without an address', rss(() => reply(302, HTML, ''))],
  [
    'reach.insecure',
    'a feed without TLS',
    edit('/', 'href="/rss.xml"', 'href="http://paper.example/rss.xml"'),
    edit('/', 'href="/rss.xml"', 'href="http://127.0.0.1:8787/rss.xml"'),
  ],
  ['reach.html', 'a page in the place of a feed', put('/rss.xml', '<!DOCTYPE html><html>', RSS)],
  ['reach.html', 'the same as XHTML', put('/rss.xml', '<?xml version="1.0"?><html/>', RSS)],
  ['reach.garbage', 'an image', put('/rss.xml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), RSS)],
  ['reach.garbage', 'nothing at all', put('/rss.xml', '', RSS)],
  ['reach.garbage', 'another XML document', put('/rss.xml', '<note/>', RSS)],
  ['reach.garbage', 'JSON of something else', put('/feed.json', '{"users":[]}')],
  ['reach.cut', 'a body that does not end', rss((_, right) => ({ ...right, isCut: true }))],
  [
    'reach.size',
    'a feed with everything in it',
    edit('/rss.xml', '</channel>', `<!-- ${'x'.repeat(600_000)} --></channel>`),
    edit('/rss.xml', '</channel>', `<!-- ${'x'.repeat(400_000)} --></channel>`),
  ],
  [
    'http.ce-broken',
    'a body that was never compressed',
    rss((_, right) => withFields(right, { 'Content-Encoding': 'gzip' })),
  ],
]
