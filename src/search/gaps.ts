// Rising numbers as the gaps between them, each in as many bits as its size asks for (Rice coding): a gap
// of g is (g - 1) >> parameter ones, a nought, and the low bits of g - 1.

/** The parameter that takes the fewest bits where gaps are `mean` on average and fall as they come. */
export const riceParameter = (mean: number): number =>
  Math.max(0, Math.round(Math.log2(mean * Math.LN2)))

export type GapWriter = {
  /** Numbers that rise from `after`, which is below the first; a byte is begun with each list. */
  write(numbers: Iterable<number>, parameter: number, after?: number): void
  /** Of the lists that are written, in bytes. */
  size(): number
  bytes(): Uint8Array
}

/** Ones, and shifted to the left noughts behind them. */
const ALL = -1

export function createGapWriter(): GapWriter {
  let buffer = new Uint8Array(1024)
  let bit = 0
  /** As many of the low bits, at most 32: as many at once as there is room for in a byte. */
  const put = (bits: number, count: number): void => {
    if ((bit + count) >>> 3 >= buffer.length) {
      const larger = new Uint8Array(buffer.length * 2)
      larger.set(buffer)
      buffer = larger
    }
    for (let left = count; left > 0;) {
      const room = 8 - (bit & 7)
      const now = Math.min(room, left)
      left -= now
      const part = (bits >>> left) & ((1 << now) - 1)
      buffer[bit >>> 3] = (buffer[bit >>> 3] ?? 0) | (part << (room - now))
      bit += now
    }
  }
  return {
    write(numbers, parameter, after = -1) {
      let last = after
      for (const number of numbers) {
        const gap = number - last - 1
        let ones = Math.floor(gap / 2 ** parameter)
        for (; ones > 31; ones -= 32) put(ALL, 32)
        put(ALL << 1, ones + 1)
        put(gap, parameter)
        last = number
      }
      // Ones to the end of the byte: a gap that never comes to its nought.
      put(ALL, -bit & 7)
    },
    size: () => bit >>> 3,
    bytes: () => buffer.slice(0, bit >>> 3),
  }
}

/** The numbers of one list, one a call; `Infinity` once there are no more. It is read where it lies. */
export function readGaps(list: Uint8Array, parameter: number, after = -1): () => number {
  const end = list.length * 8
  let bit = 0
  let last = after
  return () => {
    let gap = 0
    while (bit < end && ((list[bit >>> 3] ?? 0) & (0x80 >>> (bit & 7))) !== 0) {
      gap += 1
      bit += 1
    }
    if (bit >= end) return Infinity
    bit += 1
    for (let low = parameter; low > 0; low -= 1) {
      gap = gap * 2 + (((list[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1)
      bit += 1
    }
    last += gap + 1
    return last
  }
}
