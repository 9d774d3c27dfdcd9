// Whether an answer is a check for bots instead of what was asked for, whose it is, and which setting of
// whose dashboard lets feed readers through.

import { readHtml } from '../read/html.ts'
import { unpack } from '../wire/decode.ts'
import { type Answer, fieldOf } from '../wire/exchange.ts'

export type Guard = {
  readonly name: string
  /** What gave it away. */
  readonly seen: string
  readonly help: string
}

type Known = {
  readonly name: string
  /** A field that only its challenges have. */
  readonly field?: readonly [name: string, value: RegExp]
  /** The `Server` field of a guard that also serves ordinary answers. */
  readonly server?: RegExp
  /** What stands in its pages. */
  readonly body: RegExp
  readonly help: string
}

const CLOUDFLARE = `\
in Cloudflare's dashboard: Security > Settings, filter by Bot traffic: turn Bot fight mode off (no rule \
can skip it) and look at Block AI bots; Security Level there must not be Under Attack. With Super Bot \
fight mode or rules of your own: Security > Security rules > Create rule > Custom rules, when PATHS, \
then Skip: all remaining custom rules, all rate limiting rules, all managed rules, all Super Bot Fight \
Mode rules, Browser Integrity Check, Security Level, User Agent Blocking. (Older dashboard: Security > \
Bots, and Security > WAF > Custom rules.)`

const KNOWN: readonly Known[] = [
  {
    name: 'Cloudflare',
    field: ['cf-mitigated', /challenge/iu],
    server: /^cloudflare/iu,
    body: /_cf_chl_opt|challenge-platform\/h\/\w+\/orchestrate|<title>(?:Just a moment|Attention Required! \| Cloudflare)/iu,
    help: CLOUDFLARE,
  },
  {
    name: 'AWS WAF',
    field: ['x-amzn-waf-action', /challenge|captcha/iu],
    body: /awsWafCookieDomainList|\/challenge\.js"|captcha\.awswaf/iu,
    help: 'in AWS WAF: add a rule with action Allow for the paths of the feeds before the rule group that challenges (often AWSManagedRulesBotControlRuleSet), or scope that group down to other paths',
  },
  {
    name: 'Vercel',
    field: ['x-vercel-mitigated', /challenge/iu],
    server: /^vercel/iu,
    body: /Vercel Security Checkpoint/iu,
    help: 'in Vercel: Firewall > turn Attack Mode off, or add a custom rule with action Bypass for the paths of the feeds',
  },
  {
    name: 'Anubis',
    body: /\.within\.website\/x\/cmd\/anubis|Making sure you(?:'|&#39;|’)re not a bot/iu,
    help: 'in the bot policy of Anubis: add a rule with action ALLOW and a path_regex for the feeds, before the others',
  },
  {
    name: 'DDoS-Guard',
    server: /^ddos-guard/iu,
    body: /ddos-guard\.net|check\.ddos-guard/iu,
    help: 'in DDoS-Guard: exempt the paths of the feeds from the browser check',
  },
  {
    name: 'Sucuri',
    server: /^sucuri/iu,
    body: /sucuri_cloudproxy_js|Sucuri WebSite Firewall/iu,
    help: 'in the Sucuri firewall: Access Control > Allow URL Paths: add the paths of the feeds',
  },
  {
    name: 'Imperva',
    body: /_Incapsula_Resource|Incapsula incident/iu,
    help: 'in Imperva: exempt the paths of the feeds from bot access control and client classification',
  },
  {
    name: 'DataDome',
    body: /captcha-delivery\.com|geo\.captcha-delivery/iu,
    help: 'in DataDome: exclude the paths of the feeds from the protected endpoints',
  },
  {
    name: 'Akamai',
    server: /^akamaighost/iu,
    body: /errors\.edgesuite\.net|sec-if-cpt-container/iu,
    help: 'in Akamai Bot Manager: exempt the paths of the feeds',
  },
]

const PUZZLES =
  /(?:g-recaptcha|h-captcha|cf-turnstile|hcaptcha\.com|google\.com\/recaptcha|px-captcha|class="captcha)/iu
const NEEDS_SCRIPT =
  /(?:enable|requires?|turn on|need)\s+(?:\w+\s+){0,2}javascript(?! to run this app)|checking (?:your|if the site) (?:browser|connection)|verif(?:y|ying) (?:that )?you are (?:a )?human|[啟启]用\s*JavaScript/iu
/** A page with more to read than this is a page, whatever form or notice stands on it. */
const BARE = 1000

const GENERAL =
  'find what stands in front of the server (a CDN, a firewall, a plugin against bots), and exempt the addresses of the feeds from it'

/** `undefined` for an answer that is none. A feed is never one, whatever stands in its stories. */
export function findChallenge(answer: Answer): Guard | undefined {
  for (const { name, field: [field, value] = [], help } of KNOWN) {
    const sent = field === undefined ? undefined : fieldOf(answer, field)
    if (sent !== undefined && value?.test(sent)) return { name, seen: `${field}: ${sent}`, help }
  }
  return findChallengePage(answer)
}

function findChallengePage(answer: Answer): Guard | undefined {
  const bytes = (unpack(answer).bytes ?? answer.body).subarray(0, 100_000)
  const page = Buffer.from(bytes).toString('utf8')
  if (!/<html|<!doctype html/iu.test(page.slice(0, 1000))) return undefined
  const { text, title } = readHtml(page)
  if (text.length > BARE) return undefined
  const seen = title === '' ? 'a page without a title' : `a page titled “${title.slice(0, 80)}”`
  const known = KNOWN.find(({ body }) => body.test(page))
  if (known) return { name: known.name, seen, help: known.help }
  const isMissing = answer.status === 404 || answer.status === 410
  const isCheck = !isMissing && (PUZZLES.test(page) || NEEDS_SCRIPT.test(text))
  return isCheck ? { name: 'a check', seen, help: GENERAL } : undefined
}

/** Whose server answered, where that is known: the firewall is then the likely one to have refused. */
export function guardOf(answer: Answer): string | undefined {
  const server = fieldOf(answer, 'server') ?? ''
  return KNOWN.find((known) => known.server?.test(server))?.help
}

/** The help with the condition that a rule of Cloudflare must have for these feeds. */
export function forPaths(help: string, urls: readonly string[]): string {
  const endings = new Set(urls.map((url) => /\/[^/]*\/?$/u.exec(new URL(url).pathname)?.[0] ?? '/'))
  const conditions = [...endings]
    .toSorted()
    .map((ending) => `ends_with(http.request.uri.path, "${ending}")`)
  return help.replace('PATHS', `(${conditions.join(' or ')})`)
}
