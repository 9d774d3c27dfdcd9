// Editions → the bytes of a pack. Same editions, same bytes, in whatever order they come.

import type { Edition, Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import { alphabetOf, openAlphabet } from './alphabet.ts'
import type { Directory, Member, PackedEdition, Place, SectionShare } from './directory.ts'
import { buildIndex } from '../search/build-index.ts'
import { createFold } from '../search/fold.ts'
import { foldStory, termsOf } from '../search/terms.ts'
import { BYTES_PER_ID, encodeIdTable } from './id-table.ts'
import { checksumOf, gzip, HEADER_BYTES, MAGIC, revisionOf } from './format.ts'

export type EditionToPack = {
  readonly edition: Edition
  readonly withdrawn: readonly Withdrawal[]
}

/** A paper in one script. */
export type PaperToPack = {
  readonly publication: Publication
  readonly editions: readonly EditionToPack[]
}

/**
 * `variants` are the same editions in other scripts; `hanPairs` says which characters search takes for the same
 * (src/search/han-pairs.ts). Throws a RangeError when an edition has more than 4,096
 * stories.
 */
export async function encodePack(
  { publication, editions }: PaperToPack,
  printer: string,
  variants: readonly PaperToPack[] = [],
  hanPairs = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const members = openMembers()
  const newestFirst = inOrder(editions)
  const scripts = [newestFirst, ...variants.map((variant) => inOrder(variant.editions))]
  const texts = scripts.map((items) => items.map(textOf))
  const alphabet = alphabetOf(texts.flat().map(({ json }) => json))
  const [own = [], ...others] = await compressAll(texts, alphabet)
  const packed: PackedEdition[] = []
  for (const { item, json, bytes } of own) {
    packed.push({ ...(await describe(item, json)), ...members.put(bytes) })
  }
  const packedVariants = variants.map((variant, at) => ({
    publication: variant.publication,
    members: (others[at] ?? []).map(({ bytes }) => members.put(bytes)),
    withdrawals: withdrawalsOf(variant),
  }))
  // Made of one script, it finds every other.
  const index = indexOf(newestFirst, hanPairs)
  const directory: Directory = {
    publication,
    printer,
    alphabet,
    editions: packed,
    search: { ...members.put(index), checksum: checksumOf(index) },
    withdrawals: withdrawalsOf({ editions }),
    variants: packedVariants,
  }
  return join(
    encodeIdTable(placesOf(newestFirst)),
    encodeText(JSON.stringify(directory)),
    members.all,
  )
}

/** Newest first. An edition that has lost its last story is no edition; what became of them is still told. */
const inOrder = (editions: readonly EditionToPack[]): readonly EditionToPack[] =>
  editions
    .filter(({ edition }) => edition.stories.length > 0)
    .toSorted((one, other) => (one.edition.date < other.edition.date ? 1 : -1))

const withdrawalsOf = ({ editions }: Pick<PaperToPack, 'editions'>): readonly Withdrawal[] =>
  editions.flatMap(({ withdrawn }) => withdrawn).sort(latestFirst)

type Text = { readonly item: EditionToPack; readonly json: string }

const textOf = (item: EditionToPack): Text => ({ item, json: JSON.stringify(item.edition) })

type Compressed = Text & { readonly bytes: Uint8Array }

/** Each by itself; as many at once as there are threads for it. */
function compressAll(
  scripts: readonly (readonly Text[])[],
  alphabet: string,
): Promise<readonly (readonly Compressed[])[]> {
  const letters = openAlphabet(alphabet)
  const compress = async (text: Text): Promise<Compressed> => ({
    ...text,
    bytes: await gzip(letters.encode(text.json)),
  })
  return Promise.all(scripts.map((texts) => Promise.all(texts.map(compress))))
}

/** Each stands behind those before it. */
function openMembers() {
  const all: Uint8Array[] = []
  let offset = 0
  const put = (bytes: Uint8Array): Member => {
    all.push(bytes)
    const member = { offset, length: bytes.byteLength }
    offset += bytes.byteLength
    return member
  }
  return { all, put }
}

async function describe(
  { edition, withdrawn }: EditionToPack,
  json: string,
): Promise<Omit<PackedEdition, keyof Member>> {
  const shares = Object.entries(Object.groupBy(edition.stories, (story) => story.section))
  const sections = await Promise.all(
    shares.map(async ([slug, stories = []]) => [slug, await shareOf(stories)] as const),
  )
  const instants = [
    ...edition.stories.map(({ updated }) => updated),
    ...withdrawn.map(({ at }) => at),
  ]
  return {
    date: edition.date,
    stories: edition.stories.length,
    updated: newest(instants),
    revision: await revisionOf(json),
    sections: Object.fromEntries(sections),
  }
}

const shareOf = async (stories: readonly Story[]): Promise<SectionShare> => ({
  stories: stories.length,
  updated: newest(stories.map((story) => story.updated)),
  revision: await revisionOf(JSON.stringify(stories)),
})

function indexOf(newestFirst: readonly EditionToPack[], hanPairs: string): Uint8Array {
  const fold = createFold(hanPairs)
  const terms = newestFirst.map(({ edition: { stories } }) =>
    stories.map((story) => Uint32Array.from(termsOf(foldStory(story, fold)))),
  )
  return buildIndex(terms, hanPairs)
}

const newest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? ''

const latestFirst = (one: Withdrawal, other: Withdrawal): number => {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return one.id < other.id ? -1 : 1
}

function placesOf(editions: readonly EditionToPack[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const [index, { edition }] of editions.entries()) {
    for (const [position, { id }] of edition.stories.entries()) {
      places.set(id, { edition: index, position })
    }
  }
  return places
}

const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text)

function join(
  ids: Uint8Array,
  directory: Uint8Array,
  members: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const head = concat([ids, directory])
  const header = new Uint8Array(HEADER_BYTES)
  header.set(encodeText(MAGIC))
  const words = new DataView(header.buffer)
  words.setUint32(8, directory.byteLength, true)
  words.setUint32(12, ids.byteLength / BYTES_PER_ID, true)
  words.setUint32(16, checksumOf(head), true)
  return concat([header, head, ...members])
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}
