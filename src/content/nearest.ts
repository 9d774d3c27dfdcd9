// The word that was probably meant: for settings, sections, verbs and flags that do not exist.

/** The candidate that takes the fewest edits, if they are few for a word of this length. */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase()
  const [best] = candidates
    .map((candidate) => ({ candidate, edits: editDistance(lower, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= tolerance(word))
    .sort((one, other) => one.edits - other.edits)
  return best?.candidate
}

/** Two letters changed places are two edits: `titel`, `langauge`. A word of three has room for one. */
const tolerance = (word: string): number => (word.length < 4 ? 1 : 2)

/** Levenshtein: letters put in, left out or changed. Words here are short, so a table is enough. */
function editDistance(one: string, other: string): number {
  // No setting is longer; what is pasted by mistake may be.
  if (one.length > 50) return Infinity
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1]
    for (const [j, wanted] of Array.from(other).entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
