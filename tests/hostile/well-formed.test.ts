// Whatever a text is, the documents that have it are well-formed to expat and to a JSON parser. A million texts go
// through the same by `npm run fuzz:documents`.

import { describe, expect, test } from 'vitest'

import { findFaults, printAll, python, textsOf } from './documents.ts'

const TEXTS = 20_000
const AT_ONCE = 2000

describe.skipIf(python.missing)('by every printer', () => {
  test('twenty thousand hostile texts are in documents without a fault', () => {
    for (let seed = 1; seed <= TEXTS / AT_ONCE; seed += 1) {
      expect(findFaults(printAll(textsOf(AT_ONCE, seed)))).toEqual([])
    }
  })

  test('a fault is noticed', () => {
    const { xml, json } = printAll(['舊橋', '石橋', '晚報'])
    const spoilt = {
      xml: xml.map(([printer, document]) => [printer, document.replace('橋', '&橋')] as const),
      json: json.map(([printer, document]) => [printer, document.replace('橋', '<"橋')] as const),
    }
    const named = new Set(findFaults(spoilt).map((fault) => fault.split(':')[0]))
    const withText = ['RSS', 'Atom', 'OPML', 'news sitemap', 'OpenSearch', 'body']
    expect(named).toEqual(new Set([...withText, 'JSON Feed', 'JSON-LD']))
  })
})
