import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { describe, expect, test } from 'vitest'

import { readPaper } from '../../src/content/read-paper.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { BAD } from './bad-input.ts'
import { BAD_PICTURES, pictureFile } from './bad-pictures.ts'
import { type Files, folio, PAGE, PUBLICATION, writeFolder } from './folder.ts'

/** `code file:line:column+length`, as far as they are known. */
function brief(dir: string, { code, file = '', line, column, length }: Diagnostic): string {
  const place = [relative(dir, file), line, column].filter((part) => part !== undefined).join(':')
  return `${code} ${place}${length === undefined ? '' : `+${length}`}`
}

async function findings(files: Files): Promise<string[]> {
  const dir = await writeFolder(files)
  const { diagnostics } = await readPaper(dir)
  return diagnostics.map((diagnostic) => brief(dir, diagnostic)).sort()
}

describe('what is wrong is named with its place', () => {
  test.each([...BAD, ...BAD_PICTURES])('%s', async (_, files, found) => {
    expect(await findings(files)).toEqual(found)
  })
})

test('everything that is wrong is told at once', async () => {
  const files = Object.assign({}, ...BAD.slice(-4).map(([, files]) => files), {
    'publication.yaml': PUBLICATION.replace('06:00', '6'),
    '2026-02-31/local.txt': PAGE,
    '2026-02-08/local.txt': '---\n',
  })
  expect(await findings(files)).toHaveLength(5)
})

test('a folder that does not exist is a finding', async () => {
  const { diagnostics, publication } = await readPaper('/nowhere/at-all')
  expect(diagnostics.map(({ code }) => code)).toEqual(['content-missing'])
  expect(publication).toBeUndefined()
})

describe('what is no page is not read', () => {
  test('a folder, a broken link, a link out of the paper, a file of 17 MiB', async () => {
    const outside = await writeFolder({})
    const dir = await writeFolder({ 'shared/local-4.txt': PAGE })
    const edition = join(dir, '2026-02-07')
    await mkdir(join(edition, 'local-1.txt'))
    await symlink('nowhere', join(edition, 'local-2.txt'))
    await symlink(join(outside, 'publication.yaml'), join(edition, 'local-3.txt'))
    await symlink('../shared/local-4.txt', join(edition, 'local-4.txt'))
    await writeFile(join(edition, 'local-5.txt'), '')
    await truncate(join(edition, 'local-5.txt'), 17 * 1024 * 1024)
    const { diagnostics, editions } = await readPaper(dir)
    expect(diagnostics.map((diagnostic) => brief(dir, diagnostic)).sort()).toEqual([
      'file-too-large 2026-02-07/local-5.txt',
      'file-unreadable 2026-02-07/local-1.txt',
      'file-unreadable 2026-02-07/local-2.txt',
      'file-unreadable 2026-02-07/local-3.txt',
      'folder-not-a-date shared',
    ])
    expect(editions[0]?.pages.map(({ slug }) => slug)).toEqual(['local', 'local-4'])
  })
})

test('a picture that is a link out of the paper is not read', async () => {
  const outside = await writeFolder({ 'photo.png': pictureFile('photo.png') })
  const dir = await writeFolder({
    '2026-02-07/local.txt': `---\npictures: [photo.png]\n---\n${PAGE}`,
    '2026-02-07/pictures/README.md': '',
  })
  await symlink(join(outside, 'photo.png'), join(dir, '2026-02-07/pictures/photo.png'))
  const { diagnostics, pictureFiles } = await readPaper(dir)
  expect(diagnostics.map((diagnostic) => brief(dir, diagnostic))).toEqual([
    'file-unreadable 2026-02-07/pictures/photo.png',
  ])
  expect(pictureFiles.size).toBe(0)
})

describe('a good paper', () => {
  test('has its editions by date and no findings', async () => {
    const dir = await writeFolder({
      'README.md': '',
      '.gitignore': '',
      '2026-02-06/international-2.txt': PAGE,
      '2026-02-06/pictures/README.md': '',
      '2026-02-06/ledger.jsonl': '',
    })
    const { publication, editions, diagnostics } = await readPaper(dir)
    expect(diagnostics).toEqual([])
    expect(publication?.title).toBe('海燈日報')
    expect(editions.map(({ date, ledger }) => [date, ledger])).toEqual([
      ['2026-02-06', ''],
      ['2026-02-07', undefined],
    ])
    expect(editions[0]?.pages[0]).toMatchObject({ section: 'international', source: PAGE })
  })

  test('has the pictures that its pages name, whatever they are called', async () => {
    const [ferry, accent] = ['渡輪 (1).PNG', 'a\u0303o.jpg']
    const dir = await writeFolder({
      '2026-02-07/local.txt': `---\npictures: [${ferry}, none, \u00E3o.jpg]\n---\n${PAGE}`,
      [`2026-02-07/pictures/${ferry}`]: pictureFile('photo.png'),
      [`2026-02-07/pictures/${accent}`]: pictureFile('upright.jpg'),
    })
    const { editions, diagnostics, pictureFiles } = await readPaper(dir)
    expect(diagnostics).toEqual([])
    const pictures = editions[0]?.pages[0]?.pictures ?? []
    expect(pictures.map(({ picture }) => picture)).toEqual([
      {
        path: expect.stringMatching(/^\/pictures\/[0-9a-f]{16}\.png$/),
        type: 'image/png',
        width: 60,
        height: 40,
        length: pictureFile('photo.png').length,
      },
      undefined,
      expect.objectContaining({ type: 'image/jpeg' }),
    ])
    const files = pictures.map(({ picture }) => pictureFiles.get(picture?.path ?? ''))
    expect(files.map((file) => file && relative(dir, file))).toEqual([
      `2026-02-07/pictures/${ferry}`,
      undefined,
      `2026-02-07/pictures/${accent}`,
    ])
  })

  test('is read though its publication is wrong, so that its pages can be checked', async () => {
    const dir = await writeFolder({ 'publication.yaml': '' })
    const { publication, editions } = await readPaper(dir)
    expect(publication).toBeUndefined()
    expect(editions[0]?.pages).toHaveLength(1)
  })

  test('has its pages as printed: by section, then by folio, then by name', async () => {
    const dir = await writeFolder({
      '2026-02-07/a.txt': folio('B2'),
      '2026-02-07/b.txt': folio('A10'),
      '2026-02-07/c.txt': folio('A9'),
      '2026-02-07/d.txt': folio('12'),
      '2026-02-07/local-2.txt': PAGE,
      '2026-02-07/international.txt': PAGE,
    })
    const { editions } = await readPaper(dir)
    expect(editions[0]?.pages.map(({ slug }) => slug)).toEqual([
      'international',
      'd',
      'c',
      'b',
      'a',
      'local',
      'local-2',
    ])
  })
})
