// The paper in each of its scripts: the same stories under the same ids, with other texts and other addresses.

import { variantRoot } from '../model/address.ts'
import type { ServedScript } from '../model/publication.ts'
import type { Directory, PackedVariant } from '../pack/directory.ts'

/** The directory once for each script, the paper's own first; unchanged where there is no other. */
export function inEachScript(directory: Directory): readonly [Directory, ...Directory[]] {
  const { variants, publication } = directory
  if (variants.length === 0) return [directory]
  const roots = variants.map(({ publication: { language } }) => variantRoot(language))
  const scripts = [
    { language: publication.language, root: '' },
    ...variants.map((variant, at) => ({
      language: variant.publication.language,
      root: roots[at] ?? '',
    })),
  ]
  const serve = (paper: Directory, root: string): Directory => {
    const served: ServedScript = { root, scripts }
    const { url } = publication
    return { ...paper, publication: { ...paper.publication, url, served } }
  }
  return [
    serve(directory, ''),
    ...variants.map((variant, at) => serve(inVariant(directory, variant), roots[at] ?? '')),
  ]
}

/** The same editions where their other texts stand. */
const inVariant = (
  directory: Directory,
  { publication, members, withdrawals }: PackedVariant,
): Directory => ({
  ...directory,
  publication,
  withdrawals,
  editions: directory.editions.map((edition, at) => Object.assign({}, edition, members[at])),
})
