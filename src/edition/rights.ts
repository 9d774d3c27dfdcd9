// What may go out of a story that is an agency's. It is decided here, once, when the paper is built, so that
// withheld text is in no feed, on no page and not even in the pack.

import { agencyCalled, unsimplify } from '../model/agencies.ts'
import type { Edition, Story } from '../model/edition.ts'
import type { Policy, Publication } from '../model/publication.ts'
import { creditedAgencies } from './credited-agencies.ts'
import { firstSentence } from './excerpt.ts'

/** A story that does not go out, or not whole. */
export type Withheld = {
  readonly headline: string
  readonly policy: Exclude<Policy, 'full'>
  /** As printed. */
  readonly agencies: readonly string[]
}

/** The edition as it may be published, and what of it may not. A page that loses every story is gone. */
export function respectRights(
  publication: Publication,
  edition: Edition,
): { readonly edition: Edition; readonly withheld: readonly Withheld[] } {
  const policyOf = policiesOf(publication)
  const judged = edition.stories.map((story) => {
    const agencies = agenciesOf(publication, story)
    return { story, agencies, policy: policyOf(agencies) }
  })
  const stories = judged.flatMap(publishable)
  return {
    edition: {
      ...edition,
      pages: edition.pages.filter(({ slug }) => stories.some(({ page }) => page === slug)),
      stories,
    },
    withheld: judged.flatMap(({ story: { headline }, agencies, policy }) =>
      policy === 'full' ? [] : [{ headline, agencies, policy }],
    ),
  }
}

/** What a paper prints under its own name is its own. */
function agenciesOf({ title, agencies = {} }: Publication, { blocks }: Story): readonly string[] {
  const own = unsimplify(title)
  return creditedAgencies(blocks, Object.keys(agencies)).filter(
    (name) => !own.includes(unsimplify(name)),
  )
}

const STRICTEST_FIRST: readonly Policy[] = ['exclude', 'summary', 'full']

/** A story of several agencies goes out as the strictest of them lets it. */
function policiesOf({ agencies = {} }: Publication): (names: readonly string[]) => Policy {
  const { default: otherwise = 'full', ...named } = agencies
  const byAgency = new Map(
    Object.entries(named).map(([name, policy]) => [agencyCalled(name), policy]),
  )
  return (names) => {
    const policies = new Set(names.map((name) => byAgency.get(agencyCalled(name)) ?? otherwise))
    return STRICTEST_FIRST.find((policy) => policies.has(policy)) ?? 'full'
  }
}

type Judged = {
  readonly story: Story
  readonly agencies: readonly string[]
  readonly policy: Policy
}

function publishable({ story, agencies, policy }: Judged): readonly Story[] {
  if (policy === 'exclude') return []
  if (agencies.length === 0) return [story]
  const authors = story.authors.length > 0 ? story.authors : agencies
  const credited = { ...story, authors, agencies }
  return [policy === 'summary' ? summaryOnly(credited) : credited]
}

/** Made of what may go out, so that whatever else a story comes to have stays in. */
function summaryOnly(story: Story & { readonly agencies: readonly string[] }): Story {
  const { id, page, section, headline, authors, agencies, published, updated } = story
  const summary = summaryThatMayGoOut(story)
  return {
    id,
    page,
    section,
    headline,
    blocks: summary === '' ? [] : [{ role: 'paragraph', text: summary }],
    summary,
    authors,
    agencies,
    isSummaryOnly: true,
    opening: 'present',
    ending: 'present',
    published,
    updated,
  }
}

/** The deck; of the text itself one sentence, and none where that is all of it. */
function summaryThatMayGoOut({ summary, blocks }: Story): string {
  const sentence = firstSentence(summary)
  const body = blocks.flatMap(({ role, text }) => (role === 'deck' ? [] : [text]))
  if (!body.some((text) => text.includes(sentence))) return summary
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph')
  return paragraphs.length === 1 && paragraphs[0]?.text.endsWith(sentence) ? '' : sentence
}
