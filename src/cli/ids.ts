// `ids`: what a build cannot decide, and the editor's answers. An answer is written into the ledger, so
// that it is given once.

import { dirname, resolve } from 'node:path'

import { reasonOf } from '../content/read-text.ts'
import { printedHeadline } from '../ledger/fingerprint.ts'
import type { Said } from '../ledger/keep-identities.ts'
import { instantOf } from '../model/instant.ts'
import type { Publication } from '../model/publication.ts'
import { linesOf, placesOf, type StoryPlace } from './ask.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { pressEditions, type Pressed } from './press.ts'
import { progress } from './progress.ts'
import { type ParsedPaper, readPages } from './read-pages.ts'
import { replaceFile } from './replace-file.ts'
import { hasErrors, plural, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** Exit status 1 while anything is asked, or when an answer cannot be. */
export async function ids(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    accept: { type: 'string' },
    new: { type: 'string' },
  })
  const spot = readSpot(values.accept ?? values.new)
  const [id] = positionals
  if (values.accept !== undefined && values.new !== undefined) {
    throw new UsageError('ids takes --accept or --new')
  }
  if (positionals.length > (values.accept === undefined ? 0 : 1)) {
    throw new UsageError('ids takes an id with --accept only')
  }
  const dir = values.content ?? (spot ? paperOf(spot) : contentFolder(undefined, io))
  const read = async (
    then: (paper: ParsedPaper, publication: Publication) => Exit | Promise<Exit>,
  ): Promise<Exit> => {
    const paper = await readPages(dir, progress('reading', io))
    const { publication } = paper
    if (publication && !hasErrors(paper.diagnostics)) return then(paper, publication)
    tell(paper, io)
    return 1
  }
  if (!spot) return read((paper, publication) => askAll(paper, press(publication, paper), io))
  const answered = { spot, id, isNew: values.new !== undefined }
  return oneAtATime(dir, io, () =>
    read((paper, publication) => answer(paper, publication, answered, io)),
  )
}

/** A line of a page. */
type Spot = { readonly file: string; readonly line: number }

function readSpot(given: string | undefined): Spot | undefined {
  if (given === undefined) return undefined
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/u.exec(given) ?? []
  if (file === undefined) throw new UsageError(`'${given}' is no FILE:LINE`)
  return { file, line: Number(line) }
}

/** The page stands in the folder of its edition, and that in the folder of the paper. */
const paperOf = ({ file }: Spot): string => dirname(dirname(file))

const press = (publication: Publication, { editions }: ParsedPaper, said: readonly Said[] = []) =>
  pressEditions(publication, editions, instantOf(Date.now()), said)

function askAll({ sources }: ParsedPaper, { questions }: Pressed, io: Io): Exit {
  tell({ diagnostics: questions, sources }, io)
  if (questions.length > 0) return 1
  io.stderr('every story is known or new: nothing to ask\n')
  return 0
}

type Answered = { readonly spot: Spot; readonly id: string | undefined; readonly isNew: boolean }

async function answer(
  paper: ParsedPaper,
  publication: Publication,
  { spot, id, isNew }: Answered,
  io: Io,
): Promise<Exit> {
  const found = findStory(paper, spot)
  if (!found) {
    io.stderr(`${visible(spot.file)}:${spot.line}: no story stands there\n`)
    return 1
  }
  const { date, story, place } = found
  const choice = isNew ? undefined : chooseId(paper, press(publication, paper), found, id)
  if (choice !== undefined && 'problem' in choice) {
    io.stderr(`${choice.problem}\n`)
    return 1
  }
  const said = choice ? { kind: 'is' as const, id: choice.id } : { kind: 'new' as const }
  const pressed = press(publication, paper, [{ date, story, answer: said }])
  try {
    for (const { file, text } of pressed.changes) await replaceFile(file, text)
  } catch (error) {
    io.stderr(`a ledger cannot be written: ${reasonOf(error)}\n`)
    return 1
  }
  const at = paper.editions.findIndex((edition) => edition.date === date)
  const identity = pressed.kept[at]?.identities[story]
  io.stderr(`${visible(printedHeadline(place.story))}: ${identity?.id}\n`)
  const left = pressed.questions.length
  io.stderr(left > 0 ? `${plural(left, 'question')} left\n` : '')
  return 0
}

type FoundStory = { readonly date: string; readonly story: number; readonly place: StoryPlace }

/** The story that has the line, or the last one above it. */
function findStory({ editions }: ParsedPaper, { file, line }: Spot): FoundStory | undefined {
  const whole = resolve(file)
  const onPage = editions.flatMap((edition) =>
    placesOf(edition).flatMap((place, story) =>
      resolve(place.file) === whole ? [{ date: edition.date, story, place }] : [],
    ),
  )
  return (
    onPage.find(({ place }) => linesOf(place.story).includes(line)) ??
    onPage.findLast(({ place }) => place.line <= line)
  )
}

type Choice = { readonly id: string } | { readonly problem: string }

/** The id that is meant: of a line there is, and of no other story. */
function chooseId(
  { editions }: ParsedPaper,
  { kept }: Pressed,
  { date, story }: FoundStory,
  asked: string | undefined,
): Choice {
  const at = editions.findIndex((edition) => edition.date === date)
  const question = kept[at]?.questions.find((one) => one.story === story)
  const [only, ...more] = question?.candidates ?? []
  if (asked === undefined) {
    if (only && more.length === 0) return { id: only.id }
    return { problem: 'say which id it has: ids --accept FILE:LINE ID' }
  }
  if (!editions.some(({ ledger }) => ledger.lines.has(asked))) {
    return { problem: `no ledger has the id ${visible(asked)}` }
  }
  const others = editions.flatMap((edition, index) =>
    placesOf(edition).filter((_, number) => {
      const isThis = edition.date === date && number === story
      return !isThis && kept[index]?.identities[number]?.id === asked
    }),
  )
  const [other] = others
  return other
    ? { problem: `${asked} is the story at ${visible(other.file)}:${other.line}` }
    : { id: asked }
}
