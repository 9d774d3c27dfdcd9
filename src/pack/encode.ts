// Editions → the bytes of a pack. Same editions, same bytes, in whatever order they come.

import type { Edition, Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Directory, PackedEdition, Place, SectionShare } from './directory.ts'
import { BYTES_PER_ID, encodeIdTable } from './id-table.ts'
import { gzip, HEADER_BYTES, MAGIC, revisionOf } from './format.ts'

export type EditionToPack = {
  readonly edition: Edition
  readonly withdrawn: readonly Withdrawal[]
}

/** A story that is gone: since when (RFC 3339), and which story has its text now, if one has. */
export type Withdrawal = { readonly id: string; readonly at: string; readonly into?: string }

/** Throws a RangeError when an edition has more than 4,096 stories. */
export async function encodePack(
  publication: Publication,
  printer: string,
  editions: readonly EditionToPack[],
): Promise<Uint8Array<ArrayBuffer>> {
  // An edition that has lost its last story is no edition; its ids are still known as withdrawn.
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
  const gone = editions.filter(({ edition }) => edition.stories.length === 0)
  const withdrawals = gone.flatMap(({ withdrawn }) => withdrawn.map(({ at }) => at))
  const directory: Directory = {
    publication,
    printer,
    editions: packed,
    ...(withdrawals.length > 0 && { withdrawn: newest(withdrawals) }),
  }
  return join(
    encodeIdTable(placesOf(newestFirst, editions)),
    encodeText(JSON.stringify(directory)),
    members,
  )
}

async function describe(
  { edition, withdrawn }: EditionToPack,
  json: string,
): Promise<Omit<PackedEdition, 'offset' | 'length'>> {
  const shares = Object.entries(Object.groupBy(edition.stories, (story) => story.section))
  const sections = await Promise.all(
    shares.map(async ([slug, stories = []]) => [slug, await shareOf(stories)] as const),
  )
  const withdrawals = withdrawn.map(({ at }) => at)
  const instants = [...edition.stories.map((story) => story.updated), ...withdrawals]
  return {
    date: edition.date,
    stories: edition.stories.length,
    updated: newest(instants),
    revision: await revisionOf(json + JSON.stringify(withdrawn)),
    ...(withdrawals.length > 0 && { withdrawn: newest(withdrawals) }),
    sections: Object.fromEntries(sections),
  }
}

const shareOf = async (stories: readonly Story[]): Promise<SectionShare> => ({
  stories: stories.length,
  updated: newest(stories.map((story) => story.updated)),
  revision: await revisionOf(JSON.stringify(stories)),
})

const newest = (instants: readonly string[]): string => instants.toSorted().at(-1) ?? ''

function placesOf(
  editions: readonly EditionToPack[],
  all: readonly EditionToPack[],
): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { withdrawn } of all) {
    for (const { id } of withdrawn) places.set(id, { kind: 'withdrawn' })
  }
  for (const [index, { edition }] of editions.entries()) {
    for (const [position, { id }] of edition.stories.entries()) {
      places.set(id, { kind: 'live', edition: index, position })
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
