// `doctor`: reads a site as feed readers do and says what would keep them out.

import type { Finding } from '../doctor/finding.ts'
import { ruleOf } from '../doctor/rules.ts'
import { type Examination, examine } from '../doctor/walk/examine.ts'
import { exchange } from '../doctor/wire/fetch.ts'
import type { Exit, Io } from './io.ts'
import { curlOf, renderFindings } from './doctor-report.ts'
import { showStep } from './progress.ts'
import { plural } from './report.ts'
import { readArguments, UsageError } from './usage.ts'

/** A year of a weekly, three months of a daily: an archive goes wrong at its beginning or at its end. */
const ARCHIVES = '100'

/** Exit status 1 when there is an error or a warning. */
export async function doctor(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    archives: { type: 'string', default: ARCHIVES },
    json: { type: 'boolean' },
  })
  const [asked] = positionals
  if (asked === undefined || positionals.length > 1) throw new UsageError('doctor takes one URL')
  if (!/^\d{1,6}$/u.test(values.archives)) throw new UsageError('--archives takes a number')
  const step = showStep(io)
  let requests = 0
  const examination = await examine(readUrl(asked), {
    asker: (ask) => {
      requests += 1
      return exchange(ask)
    },
    archives: Number(values.archives),
    onStep: step,
  })
  step()
  return tell(examination, requests, { io, isJson: values.json === true })
}

function readUrl(asked: string): string {
  const isHere = /^(?:localhost|127\.|\[::1\])/u.test(asked)
  const full = /^[a-z][a-z\d+.-]*:\/\//iu.test(asked)
    ? asked
    : `http${isHere ? '' : 's'}://${asked}`
  const url = URL.parse(full)
  if (url && /^https?:$/u.test(url.protocol) && url.hostname !== '') {
    url.hash = ''
    return url.href
  }
  throw new UsageError(`'${asked}' is no address of a site, such as https://news.example.com`)
}

function tell(
  { findings, feeds, archives, stories }: Examination,
  requests: number,
  { io, isJson }: { readonly io: Io; readonly isJson: boolean },
): Exit {
  if (isJson) for (const finding of findings) io.stdout(renderJson(finding))
  else {
    const isColoured = io.isTTY && !io.env['NO_COLOR']
    io.stderr(renderFindings(findings, { columns: io.columns, isColoured }))
  }
  const isSick = findings.some(({ rule }) => ruleOf(rule).severity !== 'note')
  const sizes = [
    plural(feeds, 'feed'),
    plural(archives, 'older document'),
    plural(stories, 'story'),
    plural(requests, 'request'),
  ].join(', ')
  io.stderr(`${sizes}${findings.length === 0 ? ': clean' : ''}\n`)
  return isSick ? 1 : 0
}

function renderJson(finding: Finding): string {
  const { severity, says, fix, zh, source } = ruleOf(finding.rule)
  const { rule, url, seen, ask, help = fix } = finding
  const request = ask && { request: curlOf(ask) }
  return `${JSON.stringify({ severity, rule, url, says, seen, help, zh, source, ...request })}\n`
}
