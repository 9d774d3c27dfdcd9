// Where in a text something stands, as people count: lines from 1, columns from 1 in code points.

export type Position = {
  readonly line: number
  readonly column: number
  /** Code points, never past the end of the line; at least 1, so that a caret can show it. */
  readonly length: number
}

/** The place of what belongs to a file and to no line of it: its first character. */
export const FILE_START: Position = { line: 1, column: 1, length: 1 }

/** The place of `start`…`end`, UTF-16 offsets in `source`. Lines end at LF or CRLF. */
export function positionAt(source: string, start: number, end = start): Position {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const newline = source.indexOf('\n', start)
  const lineEnd = newline === -1 ? source.length : newline
  return {
    line: source.slice(0, lineStart).split('\n').length,
    column: codePoints(source.slice(lineStart, start)) + 1,
    length: Math.max(1, codePoints(source.slice(start, Math.min(end, lineEnd)).trimEnd())),
  }
}

const codePoints = (text: string): number => Array.from(text).length
