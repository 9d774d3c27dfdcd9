// Hugo, which makes a page a story and a feed of fifty from the same stories, already cut and in Markdown.

import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { storyTexts } from './corpus.ts'

/** Milliseconds that it takes; undefined where it is not installed. */
export async function timeHugo(site: string, stories: number): Promise<number | undefined> {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined
  const [posts, layouts] = [join(site, 'content/posts'), join(site, 'layouts/_default')]
  await mkdir(posts, { recursive: true })
  await mkdir(layouts, { recursive: true })
  await writeFile(
    join(site, 'config.toml'),
    'baseURL = "https://news.example.com/"\ntitle = "星槎日報"\nrssLimit = 50\ndisableKinds = ["taxonomy", "term"]\n',
  )
  await writeFile(
    join(layouts, 'single.html'),
    '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}',
  )
  await writeFile(
    join(layouts, 'list.html'),
    '<!doctype html><ul>{{ range first 50 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>',
  )
  let at = 0
  for await (const { headline, paragraphs } of storyTexts(stories)) {
    const day = new Date(Date.parse('2018-01-01') + at * 1000).toISOString()
    const text = `---\ntitle: "${headline}"\ndate: ${day}\n---\n\n${paragraphs.join('\n\n')}\n`
    await writeFile(join(posts, `s${at}.md`), text)
    at += 1
  }
  const start = performance.now()
  const { status, stderr } = spawnSync('hugo', ['--quiet'], { cwd: site, encoding: 'utf8' })
  if (status !== 0) throw new Error(`hugo: ${stderr}`)
  return performance.now() - start
}
