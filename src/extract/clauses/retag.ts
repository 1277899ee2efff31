import { wordList, wordMap } from '../../ontology/lexicon.ts'
import { isKinNoun } from '../names/kin-noun.ts'
import type { Token } from '../reading.ts'
import { anyPastVerb, gerundVerb, isPluralToo, pastVerb, presentVerb } from '../verb-forms.ts'
import { isClosingNoun } from './closing-adjective.ts'
import { senseOfNoun } from './noun-sense.ts'
import { asKin } from './retag-kin.ts'
import {
  asBehindAge,
  asBehindRelative,
  asFear,
  asHuman,
  asJoined,
  asPresent,
  asSetOn,
  asThinking,
  BEHIND_VERB,
  behindAdverb,
  isSubject,
  LONE_PAST,
} from './retag-present.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'
import { asVoice } from './voice-verb.ts'

/** Participles that taggers take for adjectives behind "was": "was *smuggled* into Poland". */
const PASSIVES = wordMap('participles', 'passive')

/** Participles that taggers take for names or adjectives: "*Educated* at Eton, she …", "Mei Lin, *educated* at Eton,". */
const OPENING = wordMap('participles', 'opening')

const BE = /^(?:was|were|is|are|been|being|be)$/

/** "left Porto and *married* Ines Lopes", "and in 1990 *married* a nurse": an adjective would have an article before it. */
const takesName = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at + 1]?.pos === 'PROPN' || /^(?:an?|the|his|her)$/.test(tokens[at + 1]?.lower ?? '')) &&
  /^(?:and|then|later|had|,|(?:1[5-9]|20)\d\d)$/.test(tokens[at - 1]?.lower ?? '')

/** "the weavers' *cooperative* of Puno": what is theirs is a thing. */
const isOfSeveral = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at - 2]?.pos === 'NOUN' &&
  tokens[at - 2]!.lower.endsWith('s') &&
  tokens[at - 2]!.end === tokens[at - 1]!.start &&
  !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens[at + 1]?.pos ?? '')

const GOES_ON_WITH = new Set(['as', 'from', 'in', 'to', 'at', 'after', 'when'])

/** "joined Acme in 1968 and *retired* in 1999", unlike "old and *retired* seamen". */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|then)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at - 2]?.pos !== 'ADJ' &&
  tokens[at - 2]?.pos !== 'AUX' &&
  GOES_ON_WITH.has(tokens[at + 1]?.lower ?? '')

/** "has *married* her", unlike "has married daughters" */
const isPerfect = (tokens: readonly Token[], at: number): boolean =>
  /^(?:has|have|had)$/.test(tokens[at - 1]?.lower ?? '') && !/^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')

/** Right behind a subject and before an object: "Mei Lin *married* Ivo", "who *edited* the paper"; where no verb is, before any: "Mei Lin *left* prison". */
const asPast = (tokens: readonly Token[], at: number, verbless: boolean): Token | null => {
  const token = tokens[at]!
  const lone = LONE_PAST.get(token.lower)
  if (lone !== undefined && isPerfect(tokens, at)) return { ...token, pos: 'VERB', lemma: lone }
  if (!isSubject(tokens[behindAdverb(tokens, at)]) && !takesName(tokens, at) && !goesOn(tokens, at)) return null
  if (lone !== undefined) return { ...token, pos: 'VERB', lemma: lone }
  const after = tokens[at + 1]
  if (after === undefined || !(verbless || ['DET', 'PROPN', 'PRON'].includes(after.pos))) return null
  const verb = verbless ? anyPastVerb(token.lower) : pastVerb(token.lower)
  return verb === null ? null : { ...token, pos: 'VERB', lemma: verb }
}

const BEFORE_GERUND = new Set(['before', 'after', 'since', 'while', 'by', 'without', 'for', 'from', 'of', 'about'])

/** "before *opening* the shop": what takes an object is a verb. */
const asGerund = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  const after = tokens[at + 1]
  if (!BEFORE_GERUND.has(tokens[at - 1]?.lower ?? '') || after === undefined) return null
  if (!/^(?:DET|PROPN|NUM)$/.test(after.pos) && !/^(?:his|her|their|my|our|its)$/.test(after.lower)) return null
  const verb = gerundVerb(token.lower)
  return verb === null ? null : { ...token, pos: 'VERB', lemma: verb }
}

const LANGUAGES = wordList('nationality', 'languages')

/** "taught *French* at a school", "learned *German*": no noun follows that it would go with. */
const isLanguage = (tokens: readonly Token[], at: number): boolean =>
  LANGUAGES.has(tokens[at]!.lower) &&
  /^(?:teach|taught|learn|study|read|speak)/.test(tokens[at - 1]?.lower ?? '') &&
  !['NOUN', 'PROPN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '')

/** "her *80th* birthday", "on the *very* day" */
const isAdjective = ({ lower, pos }: Token, before: Token | undefined, after: Token | undefined): boolean =>
  (pos === 'PRON' && /^\d+(?:st|nd|rd|th)$/.test(lower)) ||
  (lower === 'very' && pos === 'ADV' && before?.pos === 'DET' && after?.pos === 'NOUN')

/** Verbs before somebody and a bare infinitive: "*let* him move". */
const CAUSING = /^(?:let|lets|letting|made|make|makes|help|helps|helped|saw|see|sees|watched|heard)$/

/** "did not dare *return* to Oslo", "dared not *return*" */
const isDared = (tokens: readonly Token[], at: number): boolean =>
  /^dared?$/.test(tokens[tokens[at - 1]?.lower === 'not' ? at - 2 : at - 1]?.lower ?? '')

/** "rather than *move* to Oslo", "let Mei Lin *move* to Oslo": only a bare infinitive can stand there. */
const asBare = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!BEHIND_VERB.has(tokens[at + 1]?.pos ?? 'PUNCT') || tokens[at + 1]?.lower === 'of') return null
  let back = at - 1
  while (tokens[back]?.pos === 'PROPN') back--
  const named = back < at - 1 || /^(?:him|them|us|me)$/.test(tokens[at - 1]?.lower ?? '')
  const caused = named && CAUSING.test(tokens[back < at - 1 ? back : at - 2]?.lower ?? '')
  const outweighed =
    tokens[at - 1]?.lower === 'than' && tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'rather')
  const verb = caused || outweighed || isDared(tokens, at) ? presentVerb(`${token.lower}s`) : null
  return verb === token.lower ? { ...token, pos: 'VERB', lemma: verb } : null
}

/** "to the *plague* in 1651": a base form between an article and no noun. */
const isArticled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === tokens[at]!.lemma &&
  /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? '') &&
  !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tokens[at + 1]?.pos ?? '')

const TO_PLACES = wordList('tagger', 'to-places')

/** "was sent to *jail*", unlike "to jail him" */
const isWhereTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'to' &&
  TO_PLACES.has(tokens[at]!.lower) &&
  !['DET', 'PROPN', 'PRON', 'NOUN', 'ADJ', 'NUM'].includes(tokens[at + 1]?.pos ?? '')

/** Where the name begins that ends at a position. */
const nameStart = (tokens: readonly Token[], at: number): number => {
  let first = at
  while (tokens[first]?.pos === 'PROPN' && tokens[first - 1]?.pos === 'PROPN') first--
  return first
}

/** "Mei Lin exchanged *vows*", unlike "the man she married *says*": right behind the past of the same subject. */
const isObjectOfPast = (tokens: readonly Token[], at: number): boolean => {
  const [before, { lower }] = [tokens[at - 1], tokens[at]!]
  if (before?.pos !== 'VERB' || before.lower === before.lemma || /(?:ing|s)$/.test(before.lower)) return false
  if (BEFORE_CLAUSE.has(before.lemma) || !isPluralToo(lower)) return false
  const subject = behindAdverb(tokens, at - 1)
  if (!isSubject(tokens[subject])) return false
  const behind = tokens[nameStart(tokens, subject) - 1]
  return behind === undefined || !['NOUN', 'PROPN', 'PRON', 'NUM'].includes(behind.pos)
}

/** "Two months later *police* arrested him", "When *guards* came, he fled": right before a past, and nobody's verb. */
const isDoer = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (after?.pos !== 'VERB' || after.lower === after.lemma || after.lower.endsWith('ing')) return false
  if (before !== undefined && !['ADV', 'SCONJ', 'PUNCT', 'NUM'].includes(before.pos)) return false
  return token.lower === 'police' || (isPluralToo(token.lower) && senseOfNoun(token.lower.slice(0, -1)) === 'Person')
}

const OWNER = /^(?:['’]s?|his|her|my|your|their|our|its)$/

/** "earned her *living* as a maid", unlike "saw her *living* as a maid". */
const isLivelihood = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'living' &&
  OWNER.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:earn|make|scrape|scratch)$/.test(tokens[at - 2]?.lemma ?? '')

/** "a *weekly* founded in 1874" */
const isPaper = (tokens: readonly Token[], at: number): boolean =>
  /^(?:daily|weekly|fortnightly|monthly|quarterly)$/.test(tokens[at]!.lower) &&
  /^(?:an?|the)$/.test(tokens[at - 1]?.lower ?? '') &&
  ['ADP', 'PUNCT', 'VERB'].includes(tokens[at + 1]?.pos ?? '')

/** "is *part* of", "according to *rumours*", "the weavers' *cooperative*", "carried on her brother's *back*" */
const isNounAfterAll = (tokens: readonly Token[], at: number): boolean => {
  const { pos, lower, lemma } = tokens[at]!
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower]
  if (isPaper(tokens, at)) return true
  if (pos === 'ADJ') return isOfSeveral(tokens, at) || isLanguage(tokens, at) || isClosingNoun(tokens, at)
  // "the post of *map* curator"
  if (pos === 'VERB' && before === 'of' && lower === lemma && tokens[at + 1]?.pos === 'NOUN') return true
  if (pos === 'VERB')
    return (
      isArticled(tokens, at) ||
      isLivelihood(tokens, at) ||
      isWhereTo(tokens, at) ||
      isObjectOfPast(tokens, at) ||
      isDoer(tokens, at) ||
      // "came to *protests*": no infinitive has that ending.
      (before === 'to' && lower !== lemma && isPluralToo(lower)) ||
      (lower === 'part' && after === 'of') ||
      (before === 'to' && tokens[at - 2]?.lower === 'according')
    )
  return pos === 'ADV' && lower === 'back' && OWNER.test(before)
}

/** What somebody did or suffered, after which something came: the nouns that frames know. */
const HAPPENINGS = wordList('event-nouns', 'followed')

/** "*Following* the coup in 1974, she returned": a thing, and not somebody whom she followed. */
const opensWithEvent = (tokens: readonly Token[], at: number): boolean => {
  if (!tokens[at]!.opensSentence || !/^(?:the|an?)$/.test(tokens[at + 1]?.lower ?? '')) return false
  const head = tokens[at + 2]?.pos === 'ADJ' ? tokens[at + 3] : tokens[at + 2]
  return (
    head?.pos === 'NOUN' &&
    senseOfNoun(head.lemma) === null &&
    tokens.slice(at + 3, at + 10).some(({ text }) => text === ',')
  )
}

/** "*following* her arrest"; not "is *following* her case". */
const isAfter = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.lower !== 'following') return false
  if (/^(?:AUX|PART)$/.test(tokens[behindAdverb(tokens, at)]?.pos ?? '')) return false
  if (opensWithEvent(tokens, at)) return true
  if (!/^(?:his|her|their|my|our|the|an?)$/.test(tokens[at + 1]?.lower ?? '')) return false
  return HAPPENINGS.has(tokens[at + 2]?.lower ?? '') || HAPPENINGS.has(tokens[at + 3]?.lower ?? '')
}

const VEHICLE = /^(?:plane|flight|train|bus|boat|ship|ferry|steamer|tram|coach|taxi)$/

/** "took her children *home* to Oslo", "took the train *home*" */
const isHomeward = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? ''
  if (tokens[at]!.lower !== 'home') return false
  return VEHICLE.test(before) || (tokens[at + 1]?.lower === 'to' && isKinNoun(before))
}

/** "Olga *Kern* left", "Anna *Will* came": a capital right behind a name. */
const isNamePart = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]!]
  return (
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    !token.opensSentence &&
    before?.pos === 'PROPN' &&
    before.end + 1 === token.start &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    /^\p{Lu}/u.test(before.text)
  )
}

const retagged = (tokens: readonly Token[], at: number, verbless: boolean, gaps: ReadonlySet<number>): Token => {
  const token = tokens[at]!
  const { lower, pos } = token
  const verb =
    pos === 'NOUN'
      ? (asVoice(tokens, at, gaps) ??
        asFear(tokens, at) ??
        asHuman(tokens, at) ??
        asGerund(tokens, at) ??
        asJoined(tokens, at) ??
        asBehindAge(tokens, at) ??
        asBehindRelative(tokens, at) ??
        asThinking(tokens, at) ??
        asSetOn(tokens, at) ??
        asPresent(tokens, at, verbless) ??
        asBare(tokens, at))
      : pos === 'ADJ'
        ? asPast(tokens, at, verbless)
        : null
  if (verb !== null) return verb
  const after = tokens[at + 1]
  const before = tokens[at - 1]
  const passive = pos === 'ADJ' && before !== undefined && BE.test(before.lower) ? PASSIVES.get(lower) : undefined
  if (passive !== undefined) return { ...token, pos: 'VERB', lemma: passive }
  const opening =
    pos !== 'VERB' && (token.opensSentence || before?.lower === ',') && after?.pos === 'ADP'
      ? OPENING.get(lower)
      : undefined
  if (opening !== undefined) return { ...token, pos: 'VERB', lemma: opening }
  if (isAdjective(token, before, after)) return { ...token, pos: 'ADJ' }
  // "an IT worker", "the US army"
  if (pos === 'PRON' && token.text.length > 1 && token.text === token.text.toUpperCase())
    return { ...token, pos: 'PROPN' }
  // "a Kumasi *native*, Paul Biko", "was a *native* of Kumasi"
  if (lower === 'native' && pos === 'ADJ' && (after === undefined || ['ADP', 'PUNCT', 'PROPN'].includes(after.pos)))
    return { ...token, pos: 'NOUN' }
  // "was *a cooper* in Porto"
  if (pos === 'VERB' && /^an?$/.test(before?.lower ?? '') && senseOfNoun(lower) === 'Person')
    return { ...token, pos: 'NOUN', lemma: lower }
  if (isHomeward(tokens, at)) return { ...token, pos: 'ADV' }
  if (isAfter(tokens, at)) return { ...token, pos: 'ADP', lemma: lower }
  if (isNounAfterAll(tokens, at)) return { ...token, pos: 'NOUN' }
  return asKin(tokens, at) ?? token
}

/** Mends tags that the words beside them show to be wrong: "who *lives* in Chile", "is *part* of". `gaps`: tokens that a quotation stands before. */
export const retag = (tokens: readonly Token[], gaps: ReadonlySet<number>): readonly Token[] => {
  // In words that are all written so, a capital says nothing.
  const isPlain = tokens.some(({ text, pos }) => /^(?:VERB|NOUN|ADJ)$/.test(pos) && /^\p{Ll}{3}/u.test(text))
  const named = tokens.map((token, at) =>
    isPlain && isNamePart(tokens, at) ? { ...token, pos: 'PROPN' as const, lemma: token.lower } : token,
  )
  const verbless = !named.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return named.map((_, at) => retagged(named, at, verbless, gaps))
}
