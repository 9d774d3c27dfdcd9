// A story's first picture as lists show it.

import { figuresOf } from '../markup/figures.ts'
import { pathIn, storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

type Shown = { readonly story: Story }

/** With its caption, as on a printed front page; it is among the first things to be seen. */
export function LeadPicture({ story }: Shown) {
  const [figure] = figuresOf(story.blocks)
  if (!figure) return <></>
  const { picture, caption, credit } = figure
  const { path, width, height } = picture
  return (
    <figure>
      <img class="u-photo" src={path} width={width} height={height} alt={caption} />
      <figcaption>
        {caption} {credit !== undefined && <small class="credit">{credit}</small>}
      </figcaption>
    </figure>
  )
}

/**
 * Above a headline that leads to the same place and says what there is to say: who does not see the
 * picture, or goes from link to link, misses nothing.
 */
export function TeaserPicture({
  publication,
  story,
}: Shown & { readonly publication: Publication }) {
  const [figure] = figuresOf(story.blocks)
  if (!figure) return <></>
  const { path, width, height } = figure.picture
  return (
    <a
      class="picture"
      href={pathIn(publication, storyPath(story.id))}
      tabindex={-1}
      aria-hidden="true"
    >
      <img
        class="u-photo"
        src={path}
        width={width}
        height={height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    </a>
  )
}
