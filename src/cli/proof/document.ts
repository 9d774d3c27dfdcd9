// The proof as one HTML document that asks nothing of anybody: no script, no picture, no address but
// its own anchors. Same pages, same bytes.

import { createHash } from 'node:crypto'

import { visible } from '../visible.ts'
import { renderContents, renderCounts } from './contents.ts'
import { renderFindings } from './findings.ts'
import { renderFirstLook } from './first-look.ts'
import type { Galley, Take } from './galley.ts'
import { html, type Html, trusted } from './html.ts'
import { renderLegend } from './legend.ts'
import { renderRows } from './source-lines.ts'
import { renderStory } from './story.ts'
import { both } from './words.ts'

/** `css` is that of the proof, whatever its line ends. */
export function renderProof(galleys: readonly Galley[], css: string): string {
  const style = css.replaceAll('\r\n', '\n') + tiesOf(galleys)
  return `<!doctype html>
<html lang="zh-Hant">
${renderHead(nameOf(galleys), style).toString()}
${renderBody(galleys).toString()}
</html>
`
}

/** The browser itself is told that nothing but this style may have any effect. */
function renderHead(name: string, style: string): Html {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>校樣 Proof · ${name}</title>
    ${trusted(`<style>${style}</style>`)}
  </head>`
}

const nameOf = (galleys: readonly Galley[]): string =>
  galleys.length === 1 ? visible(galleys[0]?.file ?? '') : `${galleys.length} 版`

/** A story that is looked up lights its lines, wherever they stand. */
function tiesOf(galleys: readonly Galley[]): string {
  const most = Math.max(0, ...galleys.map(({ stories }) => stories.length))
  return Array.from({ length: most }, (_, at) => tieRule(`.of${at + 1}`)).join('\n')
}

const tieRule = (of: string): string =>
  `.page:has(.story${of}:target) .lines ${of}{background:var(--lit)}`

const renderBody = (galleys: readonly Galley[]): Html =>
  html`<body>
    <a class="skip" href="#pages">跳到校樣 <small lang="en">skip to the pages</small></a>
    <header>
      <h1>${both({ zh: '校樣', en: 'Proof' })}</h1>
      <p>
        逐行對照原文與將要刊出的樣子；先看最沒把握的。
        <small lang="en"
          >The source, line by line, and the stories as they will be published.</small
        >
      </p>
    </header>
    ${renderContents(galleys)}
    <main>
      ${renderFirstLook(galleys)}${renderLegend()}
      <div id="pages" tabindex="-1">${galleys.map(renderPage)}</div>
    </main>
  </body>`

function renderPage(galley: Galley): Html {
  const { id, file, takes, findings, unread } = galley
  const close = new Set(
    [...galley.stories.flatMap((story) => story.close), ...galley.close].map(({ line }) => line),
  )
  const loose = findings.filter(({ line }) => line === undefined || unread !== undefined)
  return html`<section class="page" id="${id}" aria-labelledby="${id}-h">
    <header>
      <h2 id="${id}-h">${visible(file)}</h2>
      ${renderCounts(galley)}
    </header>
    ${renderFindings(loose, galley)} ${takes.map((take) => renderTake(take, galley, close))}
  </section>`
}

/** Source first: a screen reader and a narrow screen meet a story after the lines it was made of. */
const renderTake = ({ rows, story }: Take, galley: Galley, close: ReadonlySet<number>): Html =>
  html`<div class="take">
    ${rows.length > 0 ? renderRows(rows, galley, close) : undefined}${story && renderStory(story, galley)}
  </div>`
