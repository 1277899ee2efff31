/**
 * Engines compare text by code points (SQLite by UTF-8 bytes, which is the same); ids are ordered by UTF-16 units. The two
 * disagree only above U+D7FF, where UTF-16 has surrogates below U+E000. So ids are stored with those characters exchanged for
 * others: the supplementary ones moved down to U+E000 and on, U+E000 to U+FFFF moved above them. Ids without such characters,
 * which is nearly all, are stored as they are.
 */
const MOVED = /[\u{e000}-\u{10ffff}]/gu
const LOW = 0xe000
const SUPPLEMENTARY = 0x10000
const LAST_MOVED_DOWN = 0x10dfff

const RARE = /[\ud800-\uffff]/

const mapped = (text: string, move: (code: number) => number): string =>
  RARE.test(text) ? text.replace(MOVED, (character) => String.fromCodePoint(move(character.codePointAt(0) ?? 0))) : text

/** The stored form of an id: the order of stored forms by code points is the order of the ids' UTF-16 code units. */
export const toKey = (id: string): string =>
  mapped(id, (code) => (code < SUPPLEMENTARY ? code + 0x100000 : code - (SUPPLEMENTARY - LOW)))

/** The id of a stored form. */
export const fromKey = (key: string): string =>
  mapped(key, (code) => (code > LAST_MOVED_DOWN ? code - 0x100000 : code + (SUPPLEMENTARY - LOW)))
