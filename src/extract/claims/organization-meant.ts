import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import { type NounPhrase, plainNoun } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention } from '../reading.ts'

/** How many sentences back a name may stand that "the clinic" goes back to. */
const REACH = 24
/** The same for nouns that any organization may be called by. */
const REACH_GENERAL = 6
/** Tokens within which the noun must stand beside the name: "a clinic in Graz called Lotus". */
const BESIDE = 5

/** Nouns that any organization may be called by, so that it must be the only one named so far. */
const GENERAL = new Set(['organization', 'organisation', 'company', 'firm', 'business', 'institution', 'group'])

type Meant = { readonly chain: number; readonly mention: ReadMention } | null

/** The only organization among the mentions before a token, back to a sentence, that passes; null for none, or two. */
const onlyOne = (
  { tokens, mentions }: Reading,
  before: number,
  since: number,
  passes: (mention: ReadMention) => boolean,
): Meant => {
  let meant: Meant = null
  for (let at = firstFrom(mentions, before, ({ firstToken }) => firstToken) - 1; at >= 0; at--) {
    const mention = mentions[at]!
    if (tokens[mention.firstToken]!.sentence < since) break
    if (mention.form !== 'name' || mention.type !== 'Organization' || mention.chain < 0 || !passes(mention)) continue
    if (meant !== null && meant.chain !== mention.chain) return null
    meant ??= { chain: mention.chain, mention }
  }
  return meant
}

/** Whether a name has a noun in it or beside it: "Lotus *Clinic*", "a *clinic* called Lotus", "Lotus, a *clinic*". */
const goesBy = ({ tokens }: Reading, { firstToken, endToken }: ReadMention, noun: string): boolean => {
  const { sentence } = tokens[firstToken]!
  return tokens
    .slice(Math.max(0, firstToken - BESIDE), endToken + BESIDE)
    .some((token) => token.sentence === sentence && (token.lower === noun || token.lemma === noun))
}

/** "the clinic", "the company": the one organization named before that goes by the noun; null where there are two, or none. */
export const organizationMeant = (reading: Reading, np: NounPhrase): Meant => {
  const { tokens } = reading
  const noun = tokens[np.head]!
  if (np.head !== np.first + 1 || tokens[np.first]!.lower !== 'the' || noun.lower !== noun.lemma) return null
  if (!isOrganizationNoun(noun.lemma) || np.attached.some(({ preposition }) => preposition === 'of')) return null
  return GENERAL.has(noun.lemma)
    ? onlyOne(reading, np.first, noun.sentence - REACH_GENERAL, () => true)
    : onlyOne(reading, np.first, noun.sentence - REACH, (mention) => goesBy(reading, mention, noun.lemma))
}

/**
 * "It", "its": the only organization of its sentence so far ("founded Acme and led *it*"), else of the sentence before, where that is what
 * the sentence is about and no other thing of the kind is spoken of; null elsewhere.
 */
export const organizationOfIt = (reading: Reading, np: NounPhrase): Meant => {
  const { tokens } = reading
  const { lower, sentence } = tokens[np.head]!
  if ((lower !== 'it' && lower !== 'its') || np.end - np.first !== 1) return null
  const meant =
    onlyOne(reading, np.first, sentence, () => true) ??
    onlyOne(reading, np.first, Math.max(0, sentence - 1), () => true)
  if (meant === null) return null
  const where = tokens[meant.mention.firstToken]!.sentence
  return isAlone(reading, meant.mention, where) && isCentral(reading, meant.mention, where) ? meant : null
}

/** "*its* president", as a phrase of its own. */
export const itsIn = ({ tokens }: Reading, { first, head }: NounPhrase): readonly NounPhrase[] =>
  first < head && tokens[first]!.lower === 'its' ? [plainNoun(first, first + 1, first)] : []

/** "opened *a bakery*, Krume", "Krume, *a small bakery*,": what the name itself is said to be. */
const isOfName = ({ tokens }: Reading, { firstToken, endToken }: ReadMention, index: number): boolean => {
  if (tokens[firstToken - 1]?.lower === ',' && index === firstToken - 2) return true
  const between = index > endToken ? tokens.slice(endToken, index) : []
  const [comma, ...words] = between
  return comma?.lower === ',' && words.length < BESIDE && words.every(({ pos }) => /^(?:DET|ADJ|NOUN)$/.test(pos))
}

/** Whether its sentence has no word for another organization. */
const isAlone = (reading: Reading, name: ReadMention, sentence: number): boolean => {
  const { firstToken, endToken } = reading.sentences[sentence]!
  return !reading.tokens
    .slice(firstToken, endToken)
    .some(
      ({ index, lemma }) =>
        (index < name.firstToken || index >= name.endToken) &&
        isOrganizationNoun(lemma) &&
        !isOfName(reading, name, index),
    )
}

/** Whether a name is the subject or the direct object of a clause of its sentence. */
const isCentral = ({ segments, mentions }: Reading, mention: ReadMention, sentence: number): boolean =>
  segments.some(
    ({ segment, clauses }) =>
      segment.sentence === sentence &&
      clauses.some(({ subjects, objects }) =>
        [...subjects, ...objects]
          .flatMap((np) => [np, ...np.appositions])
          .some((np) => np.mention >= 0 && mentions[np.mention] === mention),
      ),
  )
