// What the hub was told last, in a file: one revision for each feed.

import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import { replaceFile } from '../replace-file.ts'

const schema = z.object({ hub: z.string(), revisions: z.record(z.string(), z.string()) })

/** Of the hub it was told to: another one knows nothing yet. */
export type PingState = Readonly<z.infer<typeof schema>>

/** What this hub was told; nothing yet where there is no file. `fault` says why a file is of no use. */
export async function readState(
  file: string,
  hub: string,
): Promise<{ readonly state: PingState; readonly fault?: string }> {
  const nothing = { hub, revisions: {} }
  try {
    const state = schema.parse(JSON.parse(await readFile(file, 'utf8')))
    return { state: state.hub === hub ? state : nothing }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: nothing }
    return {
      state: nothing,
      fault: error instanceof z.ZodError ? 'not as ping writes it' : String(error),
    }
  }
}

/** There is always a whole file: the old one, or the new one. */
export const writeState = async (file: string, state: PingState): Promise<void> =>
  replaceFile(file, `${JSON.stringify(state, null, 2)}\n`)
