/**
 * What a spelling may sound like, in the languages and romanisations that names come in. `c` is a k, an s, a ts or (as what is left
 * of č) a ch; `j` is an English j, a French one, a German one or a Spanish one. Two spellings fit where their sounds can be the same.
 */
export interface Sound {
  /** Its place in `SOUNDS`. */
  readonly index: number
  /** The letters it was spelled with. */
  readonly letters: string
  /** Bits of the sounds that it may be. */
  readonly mask: number
  readonly kind: 'vowel' | 'glide' | 'consonant'
}

const NAMES = 'P B F V W M T D TH S Z SH ZH CH J TS K G KH H N L R Y A E I O U'.split(' ')
const BIT: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, index) => [name, 1 << index]))

const maskOf = (sounds: string): number => sounds.split(' ').reduce((mask, sound) => mask | (BIT[sound] ?? 0), 0)

/** Sounds that garbling easily takes for each other: with and without voice. */
const VOICE_PAIRS: readonly (readonly [string, string])[] = [
  ['P', 'B'],
  ['F', 'V'],
  ['T', 'D'],
  ['S', 'Z'],
  ['SH', 'ZH'],
  ['CH', 'J'],
  ['K', 'G'],
  ['TH', 'D'],
  ['B', 'V'],
  ['F', 'P'],
]
const NEAR_PAIRS: readonly (readonly [string, string])[] = [
  ['M', 'N'],
  ['L', 'R'],
  ['K', 'KH'],
  ['CH', 'SH'],
  ['CH', 'TS'],
  ['TS', 'S'],
  ['J', 'ZH'],
  ['W', 'U'],
]

const spread = (pairs: typeof VOICE_PAIRS): readonly number[] =>
  NAMES.map((name) =>
    pairs.reduce((mask, [a, b]) => mask | (a === name ? (BIT[b] ?? 0) : b === name ? (BIT[a] ?? 0) : 0), 0),
  )
const voiced = spread(VOICE_PAIRS)
const near = spread(NEAR_PAIRS)

const reach = (mask: number, by: readonly number[]): number => {
  let reached = 0
  for (let index = 0; index < by.length; index++) if (mask & (1 << index)) reached |= by[index] ?? 0
  return reached
}

export const soundsVoiced = (a: number, b: number): boolean => (reach(a, voiced) & b) !== 0
export const soundsNear = (a: number, b: number): boolean => (reach(a, near) & b) !== 0

/** Spellings by their letters; the longest that fits is taken. */
const SPELLINGS: Readonly<Record<string, string>> = {
  schtsch: 'SH CH',
  chtch: 'SH CH',
  shch: 'SH CH',
  szcz: 'SH CH',
  stsch: 'SH CH',
  tsch: 'CH',
  dsch: 'J',
  sch: 'SH',
  tch: 'CH',
  tsh: 'CH',
  dzh: 'J',
  dsh: 'J',
  tzs: 'TS',
  sh: 'SH',
  sz: 'SH S',
  cz: 'CH TS',
  cs: 'CH',
  ch: 'CH SH KH K',
  zh: 'ZH',
  kh: 'KH H K',
  gh: 'G H KH',
  ph: 'F',
  th: 'T TH',
  dh: 'D TH Z',
  ts: 'TS',
  tz: 'TS Z J',
  tj: 'CH T',
  dj: 'J ZH D',
  ck: 'K',
  cq: 'K',
  b: 'B',
  c: 'K S TS CH J',
  d: 'D',
  f: 'F',
  g: 'G J ZH H Y',
  h: 'H KH',
  j: 'Y I ZH J KH H',
  k: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  p: 'P',
  q: 'K G',
  r: 'R',
  s: 'S Z SH',
  t: 'T',
  v: 'V W',
  w: 'V W',
  x: 'KH SH',
  z: 'Z TS ZH S',
  ou: 'U O',
  oo: 'U O',
  ee: 'I E',
  ie: 'I E',
  oe: 'O E',
  ue: 'U E',
  ae: 'A E',
  eo: 'O E U',
  eu: 'U E O',
  aa: 'A O',
  aye: 'A E',
  oye: 'O E',
  uye: 'U E',
  iye: 'I E',
  eye: 'E',
  a: 'A',
  e: 'E',
  i: 'I',
  o: 'O',
  u: 'U',
  iy: 'I',
  yi: 'I',
  ii: 'I',
  yy: 'I',
}

const all: Sound[] = []

const sound = (letters: string, sounds: string, kind: Sound['kind']): Sound => {
  const made = { index: all.length, letters, mask: maskOf(sounds), kind }
  all.push(made)
  return made
}

const VOWEL = /^(?:[aeiou]|yi|yy)/
const LONGEST = 7
const known = new Map<string, Sound>(
  Object.entries(SPELLINGS).map(([letters, sounds]) => [
    letters,
    sound(letters, sounds, VOWEL.test(letters) ? 'vowel' : 'consonant'),
  ]),
)
const GLIDE = sound('y', 'Y I', 'glide')
const Y_VOWEL = sound('y', 'I', 'vowel')
const KS = [known.get('k') as Sound, known.get('s') as Sound]

/** Every spelling there is. */
export const SOUNDS: readonly Sound[] = all

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

/** A glide between vowels, as in "Mayakovsky" and "Majakowski"; a vowel elsewhere. */
const soundOfY = (word: string, at: number): Sound =>
  isVowel(word[at + 1]) || (at > 0 && isVowel(word[at - 1])) ? GLIDE : Y_VOWEL

const longestAt = (word: string, at: number): Sound | null => {
  // In "Bakoyiannis" the y is a glide, in "Zelenskyi" part of an i.
  const most = word[at] === 'y' && isVowel(word[at - 1]) ? 1 : LONGEST
  for (let length = Math.min(most, word.length - at); length > 0; length--) {
    const found = known.get(word.slice(at, at + length))
    if (found !== undefined) return found
  }
  return null
}

/** -jew and -jev are what German and Serbian make of -yev. */
const GERMAN_YEV = /([aeiou])je(?=[vw])/g
/** French and Spanish keep a g hard by a u: Naguib, Evgueni. At the beginning it may be German: Guenter. */
const HARD_G = /(?<=.)gu(?=[ei])/g
/** Julija is Yuliya, and Sharij is Shariy; Nijinsky has another j. */
const IJ = /ij(?=[aeou]|$)/g

/** Russian ë is written as an e or an o behind a sibilant: Gorbachev and Gorbachov. */
const SIBILANT_OV = /(?<=h)o(?=(?:v|w|ff?)$)/g

/** The sounds of a folded word; doubled ones once, unless each counts. `x` within a word is ks. */
export const soundsOf = (spelled: string, doubled = false): readonly Sound[] => {
  const word = spelled.replace(GERMAN_YEV, '$1ye').replace(IJ, 'iy').replace(HARD_G, 'g').replace(SIBILANT_OV, 'e')
  const sounds: Sound[] = []
  const push = (one: Sound): void => {
    if (doubled || sounds.at(-1)?.letters !== one.letters) sounds.push(one)
  }
  for (let at = 0; at < word.length; ) {
    const letter = word[at] ?? ''
    if (letter === 'x' && at > 0) {
      sounds.push(...KS)
      at++
      continue
    }
    const long = longestAt(word, at)
    const found = letter === 'y' && (long === null || long.letters.length === 1) ? soundOfY(word, at) : long
    if (found === null) at++
    else {
      push(found)
      at += found.letters.length
    }
  }
  return sounds
}
