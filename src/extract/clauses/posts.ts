import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { NounPhrase } from './phrase.ts'

const WORKING = wordList('posts', 'working')
const GETTING = wordList('posts', 'getting')
const POSTS = wordList('posts', 'posts')
const PASSING = wordList('posts', 'passing')
const STRETCHES = wordList('posts', 'stretches')
const HOURS = wordList('posts', 'hours')
const SUCCEEDING = wordList('posts', 'succeeding')
const JOINING = wordList('posts', 'joining')
const KEEPING = wordList('posts', 'keeping')
const RISING = wordList('posts', 'rising')
const RANKS = wordList('posts', 'ranks')
const COMING = wordList('posts', 'coming')
const THITHER = wordList('posts', 'thither')
const FIELDS = wordList('posts', 'fields')

const SELF = /^(?:my|him|her|them)sel(?:f|ves)$/

const lemmaOf = ({ tokens }: Reading, { head }: NounPhrase): string => tokens[head]!.lemma

/** Whether a phrase names a trade, in one word or two: "a nurse", "a ward sister". */
const isTrade = (reading: Reading, np: NounPhrase): boolean =>
  isOccupation(lemmaOf(reading, np)) || isOccupation(`${reading.tokens[np.head - 1]?.lower} ${lemmaOf(reading, np)}`)

/** "*took over* as head", "*stepped down* as head", "*set up* as a barber", "*ended up* as a porter". */
const changesPost = ({ verb: { main }, adverbs }: Clause): boolean =>
  main.lemma === 'take' ||
  (main.lemma === 'step' && adverbs.includes('down')) ||
  (/^(?:set|end|finish|wind)$/.test(main.lemma) && adverbs.includes('up'))

/** "found *a job* as", "spent *two years* as", "succeeded *her* as": whether the object lets "as" say what the subject became. */
const takesPost = (reading: Reading, { verb, adverbs }: Clause, direct: NounPhrase): boolean => {
  const { lemma } = verb.main
  const noun = lemmaOf(reading, direct)
  const isPost = POSTS.has(noun) || POSTS.has(reading.tokens[direct.head]!.lower)
  if (verb.passive) return lemma === 'give' && isPost
  const full = lemma === 'give' && adverbs.includes('up') ? 'give up' : lemma
  return (
    SUCCEEDING.has(lemma) ||
    JOINING.has(lemma) ||
    (KEEPING.has(lemma) && SELF.test(reading.tokens[direct.head]!.lower)) ||
    (GETTING.has(full) && isPost) ||
    (PASSING.has(lemma) && STRETCHES.has(noun)) ||
    (WORKING.has(lemma) && HOURS.has(noun))
  )
}

/** "came *to Lima* as a teacher", "went *abroad* as a cook"; not "came to the party as a nurse". */
const comesSomewhere = (reading: Reading, { verb, adverbs, complements }: Clause): boolean =>
  COMING.has(verb.main.lemma) &&
  (adverbs.some((word) => THITHER.has(word)) ||
    complements.some(({ np }) => senseOf(reading, np) === 'Place' || FIELDS.has(lemmaOf(reading, np))))

const isAsPost = (reading: Reading, clause: Clause): boolean => {
  const [direct] = clause.objects
  const { main, passive } = clause.verb
  if (direct !== undefined && (!passive || main.lemma === 'give')) return takesPost(reading, clause, direct)
  return WORKING.has(main.lemma) || changesPost(clause)
}

/** "*As a reporter in Manila*, Ana covered the courts": what opens the sentence tells of its subject. */
const opensWith = (reading: Reading, { verb, subjects: [subject] }: Clause, np: NounPhrase): boolean =>
  subject !== undefined &&
  verb.modal === null &&
  verb.main.lemma !== 'would' &&
  np.first < subject.first &&
  np.end <= verb.first &&
  reading.tokens[subject.first - 1]?.lower === ','

/** "the post *of judge*": what it is a post of. */
const rankIn = (reading: Reading, np: NounPhrase): NounPhrase | null => {
  if (!RANKS.has(lemmaOf(reading, np))) return null
  return np.attached.find(({ preposition }) => preposition === 'of')?.np ?? null
}

/** "was promoted *to sergeant*", "rose *to the rank of colonel*", "worked her way up *to foreman*", "was appointed *to the post of judge*". */
const risenTo = (reading: Reading, { verb, objects: [direct], complements }: Clause): readonly NounPhrase[] => {
  const { lemma } = verb.main
  const isWay = lemma === 'work' && direct !== undefined && reading.tokens[direct.head]!.lower === 'way'
  const isRise = isWay || (RISING.has(lemma) && (direct === undefined || verb.passive))
  const goals = complements.filter(({ preposition }) => preposition === 'to').map(({ np }) => np)
  return goals.flatMap((np) => {
    const rank = isRise || WORKING.has(lemma) ? rankIn(reading, np) : null
    if (rank !== null) return [rank]
    return isRise && isTrade(reading, np) ? [np] : []
  })
}

/** "held *the post of judge*", "*turned farmer*". */
const takenUp = (reading: Reading, { verb, objects: [direct] }: Clause): readonly NounPhrase[] => {
  if (direct === undefined || verb.passive) return []
  if (GETTING.has(verb.main.lemma)) {
    const rank = rankIn(reading, direct)
    return rank === null ? [] : [rank]
  }
  const isBare = direct.first === direct.head && isOccupation(lemmaOf(reading, direct))
  return verb.main.lemma === 'turn' && isBare ? [direct] : []
}

/** The phrases by which a clause says what its subject works, or worked, as: "found a job as *a nurse*", "rose to *colonel*". */
export const postsIn = (reading: Reading, clause: Clause): readonly NounPhrase[] => {
  const isPost = isAsPost(reading, clause)
  const isOpen = (np: NounPhrase): boolean => comesSomewhere(reading, clause) || opensWith(reading, clause, np)
  const as = clause.complements
    .filter(({ preposition, np }) => preposition === 'as' && (isPost || (isTrade(reading, np) && isOpen(np))))
    .map(({ np }) => np)
  return [...as, ...risenTo(reading, clause), ...takenUp(reading, clause)]
}

const NAMING = wordList('posts', 'naming')

/** Who is told to be whom: "*The driver* was named as *Rui Reis*", "Police identified *the driver* as *Rui Reis*". */
export const identified = (
  reading: Reading,
  { verb, subjects, objects, complements }: Clause,
): { readonly phrase: NounPhrase; readonly name: NounPhrase } | null => {
  if (!NAMING.has(verb.main.lemma) || verb.negated || verb.modal !== null) return null
  const name = complements.find(({ preposition, np }) => preposition === 'as' && isNamed(reading, np))?.np
  const phrase = (verb.passive ? subjects : objects)[0]
  if (name === undefined || phrase === undefined || isNamed(reading, phrase)) return null
  const isOne = reading.tokens[phrase.first]!.lower === 'the' && phrase.joined.length === 0
  return isOne && senseOf(reading, name) === senseOf(reading, phrase) ? { phrase, name } : null
}
