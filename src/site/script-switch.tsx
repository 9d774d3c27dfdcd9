// The way to the same page in the paper's other script. What the link says is in that script: it is for those
// who would rather read it.

import { otherScripts, type Sheet } from './sheet.ts'
import { wordsFor } from './words.ts'

/** 简体; or where there is one for Hong Kong and one for Taiwan, 繁體（台灣）. */
function nameOf(language: string, isOne: boolean): string {
  const { script } = wordsFor(language)
  const { region } = new Intl.Locale(language)
  if (isOne || region === undefined) return script
  const regions = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
  return `${script}（${regions.of(region)}）`
}

/** From an error there is only the way to the other front page; nothing where there is one script. */
export function ScriptSwitch({ site: { publication }, path = '/' }: Sheet) {
  const others = otherScripts(publication)
  if (others.length === 0) return <></>
  return (
    <p class="scripts">
      {others.map(({ language, root }) => (
        <a href={root + path} hreflang={language} lang={language} rel="alternate">
          {nameOf(language, others.length === 1)}
        </a>
      ))}
    </p>
  )
}
