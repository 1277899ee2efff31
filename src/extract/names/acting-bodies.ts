import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { firstNameGender, isFamilyName } from './word-sense.ts'

const list = (key: string): ReadonlySet<string> => wordList('organizations', key)

/** Votes for an organization, and as surely against a person. */
const body = (rule: string, weight: number): Vote[] => [
  { rule, type: 'Organization', weight },
  { rule, type: 'Person', weight: -weight },
]

/** Whether a list has one of the words as somebody's. */
const isSomebody = ({ words }: Neighbours): boolean =>
  words.some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))

/** "Landsbanken cut *its* rate": people have theirs. */
const itsVotes = (near: Neighbours): Vote[] => {
  if (near.after(1)?.pos !== 'VERB') return []
  return [2, 3].some((n) => lowerOf(near.after(n)) === 'its') ? body('its', 1.5) : []
}

/** "Sendero Verde *guerrillas*", "the Norlanda *newsroom*": what no one person has many of. */
const manyVotes = (near: Neighbours): Vote[] => {
  const at = /^['’]s?$/.test(near.after(1)?.text ?? '') ? 2 : 1
  const word = lowerOf(near.after(at))
  if (at === 1 && list('fighting').has(word)) return body('fighters', 2)
  return at === 2 && list('has').has(word) && !isSomebody(near) ? body('has', 1.8) : []
}

/** "Norlanda Press *quoted* the mayor *as* saying": agencies and papers quote. */
const quotedVotes = (near: Neighbours): Vote[] => {
  if (!/^(?:quoted|cited)$/.test(lowerOf(near.after(1))) || isSomebody(near)) return []
  return [3, 4, 5, 6, 7].some((n) => lowerOf(near.after(n)) === 'as') ? body('quoted', 1.5) : []
}

/** "the *Geneva-based* Press Watch" */
const basedVotes = (near: Neighbours): Vote[] => {
  const isBased = lowerOf(near.before(1)) === 'based' && /^[-‐‑–]$/.test(near.before(2)?.text ?? '')
  return isBased && firstNameGender(near.words[0]?.lower ?? '') === null ? body('based', 1.5) : []
}

/** "*Air* Zimbabwe", "*Radio* Tirana": what carries or sends for a country or a town. */
const carrierVotes = ({ reading }: NameContext, { words }: Neighbours): Vote[] => {
  const [first, second] = words
  const last = words[words.length - 1]
  if (first === undefined || second === undefined || last === undefined || !list('of-place').has(first.lower)) return []
  return placesNamed(reading.text.slice(second.start, last.end)).length > 0 ? body('of-place', 2.4) : []
}

/** "the Latvian *carrier* Baltic Wings": a trade that firms are in rather than people. */
const tradeVotes = (near: Neighbours): Vote[] => {
  const trade = near.before(1)
  if (trade === null || isCapitalised(trade) || !list('trade').has(trade.lower) || isSomebody(near)) return []
  return body('trade', 2)
}

/** "*The* Nikkei *reported*", "*the* Navy *said*": papers, services and courts have an article and speak; people and towns do not. */
const speaksVotes = (near: Neighbours): Vote[] => {
  if (lowerOf(near.before(1)) !== 'the' || isSomebody(near) || near.words.length > 3) return []
  return list('speaks').has(lowerOf(near.after(1))) ? body('speaks', 1.4) : []
}

/** "*shares in* Vodafone", "*a stake in* Telmex": of what can be owned in parts. */
const ownedVotes = ({ reading }: NameContext, near: Neighbours): Vote[] => {
  const [first, last] = [near.words[0], near.words.at(-1)]
  if (!/^(?:in|of)$/.test(lowerOf(near.before(1))) || !list('part-owned').has(lowerOf(near.before(2)))) return []
  const isTown = placesNamed(reading.text.slice(first?.start ?? 0, last?.end ?? 0)).length > 0
  return isTown ? [] : [...body('owned', 2.4), { rule: 'owned', type: 'Place', weight: -1 }]
}

const BACKED = /^(?:sponsored|funded|financed|subsidised|subsidized|underwritten|bankrolled)$/
const MANY = /^(?:families|households|people|refugees|migrants|children|women|students|patients|schools|villages)$/

/** "was *sponsored by* Silver Fern", "Silver Fern *has helped 60 families*", "Harris Lumber *took me on*": what people seldom do. */
const backingVotes = (near: Neighbours): Vote[] => {
  if (near.words.some(({ lower }) => firstNameGender(lower) !== null)) return []
  if (lowerOf(near.after(1)) === 'took' && lowerOf(near.after(3)) === 'on')
    return /^(?:me|him|her|us|them)$/.test(lowerOf(near.after(2))) ? body('took-on', 2) : []
  if (isSomebody(near)) return []
  if (lowerOf(near.before(1)) === 'by' && BACKED.test(lowerOf(near.before(2)))) return body('backed-by', 2)
  const at = /^(?:has|had)$/.test(lowerOf(near.after(1))) ? 2 : 1
  const isMany = near.after(at + 1)?.pos === 'NUM' && [2, 3].some((n) => MANY.test(lowerOf(near.after(at + n))))
  return isMany && /^(?:helped|resettled|housed|fed|supported|sponsored)$/.test(lowerOf(near.after(at)))
    ? body('helps-many', 2)
    : []
}

/** "a lawmaker for the *opposition* Dialogue", "the *ruling* Nueva Vía": what parties are, and nobody is. */
const partyVotes = ({ reading }: NameContext, near: Neighbours): Vote[] => {
  const [first, last] = [near.words[0], near.words.at(-1)]
  if (!list('party-before').has(lowerOf(near.before(1))) || isSomebody(near)) return []
  const isTown = placesNamed(reading.text.slice(first?.start ?? 0, last?.end ?? 0)).length > 0
  return isTown ? [] : body('party', 2)
}

/** "Ana Reis *of* Nordvik *said*": whom somebody speaks for, unless it is where they live. */
const spokenForVotes = ({ reading }: NameContext, near: Neighbours): Vote[] => {
  const [first, last] = [near.words[0], near.words.at(-1)]
  const speaker = near.before(2)
  if (lowerOf(near.before(1)) !== 'of' || speaker === null || !isCapitalised(speaker) || isSomebody(near)) return []
  if (!wordList('verbs', 'saying').has(lowerOf(near.after(1))) || isTitle(listForm(speaker))) return []
  const isTown = placesNamed(reading.text.slice(first?.start ?? 0, last?.end ?? 0)).length > 0
  // "Joan of Arc said": whom a place is the surname of.
  const given = near.before(3)
  return isTown || given === null || !isCapitalised(given) ? [] : body('speaks-for', 1.6)
}

/** What speaks for a name being a body's by what it does, has and is told of. */
export const bodyVotes = (context: NameContext, near: Neighbours): Vote[] => [
  ...itsVotes(near),
  ...manyVotes(near),
  ...quotedVotes(near),
  ...basedVotes(near),
  ...carrierVotes(context, near),
  ...tradeVotes(near),
  ...speaksVotes(near),
  ...ownedVotes(context, near),
  ...backingVotes(near),
  ...partyVotes(context, near),
  ...spokenForVotes(context, near),
]
