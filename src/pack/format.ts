// The bytes of a pack, which wrangler bundles as one Data module:
//
//     magic "PWPACK05" · bytes of the directory (u32) · number of ids (u32) · checksum of id table and directory (u32)
//     id table · directory as JSON · one member an edition, and one more in each variant, each gzipped JSON ·
//     search index (src/search/format.ts)
//
// Words are little-endian, as on every machine that runs a Worker. The JSON of a member is UTF-16: what is mostly Han
// takes two bytes a character there instead of three, and a twelfth less once it is compressed.

export const MAGIC = 'PWPACK05'
export const HEADER_BYTES = 20

export const gzip = (text: string): Promise<Uint8Array> =>
  through(new Blob([utf16(text)]).stream().pipeThrough(new CompressionStream('gzip')))

/** Rejects when the bytes are not gzip, or not what was compressed (RFC 1952 §2.3.1, CRC32). */
export const gunzip = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new TextDecoder('utf-16le').decode(
    await through(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))),
  )

function utf16(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at)
  return units
}

const through = async (stream: ReadableStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer())

/** The first 12 hexadecimal digits of SHA-256 over UTF-8: what a validator says of a text. */
export async function revisionOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest).subarray(0, 6), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/**
 * A word that another word, byte or length makes another one: FNV-1a over words. Computed without waiting, some
 * milliseconds for the index of ten thousand stories; it is no defence against a forger.
 */
export function checksumOf(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - (bytes.byteLength % 4)
  let sum = 0x811c9dc5 ^ bytes.byteLength
  for (let at = 0; at < end; at += 4) sum = Math.imul(sum ^ words.getUint32(at, true), 0x01000193)
  for (const byte of bytes.subarray(end)) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}
