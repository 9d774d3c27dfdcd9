// The closed table of rules: what each means, in English and Chinese, and who says so. The name is the
// identity: tests and programs match on it, and its wording lives in these tables alone.

import { ATOM_JSON } from './rules/atom-json.ts'
import { CONDITIONAL } from './rules/conditional.ts'
import { ENTRIES } from './rules/entries.ts'
import { HTTP } from './rules/http.ts'
import { REACH } from './rules/reach.ts'
import type { RuleEntry } from './rules/rule.ts'
import { SITE } from './rules/site.ts'
import { XML_RSS } from './rules/xml-rss.ts'

/** Of one rule, or of all in the order in which they are reported. */
export const RULES = {
  ...REACH,
  ...SITE,
  ...XML_RSS,
  ...ATOM_JSON,
  ...ENTRIES,
  ...HTTP,
  ...CONDITIONAL,
}

export type Rule = keyof typeof RULES

export const ruleOf = (rule: Rule): RuleEntry => RULES[rule]
