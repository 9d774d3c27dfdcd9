// Editions → the bytes of a pack. Same editions, same bytes, in whatever order they come.

import type { Edition, Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import type { Directory, PackedEdition, Place, SectionShare } from './directory.ts'
import { BYTES_PER_ID, encodeIdTable } from './id-table.ts'
import { gzip, HEADER_BYTES, MAGIC, revisionOf } from './format.ts'

export type EditionToPack = {
  readonly edition: Edition
  readonly withdrawn: readonly Withdrawal[]
}

/** Throws a RangeError when an edition has more than 4,096 stories. */
export async function encodePack(
  publication: Publication,
  printer: string,
  editions: readonly EditionToPack[],
): Promise<Uint8Array<ArrayBuffer>> {
  // An edition that has lost its last story is no edition; what became of them is still told.
  const newestFirst = editions
    .filter(({ edition }) => edition.stories.length > 0)
    .toSorted((one, other) => (one.edition.date < other.edition.date ? 1 : -1))
  const members: Uint8Array[] = []
  const packed: PackedEdition[] = []
  let offset = 0
  for (const item of newestFirst) {
    const json = JSON.stringify(item.edition)
    const member = await gzip(json)
    packed.push({ ...(await describe(item, json)), offset, length: member.byteLength })
    members.push(member)
    offset += member.byteLength
  }
  const withdrawals = editions.flatMap(({ withdrawn }) => withdrawn).sort(latestFirst)
  const directory: Directory = { publication, printer, editions: packed, withdrawals }
  return join(encodeIdTable(placesOf(newestFirst)), encodeText(JSON.stringify(directory)), members)
}

async function describe(
  { edition, withdrawn }: EditionToPack,
  json: string,
): Promise<Omit<PackedEdition, 'offset' | 'length'>> {
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
  const header = new Uint8Array(HEADER_BYTES)
  header.set(encodeText(MAGIC))
  const words = new DataView(header.buffer)
  words.setUint32(8, directory.byteLength, true)
  words.setUint32(12, ids.byteLength / BYTES_PER_ID, true)
  const parts = [header, ids, directory, ...members]
  const pack = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    pack.set(part, at)
    at += part.byteLength
  }
  return pack
}
