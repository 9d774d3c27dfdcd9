// What a verb is given to read: the file of a page, or standard input as `-`.

import { decode } from '../content/decode.ts'
import { type PageText, pageText, readPage } from '../content/read-page.ts'
import type { Io } from './io.ts'

/** The page, or why it cannot be read. Never throws. */
export const readInput = async (name: string, io: Io): Promise<PageText> =>
  name === '-' ? pageText('<stdin>', decode(await io.stdin())) : readPage(name)
