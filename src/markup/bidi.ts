// Bidirectional controls, balanced. A headline is set inside other people's sentences, so whatever
// turns its direction must end where the headline ends. Nothing else about a text is changed here.

const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/
const POP_EMBEDDING = '\u202C'
const POP_ISOLATE = '\u2069'

/** UAX #9 §2.1–2.5: what opens, and what closes it. */
const CLOSER = new Map([
  ['\u202A', POP_EMBEDDING],
  ['\u202B', POP_EMBEDDING],
  ['\u202D', POP_EMBEDDING],
  ['\u202E', POP_EMBEDDING],
  ['\u2066', POP_ISOLATE],
  ['\u2067', POP_ISOLATE],
  ['\u2068', POP_ISOLATE],
])

/** Whether the control closes something that is open; if it does, that is open no longer. */
function closes(control: string, open: string[]): boolean {
  const at = open.lastIndexOf(control)
  // UAX #9 BD9: closing an isolate ends the embeddings inside it, and never the other way round.
  if (at === -1 || (control === POP_EMBEDDING && at < open.length - 1)) return false
  open.length = at
  return true
}

/** The text with every direction it opens closed at its end, and no closer that closes nothing. */
export function closeDirections(text: string): string {
  if (!CONTROLS.test(text)) return text
  const open: string[] = []
  const kept = text.replace(new RegExp(CONTROLS, 'g'), (control) => {
    const closer = CLOSER.get(control)
    if (closer === undefined) return closes(control, open) ? control : ''
    open.push(closer)
    return control
  })
  return kept + open.toReversed().join('')
}
