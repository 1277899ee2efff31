import { type Sound, soundsOf } from './sounds.ts'

/** Letters that write a vowel as often as a consonant, or nothing that other alphabets write. */
const WEAK = new Set(['w', 'y', 'h', 'v', 'j'])
const MOST_LETTERS = 24

const isVowelish = ({ kind }: Sound): boolean => kind !== 'consonant'

/** Long vowels are written. */
const LONG = new Set(['ou', 'oo', 'ee'])

const fits = (a: Sound, b: Sound): boolean => (a.mask & b.mask) !== 0

/** Hebrew writes b and v, p and f, k and kh with one letter each; any-ascii gives one of the two. */
const WIDE: Readonly<Record<string, readonly string[]>> = {
  v: ['b', 'v', 'o', 'u', 'w'],
  p: ['f'],
  k: ['kh', 'ch', 'c', 'q'],
}

const sameConsonant = (written: Sound, spoken: Sound): boolean =>
  fits(written, spoken) ||
  (WIDE[written.letters]?.includes(spoken.letters) ?? false) ||
  (written.letters === 'kh' && spoken.letters === 'k')

/**
 * Whether a word that an alphabet without vowels wrote (`mhmd`, from Arabic or Hebrew letters) may be a word with vowels
 * (`muhammad`): the consonants in order, where weak letters may stand for vowels or nothing.
 */
export const writesConsonantsOf = (written: string, spoken: string): boolean => {
  const a = soundsOf(written.slice(0, MOST_LETTERS), true)
  const b = soundsOf(spoken.slice(0, MOST_LETTERS * 2))
  const row = (_: unknown, at: number): boolean => at === 0
  let reached: boolean[] = Array.from({ length: b.length + 1 }, row)
  const passVowels = (cells: boolean[]): boolean[] => {
    for (let j = 0; j < b.length; j++) {
      const sound = b[j] as Sound
      if (cells[j] && ((isVowelish(sound) && !LONG.has(sound.letters)) || sound.letters === 'h')) cells[j + 1] = true
    }
    return cells
  }
  reached = passVowels(reached)
  for (const letter of a) {
    const next: boolean[] = Array.from({ length: b.length + 1 }, () => false)
    const weak = WEAK.has(letter.letters) || isVowelish(letter)
    for (let j = 0; j <= b.length; j++) {
      if (!reached[j]) continue
      if (weak) next[j] = true
      const sound = b[j]
      if (
        sound !== undefined &&
        (sameConsonant(letter, sound) || (weak && (isVowelish(sound) || sound.letters === 'j')))
      )
        next[j + 1] = true
    }
    reached = passVowels(next)
  }
  return reached[b.length] ?? false
}

/** How many letters are no weak ones: what a fit rests on. */
export const firmLetters = (written: string): number =>
  soundsOf(written.slice(0, MOST_LETTERS)).filter((sound) => !WEAK.has(sound.letters) && !isVowelish(sound)).length
