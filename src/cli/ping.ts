// `ping`: after a deploy, tells a WebSub hub which feeds have changed, one topic a request.

import { PUBLICATION_FILE, readPublication } from '../content/read-publication.ts'
import { reasonOf } from '../content/read-text.ts'
import { feedUrl } from '../feeds/feed-document.ts'
import { type Scope, variantRoot } from '../model/address.ts'
import { FEED_FORMATS } from '../model/feed-format.ts'
import type { Publication } from '../model/publication.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { type Outcome, pingHub } from './ping/ping-hub.ts'
import { type PingState, readState, writeState } from './ping/state.ts'
import { showStep } from './progress.ts'
import { plural, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** Beside the pack: not content, and no harm is done when it is lost. */
const STATE = '.pagewire/ping.json'

/** Exit status 1 when a feed could not be pinged that should have been; 0 where there is no hub to ping. */
export async function ping(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    state: { type: 'string', default: STATE },
    'dry-run': { type: 'boolean', default: false },
  })
  if (positionals.length > 0) throw new UsageError('ping takes its folder as --content')
  const read = await readPublication(contentFolder(values.content, io))
  if (!read.publication) {
    tell({ diagnostics: read.diagnostics, sources: new Map([[read.file, read.text]]) }, io)
    return 1
  }
  const { hub } = read.publication
  if (hub === undefined) return tellNoHub(io)
  return pingPublication(read.publication, hub, {
    io,
    file: values.state,
    isDry: values['dry-run'],
  })
}

function tellNoHub(io: Io): Exit {
  io.stderr(
    `${PUBLICATION_FILE} names no hub, so there is nobody to ping.
  help: a WebSub hub tells subscribers of a new story within seconds, where they would else ask again after
  some minutes. Write \`hub: https://pubsubhubbub.appspot.com/\` (a public one) into ${PUBLICATION_FILE},
  deploy, then ping after each deploy.
`,
  )
  return 0
}

type Options = { readonly io: Io; readonly file: string; readonly isDry: boolean }

async function pingPublication(
  publication: Publication,
  hub: string,
  { io, file, isDry }: Options,
): Promise<Exit> {
  const { state, fault } = await readState(file, hub)
  if (fault !== undefined) {
    io.stderr(`${visible(file)} cannot be read, so every feed is pinged again: ${visible(fault)}\n`)
  }
  const onTopic = showStep(io)
  const round = await pingHub({ topics: topicsOf(publication), state, isDry, onTopic })
  onTopic()
  for (const outcome of round.outcomes) io.stderr(`${lineOf(outcome)}\n`)
  io.stderr(`${summaryOf(round.outcomes)}\n`)
  const isKept = isDry || (await keep(file, round.state, io))
  return isKept && round.outcomes.every(({ done }) => done !== 'failed') ? 0 : 1
}

/** The feeds that people subscribe to, in every script; an archive of an edition is nobody's topic. */
function topicsOf(publication: Publication): string[] {
  const sections = Object.keys(publication.sections).map((slug): Scope => ({
    kind: 'section',
    slug,
  }))
  const scopes: readonly Scope[] = [{ kind: 'all' }, ...sections]
  const roots = ['', ...(publication.variants ?? []).map(variantRoot)]
  return roots.flatMap((root) => {
    const paper = { ...publication, served: { root, scripts: [] } }
    return scopes.flatMap((scope) => FEED_FORMATS.map((format) => feedUrl(paper, scope, format)))
  })
}

async function keep(file: string, state: PingState, io: Io): Promise<boolean> {
  try {
    await writeState(file, state)
    return true
  } catch (error) {
    io.stderr(
      `${visible(file)} cannot be written, so all is pinged again next time: ${reasonOf(error)}\n`,
    )
    return false
  }
}

const SAYS: Readonly<Record<Exclude<Outcome['done'], 'failed'>, string>> = {
  pinged: 'pinged',
  changed: 'would be pinged',
  unchanged: 'unchanged',
}

const lineOf = (outcome: Outcome): string =>
  `${visible(outcome.topic)}: ${outcome.done === 'failed' ? `error: ${visible(outcome.why)}` : SAYS[outcome.done]}`

/** `18 feeds: 2 pinged, 16 unchanged`. */
function summaryOf(outcomes: readonly Outcome[]): string {
  const groups = Map.groupBy(outcomes, ({ done }) => done)
  const counts = Array.from(groups, ([done, group]) => {
    return `${group.length} ${done === 'failed' ? done : SAYS[done]}`
  })
  return `${plural(outcomes.length, 'feed')}: ${counts.join(', ')}`
}
