// Whose text a story is. A paper's own line is not set over what an agency wrote.

import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

/** `© 法新社 / 中新社`; undefined for a story of the paper's own. */
export const agencyRights = ({ agencies }: Story): string | undefined =>
  agencies && `© ${agencies.join(' / ')}`

/** The agency's, or else the paper's own line where it has one. */
export const rightsOf = ({ rights }: Publication, story: Story): string | undefined =>
  agencyRights(story) ?? rights
