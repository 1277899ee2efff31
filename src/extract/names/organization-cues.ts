import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { bodyVotes } from './acting-bodies.ts'
import { calledItVotes } from './called-it.ts'
import type { Candidate, Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { isFamilyFirst } from './family-first.ts'
import {
  closesWith,
  isAlsoSurname,
  isRole,
  lowerOf,
  type Neighbours,
  opensWith,
  senseAfterComma,
  senseBefore,
  senseBeforeCalled,
} from './neighbours.ts'
import { teamVotes } from './teams.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, hasEnding, isCommonWord, isFamilyName } from './word-sense.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Organization', weight })

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u
const CAMEL = /^\p{Lu}?\p{Ll}+\p{Lu}/u

const OF = /^(?:of|for)$/
const isHead = (word: Token): boolean =>
  wordList('organizations', 'first').has(word.lower) || wordList('organizations', 'last').has(word.lower)

const headVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const { words } = near
  const last = words[words.length - 1]
  const several = words.length > 1
  if (!several || last === undefined) return []
  const votes: Vote[] = []
  const hasOf = words.some((word) => word.lower === 'of' || word.lower === 'for')
  const lastTwo = `${words[words.length - 2]?.lower} ${last.lower}`
  const closes = closesWith(near, wordList('organizations', 'last')) || wordList('organizations', 'last').has(lastTwo)
  if (closes) votes.push(vote('head-noun', isAlsoSurname(near) ? 1.2 : 3))
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

/** In mid-sentence, and small: "the Linz paper *mill*". */
const isNoun = (token: Token | null): boolean => token !== null && token.pos === 'NOUN' && !isCapitalised(token)

const besideVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const votes: Vote[] = []
  const next = near.after(1)
  const beside = wordList('organizations', 'beside')
  const two = `${lowerOf(next)} ${lowerOf(near.after(2))}`
  const whose = near.after(2)
  const isPlace = placesNamed(textOf(context, near)).length > 0
  // "the Linz paper mill", "the Hanoi daily Nhan Viet": of a town, not called by it.
  const isOfTown = isPlace && (isNoun(whose) || (whose !== null && isCapitalised(whose)))
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

const WORKING =
  /^(?:works?|worked|working|wrote|writes|writing|reported|freelanced|employed|hired|employee|job|jobs|career|educated|schooled|studied|study|studying|graduated|taught|teaches|enrolled|sacked|redundant|laid|recruited|trained|degree|scholarship|apprenticeship)$/
const MEMBERSHIP =
  /^(?:member|members|founder|co-founder|cofounder|chairman|chairwoman|chair|director|employee|employees|ceo|owner|editor|board|staff|branch|subsidiary|volunteer|volunteers|offices|office)$/

/** "the Linz steel mill": who works there works for the mill, not for the town. */
const tellsWhich = (context: NameContext, near: Neighbours): boolean =>
  isNoun(near.after(1)) && placesNamed(textOf(context, near)).length > 0

/** "joined *Norvik*": nobody joins a town, and few a person without saying where. */
const joinsUnknown = (near: Neighbours, verb: string): boolean => {
  const [[first], next] = [near.words, near.after(1)]
  const isWhole = next === null || (!isCapitalised(next) && !isNoun(next))
  return (
    /^(?:joined|joining|joins)$/.test(verb) && isWhole && first !== undefined && firstNameGender(first.lower) === null
  )
}

const isToFound = (near: Neighbours): boolean => lowerOf(near.before(1)) === 'found' && lowerOf(near.before(2)) === 'to'

/** More for a name that no town or person is known by: "works at *Norvik*". */
const worksAt = (context: NameContext, near: Neighbours): number =>
  placesNamed(textOf(context, near)).length === 0 && near.words.every(({ lower }) => firstNameGender(lower) === null)
    ? 2.4
    : 1.5

const workVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (tellsWhich(context, near)) return []
  const at = lowerOf(near.before(1)) === 'the' ? 2 : 1
  const word = lowerOf(near.before(at))
  const previous = lowerOf(near.before(at + 1))
  const earlier = lowerOf(near.before(at + 2))
  if (wordList('verbs', 'towards-organization').has(word) || isToFound(near))
    return [vote('founded', joinsUnknown(near, word) ? 2.6 : 1.8)]
  // One is educated in a town, and at a school, though it may be called by its town.
  if (word === 'at' && /^(?:educated|schooled)$/.test(previous)) return [vote('educated-at', 3.2)]
  if (isDismissedBy(near)) return [vote('dismissed-by', 2)]
  if (/^(?:for|at|by|with|from)$/.test(word) && (WORKING.test(previous) || WORKING.test(earlier)))
    return [vote('works-for', word === 'at' ? worksAt(context, near) : 1.5)]
  const isWhere = word === 'at' && /^(?:offices?|branch)$/.test(previous)
  if (!isWhere && /^(?:of|at|for|with)$/.test(word) && MEMBERSHIP.test(previous)) return [vote('member-of', 1.3)]
  if (/^(?:at|with|for)$/.test(word) && isRoleWord(previous)) return roleAtVotes(near, word, previous)
  if (word === 'told') return [vote('told', 0.8)]
  return at === 2 && near.words.length <= 3 ? [vote('the', 0.5)] : []
}

/** "a nurse *at Norvik*"; "lawyers for *Adnan Syed*": who acts for people too says nothing of a name of two words. */
const roleAtVotes = ({ words }: Neighbours, preposition: string, role: string): Vote[] => {
  const isAgent = /^(?:lawyer|attorney|solicitor|barrister|counsel|agent|advocate)s?$/.test(role)
  return isAgent && words.length === 2 ? [] : [vote('role-at', preposition === 'for' ? 2 : 1.5)]
}

/** "laid off by Norsk Spigerverk", "made redundant by …": of what nobody's given name opens. */
const isDismissedBy = (near: Neighbours): boolean => {
  const [first] = near.words
  if (lowerOf(near.before(1)) !== 'by' || first === undefined || firstNameGender(first.lower) !== null) return false
  const [last, verb] = [lowerOf(near.before(2)), lowerOf(near.before(3))]
  return last === 'redundant' || last === 'employed' || (last === 'off' && verb === 'laid')
}

/** "the Freetown Serenaders", "the Gordon Highlanders": a band or a troop by what its members are. */
const membersVotes = (near: Neighbours): Vote[] => {
  const last = near.words[near.words.length - 1]
  if (near.words.length !== 2 || last === undefined || lowerOf(near.before(1)) !== 'the') return []
  return /[a-z](?:ers|eers|ists|men)$/.test(last.lower) && !isFamilyName(last.lower.slice(0, -1))
    ? [vote('members', 1.3)]
    : []
}

const isRoleWord = (word: string): boolean => isRole(word) || (word.endsWith('s') && isRole(word.slice(0, -1)))

/** "dined at Entre Dos Tierras", "a waiter at La Paloma": nobody eats at a person. */
const mealVotes = (near: Neighbours): Vote[] => {
  if (lowerOf(near.before(1)) !== 'at') return []
  return [2, 3, 4].some((n) => wordList('verbs', 'meal').has(lowerOf(near.before(n)))) ? [vote('meal', 1.4)] : []
}

/** "opened Pizzas La Rosa", unlike "opened Rosa's letter": nobody opens a person. */
const openedVotes = (near: Neighbours): Vote[] => {
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

const textOf = ({ reading }: NameContext, { words }: Neighbours): string =>
  reading.text.slice(words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0)

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
]
