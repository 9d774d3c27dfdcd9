// The form of a story's id: 12 characters of base32, which is 60 bits.

/** RFC 4648 §6, small letters: no digit that is mistaken for a letter. */
export const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

export const ID_LENGTH = 12

/** The form as a regular expression writes it, without anchors. */
export const ID_FORM = `[a-z2-7]{${ID_LENGTH}}`

const WHOLE_ID = new RegExp(`^${ID_FORM}$`)

export const isStoryId = (text: string): boolean => WHOLE_ID.test(text)
