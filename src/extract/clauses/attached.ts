import type { Reading } from '../reading.ts'
import { senseOf } from './noun-sense.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** "a man *called* Jan", "a Dane *named* Jan", "two men *named* Jan and Ivo"; not "the man *called* Jan", who may be on the phone. */
const mayBeCalled = (reading: Reading, np: NounPhrase): boolean => {
  const { lower, pos } = reading.tokens[np.first]!
  const isNew = /^(?:a|an|another|one)$/.test(lower)
  if (np.mention >= 0) return isNew && reading.mentions[np.mention]!.form === 'demonym'
  return senseOf(reading, np) !== 'Person' || isNew || pos === 'NUM'
}

/** "the army called Rui *up*" gives nobody a name. */
const isCalledUp = (phrase: Phrase | undefined): boolean =>
  phrase?.kind === 'adverb' && /^(?:up|back|in)$/.test(phrase.word)

const NAMING = new Set(['call', 'name', 'title', 'entitle', 'dub'])

/** "an initiative *called Lotus*": the name joins the phrase before it, as an apposition. Returns the position behind. */
export const behindAlias = (reading: Reading, phrases: readonly Phrase[], at: number): number => {
  const np = phrases[at] as NounPhrase
  const [verb, name] = [phrases[at + 1], phrases[at + 2]]
  if (
    verb?.kind !== 'verb' ||
    !NAMING.has(verb.main.lemma) ||
    (verb.form !== 'participle' && verb.form !== 'bare') ||
    name?.kind !== 'noun' ||
    isCalledUp(phrases[at + 3])
  )
    return at + 1
  if (!mayBeCalled(reading, np) || (name.mention >= 0 && reading.mentions[name.mention]!.form !== 'name')) return at + 1
  if (!np.appositions.includes(name)) np.appositions.push(name)
  return at + 3
}

const ATTACHING = new Set(['of', 'from', 'at', 'in', 'with', 'for', 'on', 'near', 'by', 'to', 'called', 'named'])
const MANY = 3

/** "drove her mother *from Lima to Quito*": a way, and not where anybody is from. */
const isWay = (reading: Reading, phrases: readonly Phrase[], from: number): boolean => {
  const [preposition, start, to, end] = phrases.slice(from, from + 4)
  return (
    preposition?.kind === 'preposition' &&
    preposition.word === 'from' &&
    to?.kind === 'preposition' &&
    to.word === 'to' &&
    [start, end].every((np) => np?.kind === 'noun' && senseOf(reading, np) === 'Place')
  )
}

/** "wrote to her brother *from Lima*", "phoned her mother *from Lima*": where the writer was, and not where the brother is from. */
const isWrittenFrom = (phrases: readonly Phrase[], at: number, from: number): boolean => {
  const preposition = phrases[from]
  if (preposition?.kind !== 'preposition' || preposition.word !== 'from') return false
  const before = phrases[at - 1]
  const verb = before?.kind === 'preposition' && before.word === 'to' ? phrases[at - 2] : before
  return verb?.kind === 'verb' && SENDING.has(verb.main.lemma)
}

const SENDING = new Set([
  'write',
  'phone',
  'telephone',
  'call',
  'ring',
  'cable',
  'email',
  'wire',
  'telegraph',
  'radio',
  'text',
])

/** Hangs "from Lagos", "of economics at Leeds" on the noun phrase before it; the phrases stay where they are. Returns the position behind. */
export const attach = (reading: Reading, phrases: readonly Phrase[], at: number): number => {
  const np = phrases[at] as NounPhrase
  let next = behindAlias(reading, phrases, at)
  for (let count = 0; count < MANY; count++) {
    const preposition = phrases[next]
    const inner = phrases[next + 1]
    if (preposition?.kind !== 'preposition' || !ATTACHING.has(preposition.word) || inner?.kind !== 'noun') break
    if (isWay(reading, phrases, next) || isWrittenFrom(phrases, at, next)) break
    np.attached.push({ preposition: preposition.word, np: inner })
    next = behindAlias(reading, phrases, next + 1)
  }
  return np.attached.length === 0
    ? behindGivenName(reading, phrases, np, next)
    : behindFartherAlias(reading, phrases, np, next)
}

/** "…, *which she called* Krume", "… *and called it* Krume", "… *under the name* Krume": the position of the name; -1 for none. */
const givenName = ({ tokens }: Reading, phrases: readonly Phrase[], at: number): number => {
  const from = phrases[at]?.kind === 'comma' ? at + 1 : at
  const [first, second, third, fourth] = phrases.slice(from, from + 4)
  const names = (phrase: Phrase | undefined): boolean =>
    phrase?.kind === 'verb' && /^(?:call|name)$/.test(phrase.main.lemma) && !phrase.negated
  if (
    first?.kind === 'relative' &&
    first.word === 'which' &&
    second?.kind === 'noun' &&
    names(third) &&
    fourth?.kind === 'noun'
  )
    return from + 3
  const isIt = third?.kind === 'noun' && third.end - third.first === 1 && tokens[third.first]!.lower === 'it'
  if (first?.kind === 'conjunction' && names(second) && isIt && fourth?.kind === 'noun') return from + 3
  const words = second?.kind === 'noun' ? tokens.slice(second.first, second.first + 2).map(({ lower }) => lower) : []
  return first?.kind === 'preposition' && first.word === 'under' && words.join(' ') === 'the name' ? from + 1 : -1
}

/** What somebody calls an organization of theirs joins the phrase that speaks of it: "opened a shop in Graz, which she called *Krume*". */
const behindGivenName = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, at: number): number => {
  const named = givenName(reading, phrases, at)
  const name = phrases[named]
  if (name?.kind !== 'noun' || name.mention < 0 || reading.mentions[name.mention]!.form !== 'name') return at
  if (np.mention >= 0 || senseOf(reading, np) !== 'Organization' || reading.mentions[name.mention]!.type === 'Person')
    return at
  if (!np.appositions.includes(name)) np.appositions.push(name)
  return named + 1
}

/** "a friend of mine *named Ana Reis*", "a cook from Graz *called Rui*": the name is that of the first of the phrases. */
const isOfFirst = (reading: Reading, np: NounPhrase, name: NounPhrase): boolean => {
  const { type } = reading.mentions[name.mention]!
  if (senseOf(reading, np) === 'Organization') return np.mention < 0 && type !== 'Person'
  const isInner = np.attached.every(
    ({ np: inner }) =>
      inner.mention >= 0 && (reading.mentions[inner.mention]!.form === 'pronoun' || isElse(reading, inner)),
  )
  return type === 'Person' && isInner && senseOf(reading, np) === 'Person' && mayBeCalled(reading, np)
}

const isElse = ({ mentions }: Reading, { mention }: NounPhrase): boolean =>
  mentions[mention]!.form === 'name' && mentions[mention]!.type !== 'Person'

/** "a bakery in Graz(,) *called Krume*": the name joins the first of the phrases. Returns the position behind. */
const behindFartherAlias = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, at: number): number => {
  const given = behindGivenName(reading, phrases, np, at)
  if (given > at) return given
  const from = phrases[at]?.kind === 'comma' ? at + 1 : at
  const [verb, name] = [phrases[from], phrases[from + 1]]
  const isCalled = verb?.kind === 'verb' && /^(?:call|name|dub)$/.test(verb.main.lemma) && verb.form !== 'finite'
  if (!isCalled || name?.kind !== 'noun' || name.mention < 0 || reading.mentions[name.mention]!.form !== 'name')
    return at
  if (!isOfFirst(reading, np, name)) return at
  if (!np.appositions.includes(name)) np.appositions.push(name)
  return from + 2
}
