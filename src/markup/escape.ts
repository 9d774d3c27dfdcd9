// The only way in which text becomes HTML.

import { clean } from './gate.ts'

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text, cleaned, as it stands in HTML text or in a quoted attribute; `]]>` can never be in it. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '')
}
