// The bytes of a pack, which wrangler bundles as one Data module:
//
//     magic "PWPACK05" · bytes of the directory (u32) · number of ids (u32) · checksum of id table and directory (u32)
//     id table · directory as JSON · one member an edition, and one more in each variant, JSON in the
//     paper's alphabet (alphabet.ts), gzipped · search index (src/search/format.ts)
//
// Words are little-endian, as on every machine that runs a Worker.

export const MAGIC = 'PWPACK06'
export const HEADER_BYTES = 20

export const gzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  through(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')))

/** Rejects when the bytes are not gzip, or not what was compressed (RFC 1952 §2.3.1, CRC32). */
export const gunzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  through(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))

const through = async (stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> =>
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
