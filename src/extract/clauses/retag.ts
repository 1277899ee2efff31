import { wordList, wordMap } from '../../ontology/lexicon.ts'
import { isKinNoun } from '../names/kin-noun.ts'
import type { Token } from '../reading.ts'
import { gerundVerb, pastVerb, presentVerb } from '../verb-forms.ts'
import { isClosingNoun } from './closing-adjective.ts'
import { senseOfNoun } from './noun-sense.ts'
import { asVoice } from './voice-verb.ts'

/** Past forms that taggers take for adjectives, and that need no object: "Mei Lin *married* in 1950". */
const LONE_PAST = wordMap('participles', 'lone-past')

/** Participles that taggers take for adjectives behind "was": "was *smuggled* into Poland". */
const PASSIVES = wordMap('participles', 'passive')

/** Participles that taggers take for names or adjectives: "*Educated* at Eton, she …", "Mei Lin, *educated* at Eton,". */
const OPENING = wordMap('participles', 'opening')

const BE = /^(?:was|were|is|are|been|being|be)$/

const SUBJECTS = new Set(['he', 'she', 'who', 'it', 'that', 'which'])

/** Nothing but a verb can follow these at once. */
const ALWAYS = new Set(['he', 'she', 'who'])

const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (SUBJECTS.has(token.lower) ||
    /^(?:him|her)self$/.test(token.lower) ||
    token.pos === 'PROPN' ||
    (!token.opensSentence && /^\p{Lu}\p{Ll}/u.test(token.text)) ||
    token.lower === 'they' ||
    token.lower === 'couple' ||
    (token.pos === 'NOUN' && senseOfNoun(token.lower) === 'Person'))

/** What may stand behind a verb, and seldom behind a plural: "lives *in*", "teaches *the*". */
const BEHIND_VERB = new Set(['ADP', 'PART', 'ADV', 'DET', 'PROPN', 'PRON', 'SCONJ', 'PUNCT'])

/** What ends the stretch of words in which a subject has its one verb. */
const ENDS_CLAUSE = new Set(['PUNCT', 'SCONJ', 'CCONJ'])

/** Whether another word nearby would be the verb of the same subject: "Toyota shares in Tokyo *fell*". */
const hasVerbAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 12); ahead++) {
    const { pos, lower } = tokens[ahead]!
    if (ENDS_CLAUSE.has(pos) || lower === 'who' || lower === 'which' || lower === 'that') return false
    if (pos === 'AUX') return true
    if (pos === 'VERB') return tokens[ahead - 1]?.pos !== 'PART' && !lower.endsWith('ing')
  }
  return false
}

/** The word before, over an adverb between: "she now *edits*". */
const behindAdverb = (tokens: readonly Token[], at: number): number => (tokens[at - 1]?.pos === 'ADV' ? at - 2 : at - 1)

/** "is", right before a number: "is *91*". */
const isPresentBe = (tokens: readonly Token[], at: number): boolean => /^(?:is|'s|now)$/.test(tokens[at]?.lower ?? '')

/** What follows verbs that are plurals too: "and *lives* in Lima". */
const GOES_ON_AS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lives', new Set(['in', 'near', 'with', 'at', 'alone', 'there'])],
  ['works', new Set(['as', 'for', 'at', 'with'])],
])

const hasVerbBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || LONE_PAST.has(lower))

/** "Mei Lin, *34*, lives in Lima": whether the comma at a position closes the age of a name. */
const closesAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === ',' &&
  tokens[at - 1]?.pos === 'NUM' &&
  tokens[at - 2]?.lower === ',' &&
  tokens[at - 3]?.pos === 'PROPN'

/** "married a dentist and *lives* in Lima", "and *works* as a welder", "Mei Lin, 34, *lives* in Lima" */
const asJoined = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!GOES_ON_AS.get(token.lower)?.has(tokens[at + 1]?.lower ?? '')) return null
  const beforeAt = behindAdverb(tokens, at)
  const isJoined = /^(?:and|but)$/.test(tokens[beforeAt]?.lower ?? '') && hasVerbBefore(tokens, beforeAt)
  if (!isJoined && !closesAge(tokens, beforeAt)) return null
  return { ...token, pos: 'VERB', lemma: presentVerb(token.lower) ?? token.lemma }
}

/** "Mei Lin *fears* losing her job", "Rui *risks* being fined" */
const asFear = (tokens: readonly Token[], at: number): Token | null => {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!/^(?:fear|risk|dread|regret)s$/.test(token.lower) || !isSubject(before)) return null
  if (after === undefined || !/^(?:VERB|AUX)$/.test(after.pos) || !after.lower.endsWith('ing')) return null
  return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) }
}

const asPresent = (tokens: readonly Token[], at: number, verbless: boolean): Token | null => {
  const token = tokens[at]!
  const { lower } = token
  const beforeAt = behindAdverb(tokens, at)
  const before = tokens[beforeAt]
  if (before === undefined || !lower.endsWith('s')) return null
  if (ALWAYS.has(before.lower)) {
    const verb = presentVerb(lower) ?? (token.lemma === lower ? lower.slice(0, -1) : token.lemma)
    return { ...token, pos: 'VERB', lemma: verb }
  }
  const after = tokens[at + 1]
  if (after === undefined) return null
  // "Mei Lin *lives* and works in Lima"
  const other = tokens[at + 2]
  if (after.lower === 'and' && isSubject(before) && other?.pos === 'VERB' && other.lower.endsWith('s')) {
    const joined = presentVerb(lower)
    if (joined !== null) return { ...token, pos: 'VERB', lemma: joined }
  }
  // "who is 91 and *lives* in Lima": plurals in such a list would be counted, or theirs.
  if (before.lower === 'and' && after.pos === 'ADP' && tokens[beforeAt - 1]?.pos === 'NUM') {
    const next = presentVerb(lower)
    if (next !== null && isPresentBe(tokens, beforeAt - 2)) return { ...token, pos: 'VERB', lemma: next }
  }
  // "Winnie, *works* for them", "Kelvin *grates* cheese": a sentence has a verb somewhere.
  const isOnlyChance = verbless && (isSubject(before) || (before.lower === ',' && isSubject(tokens[beforeAt - 1])))
  if (!isOnlyChance && (!isSubject(before) || (after.lower !== 'that' && !BEHIND_VERB.has(after.pos)))) return null
  const verb = presentVerb(lower)
  return verb === null || hasVerbAhead(tokens, at) ? null : { ...token, pos: 'VERB', lemma: verb }
}

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

/** Right behind a subject and before an object: "Mei Lin *married* Ivo", "who *edited* the paper". */
const asPast = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  const lone = LONE_PAST.get(token.lower)
  if (lone !== undefined && isPerfect(tokens, at)) return { ...token, pos: 'VERB', lemma: lone }
  if (!isSubject(tokens[behindAdverb(tokens, at)]) && !takesName(tokens, at) && !goesOn(tokens, at)) return null
  if (lone !== undefined) return { ...token, pos: 'VERB', lemma: lone }
  const after = tokens[at + 1]
  if (after === undefined || !['DET', 'PROPN', 'PRON'].includes(after.pos)) return null
  const verb = pastVerb(token.lower)
  return verb === null ? null : { ...token, pos: 'VERB', lemma: verb }
}

const BEFORE_GERUND = new Set(['before', 'after', 'since', 'while', 'by', 'without', 'for', 'from', 'of', 'about'])

/** "before *opening* the shop": what takes an object is a verb. */
const asGerund = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  const after = tokens[at + 1]
  if (!BEFORE_GERUND.has(tokens[at - 1]?.lower ?? '') || after === undefined) return null
  if (after.pos !== 'DET' && after.pos !== 'PROPN' && !/^(?:his|her|their|my|our|its)$/.test(after.lower)) return null
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

const OWNER = /^(?:['’]s?|his|her|my|your|their|our|its)$/

/** "earned her *living* as a maid", unlike "saw her *living* as a maid". */
const isLivelihood = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'living' &&
  OWNER.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:earn|make|scrape|scratch)$/.test(tokens[at - 2]?.lemma ?? '')

/** "is *part* of", "according to *rumours*", "the weavers' *cooperative*", "carried on her brother's *back*" */
const isNounAfterAll = (tokens: readonly Token[], at: number): boolean => {
  const { pos, lower, lemma } = tokens[at]!
  const [before, after] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower]
  if (pos === 'ADJ') return isOfSeveral(tokens, at) || isLanguage(tokens, at) || isClosingNoun(tokens, at)
  // "the post of *map* curator"
  if (pos === 'VERB' && before === 'of' && lower === lemma && tokens[at + 1]?.pos === 'NOUN') return true
  if (pos === 'VERB')
    return (
      isArticled(tokens, at) ||
      isLivelihood(tokens, at) ||
      (lower === 'part' && after === 'of') ||
      (before === 'to' && tokens[at - 2]?.lower === 'according')
    )
  return pos === 'ADV' && lower === 'back' && OWNER.test(before)
}

const POSSESSIVE = /^(?:my|your|his|her|our|their)$/

/** "her *dear* husband": what may stand before kin. */
const FOND = /^(?:dear|dearest|beloved)$/

/** "her dear *husband* Rui", "his *father*": kin of somebody are no verbs. */
const isKinOfOne = (tokens: readonly Token[], at: number): boolean => {
  const before = FOND.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return isKinNoun(tokens[at]?.lower ?? '') && POSSESSIVE.test(tokens[before]?.lower ?? '')
}

const asKin = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (token.pos === 'VERB' && isKinOfOne(tokens, at)) return { ...token, pos: 'NOUN', lemma: token.lower }
  return FOND.test(token.lower) && token.pos !== 'NOUN' && isKinOfOne(tokens, at + 1) ? { ...token, pos: 'ADJ' } : null
}

/** What somebody did or suffered, after which something came: the nouns that frames know. */
const HAPPENINGS = wordList('event-nouns', 'followed')

/** "*following* her arrest"; not "is *following* her case". */
const isAfter = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]!.lower !== 'following') return false
  if (/^(?:AUX|PART)$/.test(tokens[behindAdverb(tokens, at)]?.pos ?? '')) return false
  if (!/^(?:his|her|their|my|our|the|an?)$/.test(tokens[at + 1]?.lower ?? '')) return false
  return HAPPENINGS.has(tokens[at + 2]?.lower ?? '') || HAPPENINGS.has(tokens[at + 3]?.lower ?? '')
}

const retagged = (tokens: readonly Token[], at: number, verbless: boolean, gaps: ReadonlySet<number>): Token => {
  const token = tokens[at]!
  const { lower, pos } = token
  const verb =
    pos === 'NOUN'
      ? (asVoice(tokens, at, gaps) ??
        asFear(tokens, at) ??
        asGerund(tokens, at) ??
        asJoined(tokens, at) ??
        asPresent(tokens, at, verbless) ??
        asBare(tokens, at))
      : pos === 'ADJ'
        ? asPast(tokens, at)
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
  if (isAfter(tokens, at)) return { ...token, pos: 'ADP', lemma: lower }
  if (isNounAfterAll(tokens, at)) return { ...token, pos: 'NOUN' }
  return asKin(tokens, at) ?? token
}

/** Mends tags that the words beside them show to be wrong: "who *lives* in Chile", "is *part* of". `gaps`: tokens that a quotation stands before. */
export const retag = (tokens: readonly Token[], gaps: ReadonlySet<number>): readonly Token[] => {
  const verbless = !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return tokens.map((_, at) => retagged(tokens, at, verbless, gaps))
}
