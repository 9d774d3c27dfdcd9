// A paper's folder on disk for one test: a good one, with what the test writes over it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { onTestFinished } from 'vitest'

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

export const PUBLICATION = `title: 海燈日報
description: 示範報章
url: https://news.example.com
tag: news.example.com,2026
language: zh-Hant-MO
timezone: Asia/Macau
time: "06:00"
sections:
  international: 國際
  local: 澳聞
`

export const PAGE = `北岸圖書館下月重開

【本報訊】北岸圖書館經過半年維修，將於下月一日重新開放。館方表示，新增的自修室設有八十個座位，
開放時間延長至晚上十時。
`

/** Front matter of a local page. */
export const folio = (text: string): string => `---\nsection: local\nfolio: ${text}\n---\n`

const GOOD: Files = { 'publication.yaml': PUBLICATION, '2026-02-07/local.txt': PAGE }

/** The folder's path; a file given as undefined is left out. Gone when the test is finished. */
export async function writeFolder(files: Files, base: Files = GOOD): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pagewire-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [name, text] of Object.entries({ ...base, ...files })) {
    if (text === undefined) continue
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
  return dir
}
