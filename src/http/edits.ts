// The slips of who types or copies a name: one character wrong, missing, doubled or changed with its neighbour.

/** Every text that is one slip away from `text`, some more than once; as many as it has letters times ours. */
export function* oneSlipAway(text: string, alphabet: string): Generator<string> {
  const letters = Array.from(text)
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('')
    const [here = '', next = ''] = letters.slice(at)
    const after = letters.slice(at + 1).join('')
    yield before + after
    yield before + next + here + letters.slice(at + 2).join('')
    for (const letter of alphabet) {
      yield before + letter + after
      yield before + letter + here + after
    }
  }
}
