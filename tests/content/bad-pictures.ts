// Bad pictures as data: what is written over a good paper, and what must be said of it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Files, PAGE } from './folder.ts'

/** A real file of 60 by 40 pixels, by its name in `pictures/`. */
export const pictureFile = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, 'pictures', name))

const PHOTO = pictureFile('photo.png')
const PAGE_FILE = '2026-02-07/local.txt'
const at = (name: string): string => `2026-02-07/pictures/${name}`
/** The good page, which names these pictures in its third line. */
const naming = (list: string): Files => ({
  [PAGE_FILE]: `---\nfolio: A1\npictures: ${list}\n---\n${PAGE}`,
})
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n${inside}\n</svg>`

/** What people get wrong, and the findings as `code file:line:column+length`, sorted. */
export const BAD_PICTURES: readonly (readonly [
  says: string,
  files: Files,
  found: readonly string[],
])[] = [
  ['a picture that is not there', naming('[ferry.png]'), [`picture-missing ${PAGE_FILE}:3:12+9`]],
  [
    'a picture named in other letters than its file',
    { ...naming('[photo.png]'), [at('Photo.PNG')]: PHOTO },
    [`picture-missing ${PAGE_FILE}:3:12+9`, `picture-unused ${at('Photo.PNG')}`],
  ],
  [
    'the second of two names, which is part of the first',
    { ...naming('[aphoto.png, photo.png]'), [at('aphoto.png')]: PHOTO },
    [`picture-missing ${PAGE_FILE}:3:24+9`],
  ],
  [
    'names that lead elsewhere',
    naming('[../a.png, /a.png, "C:\\\\a.png", .a.png]'),
    [
      `picture-name-invalid ${PAGE_FILE}:1:1+1`,
      `picture-name-invalid ${PAGE_FILE}:3:12+8`,
      `picture-name-invalid ${PAGE_FILE}:3:22+6`,
      `picture-name-invalid ${PAGE_FILE}:3:43+6`,
    ],
  ],
  [
    'a name of two lines, an empty one and a dash',
    naming('\n- "a\\nb.png"\n- ""\n- "-"'),
    [
      `picture-name-invalid ${PAGE_FILE}:1:1+1`,
      `picture-name-invalid ${PAGE_FILE}:3:1+1`,
      `picture-name-invalid ${PAGE_FILE}:4:1+1`,
    ],
  ],
  ['pictures that are no list', naming('ferry.png'), [`front-matter-invalid ${PAGE_FILE}:3:11+9`]],
  ['a number in the list', naming('[7]'), [`front-matter-invalid ${PAGE_FILE}:3:12+1`]],
  ['a picture that no page names', { [at('old.png')]: PHOTO }, [`picture-unused ${at('old.png')}`]],
  [
    'an unnamed picture is no matter while a page cannot be read',
    { ...naming('[photo.png'), [at('photo.png')]: PHOTO },
    [`yaml-invalid ${PAGE_FILE}:4:1+1`],
  ],
  [
    'PNG that is called JPEG',
    { ...naming('[photo.jpg]'), [at('photo.jpg')]: PHOTO },
    [`picture-misnamed ${at('photo.jpg')}`],
  ],
  [
    'text that is called PNG',
    { ...naming('[photo.png]'), [at('photo.png')]: PAGE },
    [`picture-type-unknown ${at('photo.png')}`],
  ],
  [
    'an empty file',
    { ...naming('[photo.png]'), [at('photo.png')]: '' },
    [`picture-type-unknown ${at('photo.png')}`],
  ],
  [
    'a picture that was cut off',
    { ...naming('[photo.png]'), [at('photo.png')]: PHOTO.subarray(0, -20) },
    [`picture-damaged ${at('photo.png')}`],
  ],
  [
    'a picture of more than 5 MiB',
    { ...naming('[photo.png]'), [at('photo.png')]: Buffer.concat([PHOTO], 5 * 1024 * 1024 + 1) },
    [`picture-too-large ${at('photo.png')}`],
  ],
  [
    'a drawing with a script, at its line',
    { ...naming('[a.svg]'), [at('a.svg')]: svg('<g/>\n<script>alert(1)</script>') },
    [`picture-unsafe ${at('a.svg')}:3`],
  ],
  [
    'a drawing that is no XML, at its line',
    { ...naming('[a.svg]'), [at('a.svg')]: svg('<g>') },
    [`picture-damaged ${at('a.svg')}:3`],
  ],
  [
    'a file where the folder of pictures should be',
    { '2026-02-07/pictures': '' },
    ['file-unreadable 2026-02-07/pictures'],
  ],
]
