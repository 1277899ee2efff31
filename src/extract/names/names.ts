import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { placeOfDemonym, placesNamed } from '../gazetteer.ts'
import type { Reading, ReadMention, Step, Token } from '../reading.ts'
import { agree, typeOf, type VotedName } from './agree.ts'
import type { Candidate, Vote } from './candidate.ts'
import { type NameContext, nameContext } from './context.ts'
import { isChineseOrder } from './family-first.ts'
import { isBare, isOwnerAlone, mayBeHouse, type Neighbours, neighboursOf } from './neighbours.ts'
import { organizationVotes } from './organization-cues.ts'
import type { OwnNames } from './own-names.ts'
import { personVotes } from './person-cues.ts'
import { placeVotes } from './place-cues.ts'
import { capitalisedRuns } from './runs.ts'
import { namesOfRun } from './segments.ts'
import { surnamesTold } from './told-surnames.ts'
import { firstNameGender, genderInTables } from './word-sense.ts'

const LANGUAGE_BEFORE =
  /^(?:speak|speaks|spoke|speaking|learn|learns|learned|learnt|learning|teach|teaches|taught|teaching|study|studies|studied|read|write|wrote|in|into|fluent|basic|broken|understand|understands|understood|translated)$/

// "speaks Dutch and a little Polish"
const isLanguageFiller = (token: Token | null): boolean =>
  token !== null &&
  (/^(?:and|or|,|a|little|some|good|bit|of|both|only|fluent|basic|broken)$/.test(token.lower) ||
    placeOfDemonym(token.text) !== null)

/** "spoke Dutch", "in Polish": the language, which says nothing of the country. */
const isLanguage = (context: NameContext, name: Candidate): boolean => {
  let position = name.firstToken - 1
  while (position > name.firstToken - 9 && isLanguageFiller(context.near(name.firstToken, position))) position--
  const before = context.near(name.firstToken, position)
  const after = context.near(name.firstToken, name.endToken)
  if (before === null || !LANGUAGE_BEFORE.test(before.lower)) return false
  return (
    after === null || !/^\p{L}/u.test(after.text) || /^(?:and|or|at|with|to|from|but|for|as|in|on)$/.test(after.lower)
  )
}

/** "the other Salisbury": somebody of the same name, and expressly not the one named before. */
const isAnother = (context: NameContext, name: Candidate): boolean =>
  context.near(name.firstToken, name.titleToken - 1)?.lower === 'other' &&
  context.near(name.firstToken, name.titleToken - 2)?.lower === 'the'

const textOf = ({ reading, tokens }: NameContext, { firstToken, endToken }: Candidate): string =>
  reading.text.slice(tokens[firstToken]?.start ?? 0, tokens[endToken - 1]?.end ?? 0)

/** Outweighs whatever else may stand beside a name, but not several things that agree. */
const LISTED = 4

/** Whoever lists a name knows whose it is. */
const ownVotes = (context: NameContext, name: Candidate): Vote[] => {
  const text = textOf(context, name)
  const types = [
    context.own.isPerson(text) ? (['Person'] as const) : [],
    context.own.isOrganization(text) ? (['Organization'] as const) : [],
  ].flat()
  return types.map((type) => ({ rule: 'own', type, weight: LISTED }))
}

/** What votes on a term too. */
const ON_TERMS: ReadonlySet<string> = new Set(['own', 'called', 'beside', 'noun-before'])

const votesOn = (context: NameContext, name: Candidate): Vote[] => {
  if (name.form === 'demonym') return []
  const near = neighboursOf(context, name)
  const votes = [
    ...ownVotes(context, name),
    ...personVotes(context, name, near),
    ...placeVotes(context, name, near),
    ...organizationVotes(context, name, near),
  ]
  return isTerm(context, name) ? votes.filter(({ rule }) => ON_TERMS.has(rule)) : votes
}

/** Whether marks set it off as a term or title (“Winter Light”), of which capitals say nothing. */
const isTerm = (context: NameContext, name: Candidate): boolean => {
  const token = context.tokens[name.firstToken]
  return token !== undefined && token.quote >= 0 && context.reading.quotes[token.quote]?.kind === 'scare'
}

/** What stands between two names of a list: `,` or `and`; null for anything else. */
const joint = (context: NameContext, left: Candidate, right: Candidate): 'comma' | 'and' | null => {
  if (left.form !== 'name' || right.form !== 'name') return null
  if (context.tokens[left.firstToken]?.sentence !== context.tokens[right.firstToken]?.sentence) return null
  // "Statoil and Russia's Lukoil": what is listed is the firm, not the country.
  if (/^['’]s?$/.test(context.near(right.firstToken, right.endToken)?.text ?? '')) return null
  const between = context.tokens.slice(left.endToken, right.titleToken).map((token) => token.lower)
  if (between.length === 1 && between[0] === ',') return 'comma'
  const last = between[between.length - 1]
  const isAnd = last === 'and' || last === 'or' || last === '&'
  return isAnd && (between.length === 1 || (between.length === 2 && between[0] === ',')) ? 'and' : null
}

/** Pairs that one list holds: commas count only in a list that an "and" closes, else they set off an apposition. */
const listed = (context: NameContext, names: readonly Candidate[]): [number, number][] => {
  const pairs: [number, number][] = []
  let open: [number, number][] = []
  for (let index = 1; index < names.length; index++) {
    const left = names[index - 1]
    const right = names[index]
    const kind = left === undefined || right === undefined ? null : joint(context, left, right)
    if (kind !== null) open.push([index - 1, index])
    if (kind === 'and') pairs.push(...open)
    if (kind !== 'comma') open = []
  }
  return pairs
}

const genderOf = (context: NameContext, { name }: VotedName): Gender => {
  if (name.titleGender !== null) return name.titleGender
  const listed = context.own.person(textOf(context, name))
  if (listed !== null && listed.gender !== 'unknown') return listed.gender
  const [first, second] = context.tokens.slice(name.firstToken, name.endToken)
  if (first === undefined) return 'unknown'
  // "Park Jong-ho": the first word is the family's.
  if (name.endToken - name.firstToken === 2 && second !== undefined) {
    if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second.text) || isChineseOrder(first.lower, second.lower)) return 'unknown'
  }
  if (name.endToken - name.firstToken > 2 && second !== undefined) {
    if (wordList('name-words', 'middle-female').has(second.lower)) return 'female'
    if (second.text !== second.lower && wordList('name-words', 'middle-male').has(second.lower)) {
      return firstNameGender(first.lower) ?? 'male'
    }
  }
  // "Dr. Idris": one word may be the family's, whatever it is elsewhere.
  const isListed = ['given-male', 'given-female'].some((key) => wordList('name-words', key).has(first.lower))
  if (isListed && name.endToken - name.firstToken === 1) return 'unknown'
  const gender = firstNameGender(first.lower)
  const isAlone = name.endToken - name.firstToken === 1
  return gender ?? (isAlone && name.hasTitle ? 'unknown' : genderInTables(first.lower))
}

/** "Kenyans", not "Swiss". */
const isPlural = (word: string): boolean => word.endsWith('s') && placeOfDemonym(word.slice(0, -1)) !== null

/** The place within a compound adjective: the Nairobi of "Nairobi-based", the American of "Korean-American". Null for other words. */
const compoundOf = (
  { reading }: NameContext,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly form: 'name' | 'demonym' } | null => {
  const [, front, back] = /^(\p{Lu}.*)-(based|born|\p{Lu}\p{Ll}+)$/u.exec(reading.text.slice(start, end)) ?? []
  if (front === undefined || back === undefined) return null
  if (back !== 'based' && back !== 'born') {
    const isPair = placeOfDemonym(front) !== null && placeOfDemonym(back) !== null
    return isPair ? { start: start + front.length + 1, end, form: 'demonym' } : null
  }
  if (placeOfDemonym(front) !== null) return { start, end: start + front.length, form: 'demonym' }
  return placesNamed(front).length > 0 ? { start, end: start + front.length, form: 'name' } : null
}

/** Names that a text has with an owner's mark and nothing owned behind it, and never without: "Macy's". */
const housesIn = (context: NameContext, voted: readonly VotedName[]): ReadonlySet<string> => {
  const bodies = voted.filter(({ votes }) => typeOf(votes) === 'Organization').map(({ name }) => name)
  const textsOf = (fits: (near: Neighbours) => boolean): readonly string[] =>
    bodies.filter((name) => fits(neighboursOf(context, name))).map((name) => textOf(context, name))
  const bare = new Set(textsOf(isBare))
  return new Set(textsOf(isOwnerAlone).filter((text) => !bare.has(text)))
}

const mentionOf = (context: NameContext, voted: VotedName, houses: ReadonlySet<string>): ReadMention | null => {
  const { name } = voted
  const first = context.tokens[name.firstToken]
  const last = context.tokens[name.endToken - 1]
  if (first === undefined || last === undefined) return null
  const compound = compoundOf(context, first.start, last.end)
  const isDemonym = name.form === 'demonym' || compound?.form === 'demonym'
  const type = isDemonym || compound !== null ? 'Place' : typeOf(voted.votes)
  // "read law at *Leipzig*"
  const isUniversity = voted.votes.some(({ rule }) => rule === 'educated-at')
  const kind = context.own.organization(textOf(context, name))?.kind ?? (isUniversity ? 'university' : null)
  // "works at *Macy's*": the name goes on to its mark.
  const isHouse = type === 'Organization' && houses.has(textOf(context, name))
  const mark = isHouse && mayBeHouse(neighboursOf(context, name)) ? context.tokens[name.endToken] : undefined
  return {
    start: compound?.start ?? first.start,
    end: mark?.end ?? compound?.end ?? last.end,
    firstToken: name.firstToken,
    endToken: name.endToken + (mark === undefined ? 0 : 1),
    type,
    form: compound?.form ?? name.form,
    head: name.endToken - 1,
    gender: type === 'Person' ? genderOf(context, voted) : 'unknown',
    number: isDemonym && isPlural(last.text) ? 'plural' : 'singular',
    ...(type === 'Organization' && kind !== null ? { kind } : {}),
    chain: -1,
    votes: voted.votes,
  }
}

const run = (reading: Reading, own: OwnNames): { mentions: readonly ReadMention[] } => {
  const counted = nameContext(reading, own)
  const context: NameContext = { ...counted, surnames: surnamesTold(counted) }
  const names = capitalisedRuns(context)
    .flatMap((each) => namesOfRun(context, each))
    .filter((name) => name.form === 'name' || !isLanguage(context, name))
    .filter((name) => !isAnother(context, name))
  const voted = agree(
    names.map((name) => ({ name, votes: votesOn(context, name) })),
    listed(context, names),
  )
  const houses = housesIn(context, voted)
  const mentions = voted.flatMap((each) => mentionOf(context, each, houses) ?? [])
  return { mentions: [...reading.mentions, ...mentions].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/**
 * Finds the names and demonyms of a text and says whose they are: a person's, a place's, an organisation's, or Unknown. What
 * the user lists is believed where little else speaks against it.
 */
export const namesFrom = (own: OwnNames): Step => ({
  name: 'names',
  reads: ['paragraphs', 'sentences', 'tokens', 'quotes', 'mentions'],
  writes: ['mentions'],
  run: (reading) => run(reading, own),
})
