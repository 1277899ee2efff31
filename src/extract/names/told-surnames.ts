import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import type { NameContext } from './context.ts'
import { isKinNoun } from './kin-noun.ts'
import { isRole, lowerOf, type Neighbours, neighboursOf, senseAfterComma, senseBefore } from './neighbours.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { firstNameGender, isCommonWord } from './word-sense.ts'

type Context = Omit<NameContext, 'surnames'>

const AGE = /^(?:[1-9]\d|1[01]\d)$/
const ADVERB = /^(?:also|then|later|never|still|once|soon|eventually|finally|first|had|has|himself|herself)$/

/** A word that would else head a firm's or a place's name, or stand before somebody's as a title. */
const isHead = ({ lower }: Token): boolean =>
  wordList('organizations', 'last').has(lower) || wordList('places', 'last').has(lower) || isTitle(lower)

/** A first name that no larger town, region or country has: "Elena", not "Carolina". */
const isOnlyGiven = ({ lower, text }: Token): boolean =>
  firstNameGender(lower) !== null &&
  !placesNamed(text).some(
    ({ place, alternate }) => !alternate && (place.kind !== 'city' || place.population >= 100_000),
  )

/** "Kalju Mets, *34*,", "Kalju Mets, *aged 34*" */
const isOfAge = (near: Neighbours): boolean => {
  if (near.after(1)?.text !== ',') return false
  if (lowerOf(near.after(2)) === 'aged') return true
  return AGE.test(near.after(2)?.text ?? '') && /^[,.;]$/.test(near.after(3)?.text ?? '')
}

/** "Kalju Mets *was born*", "*Born* in Tartu in 1931, Kalju Mets" */
const isBorn = ({ tokens, reading }: Context, near: Neighbours): boolean => {
  if (/^(?:is|was)$/.test(lowerOf(near.after(1))) && lowerOf(near.after(2)) === 'born') return true
  const opening = reading.sentences[near.words[0]?.sentence ?? -1]?.firstToken ?? -1
  return tokens[opening]?.lower === 'born' && near.before(1)?.text === ','
}

/** "married *Kalju Mets*", "married a forester, *Kalju Mets*", "her brother, *Kalju Mets*" */
const isOfFamily = (near: Neighbours): boolean => {
  const previous = lowerOf(near.before(1))
  if (/^(?:married|marries|marry|wed|divorced)$/.test(previous)) return true
  if (senseBefore(near)?.sense === 'kin') return true
  if (near.before(1)?.text !== ',' || near.after(1)?.pos === 'NOUN') return false
  return [4, 5, 6].some((n) => /^(?:married|marry|wed)$/.test(lowerOf(near.before(n))) && isArticle(near.before(n - 1)))
}

/** "was *deported*", "*died*", "never *married*": what befalls people only. */
const livesIt = (near: Neighbours): boolean => {
  const at = ADVERB.test(lowerOf(near.after(1))) ? 2 : 1
  const verb = lowerOf(near.after(at))
  if (wordList('verbs', 'of-a-life').has(verb)) return true
  const isPassive = verb === 'was' || (verb === 'been' && at === 2)
  return isPassive && wordList('verbs', 'befalling-people').has(lowerOf(near.after(at + 1)))
}

/** "Elena Mets, *who* lives in Riga", "Elena Mets, *a nurse*", "*a baker*, Elena Mets", "Elena Mets fled *with her mother*" */
const isDescribed = (near: Neighbours): boolean => {
  const next = near.after(1)?.text === ',' ? 2 : 1
  if (/^(?:who|whose)$/.test(lowerOf(near.after(next)))) return lowerOf(near.after(next + 1)) !== 'were'
  const after = senseAfterComma(near)
  if (after === 'human' || after === 'kin' || senseBefore(near)?.sense === 'human') return true
  for (let n = 2; n <= 8; n++) {
    const token = near.after(n)
    if (token === null || isCapitalised(token)) return false
    if (token.lower === 'with' && /^(?:his|her)$/.test(lowerOf(near.after(n + 1))))
      return isKinNoun(lowerOf(near.after(n + 2)))
  }
  return false
}

const isArticle = (token: Token | null): boolean => /^(?:an?|the|another|his|her)$/.test(lowerOf(token))

/** "Elena Rangers was fined in 2014. *She* …", where the paragraph tells of nobody before; not "Maria Foods was fined". */
const isThenPronoun = ({ tokens, reading: { sentences } }: Context, near: Neighbours): boolean => {
  const [first] = near.words
  const sentence = sentences[first?.sentence ?? -1]
  const next = sentences[(first?.sentence ?? -1) + 1]
  const last = near.words.at(-1)?.lower ?? ''
  if (!last.endsWith('s') || wordList('name-words', 'firm-head').has(last)) return false
  if (first === undefined || sentence === undefined || next?.paragraph !== sentence.paragraph) return false
  if (sentences[first.sentence - 1]?.paragraph === sentence.paragraph || sentence.firstToken !== first.index)
    return false
  const isOther = (token: Token): boolean => isCapitalised(token) && firstNameGender(token.lower) !== null
  if (tokens.slice(first.index + near.words.length, sentence.endToken).some(isOther)) return false
  return /^(?:he|she)$/.test(tokens[next.firstToken]?.lower ?? '')
}

/** "*Dr* Kalju Mets", "*Nurse* Elena Mets" */
const isTitled = (near: Neighbours, given: Token): boolean => {
  const before = near.before(1)
  if (before === null || !isCapitalised(before)) return false
  return /^(?:mr|mrs|ms|miss|dr)$/.test(listForm(before)) || (isRole(before.lower) && isOnlyGiven(given))
}

/** "*Ben Bar* and Eli Bar": two first names before the same word are of one family. */
const isSharedWithNext = (near: Neighbours): boolean => {
  const [other, family] = [near.after(2), near.after(3)]
  if (lowerOf(near.after(1)) !== 'and' || other === null || family === null) return false
  return family.lower === near.words.at(-1)?.lower && isOnlyGiven(other)
}

const isTold = (context: Context, near: Neighbours, given: Token): boolean => {
  if (isOfAge(near) || isBorn(context, near) || isOfFamily(near)) return true
  if (!isOnlyGiven(given)) return false
  return livesIt(near) || isDescribed(near) || isSharedWithNext(near) || isThenPronoun(context, near)
}

/** Where the given name stands before a head noun, an initial between them or none; -1 where no such word does. */
const givenBefore = ({ tokens, near }: Context, at: number): number => {
  const first = /^\p{Lu}\.$/u.test(near(at, at - 1)?.text ?? '') ? at - 2 : at - 1
  const token = near(at, first)
  if (token === null || !/^\p{Lu}\p{Ll}/u.test(token.text) || isHead(token)) return -1
  if (firstNameGender(token.lower) === null && isCommonWord(token.lower)) return -1
  const before = tokens[first - 1]
  const isLonger = before !== undefined && before.sentence === token.sentence && isCapitalised(before)
  if (isLonger && firstNameGender(before.lower) === null && !before.opensSentence) return -1
  return before?.lower === 'the' ? -1 : first
}

/**
 * Words (lower case) that head names of firms, teams and places, or are titles, and that a text has as somebody's family name, alone and
 * behind the first name that tells so: "mets" of "married a
 * forester, Kalju Mets". What is told there befalls people only, or is told behind a first name.
 */
export const surnamesTold = (context: Context): ReadonlySet<string> => {
  const told = new Set<string>()
  for (const token of context.tokens) {
    if (!/^\p{Lu}\p{Ll}/u.test(token.text) || token.opensSentence || !isHead(token)) continue
    const first = givenBefore(context, token.index)
    const given = context.tokens[first]
    const next = context.near(token.index, token.index + 1)
    if (given === undefined || context.isTitleCase(token.sentence) || (next !== null && isCapitalised(next))) continue
    const near = neighboursOf(context, { firstToken: first, endToken: token.index + 1, titleToken: first })
    if (isTitled(near, given) || isTold(context, near, given))
      told.add(token.lower).add(`${given.lower} ${token.lower}`)
  }
  return told
}
