import { isKinNoun } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import { isAgePhrase } from './ages.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** "the mother of Tom, *9*,": Tom is nine. */
const isAgeOfInner = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, comma: number): boolean => {
  const age = phrases[comma + 1]
  const inner = np.attached[0]?.np
  return (
    age?.kind === 'noun' &&
    isAgePhrase(reading, age) &&
    inner !== undefined &&
    isNamed(reading, inner) &&
    senseOf(reading, inner) === 'Person'
  )
}

/** "was the daughter of Rui Reis, *a vicar*, and …": of the two it is the name's. */
const describesInner = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, comma: number): boolean => {
  const described = phrases[comma + 1]
  const inner = np.attached[0]?.np
  if (described?.kind !== 'noun' || inner === undefined || isNamed(reading, np) || !isNamed(reading, inner))
    return false
  // "The widow of Rui Reis, a nurse, left": the subject is described.
  if (!phrases.slice(0, comma).some(({ kind }) => kind === 'verb')) return false
  const isRole = senseOf(reading, inner) === 'Person' && senseOf(reading, described) === 'Person'
  return isRole && ['a', 'an', 'the'].includes(reading.tokens[described.first]!.lower)
}

/** "was the son of a trader, *Hari Lal*, who …": the son is somebody named before, so that it is the trader's name. */
const namesInner = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, comma: number): boolean => {
  const { tokens } = reading
  const name = phrases[comma + 1]
  const inner = np.attached[0]?.np
  if (name?.kind !== 'noun' || !isNamed(reading, name) || inner === undefined || isNamed(reading, inner)) return false
  if (!isKinNoun(tokens[np.head]!.lower) || !/^an?$/.test(tokens[inner.first]!.lower)) return false
  if (senseOf(reading, inner) !== 'Person' || senseOf(reading, name) !== 'Person') return false
  const before = phrases.slice(0, phrases.indexOf(np))
  const last = before.at(-1)
  if (last?.kind === 'verb') return last.main.lemma === 'be'
  return last?.kind === 'comma' && before.some((phrase) => phrase.kind === 'noun' && isNamed(reading, phrase))
}

/** Whether what stands behind the comma after "the son of a trader" is of the trader: an age, a trade, a name. */
export const isOfInnerName = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, comma: number): boolean =>
  isAgeOfInner(reading, phrases, np, comma) ||
  describesInner(reading, phrases, np, comma) ||
  namesInner(reading, phrases, np, comma)
