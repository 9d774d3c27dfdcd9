// The only way in which text becomes HTML.

import { clean } from './gate.ts'

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string, meaning: RegExp): string =>
  clean(text).replace(meaning, (character) => REFERENCES[character] ?? '')

/** Text, cleaned, as it stands in HTML text or in a quoted attribute; `]]>` can never be in it. */
export const escapeHtml = (text: string): string => escape(text, /[&<>"']/g)

/** The same outside attributes, with the quotes as they are: for what may be shown as source. */
export const escapeText = (text: string): string => escape(text, /[&<>]/g)
