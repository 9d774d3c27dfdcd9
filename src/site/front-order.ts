// What the front page makes of an edition: the printed order decides, and nothing else is known.

import type { Edition, Story } from '../model/edition.ts'

export type FrontSection = { readonly slug: string; readonly stories: readonly Story[] }

export type FrontOrder = {
  readonly lead: Story | undefined
  readonly others: readonly Story[]
  /** In the order of the printed pages; every story that is not above them. */
  readonly sections: readonly FrontSection[]
}

/** Beside the lead there is room for as many as make a column of its height. */
const OTHERS = 4

/** A brief is set as one paragraph or none, under a single headline. */
export function isBrief({ blocks }: Story): boolean {
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph').length
  return paragraphs <= 1 && blocks.every(({ role }) => role !== 'deck' && role !== 'subhead')
}

/** The lead of each page comes before what stands below it on any page; briefs are not ranked. */
function byProminence(stories: readonly Story[]): readonly Story[] {
  const ranked = stories.filter((story) => !isBrief(story))
  const leads = new Map(ranked.toReversed().map((story) => [story.page, story]))
  const isLead = (story: Story): boolean => leads.get(story.page) === story
  return [...ranked.filter(isLead), ...ranked.filter((story) => !isLead(story))]
}

function sectionsOf(stories: readonly Story[]): readonly FrontSection[] {
  const bySection = Map.groupBy(stories, ({ section }) => section)
  return Array.from(bySection, ([slug, stories]) => ({ slug, stories }))
}

/** Every story of the edition in exactly one place. */
export function frontOrder({ stories }: Edition): FrontOrder {
  const [lead = stories[0], ...ranked] = byProminence(stories)
  const others = ranked.slice(0, OTHERS)
  const above = new Set([lead, ...others])
  return { lead, others, sections: sectionsOf(stories.filter((story) => !above.has(story))) }
}
