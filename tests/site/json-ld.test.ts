// What search engines are told of a story.

import { expect, test } from 'vitest'

import { renderJsonLd } from '../../src/site/json-ld.ts'
import { PUBLICATION } from '../paper.ts'
import { readHtml } from './read-html.ts'
import { BRIEF, documentsOf, LEAD, SITE } from './small-edition.ts'

const printed = (story = LEAD) => ({
  publication: PUBLICATION,
  story,
  date: '2026-02-07',
  folio: 'A1',
})

test('a story page carries its article, which says where it was printed', () => {
  const script = readHtml(documentsOf(SITE)['story-1'] ?? '').find(({ name }) => name === 'script')
  expect(JSON.parse(script?.text ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: 'https://news.example.com/s/k7m2qx4tb9ra',
    identifier: 'tag:news.example.com,2026:k7m2qx4tb9ra',
    headline: LEAD.headline,
    inLanguage: 'zh-Hant-MO',
    datePublished: '2026-02-06T22:00:00Z',
    dateModified: '2026-02-06T22:00:00Z',
    articleSection: '本城',
    printEdition: '2026-02-07',
    printPage: 'A1',
    timeRequired: 'PT1M',
    isAccessibleForFree: true,
    publisher: { '@type': 'NewsMediaOrganization', name: PUBLICATION.title },
  })
})

test('the way to a story is by its section, as Google asks of breadcrumbs', () => {
  const { mainEntityOfPage } = JSON.parse(renderJsonLd(printed()))
  expect(mainEntityOfPage).toEqual({
    '@type': 'WebPage',
    '@id': 'https://news.example.com/s/k7m2qx4tb9ra',
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: PUBLICATION.title,
          item: 'https://news.example.com/',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: '本城',
          item: 'https://news.example.com/sections/local/',
        },
        { '@type': 'ListItem', position: 3, name: LEAD.headline },
      ],
    },
  })
})

test('a picture has its size, its caption and its credit', () => {
  const { image } = JSON.parse(renderJsonLd(printed()))
  expect(image).toEqual([
    {
      '@type': 'ImageObject',
      url: 'https://news.example.com/pictures/0123456789abcdef.jpg',
      encodingFormat: 'image/jpeg',
      width: 1600,
      height: 900,
      caption: '新鐘吊上塔頂。',
      creditText: '黎望舒 攝',
    },
  ])
  expect(JSON.parse(renderJsonLd(printed(BRIEF)))).not.toHaveProperty('image')
})

const CREDITS: readonly (readonly [name: string, type: string])[] = [
  ['新華社', 'Organization'],
  ['綜合報道', 'Organization'],
  ['AFP', 'Organization'],
  ['Lusa', 'Organization'],
  ['연합통신', 'Organization'],
  ['黎望舒', 'Person'],
  ['Ana Lopes', 'Person'],
]

test.each(CREDITS)('%s is credited as %s', (name, type) => {
  const { author } = JSON.parse(renderJsonLd(printed({ ...LEAD, authors: [name] })))
  expect(author).toStrictEqual([{ '@type': type, name }])
})

test('a story that names nobody is by the paper, and one without a summary has no description', () => {
  const article = JSON.parse(renderJsonLd(printed(BRIEF)))
  expect(article.author).toStrictEqual([article.publisher])
  expect(article).not.toHaveProperty('description')
})

test('what an agency wrote has the agency’s rights, and what is only summed up is not all there', () => {
  const own = JSON.parse(renderJsonLd(printed()))
  expect(own).toMatchObject({ copyrightNotice: '© 海角晨報', isAccessibleForFree: true })
  const agencies = ['法新社', '中新社']
  const summed = JSON.parse(renderJsonLd(printed({ ...LEAD, agencies, isSummaryOnly: true })))
  expect(summed.copyrightNotice).toBe('© 法新社 / 中新社')
  expect(summed).not.toHaveProperty('isAccessibleForFree')
})

test('a headline cannot close the script it stands in', () => {
  const json = renderJsonLd(printed({ ...LEAD, headline: '</script><!--' }))
  expect(json).not.toContain('<')
  expect(JSON.parse(json).headline).toBe('</script><!--')
})
