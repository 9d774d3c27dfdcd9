// Small whole numbers as text that fits a source file, and back: one printable character a number,
// runs of zeros as a count. The same numbers always give the same text.

// Characters from # to ~ but \ and '; O stands for nought.
const ZERO = 79
/** The largest step a number can take either way. */
export const LARGEST_STEP = 44

/** Whole steps to text. */
export function encodeSteps(steps: Int8Array): string {
  let text = ''
  for (let i = 0; i < steps.length;) {
    let run = 0
    while (i + run < steps.length && steps[i + run] === 0) run += 1
    if (run > 2) text += ` ${run.toString(36)} `
    else text += encodeStep(steps[i] ?? 0)
    i += run > 2 ? run : 1
  }
  return `${steps.length.toString(36)} ${text}`
}

// The backslash and the quote would need escapes.
const encodeStep = (value: number): string => {
  const code = ZERO + value
  return String.fromCharCode(code === 92 ? 33 : code === 39 ? 34 : code)
}

/** Text to whole steps. */
export function decodeSteps(text: string): Int8Array {
  const head = text.indexOf(' ')
  const steps = new Int8Array(Number.parseInt(text.slice(0, head), 36))
  let at = 0
  for (let i = head + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) {
      const end = text.indexOf(' ', i + 1)
      at += Number.parseInt(text.slice(i + 1, end), 36)
      i = end
      continue
    }
    steps[at] = (code === 33 ? 92 : code === 34 ? 39 : code) - ZERO
    at += 1
  }
  return steps
}
