// What a row of the tables of rules says.

export type RuleEntry = {
  /**
   * An error keeps readers out or loses stories; a warning costs them or the publisher something; a note
   * could be better.
   */
  readonly severity: 'error' | 'warning' | 'note'
  /** What is wrong, as one sentence without its end. */
  readonly says: string
  /** What to do. */
  readonly fix: string
  /** Both, in Chinese. */
  readonly zh: string
  /** Who says so. */
  readonly source: string
}

export type RuleTable = Readonly<Record<string, RuleEntry>>
