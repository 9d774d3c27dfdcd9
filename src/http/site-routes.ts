// The paper's pages as representations. What a page shows comes from the archive; how it looks is the
// site's business.

import type { Archive, LocatedStory } from '../archive/archive.ts'
import type { Validator } from '../archive/window.ts'
import { renderEditionPage } from '../site/edition-page.tsx'
import { renderFeedsPage } from '../site/feeds-page.tsx'
import { renderFrontPage } from '../site/front-page.tsx'
import type { Site } from '../site/sheet.ts'
import { renderSectionPage } from '../site/section-page.tsx'
import { renderStoryPage } from '../site/story-page.tsx'
import type { Representation } from './representation.ts'

/** The address of the stylesheet names its revision, so that it may be kept for ever. */
export const siteOf = ({
  publication,
  printer,
}: Pick<Archive, 'publication' | 'printer'>): Site => ({
  publication,
  stylesheet: `/site.css?v=${printer}`,
})

const html = (validator: Validator, render: Representation['render']): Representation => ({
  type: 'text/html; charset=utf-8',
  validator,
  render,
})

/** The latest edition; `undefined` while the paper has none. */
export function front(archive: Archive, site: Site): Representation | undefined {
  const [latest, ...earlier] = archive.editions
  if (!latest) return undefined
  return html(archive.validator, async () => {
    const edition = await archive.readEdition(latest.date)
    return renderFrontPage({ ...site, edition, earlier })
  })
}

export function edition(archive: Archive, site: Site, date: string): Representation | undefined {
  const window = archive.findWindow({ kind: 'edition', date })
  if (!window) return undefined
  return html(window.validator, async () =>
    renderEditionPage({
      ...site,
      edition: await archive.readEdition(date),
      previous: archive.editions.find((one) => one.date === window.older),
      next: archive.editions.find((one) => one.date === window.newer),
    }),
  )
}

export function section(archive: Archive, site: Site, slug: string): Representation | undefined {
  const scope = { kind: 'section', slug } as const
  const window = archive.findWindow(scope)
  if (!window) return undefined
  return html(window.validator, async () => {
    const dates = window.editions.map(({ date }) => date)
    const editions = await Promise.all(dates.map((date) => archive.readEdition(date)))
    return renderSectionPage({
      ...site,
      slug,
      older: window.older,
      editions: editions.map(({ date, stories }) => ({
        date,
        stories: stories.filter((story) => story.section === slug),
      })),
    })
  })
}

export function story(
  archive: Archive,
  site: Site,
  { date, position, validator }: LocatedStory,
): Representation {
  return html(validator, async () => {
    const edition = await archive.readEdition(date)
    const story = edition.stories[position]
    if (!story) throw new RangeError(`the edition of ${date} has no story ${position}`)
    return renderStoryPage({ ...site, story, edition })
  })
}

export const feeds = ({ validator }: Archive, site: Site): Representation =>
  html(validator, () => renderFeedsPage(site))
