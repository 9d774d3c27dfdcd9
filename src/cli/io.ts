// What a verb may know of the world outside: two places to write, one to read, and the terminal. A
// test hands in its own.

export type Io = {
  /** The product. */
  readonly stdout: (text: string) => void
  /** The talk: findings, progress, what was done. */
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<Uint8Array>
  /** Whether the talk goes to a terminal. */
  readonly isTTY: boolean
  /** Whether the product does; not, where nothing is said. */
  readonly isOutTTY?: boolean
  /** Width of the terminal in cells, or what to take for it. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Clean, findings, usage. */
export type Exit = 0 | 1 | 2

export type Verb = (args: readonly string[], io: Io) => Promise<Exit>

/** The folder of the paper: as asked, as the environment says, or `content`. */
export const contentFolder = (asked: string | undefined, { env }: Io): string =>
  asked ?? (env['PAGEWIRE_CONTENT'] || 'content')
