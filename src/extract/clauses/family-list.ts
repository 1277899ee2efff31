import { isKinNoun } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { type NounPhrase, type Phrase, skip, type VerbPhrase } from './phrase.ts'

const OWNERS = new Set(['his', 'her', 'their', 'my', 'our'])

/** "fled" may be either. */
const FINITE: ReadonlySet<VerbPhrase['form']> = new Set(['finite', 'bare', 'participle'])

const isPersonNamed = (reading: Reading, phrase: Phrase | undefined): phrase is NounPhrase =>
  phrase?.kind === 'noun' && isNamed(reading, phrase) && senseOf(reading, phrase) === 'Person'

/** "his wife", "his wife Ana", "their two children". */
const isOwnedKin = ({ tokens }: Reading, phrase: Phrase | undefined): phrase is NounPhrase =>
  phrase?.kind === 'noun' &&
  OWNERS.has(tokens[phrase.first]!.lower) &&
  tokens.slice(phrase.first + 1, phrase.end).some(({ lower }) => isKinNoun(lower))

/** One of the family, and the position behind it and the commas of its name. */
interface Member {
  readonly np: NounPhrase
  readonly isNamed: boolean
  readonly end: number
}

const readMember = (reading: Reading, phrases: readonly Phrase[], at: number): Member | null => {
  const np = phrases[at]
  if (!isOwnedKin(reading, np)) return null
  if (isNamed(reading, np)) return { np, isNamed: true, end: at + 1 }
  const name = phrases[at + 2]
  if (phrases[at + 1]?.kind !== 'comma' || !isPersonNamed(reading, name)) return { np, isNamed: false, end: at + 1 }
  return { np: { ...np, appositions: [...np.appositions, name] }, isNamed: true, end: at + 3 }
}

/** The members behind a name, the last one behind an "and", where a verb follows that all of them are the subject of; null for anything else. */
const readList = (
  reading: Reading,
  phrases: readonly Phrase[],
  from: number,
): { readonly list: readonly Phrase[]; readonly end: number } | null => {
  const list: Phrase[] = []
  for (let at = from; ; ) {
    const mark = phrases[at]
    const and = mark?.kind === 'comma' ? phrases[at + 1] : mark
    const isLast = and?.kind === 'conjunction' && and.word === 'and'
    if (!isLast && mark?.kind !== 'comma') return null
    const member = readMember(reading, phrases, isLast && mark?.kind === 'comma' ? at + 2 : at + 1)
    // "Ana, his wife, and their son left": the first noun may describe the name before it.
    if (member === null || (list.length === 0 && !member.isNamed)) return null
    list.push(isLast ? and : mark!, member.np)
    at = member.end
    if (!isLast) continue
    const end = phrases[at]?.kind === 'comma' ? at + 1 : at
    const verb = phrases[skip(phrases, end, ['adverb'])]
    return list.length > 2 && verb?.kind === 'verb' && FINITE.has(verb.form) ? { list, end } : null
  }
}

/**
 * "Rui Reis, his wife, Ana, and their two children fled": the names between commas are those of the kin, and all fled. The phrases as if
 * told without these commas: "Rui Reis, his wife Ana and their two children".
 */
export const foldFamilyList = (reading: Reading, phrases: readonly Phrase[]): readonly Phrase[] => {
  for (const [at, phrase] of phrases.entries()) {
    if (!isPersonNamed(reading, phrase)) continue
    const found = readList(reading, phrases, at + 1)
    if (found !== null) return [...phrases.slice(0, at + 1), ...found.list, ...phrases.slice(found.end)]
  }
  return phrases
}
