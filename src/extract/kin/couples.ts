import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading, ReadMention } from '../reading.ts'

/** Two people whom "they" behind them may stand for; `mentions` are positions in `reading.mentions`. */
interface Pair {
  /** Last token of what tells of the two. */
  readonly token: number
  readonly mentions: readonly [number, number]
  /** They are told to be a couple, or are a man and a woman named together. */
  readonly couple: boolean
}

/** The pairs of people that a document tells of, in text order. */
export type Couples = readonly Pair[]

const SPOUSE = /^(?:husband|wife|spouse|fianc[ée]e?|widow|widower)$/

/** Nouns for kin that two people have together only if they are a couple. */
const CHILD =
  /^(?:sons?|daughters?|child|children|kids?|boys?|girls?|babies|baby|grand(?:son|daughter|child)s?|grandchildren)$/

/** How many sentences "their" looks back; farther where the document tells of one couple only. */
const FARTHEST = 2
const FARTHEST_OF_ONE = 6
/** The same for "their son", which only a couple has. */
const FARTHEST_OF_CHILD = 15

const personOf = ({ mentions }: Reading, np: NounPhrase): number => {
  for (const { mention } of [np, ...np.appositions])
    if (mention >= 0 && mentions[mention]!.type === 'Person' && mentions[mention]!.chain >= 0) return mention
  return -1
}

const pairOf = (reading: Reading, phrases: readonly NounPhrase[], couple: boolean): Pair | null => {
  const named = phrases.map((np) => personOf(reading, np))
  const [first, second] = named
  if (named.length !== 2 || first === undefined || second === undefined || first < 0 || second < 0) return null
  const [a, b] = [reading.mentions[first]!, reading.mentions[second]!]
  if (a.chain === b.chain || a.number === 'plural' || b.number === 'plural') return null
  const genders = new Set([genderOf(reading, a), genderOf(reading, b)])
  const mixed = genders.has('male') && genders.has('female') && a.kin === undefined && b.kin === undefined
  return {
    token: Math.max(a.endToken, b.endToken) - 1,
    mentions: [first, second],
    couple: couple || mixed,
  }
}

const genderOf = ({ chains }: Reading, { chain, gender }: ReadMention): string =>
  gender === 'unknown' ? (chains[chain]?.gender ?? 'unknown') : gender

const isPlainly = ({ negated, modal, form }: Clause['verb']): boolean =>
  !negated && modal === null && form !== 'infinitive'

const ofClause = (
  reading: Reading,
  { subjects, objects, complements, verb, adverbs }: Clause,
): readonly (Pair | null)[] => {
  const joint = (np: NounPhrase | undefined): readonly NounPhrase[] => (np === undefined ? [] : [np, ...np.joined])
  const meets = verb.main.lemma === 'meet' && !verb.negated
  // Who divorced had been married: "Their daughter" is of both.
  const marries = /^(?:marry|wed|divorce)$/.test(verb.main.lemma) && isPlainly(verb)
  const isMarried =
    isPlainly(verb) &&
    ((/^(?:be|become|get)$/.test(verb.main.lemma) && adverbs.includes('married')) || verb.main.lemma === 'engage')
  const to = complements.find(({ preposition }) => preposition === 'to')
  return [
    isMarried && to !== undefined ? pairOf(reading, [...subjects, to.np], true) : null,
    pairOf(reading, subjects, marries && objects.length === 0),
    pairOf(reading, [...subjects, ...objects.slice(0, 1)], marries),
    ...complements.map(({ np }) => pairOf(reading, joint(np), false)),
    pairOf(reading, joint(objects[0]), false),
  ].filter((_, at) => at !== 2 || marries || meets)
}

/** The pairs of people that a document tells of together: "Ana and her husband", "Rui married Eva", "Tom and Ann left". */
export const couplesOf = (reading: Reading): Couples => {
  const byHead = new Map<number, number>()
  for (const [at, { type, head }] of reading.mentions.entries())
    if (type === 'Person' && !byHead.has(head)) byHead.set(head, at)
  const pairs: Pair[] = []
  for (const [at, { kin, chain, endToken }] of reading.mentions.entries()) {
    if (kin === undefined || chain < 0 || !SPOUSE.test(kin.noun)) continue
    const owner = byHead.get(kin.possessor)
    const owned = owner === undefined ? -1 : reading.mentions[owner]!.chain
    if (owner !== undefined && owned >= 0 && owned !== chain)
      pairs.push({ token: endToken - 1, mentions: [owner, at], couple: true })
  }
  for (const { clauses } of reading.segments)
    for (const clause of clauses) for (const pair of ofClause(reading, clause)) if (pair !== null) pairs.push(pair)
  pairs.sort((a, b) => a.token - b.token)
  pairs.push(...laterMarried(reading, pairs))
  const known = new Set(pairs.flatMap((pair) => (pair.couple ? [keyOf(reading, pair)] : [])))
  return pairs
    .map((pair) => (known.has(keyOf(reading, pair)) ? { ...pair, couple: true } : pair))
    .sort((a, b) => a.token - b.token)
}

/** "They married in 1971": the pair before it is a couple. */
const laterMarried = (reading: Reading, pairs: Couples): readonly Pair[] =>
  reading.segments.flatMap(({ clauses }) =>
    clauses.flatMap(({ verb, subjects, objects }) => {
      const subject = subjects[0]
      if (verb.main.lemma !== 'marry' || verb.negated || verb.modal !== null || objects.length > 0) return []
      if (subject === undefined || reading.tokens[subject.head]!.lower !== 'they') return []
      const [one, other] = pairBefore(reading, pairs, subject.head, '')
      return one === undefined || other === undefined
        ? []
        : [{ token: subject.head, mentions: [one, other] as const, couple: true }]
    }),
  )

const keyOf = ({ mentions }: Reading, pair: Pair): string =>
  pair.mentions
    .map((mention) => mentions[mention]!.chain)
    .sort((a, b) => a - b)
    .join('/')

const isOnlyCouple = (reading: Reading, couples: Couples, pair: Pair): boolean => {
  const key = keyOf(reading, pair)
  return pair.couple && couples.every((other) => !other.couple || keyOf(reading, other) === key)
}

/** The two whom "they", "their" or "the couple" at a token stands for, as positions in `reading.mentions`; empty where that is not sure. */
export const pairBefore = (reading: Reading, couples: Couples, token: number, noun: string): readonly number[] => {
  let [low, high] = [0, couples.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (couples[middle]!.token < token) low = middle + 1
    else high = middle
  }
  const nearest = couples[low - 1]
  if (nearest === undefined) return []
  const { sentence } = reading.tokens[token]!
  const distance = sentence - reading.tokens[nearest.token]!.sentence
  const farthest = CHILD.test(noun) ? FARTHEST_OF_CHILD : FARTHEST_OF_ONE
  if (distance > FARTHEST && !(distance <= farthest && isOnlyCouple(reading, couples, nearest))) return []
  return nearest.couple || (!CHILD.test(noun) && distance <= 1) ? nearest.mentions : []
}
