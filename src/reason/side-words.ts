import { isBeginning } from './beginning.ts'
import type { Side } from './conflict.ts'
import type { FactWithClaims } from './facts.ts'
import { type Life, predicateOf } from './life.ts'
import { byExactness } from './occasion.ts'
import { factSentence, type NameOf } from './sentence.ts'
import { timeWords } from './time-words.ts'

/** The fact of a side that says most. */
export const mainFact = ({ facts }: Side): FactWithClaims | undefined =>
  [...facts].sort((a, b) => byExactness(a.fact.time, b.fact.time))[0]

const objectName = ({ claims, fact }: FactWithClaims): string => {
  const chains = claims.map((said) => (said.object === fact.object ? said.objectChain : said.subjectChain))
  return chains.find((chain) => chain !== null)?.name ?? ''
}

/** A fact in English, without full stop. Names are as the documents have them, so that the words hold whatever entities come to be called. */
const factWords = (one: FactWithClaims, life: Life, nameOf: NameOf): string => {
  const bare = { ...one.fact, place: null }
  const predicate = predicateOf(one, life)
  const sentence = isBeginning(one, life.predicates) ? predicate?.beginning : null
  return factSentence(bare, sentence == null ? predicate : { sentence }, (id) =>
    id === one.fact.subject ? nameOf(id) : objectName(one),
  ).replace(/\.$/, '')
}

/** The same in quotation marks: `“Zora Vance left Lima in May 1921”`. */
export const quoted = (one: FactWithClaims, life: Life, nameOf: NameOf): string => `“${factWords(one, life, nameOf)}”`

/** A day or days without a preposition: `21 September 2022`. */
export const bareTime = ({ fact }: FactWithClaims): string | null =>
  timeWords(fact.time)?.replace(/^(?:in|on) /, '') ?? null

/** What sets a side apart from the others, in as few words as will do: its date, its place, or its number. */
export const sideWords = (side: Side, others: readonly Side[], life: Life, nameOf: NameOf): string => {
  const main = mainFact(side)
  if (main === undefined) return 'the denial'
  const time = bareTime(main)
  const rivals = others.flatMap((other) => mainFact(other) ?? [])
  if (rivals.some(({ fact }) => fact.predicate !== main.fact.predicate)) return quoted(main, life, nameOf)
  if (main.fact.value !== null) return String(main.fact.value)
  if (main.fact.object !== null && rivals.every(({ fact }) => fact.object !== main.fact.object)) return objectName(main)
  return time ?? quoted(main, life, nameOf)
}
