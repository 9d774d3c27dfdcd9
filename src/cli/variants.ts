// The editions once more in each of the paper's other scripts, ready to be packed.

import { openVariant } from '../edition/variant.ts'
import type { Publication } from '../model/publication.ts'
import type { EditionToPack, PaperToPack } from '../pack/encode.ts'

/** One paper for each of `variants`, in their order. */
export function variantsOf(
  publication: Publication,
  editions: readonly EditionToPack[],
): readonly PaperToPack[] {
  const { variants = [], lexicon, ...paper } = publication
  return variants.map((language) => {
    const { convert } = openVariant(paper.language, language, lexicon)
    return {
      publication: { ...convert(paper), language },
      editions: editions.map((edition) => convert(edition)),
    }
  })
}
