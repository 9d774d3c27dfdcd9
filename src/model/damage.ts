// Part of what was deployed cannot be read. What does not need that part is served all the same.

/** Says which part; the cause is what the decoder said of it. */
export class Damage extends Error {
  override readonly name = 'Damage'

  constructor(part: string, cause?: unknown) {
    super(`${part} is damaged: build and deploy again`, { cause })
  }
}
