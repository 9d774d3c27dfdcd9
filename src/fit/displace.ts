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

// …昨晚播的是他太太罵人的錄音，
// 檳城渡輪今起增班次                ← the next story, or its title lines alone
// 「效果最好」。
/** The printed lines with one story's beginning, or all of it, inside a paragraph of the one before. */
export function dropStory(
  items: readonly Item[],
  printed: readonly Printed[],
  random: Random,
): Printed[] {
  const storyOf = ({ owner }: Printed) => {
    const item = items[owner]
    return item?.kind === 'block' ? item.story : -1
  }
  const last = Math.max(...printed.map(storyOf))
  const into = Math.floor(random() * last)
  const cuts = printed.flatMap((row, at) => {
    const before = printed[at - 1]
    const inside = storyOf(row) === into && before?.owner === row.owner
    return inside && roleOf(items, row) === 'paragraph' ? [at] : []
  })
  const cut = cuts[Math.floor(random() * cuts.length)]
  const whole = random() < 0.5
  const moved = printed.filter((row) => {
    return storyOf(row) === into + 1 && (whole || isTitle(roleOf(items, row)))
  })
  if (cut === undefined || moved.length === 0) return [...printed]
  const head = printed.slice(0, cut)
  return [...head, ...moved, ...printed.slice(cut).filter((row) => !moved.includes(row))]
}

const isTitle = (role: string): boolean => role === 'headline' || role === 'deck'

function roleOf(items: readonly Item[], { owner }: Printed): string {
  const item = items[owner]
  return item?.kind === 'block' ? item.copy.role : 'furniture'
}
