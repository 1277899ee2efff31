import { type Sound, soundsNear, soundsOf, soundsVoiced } from './sounds.ts'

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
const FIRST_LETTER = 0.5

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

const leftOutCost = (sound: Sound): number => {
  if (sound.kind === 'glide') return GLIDE_LEFT_OUT
  if (sound.letters === 'h') return H_LEFT_OUT
  if (sound.letters === 'j') return 0.5
  return sound.kind === 'vowel' ? VOWEL_LEFT_OUT : 1
}

/** What has been found for a pair of sounds; there are few. */
const costs = new Map<string, number>()

const cost = (a: Sound, b: Sound, atEnd: boolean): number => {
  if (a.letters === b.letters && a.mask === b.mask) return 0
  const key = `${a.letters}${a.kind[0]}${b.letters}${b.kind[0]}${atEnd}`
  let found = costs.get(key)
  if (found === undefined) {
    found = pairCost(a, b, atEnd)
    costs.set(key, found)
  }
  return found
}

/** Cheapest way from one row of sounds to the other; two neighbours that changed places count as one mistake. */
const alignmentCost = (a: readonly Sound[], b: readonly Sound[]): number => {
  let before: number[] = []
  let last: number[] = [0]
  for (let j = 0; j < b.length; j++) last.push((last[j] ?? 0) + leftOutCost(b[j] as Sound))
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Sound
    const row: number[] = [(last[0] ?? 0) + leftOutCost(x)]
    for (let j = 0; j < b.length; j++) {
      const y = b[j] as Sound
      const atEnd = i === a.length - 1 && j === b.length - 1
      let best = Math.min(
        (last[j] ?? 0) + cost(x, y, atEnd),
        (last[j + 1] ?? 0) + leftOutCost(x),
        (row[j] ?? 0) + leftOutCost(y),
      )
      if (i > 0 && j > 0 && x.letters === b[j - 1]?.letters && y.letters === a[i - 1]?.letters) {
        best = Math.min(best, (before[j - 1] ?? 0) + 0.7)
      }
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** How far apart two words sound: `cost` in consonants, `length` in sounds. */
export interface SoundDistance {
  readonly cost: number
  readonly length: number
}

/** Longer words are cut: nobody's name has so many sounds, and time is to stay bounded. */
const MOST_SOUNDS = 40
const MOST_WORDS = 20_000
const sounds = new Map<string, readonly Sound[]>()

const cachedSounds = (word: string): readonly Sound[] => {
  let found = sounds.get(word)
  if (found === undefined) {
    if (sounds.size >= MOST_WORDS) sounds.clear()
    found = soundsOf(word.slice(0, 2 * MOST_SOUNDS)).slice(0, MOST_SOUNDS)
    sounds.set(word, found)
  }
  return found
}

/** Words rarely lose how they begin: another consonant there is another word, and is not looked into. */
const opening = (x: Sound, y: Sound): number => {
  if ((x.mask & y.mask) !== 0) return 0
  if (x.kind !== 'consonant' || y.kind !== 'consonant' || x.letters === 'h' || y.letters === 'h')
    return FIRST_LETTER / 2
  return soundsVoiced(x.mask, y.mask) ? FIRST_LETTER : Number.POSITIVE_INFINITY
}

const FAR: SoundDistance = { cost: Number.POSITIVE_INFINITY, length: 1 }
const MOST_LENGTH_DIFFERENCE = 3

/** @example soundDistance('chernousov', 'tschernoussow').cost // 0.12 */
export const soundDistance = (left: string, right: string): SoundDistance => {
  const [a, b] = [cachedSounds(left), cachedSounds(right)]
  if (Math.abs(a.length - b.length) > MOST_LENGTH_DIFFERENCE) return FAR
  const [x, y] = [a[0], b[0]]
  if (x === undefined || y === undefined) return FAR
  const opens = opening(x, y)
  if (opens === Number.POSITIVE_INFINITY) return FAR
  const glides = (of: readonly Sound[]): number => of.reduce((count, { kind }) => count + (kind === 'glide' ? 1 : 0), 0)
  return { cost: opens + alignmentCost(a, b), length: (a.length + b.length - glides(a) - glides(b)) / 2 }
}
