// All rules over what was recorded; no rule is judged anywhere else.

import { judgeAtom } from './checks/atom.ts'
import { judgeBytes } from './checks/bytes.ts'
import { judgeConditional } from './checks/conditional.ts'
import { judgeDelivery } from './checks/delivery.ts'
import { judgeEntries } from './checks/entries.ts'
import { judgeHttp } from './checks/http.ts'
import { judgeJson } from './checks/json.ts'
import { judgeReach } from './checks/reach.ts'
import { judgeRss } from './checks/rss.ts'
import { judgeSelf } from './checks/self.ts'
import type { Finding } from './finding.ts'
import type { Visit } from './probes.ts'
import { type Document, isSound } from './read/document.ts'

/** A document by itself: a feed, or an archive of one. */
export const judgeDocument = (document: Document): Finding[] => [
  ...judgeBytes(document),
  ...judgeJson(document),
  ...(isSound(document) ? judgeContent(document) : []),
]

const judgeContent = (document: Document): Finding[] => [
  ...judgeRss(document),
  ...judgeAtom(document),
  ...judgeEntries(document),
  ...judgeSelf(document),
]

/** A feed and how it was answered. */
export const judgeVisit = (visit: Visit): Finding[] => [
  ...judgeReach(visit),
  ...(visit.document?.answer.status === 200 ? judgeDocument(visit.document) : []),
  ...judgeHttp(visit),
  ...judgeDelivery(visit),
  ...judgeConditional(visit),
]
