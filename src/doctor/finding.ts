// One thing that is wrong: which rule, where, and what was seen. Rules have the words; this has the facts.

import type { Rule } from './rules.ts'
import type { Ask, Exchange } from './wire/exchange.ts'

export type Finding = {
  readonly rule: Rule
  readonly url: string
  /** What was found, in a few words; may hold text of the site, so it is not safe for a terminal. */
  readonly seen?: string
  /** What would be right here, where that is more than the rule's own fix. */
  readonly help?: string
  /** The request that shows it, where a plain GET does not. */
  readonly ask?: Ask
}

/** Nothing when it is not so. */
export const when = (isSo: boolean, finding: Finding): Finding[] => (isSo ? [finding] : [])

/** A finding of what was answered to a question other than a plain GET. */
export const heard = (rule: Rule, { ask }: Exchange, seen?: string): Finding => ({
  rule,
  url: ask.url,
  ...(seen !== undefined && { seen }),
  ask,
})

/** The first few of many, then how many more. */
export function some(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
