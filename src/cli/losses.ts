// What the ledgers have lost since they were committed, and since they were last built on this machine.

import { join } from 'node:path'

import { LEDGER_FILE } from '../content/read-edition.ts'
import { PUBLICATION_FILE } from '../content/read-publication.ts'
import { type EarlierLine, findLosses, type Loss } from '../ledger/guard.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Publication } from '../model/publication.ts'
import { findCommit, listFiles, parentsOf, readObjects } from './git.ts'
import type { ParsedPaper } from './read-pages.ts'
import { linesOf, readSeen } from './seen-ledgers.ts'

/** What was before: lines, and how people would call that moment and get back to it. */
type Earlier = {
  readonly lines: readonly EarlierLine[]
  readonly when: string
  readonly help: (file: string) => string
}

/**
 * A finding for each line that is missing or older. A commit is held against its parents too, so that a
 * newspaper's CI, which sees nothing but commits, finds what the last one lost. `seen` is the file of the
 * last build; without it only git is asked.
 */
export async function findLostLines(
  { editions }: ParsedPaper,
  publication: Publication,
  dir: string,
  seen: string | undefined,
): Promise<readonly Diagnostic[]> {
  const entries = editions.flatMap(({ ledger }) => ledger.entries)
  const ledgers = new Map(editions.map(({ ledger }) => [ledger.file, ledger.lines]))
  const head = await findCommit(dir, 'HEAD')
  const commits = head === undefined ? [] : [head, ...(await parentsOf(dir, head))]
  const committed = commits.map((commit) => readCommitted(dir, commit, publication))
  const built = seen === undefined ? [] : [readBuilt(seen)]
  const told = new Set<string>()
  return (await Promise.all([...committed, ...built])).flatMap((earlier) =>
    findLosses(earlier.lines, entries)
      .filter(({ earlier: { entry } }) => !told.has(entry.id) && told.add(entry.id))
      .map((loss) => findingOf(loss, earlier, { dir, ledgers })),
  )
}

type Place = {
  readonly dir: string
  readonly ledgers: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function findingOf(
  { kind, earlier: { date, line, entry } }: Loss,
  { when, help }: Earlier,
  { dir, ledgers }: Place,
): Diagnostic {
  const named = `${entry.id} (${entry.headline || entry.page})`
  const file = join(dir, date, LEDGER_FILE)
  if (kind === 'missing') {
    const detail = `${named}, line ${line} of this ledger ${when}`
    return { code: 'ledger-line-missing', file, detail, help: help(file) }
  }
  const [home = file, lines] = [...ledgers].find(([, ids]) => ids.has(entry.id)) ?? []
  const detail = `${named} had revision ${entry.revision} ${when}`
  const at = lines?.get(entry.id)
  return {
    code: 'ledger-older',
    file: home,
    ...(at !== undefined && { line: at }),
    detail,
    help: help(home),
  }
}

async function readCommitted(dir: string, commit: string, { tag }: Publication): Promise<Earlier> {
  const short = commit.slice(0, 9)
  const files = await listFiles(dir, commit)
  const ledgers = files.filter(({ path }) => LEDGER_PATH.test(path))
  const settings = files.filter(({ path }) => path === PUBLICATION_FILE)
  const texts = await readObjects(
    dir,
    [...ledgers, ...settings].map(({ object }) => object),
  )
  const textOf = (object: string): string => texts.get(object)?.toString('utf8') ?? ''
  const before = settings.map(({ object }) => TAG.exec(textOf(object))?.[1]).at(0)
  const isOther = before !== undefined && before !== tag
  return {
    // A paper with another tag is another paper: whoever began with the sample has none of its readers.
    lines: isOther
      ? []
      : ledgers.flatMap(({ path, object }) => linesOf(textOf(object), path.slice(0, DATE_LENGTH))),
    when: `in commit ${short}`,
    help: (file) =>
      `take it back: git checkout ${short} -- ${file}; the pages may be gone, the ledger stays; another paper has another \`tag\` in ${PUBLICATION_FILE}`,
  }
}

const DATE_LENGTH = 'YYYY-MM-DD'.length
const LEDGER_PATH = /^\d{4}-\d{2}-\d{2}\/ledger\.jsonl$/u
const TAG = /^tag:[ \t]*["']?([^\s"'#]+)/mu

const readBuilt = async (seen: string): Promise<Earlier> => ({
  lines: await readSeen(seen),
  when: 'when this machine last built the paper',
  help: () =>
    'take the newer ledger from version control, or merge the branch that has it; if that build never went out, build once with --forget',
})
