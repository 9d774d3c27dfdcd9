// The least and the largest of many numbers: a page may have more lines than a call takes arguments.

export type Extent = { readonly least: number; readonly most: number }

/** Of no numbers, `least` is infinite and `most` minus infinite. */
export function extentOf(numbers: readonly number[]): Extent {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    if (number < least) least = number
    if (number > most) most = number
  }
  return { least, most }
}
