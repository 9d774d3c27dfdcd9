// The bytes of the index. A term that one story in 64 has is common, and has a list of its stories. Rarer
// ones share buckets, and what is listed is editions: most stand in one story of an edition, and to show a
// hit its edition must be opened anyway.
//
//     8 words (u32): stories · editions · common terms · buckets · buckets in a group · parameter of the
//         buckets · bytes of the lists · bytes of the character pairs
//     number of the first story of each edition, and of all stories (u32)
//     common terms, rising (u32) · where the list of each begins, and the last one ends (u32) · their
//         parameters (u8)
//     where each group of buckets begins, and the last one ends (u32)
//     lists of the common terms, then of the groups (gaps.ts) · character pairs, UTF-8
//
// Stories and editions are numbered newest first, in printed order. A number in the list of a group is
// the bucket's place in the group times the number of editions, plus the edition. Words are
// little-endian, at any offset.

export const HEADER_WORDS = 8

/** A term is common from one story in so many on. */
export const COMMON = 64

/** A bucket names about one edition in so many for the sake of other terms: each is opened in vain. */
export const SPARSE = 16

/** A group is read from its beginning to find one of its buckets. */
export const NUMBERS_IN_GROUP = 256

/** Rises with the term, so that terms in order are buckets in order. */
export const bucketOf = (term: number, buckets: number): number =>
  Math.floor((term / 2 ** 32) * buckets)
