import type { Gender } from '../../model/extraction.ts'
import type { Reading } from '../reading.ts'
import { agrees, type PersonMention } from './named-person.ts'

/** How far "known *to all her friends* as" may reach. */
const KNOWN_AS = 5

/** The token that opens the words "born", "known as", "nicknamed" which end right before a name; -1 where there are none. */
const opening = ({ tokens }: Reading, name: number): number => {
  const word = tokens[name - 1]?.lower ?? ''
  if (/^(?:born|née|né|nicknamed|formerly|alias)$/.test(word)) return name - 1
  if (word !== 'as') return -1
  for (let at = name - 2; at >= name - 2 - KNOWN_AS; at--) {
    const { lower } = tokens[at] ?? { lower: ',' }
    if (lower === 'known') return at
    if (/^(?:[,.;:()]|and|but)$/.test(lower)) return -1
  }
  return -1
}

/** What may stand between a name and those words. */
const BETWEEN = /^(?:[,(]|was|is|also|better|best|widely|always|originally|and|who)$/

/** How many sentences back a pronoun's person may have been named: "Ana Reis left. She was 60. She was born Ana Lopes." */
const SENTENCES_BACK = 3

/** "*She was born* Ana Lopes", "*he had been christened* Jo Berg": the gender of the pronoun; null for other words. */
const bornPronoun = ({ tokens }: Reading, name: PersonMention): Gender | null => {
  let at = name.token - 1
  if (!/^(?:born|baptised|baptized|christened)$/.test(tokens[at]?.lower ?? '')) return null
  while (/^(?:was|had|been|originally)$/.test(tokens[at - 1]?.lower ?? '')) at--
  const { lower = '', sentence, quote } = tokens[at - 1] ?? {}
  if (at === name.token - 1 || sentence !== name.sentence || quote !== -1) return null
  return lower === 'she' ? 'female' : lower === 'he' ? 'male' : null
}

/** Whether what follows a name shows that it is not all of a name: "born Ana's daughter". */
const isPossessive = ({ tokens, mentions }: Reading, { at }: PersonMention): boolean =>
  /^['’]/.test(tokens[mentions[at]!.endToken]?.text ?? '')

/** Whether kin, or somebody of a later sentence, may be meant as well: "Ana Reis left. *Her mother* was ill. She was born …" */
const isAnotherTold = (
  { mentions, tokens }: Reading,
  last: PersonMention,
  name: PersonMention,
  gender: Gender,
): boolean =>
  mentions
    .slice(last.at + 1, name.at)
    .some(
      ({ type, form, kin, head, gender: own }) =>
        type === 'Person' &&
        form === 'nominal' &&
        agrees(own, gender) &&
        (kin !== undefined || tokens[head]!.sentence !== last.sentence),
    )

/** Who "she" of "She was born Ana Lopes" is: the only person of the gender in the nearest sentence before that names one. */
const pronounsPerson = (
  reading: Reading,
  named: readonly PersonMention[],
  name: PersonMention,
  gender: Gender,
): PersonMention | null => {
  const others = named.filter((other) => other.at < name.at && agrees(other.gender, gender))
  const last = others.at(-1)
  if (last === undefined || last.sentence === name.sentence || name.sentence - last.sentence > SENTENCES_BACK)
    return null
  const there = others.filter(({ sentence }) => sentence === last.sentence)
  const isOne = there.every(({ name: { key, given, surname } }) =>
    given === '' || last.name.given === '' ? surname === last.name.surname : key === last.name.key,
  )
  if (isAnotherTold(reading, last, name, gender)) return null
  return isOne && last.kin === null && reading.tokens[last.token]?.quote === -1 ? last : null
}

/** "She was born Ana Lopes": pairs of a name and whom a sentence's pronoun says it is. */
const bornSo = (
  reading: Reading,
  named: readonly PersonMention[],
): readonly (readonly [PersonMention, PersonMention])[] =>
  named.flatMap((name) => {
    const gender = name.title === null && name.name.given !== '' ? bornPronoun(reading, name) : null
    if (gender === null || !agrees(name.gender, gender) || isPossessive(reading, name)) return []
    const person = pronounsPerson(reading, named, name, gender)
    return person === null ? [] : [[person, name] as const]
  })

/** Pairs of mentions that one person goes by: "Ana Reis, *known as* Charo", "Ana Reis was *born* Ana Lopes", "She was born Ana Lopes". */
export const alsoCalled = (
  reading: Reading,
  named: readonly PersonMention[],
): readonly (readonly [PersonMention, PersonMention])[] => [
  ...bornSo(reading, named),
  ...named.flatMap((other, position) => {
    const one = named[position - 1]
    if (one === undefined || one.sentence !== other.sentence || other.title !== null) return []
    const first = opening(reading, other.token)
    if (first < 0) return []
    const between = reading.tokens.slice(reading.mentions[one.at]!.endToken, first)
    return between.length > 0 && between.every(({ lower }) => BETWEEN.test(lower)) ? [[one, other] as const] : []
  }),
]
