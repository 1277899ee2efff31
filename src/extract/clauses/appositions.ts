import { placeAround } from '../chains/places.ts'
import { isKinNoun, isPluralKin } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import { isAgePhrase, numberOf } from './ages.ts'
import { behindLength, closes, DETERMINERS } from './apposition-words.ts'
import { attach, behindAlias } from './attached.ts'
import { behindAged } from './behind-aged.ts'
import { behindParents } from './behind-parents.ts'
import { foldChildren } from './children-named.ts'
import { doubleRole } from './double-role.ts'
import { foldFamilyList } from './family-list.ts'
import { foldInnerName } from './inner-name.ts'
import { foldJoined } from './joined-descriptions.ts'
import { leadingDescription } from './leading-description.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { isOfInnerName } from './of-inner-name.ts'
import { isOne } from './of-many.ts'
import { type NounPhrase, type Phrase, skip, type VerbPhrase } from './phrase.ts'

/** "the youngest" is what the many behind "of" are: "of *four children*". */
const senseAt = (reading: Reading, phrases: readonly Phrase[], at: number): ReturnType<typeof senseOf> => {
  const [np, of, many] = [phrases[at] as NounPhrase, phrases[at + 1], phrases[at + 2]]
  const isPicked = isOne(reading, np) && of?.kind === 'preposition' && of.word === 'of' && many?.kind === 'noun'
  return senseOf(reading, isPicked ? many : np)
}

/** Whether `np`, which stands at a position of the phrases, may describe `of`, or name it. */
const describes = (
  reading: Reading,
  phrases: readonly Phrase[],
  of: NounPhrase,
  np: NounPhrase,
  at: number,
): boolean => {
  if (isAgePhrase(reading, np)) return senseOf(reading, of) === 'Person' && !(numberOf(reading, of) !== null)
  const [before, after] = [senseOf(reading, of), senseAt(reading, phrases, at)]
  if (isNamed(reading, of) && !isNamed(reading, np)) {
    const opening = reading.tokens[np.first]!.lower
    if (before === 'Place') return opening === 'the' || opening === 'a' || opening === 'an'
    return (
      (before === after || (before === null && after !== null)) && (DETERMINERS.has(opening) || opensBare(reading, np))
    )
  }
  if (!isNamed(reading, of) && isNamed(reading, np)) return before !== null && (after === before || after === null)
  // "His sister, a nurse,": two descriptions of one person.
  return before === 'Person' && after === 'Person' && ['a', 'an'].includes(reading.tokens[np.first]!.lower)
}

/** "Rosa Vidal, nurse": without article only in the singular. */
const opensBare = (reading: Reading, np: NounPhrase): boolean => {
  const head = reading.tokens[np.head]!
  return head.pos === 'NOUN' && head.lower === head.lemma && reading.tokens[np.first]!.pos !== 'DET'
}

/** "According to Ana Reis, *the notary, Rui Costa*, forged it": behind a phrase that opens the sentence, its subject and their name. */
const opensSubject = (reading: Reading, phrases: readonly Phrase[], at: number): boolean => {
  const [before, opening] = [phrases[at - 1], phrases[at - 2]]
  if (before?.kind !== 'preposition' || (opening !== undefined && opening.kind !== 'stop')) return false
  const [, np, comma, name] = phrases.slice(at + 1)
  if (np?.kind !== 'noun' || isNamed(reading, np) || comma?.kind !== 'comma' || name?.kind !== 'noun') return false
  const end = phrases[at + 5]?.kind === 'comma' ? at + 6 : at + 5
  return (
    isNamed(reading, name) &&
    senseOf(reading, name) === senseOf(reading, np) &&
    phrases[skip(phrases, end, ['adverb'])]?.kind === 'verb'
  )
}

/** "Ana Reis, *keeper of lamps*,", "Ana Reis, *the doyenne of the stage*,": what no list has may still be somebody. */
const maySay = (reading: Reading, of: NounPhrase, np: NounPhrase): boolean => {
  if (!isNamed(reading, of) || isNamed(reading, np) || senseOf(reading, of) !== 'Person') return false
  const { pos, lower, lemma } = reading.tokens[np.head]!
  if (senseOf(reading, np) !== null || pos !== 'NOUN' || lower !== lemma) return false
  return opensBare(reading, np) || /^(?:the|an?)$/.test(reading.tokens[np.first]!.lower)
}

/** Whether a comma and the sentence's verb stand there, so that what was before can be nothing but an apposition. */
const isSetOff = (phrases: readonly Phrase[], end: number): boolean => {
  const verb = phrases[skip(phrases, end + 1, ['adverb'])]
  return phrases[end]?.kind === 'comma' && verb?.kind === 'verb' && verb.form !== 'ing'
}

const isDash = (phrase: Phrase | undefined): boolean => phrase?.kind === 'stop' && /^[-–—]+$/.test(phrase.word)

interface Found {
  readonly np: NounPhrase
  readonly end: number
}

const readOne = (reading: Reading, phrases: readonly Phrase[], of: NounPhrase, comma: number): Found | null => {
  const mark = phrases[comma]
  if (mark?.kind !== 'comma' && !isDash(mark)) return null
  const at = skip(phrases, comma + 1, ['adverb'])
  const np = phrases[at]
  if (np?.kind !== 'noun') return null
  const isSaid = describes(reading, phrases, of, np, at)
  if (!isSaid && !maySay(reading, of, np)) return null
  const end = behindLength(phrases, behindParents(reading, phrases, np, attach(reading, phrases, at), true))
  if (!isListed(reading, phrases, np, end) && (isSaid ? closes(reading, phrases, end) : isSetOff(phrases, end)))
    return { np, end: endOfAge(phrases, end) }
  np.attached.length = 0
  return null
}

const isPronoun = ({ mentions }: Reading, { mention }: NounPhrase): boolean => mentions[mention]?.form === 'pronoun'

/** Whether the phrase is one of a list rather than an apposition: "Mei Lin, her doctor and her lawyer", "the nurse, Ana and Eva", "Rui, his mother and I". */
const isListed = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, end: number): boolean => {
  const other = phrases[end + 1]
  if (phrases[end]?.kind !== 'conjunction' || other?.kind !== 'noun') return false
  // "a fisherman, Jan, and a seamstress, Eva": each with their own name.
  const [comma, name] = phrases.slice(end + 2)
  const isNext = comma?.kind === 'comma' && name?.kind === 'noun' && isNamed(reading, name) && !isNamed(reading, other)
  if (isNamed(reading, np)) return !isNext
  const opening = reading.tokens[np.first]!.lower
  return (
    opening !== 'a' &&
    opening !== 'an' &&
    (isNamed(reading, other) || isPronoun(reading, other) || DETERMINERS.has(reading.tokens[other.first]!.lower))
  )
}

/** Behind the "old" of "37 years old". */
const endOfAge = (phrases: readonly Phrase[], end: number): number => {
  const next = phrases[end]
  return next?.kind === 'adverb' && next.word === 'old' ? end + 1 : end
}

/** Takes in what stands behind ", aged 34,": adds to the `folded` phrases what stays of it, and returns the position behind. */
const foldAged = (
  reading: Reading,
  phrases: readonly Phrase[],
  np: NounPhrase,
  comma: number,
  folded: Phrase[],
): number => {
  const closing = behindAged(phrases, comma)
  if (closing === comma) return comma
  if (isOneOfSeveral(phrases, folded, closing)) {
    np.appositions.push(phrases[closing - 1] as NounPhrase)
    return phrases[closing + 1]?.kind === 'verb' ? closing + 1 : closing
  }
  // "Ana Reis, aged 34, *a welder*, left": the apposition stands behind the age, which keeps its commas.
  const later = foldAfter(reading, phrases, np, closing)
  if (later === closing) return comma
  folded.push(...phrases.slice(comma, closing + 1))
  return later
}

/**
 * Folds appositions and attached phrases into the noun phrases that they belong to: "Mei Lin, a welder from Lagos, left" becomes
 * "Mei Lin left", with "a welder" (with "from Lagos") on it. Attached phrases stay in the sequence, where the verb may claim
 * them; those of appositions go.
 */
export const foldAppositions = (reading: Reading, given: readonly Phrase[]): readonly Phrase[] => {
  const phrases = foldFamilyList(reading, given)
  const folded: Phrase[] = []
  let at = 0
  const leading = leadingDescription(reading, phrases)
  while (at < phrases.length) {
    if (at === leading.from && leading.to > 0) at = leading.to
    const phrase = phrases[at]!
    folded.push(phrase)
    if (phrase.kind !== 'noun') {
      at++
      continue
    }
    const doubled = doubleRole(reading, phrases, at)
    if (doubled !== null) {
      folded[folded.length - 1] = doubled.np
      at = doubled.end
      continue
    }
    const behind = attach(reading, phrases, at)
    behindParents(reading, phrases, phrase, behind)
    const own = behindAlias(reading, phrases, at)
    const isApart = opensSubject(reading, phrases, at) || isOneOfThese(reading, phrases, at)
    let next = isApart ? own : foldAfter(reading, phrases, phrase, own)
    const goesOn = isOfOrFrom(phrase)
      ? !isOfInnerName(reading, phrases, phrase, behind)
      : namesFarther(reading, phrases, phrase, behind)
    if (next === own && behind > own && goesOn) {
      // "Ana Reis of Porto, a welder, left": the apposition stands behind the attached phrase.
      const later = foldAfter(reading, phrases, phrase, behind)
      if (later > behind) {
        folded.push(...phrases.slice(own, behind))
        next = later
      }
    }
    at = next === own ? foldAged(reading, phrases, phrase, own, folded) : next
  }
  return folded
}

/** "*Of their daughters,* Lucia teaches": the name behind the comma is one of them, and not what they are called. */
const isOneOfThese = (reading: Reading, phrases: readonly Phrase[], at: number): boolean => {
  const [of, np] = [phrases[at - 1], phrases[at] as NounPhrase]
  return at === 1 && of?.kind === 'preposition' && of.word === 'of' && isPluralKin(reading.tokens[np.head]!.lower)
}

/** "*Ana Reis, aged 34,* and *Rui Costa, aged 36,* were fined": the ages of a list, as if they stood alone between their commas. */
const isOneOfSeveral = (phrases: readonly Phrase[], before: readonly Phrase[], closing: number): boolean => {
  const [conjunction, other] = phrases.slice(closing + 1, closing + 3)
  return (conjunction?.kind === 'conjunction' && other?.kind === 'noun') || before.at(-2)?.kind === 'conjunction'
}

const isOfOrFrom = ({ attached }: NounPhrase): boolean =>
  attached.length === 1 && ['of', 'from'].includes(attached[0]!.preposition)

/**
 * "A nurse at Ridge Hospital, *Paul Biko*, said", "a spokesman for the prosecutor, *Ana Reis*, said", "a shop in Graz, *Krume*":
 * the name behind the comma is that of the whole description. Somebody described within it would be named instead.
 */
const namesFarther = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, behind: number): boolean => {
  const name = phrases[behind + 1]
  if (phrases[behind]?.kind !== 'comma' || name?.kind !== 'noun' || !isNamed(reading, name)) return false
  if (isNamed(reading, np) || np.attached.length === 0) return false
  const sense = senseOf(reading, np)
  if (sense === null || sense !== senseOf(reading, name)) return false
  return /^spokes(?:man|woman|person)$/.test(reading.tokens[np.head]!.lemma)
    ? true
    : np.attached.every((attached) => senseOf(reading, attached.np) !== sense)
}

/** "Ana Reis, from Porto, said", "Ana Reis, of Porto, said": hangs the place on the name. Returns the position behind it. */
const foldOrigin = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, comma: number): number => {
  const first = phrases[comma + 1]
  const adverb = first?.kind === 'adverb' && /^(?:originally|now|both|also)$/.test(first.word) ? 1 : 0
  const mark = phrases[comma]
  const [preposition, place, closing] = phrases.slice(comma + 1 + adverb, comma + 4 + adverb)
  if (
    mark?.kind !== 'comma' ||
    preposition?.kind !== 'preposition' ||
    (preposition.word !== 'from' && preposition.word !== 'of') ||
    place?.kind !== 'noun'
  )
    return comma
  if (closing !== undefined && closing.kind !== 'comma' && closing.kind !== 'stop') return comma
  if (preposition.word === 'of' && (senseOf(reading, np) !== 'Person' || senseOf(reading, place) !== 'Place'))
    return comma
  np.attached.push({ preposition: preposition.word, np: place })
  np.aside = true
  return behindAround(reading, phrases, place, comma + 3 + adverb)
}

/** "Ana Reis, of Lyon, *France*, said": the position behind the place around the one before it, which is none of those who act. */
const behindAround = (reading: Reading, phrases: readonly Phrase[], place: NounPhrase, at: number): number => {
  const [comma, around, closing] = phrases.slice(at, at + 3)
  if (comma?.kind !== 'comma' || around?.kind !== 'noun' || around.mention < 0 || place.mention < 0) return at
  const isClosed = closing === undefined || closing.kind === 'comma' || closing.kind === 'stop'
  return isClosed && placeAround(reading, place.mention) === around.mention ? at + 2 : at
}

/** "Eva Reis, daughter of Rui Reis, *vicar of Porto*,", "…, *a tailor*,": it may be said of the last name, so it is nobody's. */
const isOfInner = (reading: Reading, np: NounPhrase, next: NounPhrase): boolean => {
  const inner = np.appositions.at(-1)?.attached.at(-1)
  return (
    inner?.preposition === 'of' &&
    isNamed(reading, inner.np) &&
    senseOf(reading, inner.np) === 'Person' &&
    (opensBare(reading, next) || (senseOf(reading, np) === 'Person' && /^an?$/.test(reading.tokens[next.first]!.lower)))
  )
}

/** "the cook, a Dane *named Rui Reis*,": the name that an apposition gives is that of what it describes. */
const namesOf = (reading: Reading, np: NounPhrase, { appositions }: NounPhrase): readonly NounPhrase[] => {
  const [name, ...more] = appositions
  return name !== undefined && more.length === 0 && !isNamed(reading, np) && isNamed(reading, name) ? [name] : []
}

/** "his wife, Joan, *their daughter*, Kate": the next of those whom somebody leaves, and not who Joan is. */
const isNextKin = (reading: Reading, np: NounPhrase, next: Phrase | undefined): boolean => {
  const { tokens } = reading
  const isKin = (kin: NounPhrase): boolean => isKinNoun(tokens[kin.head]!.lower)
  if (next?.kind !== 'noun' || isNamed(reading, np) || isNamed(reading, next) || np.appositions.length === 0)
    return false
  return isKin(np) && isKin(next) && /^(?:his|her|their|my|our)$/.test(tokens[next.first]!.lower)
}

/** Whether the noun phrase before a position is the object of a verb in a form, right behind it. */
const isGovernedBy = (phrases: readonly Phrase[], behind: number, form: VerbPhrase['form']): boolean => {
  const verb = phrases[behind - 2]
  return verb?.kind === 'verb' && verb.form === form
}

const foldAfter = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, from: number): number => {
  let next = foldOrigin(reading, phrases, np, from)
  // "The witness, Rui Reis, *trader*, …": once the name has come, it is what the rest describes.
  const read = (): Found | null =>
    isNextKin(reading, np, phrases[next + 1])
      ? null
      : readOne(reading, phrases, np.appositions.find((apposition) => isNamed(reading, apposition)) ?? np, next)
  for (let found = read(); found !== null; found = read()) {
    if (!isOfInner(reading, np, found.np)) np.appositions.push(found.np, ...namesOf(reading, np, found.np))
    const end = foldInnerName(reading, phrases, found.np, foldChildren(reading, phrases, found.np, found.end))
    // "her sister, Ana Reis, *of Porto*": whoever the name is of.
    const whose = !isNamed(reading, np) && isNamed(reading, found.np) ? found.np : np
    next = foldJoined(reading, phrases, np, foldOrigin(reading, phrases, whose, end))
  }
  // The closing comma goes where the sentence goes on with its verb.
  if (next > from && phrases[next]?.kind === 'comma') {
    const following = phrases[skip(phrases, next + 1, ['adverb', 'time'])]
    if (following?.kind === 'verb' && (following.form === 'finite' || following.form === 'bare')) return next + 1
    // "leaving her son, Ivo, *with* her mother": it goes on with what the participle began.
    if (following?.kind === 'preposition' && isGovernedBy(phrases, from, 'ing')) return next + 1
  }
  return next
}
