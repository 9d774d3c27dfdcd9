// The way to what came before and what comes next.

import type { Child } from 'hono/jsx'

export type Turn = { readonly href: string; readonly label: string; readonly title: Child }

function TurnLink({ rel, turn }: { rel: 'prev' | 'next'; turn: Turn }) {
  return (
    <a class={rel} rel={rel} href={turn.href}>
      <span class="label">{turn.label}</span>
      <span class="turn">{turn.title}</span>
    </a>
  )
}

/** Nothing when there is neither. */
export function Pager({ prev, next }: { prev: Turn | undefined; next: Turn | undefined }) {
  const labels = [prev?.label, next?.label].filter((label) => label !== undefined)
  if (labels.length === 0) return <></>
  return (
    <nav class="pager" aria-label={labels.join(' · ')}>
      {prev && <TurnLink rel="prev" turn={prev} />}
      {next && <TurnLink rel="next" turn={next} />}
    </nav>
  )
}
