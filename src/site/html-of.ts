// What an element of the site is as text. No component waits for anything, so there is always a text.

import type { JSX } from 'hono/jsx/jsx-runtime'

/** Throws where a component is asynchronous, which is a fault of this program. */
export function htmlOf(element: JSX.Element): string {
  if (element instanceof Promise) throw new TypeError('a component of the site is asynchronous')
  // Until then it is a tree, whatever its type says.
  return element.toString()
}
