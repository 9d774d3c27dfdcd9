// What exports do to the order of printed lines: furniture dropped into a paragraph, the next
// story's headline or all of it dropped into the one before.

import type { Item, Printed } from './typeset.ts'
import type { Random } from './random.ts'

/** The printed lines with furniture that stands inside a paragraph moved there. */
export function dropFurniture(
  items: readonly Item[],
  printed: readonly Printed[],
  random: Random,
): Printed[] {
  const result = [...printed]
  items.forEach((item, owner) => {
    if (item.kind !== 'furniture' || !item.inside) return
    const own = result.findIndex((row) => row.owner === owner)
    const pieces = result.filter((row) => row.owner === owner - 1).length
    const row = result[own]
    if (row === undefined || pieces < 2) return
    result.splice(own, 1)
    result.splice(own - 1 - Math.floor(random() * (pieces - 1)), 0, row)
  })
  return result
}

/** The printed lines with two neighbouring stories torn into each other, as exports do it. */
export function dropStory(
  items: readonly Item[],
  printed: readonly Printed[],
  random: Random,
): Printed[] {
  const rows = printed.map((row): Row => ({ row, ...placeOf(items, row) }))
  const last = Math.max(...rows.map(({ story }) => story))
  const one = Math.floor(random() * last)
  const cut = pick(cutsOf(rows, one), random)
  if (cut === undefined || last < 1) return [...printed]
  const tear = TEARS[Math.floor(random() * TEARS.length)] ?? dropTitles
  return tear(rows, { one, cut, random }).map(({ row }) => row)
}

type Row = { readonly row: Printed; readonly story: number; readonly role: string }

/** The story torn, and the index of the first row after the tear. */
type Tear = { readonly one: number; readonly cut: number; readonly random: Random }

function placeOf(items: readonly Item[], { owner }: Printed): { story: number; role: string } {
  const item = items[owner]
  return item?.kind === 'block'
    ? { story: item.story, role: item.copy.role }
    : { story: -1, role: 'furniture' }
}

const pick = <Item>(list: readonly Item[], random: Random): Item | undefined =>
  list[Math.floor(random() * list.length)]

/** Where a paragraph of a story can be cut so that a reader sees the cut: inside a sentence. */
function cutsOf(rows: readonly Row[], story: number): readonly number[] {
  return rows.flatMap((own, at) => {
    const before = rows[at - 1]
    const inside = own.story === story && before?.row.owner === own.row.owner
    const open = !/[。！？.!?][」』”’»"'）)]*$/u.test(before?.row.text ?? '.')
    return inside && open && own.role === 'paragraph' ? [at] : []
  })
}

const isTitle = ({ role }: Row): boolean => role === 'headline' || role === 'deck'

const TEARS = [dropTitles, dropWhole, interleave, dropRest]

// …昨晚播的是他太太罵人的錄音，
// 檳城渡輪今起增班次                ← the next story's title lines
// 「效果最好」。
function dropTitles(rows: readonly Row[], { one, cut }: Tear): readonly Row[] {
  return moveTo(rows, cut, (row) => row.story === one + 1 && isTitle(row))
}

// The same with all of the next story.
function dropWhole(rows: readonly Row[], { one, cut }: Tear): readonly Row[] {
  return moveTo(rows, cut, ({ story }) => story === one + 1)
}

// The next story up to a tear of its own, then the rest of the first, then the rest of the next.
function interleave(rows: readonly Row[], { one, cut, random }: Tear): readonly Row[] {
  const other = pick(cutsOf(rows, one + 1), random)
  return moveTo(
    rows,
    cut,
    ({ story }, at) => story === one + 1 && (other === undefined || at < other),
  )
}

// The rest of the torn paragraph, dropped somewhere into the next story's body.
function dropRest(rows: readonly Row[], { one, cut, random }: Tear): readonly Row[] {
  const owner = rows[cut]?.row.owner
  const body = rows.flatMap(({ story, role }, at) =>
    story === one + 1 && role === 'paragraph' ? [at + 1] : [],
  )
  const to = pick(body, random)
  if (to === undefined) return rows
  return moveTo(rows, to, ({ row }, at) => at >= cut && row.owner === owner)
}

function moveTo(
  rows: readonly Row[],
  to: number,
  moves: (row: Row, at: number) => boolean,
): readonly Row[] {
  const moved = rows.filter(moves)
  const stays = (row: Row, i: number) => !moves(row, i)
  const before = rows.filter((row, at) => at < to && stays(row, at))
  const after = rows.filter((row, at) => at >= to && stays(row, at))
  return [...before, ...moved, ...after]
}
