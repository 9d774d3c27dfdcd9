// A moment as it is published: RFC 3339, in UTC, whole seconds, so that text order is time order.

/** The instant of `milliseconds` since 1970, cut to the second. */
export const instantOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
