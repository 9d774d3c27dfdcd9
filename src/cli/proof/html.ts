// HTML written as a template: what a template says is markup, what is put into it is text and stays
// text. The only other way in is `trusted`.

import { escapeHtml } from '../../markup/escape.ts'

/** A piece of HTML that is whole and escaped. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type Part = string | number | Html | undefined | readonly Part[]

/** Every text and number in it is escaped; `undefined` is nothing, a list is its parts. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(markup.reduce((done, piece, at) => done + render(parts[at - 1]) + piece))
}

/** Markup from a room that has escaped it already. */
export const trusted = (markup: string): Html => new Html(markup)

function render(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.toString()
  return typeof part === 'object' ? part.map(render).join('') : escapeHtml(String(part))
}
