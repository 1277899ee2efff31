import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { bodyVotes } from './acting-bodies.ts'
import { calledItVotes } from './called-it.ts'
import type { Candidate, Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { isFamilyFirst } from './family-first.ts'
import { houseVotes } from './house-names.ts'
import {
  closesWith,
  isAlsoSurname,
  isOwnerAlone,
  lowerOf,
  type Neighbours,
  opensWith,
  senseAfterComma,
  senseBefore,
  senseBeforeCalled,
} from './neighbours.ts'
import { isNoun, textOf } from './organization-words.ts'
import { relativeVotes } from './relative-body.ts'
import { teamVotes } from './teams.ts'
import { toldOfVotes } from './told-of-bodies.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, hasEnding, isCommonWord, isFamilyName } from './word-sense.ts'
import { workVotes } from './work-cues.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Organization', weight })

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u
const CAMEL = /^\p{Lu}?\p{Ll}+\p{Lu}/u

const OF = /^(?:of|for|against)$/
const isHead = (word: Token): boolean =>
  wordList('organizations', 'first').has(word.lower) || wordList('organizations', 'last').has(word.lower)

/** "Primary School No. 4" */
const isNumberedHead = (words: readonly Token[]): boolean => {
  const [head, sign, number] = words.slice(-3)
  return number !== undefined && /^(?:no|nr)\.?$/.test(sign!.lower) && /^\d+$/.test(number.lower) && isHead(head!)
}

const headVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const { words } = near
  const last = words[words.length - 1]
  const several = words.length > 1
  if (!several || last === undefined) return []
  const votes: Vote[] = []
  const hasOf = words.some((word) => word.lower === 'of' || word.lower === 'for')
  const lastTwo = `${words[words.length - 2]?.lower} ${last.lower}`
  const closes =
    closesWith(near, wordList('organizations', 'last')) ||
    wordList('organizations', 'last').has(lastTwo) ||
    isNumberedHead(words)
  if (closes) votes.push(vote('head-noun', isAlsoSurname(context, near) ? 1.2 : 3))
  else if (wordList('organizations', 'legal').has(listForm(last))) votes.push(vote('legal-form', 3))
  if (opensWith(near, wordList('organizations', 'first'))) votes.push(vote('head-noun-first', hasOf ? 3 : 2.4))
  else if (words.some((word, index) => OF.test(words[index + 1]?.lower ?? '') && isHead(word)))
    votes.push(vote('head-noun-of', 2.6))
  const before = words[words.length - 2]
  const isFirm =
    before !== undefined &&
    (before.lower === 'and' || before.text === '&') &&
    wordList('name-words', 'firm-tail').has(listForm(last))
  if (isFirm || words.some((word) => word.text === '&')) votes.push(vote('firm', 3))
  if (context.isTitleCase(last.sentence)) return votes.map((each) => ({ ...each, weight: each.weight * 0.6 }))
  return votes
}

const wordingVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const { words } = near
  const [first] = words
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return []
  const text = context.reading.text.slice(first.start, last.end)
  const votes: Vote[] = []
  const known = wordList('organizations', 'known')
  const lower = text.toLowerCase()
  if (known.has(lower)) votes.push(vote('well-known', words.length > 1 || !isCommonWord(lower) ? 2.8 : 1.2))
  if (words.length === 1 && ACRONYM.test(first.text)) votes.push(vote('acronym', 1.2))
  // "the Fraud Prevention Unit (FPU)"
  if (context.spelled.get(first.index) === last.index + 1) votes.push(vote('spelled', 1.3))
  // "known by its Irish initials ANE"
  if (words.length === 1 && /^(?:initials|acronym)$/.test(lowerOf(near.before(1)))) votes.push(vote('initials', 2.4))
  if (words.length === 1 && CAMEL.test(first.text) && !/^(?:Mc|Mac|De|Di|La|Le|O)\p{Lu}/u.test(first.text))
    votes.push(vote('camel-case', 1.4))
  const isOneWord = words.length === 1 && first.text.length > 6
  if (isOneWord && hasEnding(lower, 'organization-ending') && placesNamed(text).length === 0)
    votes.push(vote('ending', 2.4))
  if (words.length > 1 && words.every((word) => isCommonWord(word.lower)) && firstNameGender(first.lower) === null) {
    votes.push(vote('common-words', 0.9))
  }
  return votes
}

const besideVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const votes: Vote[] = []
  const next = near.after(1)
  const beside = wordList('organizations', 'beside')
  const two = `${lowerOf(next)} ${lowerOf(near.after(2))}`
  const whose = near.after(2)
  const isPlace = placesNamed(textOf(context, near)).length > 0
  // "the Linz paper mill", "the Hanoi daily Nhan Viet", "a Linz hospital": of a town, not called by it.
  const isOneOf = /^an?$/.test(lowerOf(near.before(1)))
  const isOfTown = isPlace && (isOneOf || isNoun(whose) || (whose !== null && isCapitalised(whose)))
  if (next !== null && !isCapitalised(next) && (beside.has(two) || (beside.has(next.lower) && !isOfTown)))
    votes.push(vote('beside', 1.8))
  if (next !== null && whose !== null && isCapitalised(whose) && !isCapitalised(next)) {
    const [only] = near.words
    const isOpening =
      near.words.length === 1 && only?.opensSentence === true && !hasEnding(only.lower, 'organization-ending')
    const isUnknown = !isPlace && !isOpening
    if (isUnknown && wordList('organizations', 'role-after').has(next.lower)) votes.push(vote('role-after', 2))
  }
  const before = senseBefore(near)
  if (before?.sense === 'organization') {
    votes.push(vote('noun-before', before.comma ? 1.6 : 2.6))
    if (!before.comma) votes.push({ rule: 'noun-before', type: 'Person', weight: -0.5 })
  }
  if (senseAfterComma(near) === 'organization') votes.push(vote('apposition', 2))
  const called = /^(?:called|named)$/.test(lowerOf(near.before(1)))
  if (called && near.after(1)?.text === ',' && lowerOf(near.after(2)) === 'it') votes.push(vote('called-it', 0.7))
  if (senseBeforeCalled(near) === 'organization') votes.push(vote('called', 2.4))
  return votes
}

/** "the Freetown Serenaders", "the Gordon Highlanders": a band or a troop by what its members are. */
const membersVotes = (near: Neighbours): Vote[] => {
  const last = near.words[near.words.length - 1]
  if (near.words.length !== 2 || last === undefined || lowerOf(near.before(1)) !== 'the') return []
  return /[a-z](?:ers|eers|ists|men)$/.test(last.lower) && !isFamilyName(last.lower.slice(0, -1))
    ? [vote('members', 1.3)]
    : []
}

/** "dined at Entre Dos Tierras", "a waiter at La Paloma": nobody eats at a person. */
const mealVotes = (near: Neighbours): Vote[] => {
  if (lowerOf(near.before(1)) !== 'at') return []
  return [2, 3, 4].some((n) => wordList('verbs', 'meal').has(lowerOf(near.before(n)))) ? [vote('meal', 1.4)] : []
}

/** What people do with houses of theirs. */
const OPENING = /^(?:opened|reopened|opens|opening|founded|owns|owned|runs|ran|bought|sold|started|closed)$/

/** "opened Pizzas La Rosa", "opened Rosa's in Lima", unlike "opened Rosa's letter": nobody opens a person. */
const openedVotes = (near: Neighbours): Vote[] => {
  const isHouse = isOwnerAlone(near) && OPENING.test(lowerOf(near.before(1)))
  if (isHouse) return [vote('opened-house', 2.5), { rule: 'opened-house', type: 'Person', weight: -1.5 }]
  const isOwner = /^['’]s?$/.test(near.after(1)?.text ?? '')
  if (isOwner || near.words.length < 2 || !/^(?:opened|reopened|opens|opening)$/.test(lowerOf(near.before(1))))
    return []
  return [vote('opened', 1.3), { rule: 'opened', type: 'Person', weight: -1.5 }]
}

/** "Pizzas La Rosa", "La Paloma Blanca": an article with a capital, where neither a given name nor a town has one. */
const articleVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const { words } = near
  const [first] = words
  const at = words.findIndex(({ lower, text }) => text !== lower && wordList('name-words', 'article').has(lower))
  if (words.length < 3 || first === undefined || at < 0 || at === words.length - 1 || isFamilyFirst(near)) return []
  const isSomebody = firstNameGender(first.lower) !== null || isFamilyName(first.lower)
  if (isSomebody || placesNamed(textOf(context, near)).length > 0) return []
  return [vote('article', 1), { rule: 'article', type: 'Person', weight: -1 }]
}

/** "Telekom Slovenia": a word that nobody is called by, and a country. */
const countryVotes = ({ words }: Neighbours): Vote[] => {
  const [first, last] = words
  if (words.length !== 2 || first === undefined || last === undefined) return []
  const isCountry = placesNamed(last.text).some(({ place, alternate }) => place.kind === 'country' && !alternate)
  const isSomebody = [first, last].some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))
  return isCountry && !isSomebody && !isCommonWord(first.lower) ? [vote('country-last', 2.2)] : []
}

/** What speaks for and against a name being an organisation's. */
export const organizationVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => [
  ...headVotes(context, near),
  ...wordingVotes(context, near),
  ...besideVotes(context, near),
  ...workVotes(context, near),
  ...membersVotes(near),
  ...countryVotes(near),
  ...teamVotes(context, name, near),
  ...bodyVotes(context, near),
  ...mealVotes(near),
  ...openedVotes(near),
  ...calledItVotes(context, near),
  ...articleVotes(context, near),
  ...toldOfVotes(context, near),
  ...houseVotes(context, near),
  ...relativeVotes(near),
]
