import { fold } from '../model/fold.ts'
import { wordList } from '../ontology/lexicon.ts'

/** An organization's name as it is compared: folded, without article, small words, or what is spelled in two ways. */
export const organizationName = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/\b(?:and|of|for|the|de|du|des|del|der|la|le)\b/g, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/(?<=\w)is(?=ations?\b)/g, 'iz')
    .replace(/(?<=\w)tre\b/g, 'ter')
    .replace(/(?<=\w)ence\b/g, 'ense')
    .replace(/(?<=\w)our\b/g, 'or')
    .replace(/\bprogramme\b/g, 'program')
    .replace(/ +/g, ' ')
    .trim()

const ONE_PLACE = wordList('organizations', 'one-place')

/** Whether what has this name stands in one place: a hospital, but neither a union nor a prison service. */
export const isOfOnePlace = (name: string): boolean => {
  const words = organizationName(name).split(' ')
  return [words[0] ?? '', words.at(-1) ?? ''].some((word) => ONE_PLACE.has(word))
}

const SAINT = /\b(?:st\.?|saint)\s+\p{L}+(?:['’]s|s['’])\s+/giu

/** What is left without a saint's name that stands as an owner's, as in every diocese: `Hospital` of St. Anne's Hospital. */
const withoutSaint = (name: string): string => name.replace(SAINT, '')

/** What every country or town has one of: "the Ministry of Health" of which? */
const SHARED_OFFICES = wordList('organizations', 'shared-office')

/** Beside which nothing tells one from another. */
const COMMON = wordList('organizations', 'common-beside-office')

/**
 * Whether a name of several words is one organization's only: not so where it has an office that every country has, and
 * nothing but common words or a saint beside it ("Ministry of Health", "St. Anne's Hospital", but "Harvard University").
 */
export const isDistinctive = (name: string): boolean => {
  if (organizationName(name).split(' ').length < 2) return false
  const words = organizationName(withoutSaint(name)).split(' ')
  return words.some((word) => !SHARED_OFFICES.has(word) && !COMMON.has(word))
}

const VAST = new Set(
  [...wordList('organizations', 'known'), ...wordList('organizations', 'vast')].map(organizationName),
)

/** Whether half a country may work for it, or be a member: an army, the police of which state, the United Nations. */
export const isVast = (name: string): boolean => {
  const words = organizationName(name).split(' ')
  const ends = [words.at(-1) ?? '', words.slice(-2).join(' ')]
  if (VAST.has(words.join(' ')) || ends.some((end) => VAST.has(end))) return true
  return words.length > 1 && !isDistinctive(name)
}

const headNouns = new Set([...wordList('organizations', 'last'), ...wordList('organizations', 'first')].map(fold))

/** `NHS`, `UNHCR`: nothing but capitals. */
const ACRONYM = /^\p{Lu}{2,6}$/u
const LEAST_WORDS_TO_ABBREVIATE = 3

/** The first letters of a name of three words and more: `nhs` of the National Health Service; null of a shorter one. */
export const acronymOf = (name: string): string | null => {
  const words = organizationName(name).split(' ')
  return words.length < LEAST_WORDS_TO_ABBREVIATE ? null : words.map((word) => word.charAt(0)).join('')
}

/** Whether a name is written as an acronym. */
export const isAcronym = (name: string): boolean => ACRONYM.test(name)

/** What is left of a name of two words without what every organization of its kind has in it: `mater` of Mater Hospital. */
export const coreName = (name: string): string => {
  const words = organizationName(name).split(' ')
  const core = words.filter((word) => !headNouns.has(word))
  return core.length === 0 || words.length >= LEAST_WORDS_TO_ABBREVIATE ? words.join(' ') : core.join(' ')
}

/**
 * The key under which the names of one organization meet, whole or short. Unrelated names may share it.
 *
 * @example organizationKey('National Health Service') // 'nhs', as of 'NHS'
 * @example organizationKey('Mater Hospital') // 'mater', as of 'the Mater'
 */
export const organizationKey = (name: string): string =>
  isAcronym(name) ? fold(name) : (acronymOf(name) ?? coreName(name))

/**
 * Keys under which the chains are found that a name must be looked at with. Names of three words and more meet by all their
 * words, and in the initials of `abbreviated:` where somebody writes these (`acronym:`): without an acronym that may be short
 * for either, two such names have nothing to do with each other.
 *
 * @example organizationKeys('National Health Service') // ['organization:national health service', 'abbreviated:nhs']
 * @example organizationKeys('NHS') // ['organization:nhs', 'acronym:nhs']
 */
export const organizationKeys = (name: string): readonly string[] => {
  if (isAcronym(name)) return [`organization:${fold(name)}`, `acronym:${fold(name)}`]
  const initials = acronymOf(name)
  return initials === null
    ? [`organization:${coreName(name)}`]
    : [`organization:${organizationName(name)}`, `abbreviated:${initials}`]
}

/** What is in question with chains of some keys, before it is known whether anybody writes an acronym. */
export const keysInQuestion = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => {
    const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    if (kind === 'abbreviated') return [`acronym:${rest}`]
    return kind === 'acronym' ? [key, `abbreviated:${rest}`] : [key]
  })
