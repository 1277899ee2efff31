import { SOUNDS, type Sound, soundsNear, soundsOf, soundsVoiced } from './sounds.ts'

// Costs are in consonants: 1 is a consonant left out.
const SAME_SOUNDS = 0.02
const MAY_SOUND_ALIKE = 0.1
const VOICE = 0.45
const VOICE_AT_END = 0.15
const NEAR = 0.6
const OTHER_CONSONANT = 1.2
const VOWEL_FOR_CONSONANT = 1.3
const VOWEL_LEFT_OUT = 0.5
const GLIDE_LEFT_OUT = 0.15
const H_LEFT_OUT = 0.25
const J_LEFT_OUT = 0.5
const CHANGED_PLACES = 0.7
const FIRST_LETTER = 0.5
const FIRST_VOWEL = 0.1

/** How far vowels lie apart: a and o, e and i are one sound where they bear no stress in many languages; a and i are not. */
const VOWELS: Readonly<Record<string, number>> = {
  ao: 0.35,
  ae: 0.3,
  ai: 0.9,
  au: 0.6,
  ei: 0.25,
  eo: 0.4,
  eu: 0.8,
  io: 0.9,
  iu: 0.7,
  ou: 0.2,
}
const FAR_VOWEL = 0.9

const vowelCost = (a: Sound, b: Sound): number => {
  const [x = '', y = ''] = [a.letters[0], b.letters[0]]
  return VOWELS[x < y ? x + y : y + x] ?? FAR_VOWEL
}

const pairCost = (a: Sound, b: Sound, atEnd: boolean): number => {
  if (a.letters === b.letters) return 0
  if (a.mask === b.mask) return SAME_SOUNDS
  if ((a.mask & b.mask) !== 0) return MAY_SOUND_ALIKE
  if (a.kind === 'vowel' && b.kind === 'vowel') return vowelCost(a, b)
  if (soundsVoiced(a.mask, b.mask)) return atEnd ? VOICE_AT_END : VOICE
  if (soundsNear(a.mask, b.mask)) return NEAR
  return a.kind === b.kind ? OTHER_CONSONANT : VOWEL_FOR_CONSONANT
}

const leftOutCost = ({ kind, letters }: Sound): number => {
  if (kind === 'glide') return GLIDE_LEFT_OUT
  if (kind === 'vowel') return VOWEL_LEFT_OUT
  return letters === 'h' ? H_LEFT_OUT : letters === 'j' ? J_LEFT_OUT : 1
}

/** Words rarely lose how they begin: another consonant there is another word, and is not looked into. */
const openingCost = (x: Sound, y: Sound): number => {
  if ((x.mask & y.mask) !== 0) return 0
  if (x.kind === 'vowel' && y.kind === 'vowel') return FIRST_VOWEL
  if (x.kind !== 'consonant' || y.kind !== 'consonant' || x.letters === 'h' || y.letters === 'h')
    return FIRST_LETTER / 2
  return soundsVoiced(x.mask, y.mask) ? FIRST_LETTER : Number.POSITIVE_INFINITY
}

// Worked out once for every two sounds: comparing names is done by the million.
const COUNT = SOUNDS.length
const table = (cost: (a: Sound, b: Sound) => number): Float64Array =>
  Float64Array.from({ length: COUNT * COUNT }, (_, index) =>
    cost(SOUNDS[Math.floor(index / COUNT)] as Sound, SOUNDS[index % COUNT] as Sound),
  )
const INSTEAD = table((a, b) => pairCost(a, b, false))
const AT_END = table((a, b) => pairCost(a, b, true))
const OPENING = table(openingCost)
const LEFT_OUT = Float64Array.from(SOUNDS, leftOutCost)

/** A word's sounds as places in `SOUNDS`. */
export interface SoundedWord {
  readonly sounds: Uint8Array
  /** How many sounds weigh; a glide does not. */
  readonly length: number
}

/** Longer words are cut: nobody's name has so many sounds, and time is to stay bounded. */
const MOST_SOUNDS = 40

export const soundedWord = (word: string): SoundedWord => {
  const sounds = soundsOf(word.slice(0, 2 * MOST_SOUNDS)).slice(0, MOST_SOUNDS)
  return {
    sounds: Uint8Array.from(sounds, (sound) => sound.index),
    length: sounds.filter(({ kind }) => kind !== 'glide').length,
  }
}

/** Rows of the table that is filled in; kept, so that none is made anew for each pair. */
const rows = [0, 1, 2].map(() => new Float64Array(MOST_SOUNDS + 1)) as [Float64Array, Float64Array, Float64Array]

const at = (row: ArrayLike<number>, index: number): number => row[index] as number

/** Cheapest way from one row of sounds to the other; two neighbours that changed places count as one mistake. */
const alignmentCost = (a: Uint8Array, b: Uint8Array, most: number): number => {
  let [before, last, row] = rows
  last[0] = 0
  for (let j = 0; j < b.length; j++) last[j + 1] = at(last, j) + at(LEFT_OUT, at(b, j))
  for (let i = 0; i < a.length; i++) {
    const x = at(a, i)
    const without = at(LEFT_OUT, x)
    const instead = i === a.length - 1 ? AT_END : INSTEAD
    row[0] = at(last, 0) + without
    let least = row[0]
    for (let j = 0; j < b.length; j++) {
      const y = at(b, j)
      const costs = j === b.length - 1 ? instead : INSTEAD
      let best = at(last, j) + at(costs, x * COUNT + y)
      best = Math.min(best, at(last, j + 1) + without, at(row, j) + at(LEFT_OUT, y))
      if (i > 0 && j > 0 && x === b[j - 1] && y === a[i - 1]) best = Math.min(best, at(before, j - 1) + CHANGED_PLACES)
      row[j + 1] = best
      if (best < least) least = best
    }
    if (least > most) return Number.POSITIVE_INFINITY
    ;[before, last, row] = [last, row, before]
  }
  return at(last, b.length)
}

const MOST_LENGTH_DIFFERENCE = 3

/**
 * How far apart two words sound, in consonants; infinite where it is more than `most`, or where they begin otherwise.
 *
 * @example soundDistance(soundedWord('chernobrov'), soundedWord('tschernobrow'), 2) // 0.12
 */
export const soundDistance = ({ sounds: a }: SoundedWord, { sounds: b }: SoundedWord, most: number): number => {
  if (a.length === 0 || b.length === 0 || Math.abs(a.length - b.length) > MOST_LENGTH_DIFFERENCE) {
    return Number.POSITIVE_INFINITY
  }
  const opening = at(OPENING, at(a, 0) * COUNT + at(b, 0))
  return opening > most ? Number.POSITIVE_INFINITY : opening + alignmentCost(a, b, most)
}
