import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { type NounPhrase, plainNoun, type VerbPhrase } from './phrase.ts'
import type { Effect } from './verb-words.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns before an infinitive: "her *attempt* to leave". */
const BEFORE_INFINITIVE: ReadonlyMap<string, Effect> = new Map(
  Object.entries({
    attempted: 'attempt effort bid try struggle endeavour endeavor',
    denied: 'refusal failure inability unwillingness reluctance',
    possible:
      'permission chance opportunity invitation order request right ability freedom temptation pressure call suggestion proposal advice reason need',
    planned:
      'plan decision intention intent wish desire hope dream promise pledge offer vow threat determination ambition goal aim hurry rush mood position',
  } as const).flatMap(([effect, nouns]) => nouns.split(' ').map((noun) => [noun, effect as Effect] as const)),
)

/** Nouns of what is only thought or said, before "of somebody leaving". */
const SUPPOSING = setOf(
  'question talk rumour rumor idea possibility prospect chance risk danger fear hope dream plan likelihood thought suggestion notion threat question accusation suspicion charge allegation hint sign',
)

/** Whoever turns down an offer, or gives up a plan, does not do what it was about. */
const REJECTING = setOf('reject decline refuse abandon drop scrap cancel shelve renounce')
const REJECTING_WITH: ReadonlyMap<string, string> = new Map([
  ['turn', 'down'],
  ['give', 'up'],
  ['call', 'off'],
  ['rule', 'out'],
])

/** What is said of a report to deny it: "is *false*", "was a *lie*". */
const UNTRUE = setOf(
  'false untrue incorrect wrong untruthful inaccurate unfounded baseless groundless fabricated fictitious',
)
const LIES = setOf('lie myth fabrication hoax invention legend falsehood fiction')

const lemmaAt = ({ tokens }: Reading, at: number): string => tokens[at]?.lemma ?? ''

/** "in *order* to leave" is a purpose, "an *order* to leave" none. */
const isInOrder = (reading: Reading, { first, head }: NounPhrase): boolean =>
  first === head && lemmaAt(reading, head) === 'order' && lemmaAt(reading, head - 1) === 'in'

/** What a noun makes of the infinitive behind it; null for nouns that make nothing of it. */
export const overNoun = (reading: Reading, np: NounPhrase): Effect | null =>
  isInOrder(reading, np) ? null : (BEFORE_INFINITIVE.get(lemmaAt(reading, np.head)) ?? null)

/** Whether a word only supposes the "of Rui leaving" behind it: the last word of a phrase that is "a *question*", or "was *talk*". */
export const isSupposing = (reading: Reading, phrase: NounPhrase | VerbPhrase): boolean =>
  SUPPOSING.has(phrase.kind === 'noun' ? lemmaAt(reading, phrase.head) : phrase.main.lower)

/** Whether a verb gives up or turns down its object: "*ruled out* a return". */
export const rejects = ({ verb, adverbs }: Clause): boolean => {
  const particle = REJECTING_WITH.get(verb.main.lemma)
  return particle === undefined ? REJECTING.has(verb.main.lemma) : adverbs.includes(particle)
}

/** "has *no* plan to leave", "*turned down* an offer to leave". */
export const isRefused = (reading: Reading, np: NounPhrase, by: Clause | null): boolean => {
  if (reading.tokens[np.first]!.lower === 'no') return true
  if (by === null || by.verb.passive || by.verb.negated || !by.objects.includes(np)) return false
  return rejects(by)
}

/** Whether an adjective makes what is said untrue: "it is *false* that he left". */
export const isUntrueWord = (word: string): boolean => UNTRUE.has(word)

/** Whether a noun phrase makes what is said untrue: "it is *a lie* that he left". */
export const isLie = (reading: Reading, np: NounPhrase): boolean => LIES.has(lemmaAt(reading, np.head))

const STANDING_VERBS = setOf('be prove turn remain')

/** Whether a clause says that its subject is untrue ("*The report* is false") or true; null where it says neither. */
export const truthSaid = (clause: Clause): boolean | null => {
  if (!STANDING_VERBS.has(clause.verb.main.lemma) || clause.verb.modal !== null || clause.verb.tense === 'future')
    return null
  const tokens = clause.segment.tokens
  const lies = clause.objects.some(({ head }) => LIES.has(tokens.find(({ index }) => index === head)?.lemma ?? ''))
  if (lies || clause.adverbs.some((word) => UNTRUE.has(word))) return clause.verb.negated ? null : false
  return clause.adverbs.includes('true') ? !clause.verb.negated : null
}

/** Whose plan it is: "*Rui's* plan", "*her* plan"; null where nobody's. */
export const possessorOf = (reading: Reading, np: NounPhrase): NounPhrase | null => {
  const { mentions, tokens } = reading
  const isPronoun = /^(?:my|his|her|their|our)$/.test(tokens[np.first]!.lower)
  let mark = np.head - 1
  while (mark > np.first && !/^'s?$/.test(tokens[mark]!.lower)) mark--
  const end = isPronoun ? np.first + 1 : mark
  if (!isPronoun && mark <= np.first) return null
  for (let at = firstFrom(mentions, tokens[np.first]!.start, ({ start }) => start); at < mentions.length; at++) {
    const mention = mentions[at]!
    if (mention.firstToken >= end) break
    if (mention.endToken !== end) continue
    const { first } = np
    return plainNoun(first, end, mention.head, at)
  }
  return null
}
