// A page that was named on the command line, or given on standard input.

import { decode } from '../content/decode.ts'
import { type PageText, pageText, readPage } from '../content/read-page.ts'
import type { Io } from './io.ts'

/** The page of the file `name`, or that of standard input for `-`. Never throws. */
export const readInput = async (name: string, io: Io): Promise<PageText> =>
  name === '-' ? pageText('<stdin>', decode(await io.stdin())) : readPage(name)
