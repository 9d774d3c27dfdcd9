// A picture as it is published: its address and what was measured of its file. What stands under it,
// caption and credit, are blocks of the story.

/** The media types that browsers show, each with the endings of its file names, our own first. */
export const PICTURE_ENDINGS = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/avif': ['avif'],
  'image/svg+xml': ['svg'],
} as const satisfies Record<string, readonly string[]>

export type PictureType = keyof typeof PICTURE_ENDINGS

export type Picture = {
  /** Rooted. It names the bytes: a changed picture has another path. */
  readonly path: string
  readonly type: PictureType
  /** Pixels of the picture as it is shown, upright. */
  readonly width: number
  readonly height: number
  /** Bytes of the file. */
  readonly length: number
}

/** What a page writes for a caption that has no picture. */
export const NO_PICTURE = 'none'

/** A name in a page's list of pictures and its place in the page's file. */
export type NamedPicture = {
  readonly name: string
  /** As in a diagnostic. */
  readonly place: { readonly line: number; readonly column: number; readonly length: number }
  /** Absent for `NO_PICTURE`, and where a diagnostic says why. */
  readonly picture?: Picture
}
