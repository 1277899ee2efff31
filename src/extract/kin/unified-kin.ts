import type { Gender } from '../../model/extraction.ts'
import { landmarksOf } from '../clauses/landmarks.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { genderOfKin, isKinNoun, isPluralKin } from '../names/kin-noun.ts'
import type { ReadChain, Reading, Step } from '../reading.ts'
import { couplesOf } from './couples.ts'
import { marriedNames, wivesWithoutName } from './married-names.ts'
import { possessorsOf } from './possessors.ts'

/** What a kin noun makes somebody to whoever it is said of; null for kin that are not looked up here. */
type Tie = 'spouse' | 'parent' | 'child' | 'sibling'

const TIES: readonly (readonly [Tie, RegExp])[] = [
  ['spouse', /^(?:wife|husband|spouse|partner|fianc[ée]e?|widow|widower)$/],
  ['parent', /^(?:father|mother|mum|mom|dad|parent)$/],
  ['child', /^(?:(?:son|daughter|child|children|boy|girl)s?|twins|triplets)$/],
  ['sibling', /^(?:twin|(?:brother|sister|sibling)s?)$/],
]

const tieOf = (noun: string): Tie | null => TIES.find(([, words]) => words.test(noun))?.[0] ?? null

/** The same tie from the other end. */
const OTHER_END: Readonly<Record<Tie, Tie>> = { spouse: 'spouse', parent: 'child', child: 'parent', sibling: 'sibling' }

/** Words that tell one of several from the others. */
const TELLING =
  /^(?:older|elder|younger|eldest|oldest|youngest|other|another|second|first|third|fourth|middle|half|step|former|ex|late|future|surviving|remaining|only|twin)$/

const personOf = ({ mentions, chains }: Reading, np: NounPhrase): number => {
  for (const { mention } of [np, ...np.appositions]) {
    const chain = mention < 0 ? -1 : mentions[mention]!.chain
    if (chain >= 0 && chains[chain]!.type === 'Person' && mentions[mention]!.form === 'name') return chain
  }
  return mentionedBy(mentions[np.mention])
}

const mentionedBy = (mention: Reading['mentions'][number] | undefined): number =>
  mention?.type === 'Person' && mention.number === 'singular' ? mention.chain : -1

/** Who is whose kin among the people with a name. */
class NamedKin {
  private readonly ties = new Map<string, Set<number>>()

  add(of: number, tie: Tie, who: number): void {
    for (const [from, kind, to] of [
      [of, tie, who],
      [who, OTHER_END[tie], of],
    ] as const) {
      const key = `${from}/${kind}`
      const there = this.ties.get(key)
      if (there === undefined) this.ties.set(key, new Set([to]))
      else there.add(to)
    }
  }

  /** Those who have that tie to somebody; siblings by their parents too. */
  of(person: number, tie: Tie): ReadonlySet<number> {
    const found = new Set(this.ties.get(`${person}/${tie}`))
    if (tie === 'sibling')
      for (const parent of this.ties.get(`${person}/parent`) ?? [])
        for (const child of this.ties.get(`${parent}/child`) ?? []) if (child !== person) found.add(child)
    return found
  }
}

const addMarriages = (reading: Reading, known: NamedKin): void => {
  for (const { clauses } of reading.segments)
    for (const { verb, subjects, objects } of clauses) {
      if (verb.main.lemma !== 'marry' || verb.negated || verb.modal !== null || verb.form === 'infinitive') continue
      const [one, other] = [subjects[0], objects[0]].map((np) => (np === undefined ? -1 : personOf(reading, np)))
      if (isNamedIn(reading, one!) && isNamedIn(reading, other!) && one !== other) known.add(one!, 'spouse', other!)
    }
}

const isNamedIn = ({ chains }: Reading, chain: number): boolean => chain >= 0 && chains[chain]!.of === undefined

const namedKinOf = (reading: Reading): NamedKin => {
  const known = new NamedKin()
  const setting = { reading, landmarks: landmarksOf(reading), couples: couplesOf(reading) }
  addMarriages(reading, known)
  for (const descriptions of reading.descriptions)
    for (const description of descriptions) {
      const { lower, lemma } = reading.tokens[description.phrase.head]!
      // "their *three-year-old*, Ivo"
      const tie = tieOf(lower) ?? (lemma === 'child' ? tieOf(lemma) : null)
      if (tie === null || description.clause?.verb.negated || description.clause?.verb.modal) continue
      const who = personOf(reading, description.subject)
      const of = description.phrase.attached
        .filter(({ preposition }) => preposition === 'of')
        .flatMap(({ np }) => [np, ...np.joined])
      for (const owner of [...possessorsOf(setting, description), ...of]) {
        const person = personOf(reading, owner)
        if (isNamedIn(reading, who) && isNamedIn(reading, person) && who !== person) known.add(person, tie, who)
      }
    }
  return known
}

/** Kin that the text tells apart from others of the kind, or tells of in the plural: no single name can be theirs for sure. */
const distinguished = ({ mentions, tokens, chains }: Reading): ReadonlySet<string> => {
  const told = new Set<string>()
  const byHead = new Map(mentions.flatMap(({ type, head }, at) => (type === 'Person' ? [[head, at] as const] : [])))
  for (const { kin, number, chain, firstToken, head } of mentions) {
    if (kin === undefined) continue
    const words = tokens.slice(firstToken, head)
    if (chain >= 0 && chains[chain]!.of !== undefined && words.some(({ lower }) => TELLING.test(lower)))
      told.add(`${chain}`)
    const tie = tieOf(kin.noun)
    const owner = mentions[byHead.get(kin.possessor) ?? -1]?.chain ?? -1
    if (owner >= 0 && number === 'plural' && tie !== null) told.add(`${owner}/${genderOfKin(kin.noun)}/${tie}`)
  }
  return told
}

/** The one named person whom somebody known through another must be; -1 for none or several. */
const nameOf = (reading: Reading, known: NamedKin, told: ReadonlySet<string>, chain: number): number => {
  const { of, gender: own } = reading.chains[chain]!
  const tie = of === undefined ? null : tieOf(of.kin)
  if (of === undefined || tie === null || isPluralKin(of.kin) || !isKinNoun(of.kin)) return -1
  const gender: Gender = own ?? genderOfKin(of.kin)
  if (told.has(`${chain}`) || told.has(`${of.chain}/${genderOfKin(of.kin)}/${tie}`)) return -1
  const fitting = [...known.of(of.chain, tie)].filter((each) => fits(reading.chains[each]!, gender))
  return fitting.length === 1 ? fitting[0]! : -1
}

const fits = ({ gender }: ReadChain, wanted: Gender): boolean =>
  gender === undefined || gender === 'unknown' || wanted === 'unknown' || gender === wanted

/** A wife's chain with the names that she bears by marriage. */
const withMarriedNames = (chain: ReadChain, married: readonly ReadChain[]): ReadChain => {
  const names = married.flatMap(({ name, aliases }) => [name, ...aliases])
  return names.length === 0 ? chain : { ...chain, aliases: [...new Set([...chain.aliases, ...names])] }
}

/** The chains that are somebody else's of the document, each with that one's. */
const sameAs = (reading: Reading, wives: ReadonlyMap<number, number>, known: NamedKin): ReadonlyMap<number, number> => {
  const told = distinguished(reading)
  const same = new Map(wives)
  for (const [chain, { of }] of reading.chains.entries()) {
    const name = of === undefined ? -1 : nameOf(reading, known, told, chain)
    if (name >= 0) same.set(chain, wives.get(name) ?? name)
  }
  return same
}

const run = (reading: Reading): Pick<Reading, 'mentions' | 'chains' | 'quotes'> => {
  const { mentions, chains, quotes } = reading
  const unnamed = wivesWithoutName(reading)
  if (unnamed.size === 0 && !chains.some(({ of }) => of !== undefined)) return { mentions, chains, quotes }
  const known = namedKinOf(reading)
  const wives = marriedNames(reading, unnamed, (chain) => known.of(chain, 'spouse'))
  const same = sameAs(reading, wives, known)
  if (same.size === 0) return { mentions, chains, quotes }
  const now = (chain: number): number => same.get(chain) ?? chain
  const marriedOf = (wife: number): ReadChain[] =>
    [...wives].flatMap(([name, whose]) => (whose === wife ? [chains[name]!] : []))
  return {
    quotes: quotes.map((quote) => (quote.speaker === null ? quote : { ...quote, speaker: now(quote.speaker) })),
    mentions: mentions.map(({ members, ...mention }) => ({
      ...mention,
      chain: now(mention.chain),
      ...(members === undefined ? {} : { members: [...new Set(members.map(now))] }),
    })),
    chains: chains.map((plain, at) => {
      const chain = withMarriedNames(plain, marriedOf(at))
      if (chain.of === undefined || !same.has(chain.of.chain)) return chain
      const of = { ...chain.of, chain: now(chain.of.chain) }
      return { ...chain, of, name: `${of.kin} of ${chains[of.chain]!.name}` }
    }),
  }
}

/** "His sister left in 1990", and later "his sister Paola": one person, where the document tells of one only; and "Mrs. Hale" is who married Mr. Hale. */
export const unifiedKin: Step = {
  name: 'unifiedKin',
  reads: ['tokens', 'mentions', 'chains', 'quotes', 'segments', 'descriptions'],
  writes: ['mentions', 'chains', 'quotes'],
  run,
}
