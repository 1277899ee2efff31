import { wordList, wordMap } from '../../ontology/lexicon.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'
import { textOf } from './organization-words.ts'
import { firstNameGender, isCommonWord, isFamilyName } from './word-sense.ts'

/** Votes for an organization, and against a person. */
const body = (rule: string, weight: number): Vote[] => [
  { rule, type: 'Organization', weight },
  { rule, type: 'Person', weight: -weight },
]

/** Words of a noun phrase before its noun: "a small family *bakery*". */
const WIDEST = 5
const OWNER = /^(?:my|his|her|our|their)$/
const ARTICLE = /^(?:an?|the|one)$/

/** Position, counted back from a name, of the word that opens the noun phrase whose noun stands there; 0 where none does. */
const openingOf = (near: Neighbours, noun: number): number => {
  for (let n = noun + 1; n <= noun + WIDEST; n++) {
    const token = near.before(n)
    if (token === null) return 0
    if (OWNER.test(token.lower) || ARTICLE.test(token.lower)) return n
    if (!/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(token.pos) && token.lower !== 'own') return 0
  }
  return 0
}

/** Behind "set up", the verb. */
const verbBefore = (near: Neighbours, at: number): string => {
  const word = lowerOf(near.before(at))
  return /^(?:up|over)$/.test(word) ? lowerOf(near.before(at + 1)) : word
}

const closes = (near: Neighbours): boolean => {
  const next = near.after(1)
  return next === null || /^[,.;:)–—]$/.test(next.text)
}

/**
 * "She opened a practice, *Studio Vela*, in 2003", "he keeps his boatyard, *Varadero Luz*": what somebody opens, runs or owns has the
 * name that stands behind it. "In his office, Rui Reis said" is nobody's office called so.
 */
const ownedVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const comma = near.before(1)?.text === ','
  const noun = near.before(comma ? 2 : 1)
  if (noun === null || !isOrganizationNoun(noun.lower, lowerOf(near.before(comma ? 3 : 2))) || (comma && !closes(near)))
    return []
  const opening = openingOf(near, comma ? 2 : 1)
  if (opening === 0) return []
  const before = near.before(opening + 1)
  const isHad = wordList('verbs', 'having-a-house').has(verbBefore(near, opening + 1))
  const isOwned = before === null && comma && OWNER.test(lowerOf(near.before(opening)))
  if (!isHad && !isOwned) return []
  // "ran the shop Rui Reis had built", "bought the hotel Paris has"
  const [first] = near.words
  const isOther =
    first === undefined || firstNameGender(first.lower) !== null || placesNamed(textOf(context, near)).length > 0
  return !comma && isOther ? [] : body('owned', 2.2)
}

/** Position, counted back from a name, of the noun that is called so: "a grocery *called*", "the grocery, *with the name*"; 0 where nothing is. */
const calledNoun = (near: Neighbours): number => {
  const words = [1, 2, 3, 4, 5].map((n) => lowerOf(near.before(n)))
  if (/^["“‘']$/.test(words[0] ?? '')) words.shift()
  const skipped = 5 - words.length
  if (/^(?:called|named|dubbed)$/.test(words[0] ?? '')) return 2 + skipped
  const [name, the, by, mark] = words[0] === 'of' ? words.slice(1) : words
  const of = words[0] === 'of' ? 1 : 0
  if (name !== 'name' || the !== 'the' || !/^(?:with|by|under)$/.test(by ?? '')) return 0
  return 4 + skipped + of + (mark === ',' ? 1 : 0)
}

/** "opened a grocery *called Flor de Luz*", "the site, with the name Zora": but not "a friend at the bakery called Tom". */
const calledVotes = (near: Neighbours): Vote[] => {
  const at = calledNoun(near)
  const noun = at === 0 ? null : near.before(at)
  if (noun === null || !isOrganizationNoun(noun.lower)) return []
  const opening = openingOf(near, at)
  if (opening === 0 || /^(?:at|in|from|of|with)$/.test(lowerOf(near.before(opening + 1)))) return []
  return ARTICLE.test(lowerOf(near.before(opening))) ? body('called-so', 2.4) : []
}

/** "*Flor de Luz opened in March* 2020": nobody is opened, and who opens a door says so. */
const openedThenVotes = (near: Neighbours): Vote[] => {
  if (!/^(?:re)?opened$/.test(lowerOf(near.after(1))) || lowerOf(near.after(2)) !== 'in') return []
  const time = near.after(3)
  const isTime = time !== null && (/^\d{4}$/.test(time.text) || wordMap('times', 'months').has(time.lower))
  const end = /^\d{4}$/.test(near.after(4)?.text ?? '') ? near.after(5) : near.after(4)
  const isWhole = end === null || /^[,.;:–—]$/.test(end.text) || /^(?:and|but|with|of)$/.test(end.lower)
  return isTime && isWhole ? body('opened-itself', 2) : []
}

/** "*told The* Persian Beacon", "an interview with The …", "wrote for The …": a capital that only papers and the like have. */
const capitalArticleVotes = (near: Neighbours): Vote[] => {
  const article = near.before(1)
  if (article?.text !== 'The' || article.opensSentence) return []
  const [word, previous] = [lowerOf(near.before(2)), lowerOf(near.before(3))]
  const isTold = /^(?:told|tells|telling)$/.test(word)
  const isFor =
    word === 'for' && /^(?:wrote|writes|written|writing|reported|reports|reporting|worked|works)$/.test(previous)
  const isTo =
    (word === 'to' && /^(?:said|stated|spoke|according)$/.test(previous)) ||
    (word === 'with' && previous === 'interview')
  return isTold || isFor || isTo ? body('capital-article', 2.4) : []
}

/** "She spoke to *Cuaderno Azul* in her kitchen. ¶ Q. When …": what leads up to an interview says who asks. */
const isBeforeQuestions = ({ reading }: NameContext, { words }: Neighbours): boolean => {
  const { paragraph } = reading.sentences[words[0]!.sentence]!
  return reading.paragraphs[paragraph]?.kind === 'body' && reading.paragraphs[paragraph + 1]?.kind === 'question'
}

/** "she told *Sierra Dispatches*", "he stated to Sierra Report": whom one tells, and whose last word is a common noun that nobody is called by. */
const toldVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const { words } = near
  const last = words.at(-1)
  if (last === undefined || words.length < 2 || words.length > 4) return []
  const [word, verb] = [lowerOf(near.before(1)), lowerOf(near.before(2))]
  const isAsked = word === 'to' && /^(?:spoke|talked)$/.test(verb) && isBeforeQuestions(context, near)
  const isTold = isAsked || word === 'told' || (word === 'to' && /^(?:said|stated|confirmed|remarked)$/.test(verb))
  const isSomebody = words.some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))
  const isLand = words.some(
    ({ lower }) => wordList('places', 'first').has(lower) || wordList('places', 'last').has(lower),
  )
  if (!isTold || isSomebody || isLand || placesNamed(textOf(context, near)).length > 0) return []
  if (isCommonWord(last.lower)) return body('told-so', 1.6)
  // A paper of another tongue, or as likely who asks for one.
  return isAsked ? [{ rule: 'asked-by', type: 'Organization', weight: 0.6 }] : []
}

/** What speaks for a name being that of a small house, a shop or a paper, of whoever runs it or speaks to it. */
export const houseVotes = (context: NameContext, near: Neighbours): Vote[] => [
  ...ownedVotes(context, near),
  ...calledVotes(near),
  ...openedThenVotes(near),
  ...capitalArticleVotes(near),
  ...toldVotes(context, near),
]
