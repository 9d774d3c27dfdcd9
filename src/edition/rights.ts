// What may go out of a story that is an agency's. It is decided here, once, when the paper is built, so that
// withheld text is in no feed, on no page and not even in the pack.

import { agencyCalled } from '../model/agencies.ts'
import type { BodyBlock, Edition, Story } from '../model/edition.ts'
import type { Policy, Publication } from '../model/publication.ts'
import { agenciesOfPicture, creditedAgencies, isInTitle } from './credited-agencies.ts'
import { firstSentence } from './excerpt.ts'

/** A story that does not go out, or not whole, or a picture of one. */
export type Withheld = {
  readonly what: 'story' | 'picture'
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
  const judged = edition.stories.map((story) => judge(publication, story))
  const stories = judged.flatMap(publishable)
  return {
    edition: {
      ...edition,
      pages: edition.pages.filter(({ slug }) => stories.some(({ page }) => page === slug)),
      stories,
    },
    withheld: judged.flatMap(withheldOf),
  }
}

type Judgement = { readonly agencies: readonly string[]; readonly policy: Policy }

type Judged = Judgement & {
  readonly story: Story
  /** By the place of its caption among the blocks. */
  readonly pictures: ReadonlyMap<number, Judgement>
}

function judge(publication: Publication, story: Story): Judged {
  const { title, agencies = {} } = publication
  const policyOf = policiesOf(agencies)
  // What a paper prints under its own name is its own.
  const isOther = (name: string): boolean => !isInTitle(title, name)
  const judgement = (names: readonly string[]): Judgement => {
    const others = names.filter(isOther)
    return { agencies: others, policy: policyOf(others) }
  }
  const names = Object.keys(agencies)
  const pictures = story.blocks.flatMap(({ picture }, at) =>
    picture ? [[at, judgement(agenciesOfPicture(story.blocks, at, names))] as const] : [],
  )
  return {
    story,
    ...judgement(creditedAgencies(story.blocks, names)),
    pictures: new Map(pictures),
  }
}

const STRICTEST_FIRST: readonly Policy[] = ['exclude', 'summary', 'full']

type Agencies = NonNullable<Publication['agencies']>

/** A story of several agencies goes out as the strictest of them lets it. */
function policiesOf(agencies: Agencies): (names: readonly string[]) => Policy {
  const { default: otherwise = 'full', ...named } = agencies
  const byAgency = new Map(
    Object.entries(named).map(([name, policy]) => [agencyCalled(name), policy]),
  )
  return (names) => {
    const policies = new Set(names.map((name) => byAgency.get(agencyCalled(name)) ?? otherwise))
    return STRICTEST_FIRST.find((policy) => policies.has(policy)) ?? 'full'
  }
}

function withheldOf({ story: { headline }, pictures, ...judgement }: Judged): Withheld[] {
  const withheld = (what: Withheld['what'], { agencies, policy }: Judgement): Withheld[] =>
    policy === 'full' ? [] : [{ what, headline, agencies, policy }]
  // A story that is kept back keeps its pictures back with it.
  return judgement.policy === 'full'
    ? [...pictures.values()].flatMap((picture) => withheld('picture', picture))
    : withheld('story', judgement)
}

function publishable({ story, agencies, policy, pictures }: Judged): readonly Story[] {
  if (policy === 'exclude') return []
  if (policy === 'summary') return [summaryOnly(story, agencies)]
  const blocks = story.blocks.map((block, at) =>
    (pictures.get(at)?.policy ?? 'full') === 'full' ? block : withoutPicture(block),
  )
  if (agencies.length === 0) return [{ ...story, blocks }]
  return [{ ...story, blocks, authors: authorsOr(story, agencies), agencies }]
}

const withoutPicture = ({ role, text }: BodyBlock): BodyBlock => ({ role, text })

const authorsOr = ({ authors }: Story, agencies: readonly string[]): readonly string[] =>
  authors.length > 0 ? authors : agencies

/** Made of what may go out, so that whatever else a story comes to have stays in. */
function summaryOnly(story: Story, agencies: readonly string[]): Story {
  const { id, page, section, headline, corrections, published, updated } = story
  const summary = summaryThatMayGoOut(story)
  return {
    id,
    page,
    section,
    headline,
    blocks: summary === '' ? [] : [{ role: 'paragraph', text: summary }],
    summary,
    authors: authorsOr(story, agencies),
    agencies,
    isSummaryOnly: true,
    // These are the paper's own words.
    ...(corrections && { corrections }),
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
