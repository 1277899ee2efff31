import { distance } from 'fastest-levenshtein'

/** Consonants that translations and transliterations put for one another. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  q: 'k',
  c: 'k',
  x: 'k',
  v: 'f',
  w: 'f',
  z: 's',
  j: 's',
  m: 'm',
  n: 'n',
  l: 'l',
  r: 'r',
}

/** Vowels, and letters that come and go with them. */
const SILENT = /[aeiouyh]/g

/** A word's consonants by class, doubled ones once: what a garbled spelling leaves of a name. */
const skeleton = (word: string): string =>
  [...word.replace(SILENT, '')]
    .map((letter) => CLASSES[letter] ?? letter)
    .join('')
    .replace(/(.)\1+/g, '$1')

/** Polish, Czech and Russian surnames that are adjectives: Kowalski and Kowalska, Novotný and Novotná. */
const ADJECTIVE = /(?:(?:sk|ck|zk|n)(?:i|y|iy|yi|a|aya))$/
const stemOf = (word: string): string => word.replace(ADJECTIVE, '')
const isWomans = (word: string): boolean => ADJECTIVE.test(word) && word.endsWith('a')

/** A woman's form of a man's surname, or another such ending, is another person's. */
const isGenderedPair = (a: string, b: string): boolean => {
  if (stemOf(a) === stemOf(b) && isWomans(a) !== isWomans(b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) && /^(?:a|aya|ova|na)$/.test(long.slice(short.length))
}

const SHORTEST = 4

/**
 * Whether two folded words may be one name, one of them misspelt: the same consonants and at most two letters off, or one
 * letter off in a long word. `isGarbled('snoop', 'snoub')`, not `isGarbled('ivanov', 'ivanova')`.
 */
export const isGarbled = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.min(a.length, b.length) < SHORTEST || isGenderedPair(a, b)) return false
  const far = distance(a, b)
  return (skeleton(a) === skeleton(b) && far <= 2) || (far === 1 && Math.min(a.length, b.length) >= 7)
}
