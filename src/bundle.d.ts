// What wrangler's rules turn into modules of the Worker.

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.css' {
  const text: string
  export default text
}
