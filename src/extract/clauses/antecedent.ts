import type { Clause } from './clause.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase } from './phrase.ts'

/** How many phrases back an antecedent may stand. */
const REACH = 8

/** "is *among* those who …", "is *one of* those who …" */
const isOneOf = ({ reading, phrases }: ParseState, { objects, complements }: Clause, np: NounPhrase): boolean => {
  if (complements.some((each) => each.preposition === 'among' && each.np === np)) return true
  const [one] = objects
  if (one === undefined || reading.tokens[one.head]!.lower !== 'one') return false
  const at = phrases.indexOf(np)
  const of = phrases[at - 1]
  return of?.kind === 'preposition' && of.word === 'of' && phrases[at - 2] === one
}

/** "He is a cook who …" speaks of whoever is the cook; "It was Mei Lin who …" of her; "He is among those who …" of him. */
export const saidOf = (state: ParseState, np: NounPhrase): NounPhrase => {
  const clause = state.lastClause
  const subject = clause?.subjects[0]
  if (clause?.verb.main.lemma !== 'be' || clause.verb.negated || subject === undefined) return np
  const isOne = clause.verb.modal === null && isOneOf(state, clause, np)
  if (clause.objects[0] !== np && !isOne) return np
  // "One of his pupils was *Mei Lin*, who …", "It was *Mei Lin* who …"
  const isAnybody = !isNamed(state.reading, subject) && subject.mention < 0 && isNamed(state.reading, np)
  return isAnybody || state.reading.tokens[subject.head]!.lower === 'it' ? np : subject
}

/** What "which" speaks of is nobody: "Mei Lin, a welder at *Acme*, which is based in Rome". */
const thingOf = (state: ParseState, np: NounPhrase): NounPhrase | null => {
  if (senseOf(state.reading, np) !== 'Person') return np
  const last = np.appositions.at(-1)?.attached.at(-1)?.np ?? np.attached.at(-1)?.np
  return last !== undefined && senseOf(state.reading, last) !== 'Person' ? last : null
}

/** "*A cousin* of Ana's who fled", "*a friend* of his who fled": without a comma, "who" tells nothing more of a name; null where it may. */
const ownerless = ({ reading, phrases, at }: ParseState, back: number): NounPhrase | null => {
  const [owned, of, owner] = [phrases[back - 2], phrases[back - 1], phrases[back]]
  if (back !== at - 1 || of?.kind !== 'preposition' || of.word !== 'of') return null
  if (owner?.kind !== 'noun' || owned?.kind !== 'noun' || senseOf(reading, owned) !== 'Person') return null
  const isOne = isNamed(reading, owner) || /^(?:mine|his|hers|theirs|ours)$/.test(reading.tokens[owner.head]!.lower)
  return isOne && !isNamed(reading, owned) ? owned : null
}

/** The noun phrase that a relative clause speaks of: for "who" and "whom", the nearest that may be a person: "the *owner* of the shop, who fled". */
export const antecedentOf = (state: ParseState): NounPhrase | null => {
  const { phrases, at } = state
  const relative = phrases[at]
  let back = at - 1
  while (phrases[back]?.kind === 'comma' || phrases[back]?.kind === 'preposition') back--
  // "Ana Reis, *aged 34*, who had fled,": the age is hers.
  const aged = phrases[back - 1]
  if (aged?.kind === 'verb' && aged.main.lower === 'aged' && phrases[back - 2]?.kind === 'comma') back -= 3
  let nearest: NounPhrase | null = null
  for (let count = 0; count < REACH && back >= 0; count++, back--) {
    const phrase = phrases[back]!
    if (phrase.kind === 'verb' || phrase.kind === 'gap' || phrase.kind === 'stop' || phrase.kind === 'relative') break
    if (phrase.kind !== 'noun') continue
    nearest ??= phrase
    if (relative?.kind === 'relative' && relative.word === 'which') return thingOf(state, nearest)
    if (relative?.kind !== 'relative' || !/^whom?$/.test(relative.word)) return nearest
    const sense = senseOf(state.reading, phrase)
    if (sense === 'Person') return saidOf(state, ownerless(state, back) ?? phrase)
    if (sense === null && phrases[back - 1]?.kind !== 'preposition') return phrase
  }
  return nearest === null ? null : saidOf(state, nearest)
}
