// The parser's weights as text that fits a source file, and back. One printable character a weight,
// runs of zeros as a count; the same weights always give the same text.

// Characters from # to ~ but \ ; O stands for nought.
const ZERO = 79
/** The largest step a weight can take either way. */
export const LARGEST_STEP = 44

/** Weights as whole steps to text. */
export function encodeWeights(steps: Int8Array): string {
  let text = ''
  for (let i = 0; i < steps.length;) {
    const value = steps[i] ?? 0
    if (value !== 0) {
      text += encodeStep(value)
      i += 1
      continue
    }
    let run = 0
    while (i < steps.length && steps[i] === 0) {
      run += 1
      i += 1
    }
    text += ` ${run.toString(36)} `
  }
  return text
}

// The backslash and the quote would need escapes.
const encodeStep = (value: number): string => {
  const code = ZERO + value
  return String.fromCharCode(code === 92 ? 33 : code === 39 ? 34 : code)
}

/** Text to weights; a text of other features gives only the weights that both have. */
export function decodeWeights(text: string, count: number): Int8Array {
  const weights = new Int8Array(count)
  let at = 0
  for (let i = 0; i < text.length && at < count; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) {
      const end = text.indexOf(' ', i + 1)
      at += Number.parseInt(text.slice(i + 1, end), 36)
      i = end
      continue
    }
    weights[at] = (code === 33 ? 92 : code === 34 ? 39 : code) - ZERO
    at += 1
  }
  return weights
}
