// The sample paper as it is published, for tests that want real text.

import { join } from 'node:path'

import { pressEditions } from '../../src/cli/press.ts'
import { readPages } from '../../src/cli/read-pages.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const { publication, editions } = await readPages(CONTENT, () => undefined)
if (!publication) throw new Error('the sample paper has no publication')

export const samplePublication = publication
export const sampleEditions = pressEditions(publication, editions, '2026-02-07T00:00:00Z').editions
export const sampleStories = sampleEditions.flatMap(({ edition }) => edition.stories)
