// The editions in each script of the paper, ready to be packed: what depends on the very characters that go out
// comes last.

import { withDates } from '../edition/dates.ts'
import { openVariant } from '../edition/variant.ts'
import type { Publication } from '../model/publication.ts'
import type { EditionToPack, PaperToPack } from '../pack/encode.ts'

/**
 * The paper's own script first, then one paper for each of `variants`. The lexicon goes with those that it
 * wrote: in their validators it stands for the texts that it changes, and the paper's own stay as they are.
 */
export function papersOf(
  publication: Publication,
  editions: readonly EditionToPack[],
): readonly [PaperToPack, ...PaperToPack[]] {
  const { variants = [], lexicon, ...paper } = publication
  const others = variants.map((language) => {
    const { convert } = openVariant(paper.language, language, lexicon)
    const converted = editions.map((edition) => convert(edition))
    return {
      publication: { ...convert(paper), language, ...(lexicon && { lexicon }) },
      editions: dated(converted, language),
    }
  })
  return [{ publication: paper, editions: dated(editions, paper.language) }, ...others]
}

const dated = (editions: readonly EditionToPack[], language: string): readonly EditionToPack[] =>
  editions.map(({ edition, withdrawn }) => ({ edition: withDates(edition, language), withdrawn }))
