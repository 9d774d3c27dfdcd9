// Scripts in other languages that read a feed with a library of theirs and print what it makes of it.

import { join } from 'node:path'

import { writeFolder } from '../content/folder.ts'
import type { Program } from '../programs.ts'
import { plainText, readHtml, type ReadStory } from './read-story.ts'

type PrintedStory = ReadStory & { readonly content: string }

/** The stories that the script of that name prints of the feed, in its order, with the fields that it knows. */
export async function readWith(
  interpreter: Program,
  script: string,
  feed: string,
): Promise<readonly Partial<ReadStory>[]> {
  const home = await writeFolder({}, {})
  const { stdout } = await interpreter.runAtHome(home, [join(import.meta.dirname, script), feed])
  const lines = stdout.trimEnd().split('\n')
  return lines.map((line) => readStory(JSON.parse(line), feed.endsWith('rss.xml')))
}

const readStory = (
  { content, summary, ...story }: PrintedStory,
  isRss: boolean,
): Partial<ReadStory> => ({
  ...story,
  ...readHtml(content),
  // RSS 2.0: a description is HTML. An Atom summary of ours is said to be text.
  summary: isRss ? plainText(summary) : summary,
})
