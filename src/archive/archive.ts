// All editions of the paper, read only. Answers from the directory where it can, and opens an edition
// only when its stories are wanted.

import { type Scope, scopePath } from '../model/address.ts'
import type { Edition, EditionSummary, Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import { openPack, type Pack } from '../pack/decode.ts'
import type { Directory, PackedEdition } from '../pack/directory.ts'
import { inEachScript } from './scripts.ts'
import { createSearch, type Search } from './search.ts'
import { lossOf, type Validator, validatorOf, type Window, windowOf } from './window.ts'

export type LocatedStory = {
  readonly kind: 'live'
  readonly date: string
  readonly position: number
  readonly validator: Validator
}

export type GoneStory = { readonly kind: 'gone'; readonly withdrawal: Withdrawal }

export type Archive = {
  readonly publication: Publication
  /** Stands for the code that renders; it names the stylesheet's revision. */
  readonly printer: string
  /** Newest first. */
  readonly editions: readonly EditionSummary[]
  /** The state of the whole archive. */
  readonly validator: Validator
  /** What a scope's feed is made of; `undefined` for an unknown section, or a date it has no story of. */
  findWindow(scope: Scope): Window | undefined
  /** Where a story is, or what became of it, without opening its edition. */
  findStory(id: string): LocatedStory | GoneStory | undefined
  /** Rejects for a date that is not in `editions`, and with `Damage` when it cannot be read. */
  readEdition(date: string): Promise<Edition>
  /** The same paper in its other scripts. */
  readonly variants: readonly Archive[]
  /**
   * The stories of the window's editions that belong to the scope, in printed order. Rejects with `Damage` when one
   * of the editions cannot be read.
   */
  readStories(window: Window, scope: Scope): Promise<readonly Story[]>
  readonly search: Search
}

/** Editions that are kept open: the newest and those somebody is reading. */
const OPEN_EDITIONS = 8

/**
 * The archive over a pack's bytes. `origin` stands for the publication's own address where the paper
 * is served elsewhere, as on an editor's machine. Throws when the bytes are no pack.
 */
export function openArchive(bytes: ArrayBuffer, origin?: string): Archive {
  const pack = openPack(bytes)
  const own = pack.directory.publication
  const publication = origin ? { ...own, url: origin } : own
  const [paper, ...variants] = inEachScript({ ...pack.directory, publication })
  return { ...openView(pack, paper), variants: variants.map((variant) => openView(pack, variant)) }
}

/** The paper in one script. */
function openView(pack: Pack, directory: Directory): Archive {
  const read = rememberEditions(pack)
  const gone = new Map(directory.withdrawals.map((withdrawal) => [withdrawal.id, withdrawal]))
  return {
    publication: directory.publication,
    printer: directory.printer,
    editions: directory.editions.map(({ date, stories, updated }) => ({ date, stories, updated })),
    validator: validatorOf(directory, [...directory.editions, ...lossOf(directory.withdrawals)]),
    variants: [],
    findWindow: rememberWindows(directory),
    findStory(id) {
      const withdrawal = gone.get(id)
      if (withdrawal) return { kind: 'gone', withdrawal }
      const place = pack.find(id)
      const edition = place && directory.editions[place.edition]
      if (!place || !edition) return undefined
      const validator = validatorOf(directory, [edition])
      return { kind: 'live', date: edition.date, position: place.position, validator }
    },
    async readEdition(date) {
      const packed = directory.editions.find((edition) => edition.date === date)
      if (!packed) throw new RangeError(`the archive has no edition of ${date}`)
      return read.keep(packed)
    },
    async readStories(window, scope) {
      const editions = await Promise.all(window.editions.map(read.keep))
      const stories = editions.flatMap((edition) => edition.stories)
      return 'slug' in scope ? stories.filter((story) => story.section === scope.slug) : stories
    },
    search: createSearch(directory.editions, pack.openIndex, read.inPassing),
  }
}

/** Every answer begins with a window, and one of a long archive takes longer than the rest of a 304. */
function rememberWindows(directory: Directory): Archive['findWindow'] {
  const known = new Map<string, Window>()
  return (scope) => {
    const path = scopePath(scope)
    const window = known.get(path) ?? windowOf(directory, scope)
    // What the paper does not have may be asked for under any name.
    if (window) known.set(path, window)
    return window
  }
}

type ReadEdition = (packed: PackedEdition) => Promise<Edition>

/** Opens each edition once while it is among the last ones asked for; but for what is read in passing. */
function rememberEditions(pack: Pack): {
  readonly keep: ReadEdition
  readonly inPassing: ReadEdition
} {
  const open = new Map<string, Edition>()
  const inPassing: ReadEdition = async (packed) =>
    open.get(packed.date) ?? (await pack.readEdition(packed))
  return {
    inPassing,
    async keep(packed) {
      const edition = await inPassing(packed)
      open.delete(packed.date)
      open.set(packed.date, edition)
      const [oldest] = open.keys()
      if (open.size > OPEN_EDITIONS && oldest !== undefined) open.delete(oldest)
      return edition
    },
  }
}
