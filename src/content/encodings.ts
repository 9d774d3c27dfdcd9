// The encodings that pages come in, and bytes to text by each of them. Which one a file is in is not
// asked here.

import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js'

type Entry = {
  /** As people call it. */
  readonly title: string
  /** Other names for it, and for what it contains. */
  readonly aliases: readonly string[]
}

/** The closed table of encodings; the key is what is typed after `--encoding`. */
export const ENCODINGS = {
  'utf-8': { title: 'UTF-8', aliases: ['utf8', 'ascii', 'us-ascii'] },
  'utf-16le': { title: 'UTF-16LE', aliases: ['utf16le', 'utf-16', 'utf16', 'unicode', 'ucs-2'] },
  'utf-16be': { title: 'UTF-16BE', aliases: ['utf16be'] },
  big5: { title: 'Big5 (HKSCS)', aliases: ['big5-hkscs', 'big-5', 'cp950', 'ms950'] },
  gb18030: { title: 'GB18030', aliases: ['gbk', 'gb2312', 'cp936', 'euc-cn', 'gb'] },
  shift_jis: { title: 'Shift_JIS', aliases: ['shift-jis', 'sjis', 'cp932', 'ms932'] },
  'euc-jp': { title: 'EUC-JP', aliases: ['eucjp', 'ujis'] },
  'euc-kr': { title: 'EUC-KR', aliases: ['euckr', 'cp949', 'uhc', 'ms949', 'ksc5601'] },
  'windows-1252': {
    title: 'Windows-1252',
    aliases: ['cp1252', 'latin1', 'iso-8859-1'],
  },
} as const satisfies Record<string, Entry>

export type Encoding = keyof typeof ENCODINGS

const isEncoding = (name: string): name is Encoding => Object.hasOwn(ENCODINGS, name)

/** Every encoding, by the name that is typed. */
export const ENCODING_NAMES: readonly Encoding[] = Object.keys(ENCODINGS).filter(isEncoding)

/** The encoding that a name or an alias of it means; capitals and `_` for `-` make no difference. */
export function findEncoding(name: string): Encoding | undefined {
  const asked = name.toLowerCase().replaceAll('_', '-')
  return ENCODING_NAMES.find((encoding) => {
    const aliases: readonly string[] = ENCODINGS[encoding].aliases
    return encoding.replaceAll('_', '-') === asked || aliases.includes(asked)
  })
}

/** U+FFFD for every byte that is no character of the encoding; a byte order mark stays. Never throws. */
export function decodeLoosely(bytes: Uint8Array, encoding: Encoding): string {
  return reader(encoding, false)(bytes)
}

/** The text, when every byte belongs to a character of the encoding. Never throws. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return reader(encoding, true)(bytes)
  } catch {
    return undefined
  }
}

/**
 * Node's own tables are used for Unicode alone: its Big5 makes private use characters of the five thousand
 * of HKSCS, 嘅 哋 咗 among them, and says nothing.
 */
function reader(encoding: Encoding, fatal: boolean): (bytes: Uint8Array) => string {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be': {
      const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
      return (bytes) => decoder.decode(bytes)
    }
    case 'windows-1252':
      return withoutControls(createSinglebyteDecoder(encoding, !fatal), fatal)
    case 'shift_jis':
      return withoutControls(createMultibyteDecoder(encoding, !fatal), fatal)
    case 'gb18030': {
      const read = createMultibyteDecoder(encoding, !fatal)
      return (bytes) => read(bytes).replace(PRIVATE, (char) => PUBLIC[char] ?? char)
    }
    default:
      return createMultibyteDecoder(encoding, !fatal)
  }
}

/** Bytes that have no character; the Encoding Standard makes C1 controls of them. */
function withoutControls(read: (bytes: Uint8Array) => string, fatal: boolean) {
  return (bytes: Uint8Array): string => {
    const text = read(bytes)
    if (fatal && /[\x80-\x9F]/u.test(text)) throw new TypeError('a byte without a character')
    return text.replaceAll(/[\x80-\x9F]/gu, '\uFFFD')
  }
}

/**
 * Six characters of GBK that the Encoding Standard leaves in the private use area, where no reader has
 * a glyph, although Unicode has them; glibc reads them like this.
 */
const PUBLIC: Readonly<Record<string, string>> = {
  '\uE816': '\u{20087}',
  '\uE817': '\u{20089}',
  '\uE818': '\u{200CC}',
  '\uE831': '\u{215D7}',
  '\uE83B': '\u{2298F}',
  '\uE855': '\u{241FE}',
}
const PRIVATE = new RegExp(`[${Object.keys(PUBLIC).join('')}]`, 'gu')
