import { type Sound, soundsOf } from './sounds.ts'

/** Letters that write a vowel as often as a consonant, or nothing that other alphabets write. */
const WEAK = new Set(['w', 'y', 'h', 'v', 'j'])
const MOST_LETTERS = 24

const isVowelish = ({ kind }: Sound): boolean => kind !== 'consonant'

/** Long vowels are written. */
const LONG = new Set(['ou', 'oo', 'ee'])

const fits = (a: Sound, b: Sound): boolean => (a.mask & b.mask) !== 0

/** Hebrew writes b and v, p and f, k and kh with one letter each, and what is d in Arabic is z in Persian: any-ascii gives one. */
const WIDE: Readonly<Record<string, readonly string[]>> = {
  v: ['b', 'v', 'o', 'u', 'w'],
  p: ['f'],
  f: ['p'],
  d: ['z', 'dh'],
  k: ['kh', 'ch', 'c', 'q'],
}

const sameConsonant = (written: Sound, spoken: Sound): boolean =>
  fits(written, spoken) ||
  (WIDE[written.letters]?.includes(spoken.letters) ?? false) ||
  (written.letters === 'kh' && spoken.letters === 'k')

/** A vowel that may go unwritten: a short one, and none that makes a diphthong of the one before (Hussein is not Hassan). */
const isUnwritten = (sound: Sound, before: Sound | undefined): boolean => {
  if (sound.letters === 'h') return true
  if (!isVowelish(sound) || LONG.has(sound.letters)) return false
  return !(/^[iy]/.test(sound.letters) && before !== undefined && isVowelish(before))
}

/** Marks further sounds as reached, where only unwritten vowels lie between. */
const passVowels = (reached: boolean[], spoken: readonly Sound[]): boolean[] => {
  for (const [index, sound] of spoken.entries()) {
    if (reached[index] && isUnwritten(sound, spoken[index - 1])) reached[index + 1] = true
  }
  return reached
}

/** From the sounds reached so far, those reached when one more letter has been read. */
const readLetter = (
  letter: Sound,
  before: Sound | undefined,
  reached: readonly boolean[],
  spoken: readonly Sound[],
): boolean[] => {
  const next: boolean[] = Array.from({ length: spoken.length + 1 }, () => false)
  const weak = WEAK.has(letter.letters) || isVowelish(letter)
  const isDoubled = letter === before && letter.letters === 'l'
  for (const [index, isReached] of reached.entries()) {
    if (!isReached) continue
    // Nasrallah is written with the l of God, twice.
    if (weak || isDoubled) next[index] = true
    const sound = spoken[index]
    if (sound === undefined) continue
    const isVowelHere = weak && (isVowelish(sound) || sound.letters === 'j')
    if (isVowelHere || sameConsonant(letter, sound)) next[index + 1] = true
  }
  return next
}

/**
 * Whether a word that an alphabet without vowels wrote (`mhmd`, from Arabic or Hebrew letters) may be a word with vowels
 * (`muhammad`): the consonants in order, where weak letters may stand for vowels or nothing.
 */
export const writesConsonantsOf = (written: string, spoken: string): boolean => {
  const letters = soundsOf(written.slice(0, MOST_LETTERS), true)
  const sounds = soundsOf(spoken.slice(0, MOST_LETTERS * 2))
  let reached = passVowels(
    Array.from({ length: sounds.length + 1 }, (_, index) => index === 0),
    sounds,
  )
  for (const [index, letter] of letters.entries()) {
    reached = passVowels(readLetter(letter, letters[index - 1], reached, sounds), sounds)
  }
  return reached[sounds.length] ?? false
}

/** How many letters are no weak ones: what a fit rests on. */
export const firmLetters = (written: string): number =>
  soundsOf(written.slice(0, MOST_LETTERS)).filter((sound) => !WEAK.has(sound.letters) && !isVowelish(sound)).length
