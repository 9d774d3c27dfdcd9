// What wrangler's rules turn into modules of the Worker.

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.css' {
  const text: string
  export default text
}

// Parts of opencc-js that come without types: one table of characters and phrases each.
declare module 'opencc-js/from/*' {
  const groups: readonly import('opencc-js/core').DictGroup[]
  export default groups
}

declare module 'opencc-js/to/*' {
  const groups: readonly import('opencc-js/core').DictGroup[]
  export default groups
}

declare module 'opencc-js/dict/*' {
  /** `from to|from to|…` */
  const entries: string
  export default entries
}
