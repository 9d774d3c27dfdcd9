// Reads back what the site printed, strictly: the site closes every element and quotes every attribute,
// so that anything else is a hole in its escaping. It is no reader of other people's HTML.

const TAG =
  /<(?:!doctype html|(?<close>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z:-]+="[^"<>]*")*)(?<empty>\/)?)>/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => REFERENCES[reference] ?? reference)

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All the text inside, references resolved. */
  text: string
}

const attributesOf = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(source.matchAll(/ ([a-z:-]+)="([^"]*)"/g), ([, name = '', value = '']) => [
      name,
      unescapeHtml(value),
    ]),
  )

/** The elements in document order. Throws at a stray `<` or `>`, and where tags do not balance. */
export function readHtml(html: string): readonly Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  let end = 0
  for (const match of html.matchAll(TAG)) {
    addText(html.slice(end, match.index), open)
    end = match.index + match[0].length
    const { close, name, attributes = '', empty } = match.groups ?? {}
    if (name === undefined) continue
    if (close !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const element: Element = { name, attributes: attributesOf(attributes), text: '' }
    elements.push(element)
    if (empty === undefined) open.push(element)
  }
  addText(html.slice(end), open)
  if (open.length > 0) throw new Error(`<${open[0]?.name}> is never closed`)
  return elements
}

function addText(source: string, open: readonly Element[]): void {
  const isData = open.at(-1)?.name === 'script'
  if (source.includes('<') || (!isData && source.includes('>'))) {
    throw new Error(`live markup: ${source}`)
  }
  const text = isData ? source : unescapeHtml(source)
  for (const element of open) element.text += text
}
