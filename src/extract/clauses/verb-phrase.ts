import type { Token } from '../reading.ts'
import type { VerbPhrase } from './phrase.ts'
import { DISTINCT_PARTICIPLE, DISTINCT_PAST, UNCHANGING } from './verb-words.ts'

const MODALS = new Set('would could may might should must can shall will ought wo ca sha'.split(' '))
const NEGATIONS = new Set(['not', "n't", 'never', 'nt', 'neither', 'nor'])
const AUXILIARY_LEMMAS = new Set(['be', 'have', 'do', 'get'])

/** What has been gathered of a verb phrase on the way to its main verb. */
interface Gathered {
  readonly auxiliaries: Token[]
  readonly adverbs: string[]
  readonly infinitive: boolean
  negated: boolean
  ended: boolean
  main: Token | null
  end: number
}

const isNegation = (token: Token): boolean => NEGATIONS.has(token.lower) || token.lower.endsWith("n't")

const isVerbal = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** The next token of the segment that is no adverb or negation. */
const nextCore = (tokens: readonly Token[], at: number): Token | undefined => {
  let next = at
  while (
    next < tokens.length &&
    (tokens[next]!.pos === 'ADV' ||
      isNegation(tokens[next]!) ||
      tokens[next]!.lower === 'longer' ||
      tokens[next]!.lower === 'no')
  )
    next++
  return tokens[next]
}

/** The "left" of "to have left". */
const isParticipleOf = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && token.lower !== token.lemma && !token.lower.endsWith('ing')

/** "cannot", the "having" of "having left", the "have" of "to have left". */
const isHelping = (token: Token, following: Token | undefined, infinitive: boolean): boolean => {
  if (token.pos === 'AUX' || token.lower === 'cannot') return true
  if (token.lower === 'having' || token.lower === 'being') return following?.pos === 'VERB'
  return infinitive && token.lower === 'have' && isParticipleOf(following)
}

/** "has *since* opened a shop" */
const isSinceWithin = (tokens: readonly Token[], at: number, auxiliaries: readonly Token[]): boolean =>
  tokens[at]!.lower === 'since' &&
  auxiliaries.at(-1)?.lemma === 'have' &&
  auxiliaries.at(-1)?.index === tokens[at]!.index - 1 &&
  isVerbal(nextCore(tokens, at + 1))

/** "is *no longer* at Acme", "was *no longer* a nurse" */
const isNoLonger = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'no' && tokens[at + 1]?.lower === 'longer'

/** "was *herself* jailed", "had *himself* left" */
const isSelfWithin = (tokens: readonly Token[], at: number, { auxiliaries }: Gathered): boolean =>
  /^(?:him|her|it)self$|^themselves$/.test(tokens[at]!.lower) &&
  /^(?:be|have)$/.test(auxiliaries.at(-1)?.lemma ?? '') &&
  tokens[at + 1]?.pos === 'VERB'

/** Notes an adverb within the verb, and gives what is behind it; the position itself where there is none. */
const passOver = (tokens: readonly Token[], at: number, found: Gathered): number => {
  const token = tokens[at]!
  if (isNoLonger(tokens, at) && found.auxiliaries.length > 0) {
    found.ended = true
    found.end = at + 2
    return at + 2
  }
  if (isSelfWithin(tokens, at, found)) return at + 1
  const isSince = isSinceWithin(tokens, at, found.auxiliaries)
  if (!isSince && !((token.pos === 'ADV' || token.lower === 'no') && isVerbal(nextCore(tokens, at)))) return at
  if (!isSince && token.lower === 'longer') found.ended = true
  else found.adverbs.push(token.lower)
  return at + 1
}

const gather = (tokens: readonly Token[], at: number, infinitive: boolean): Gathered => {
  const found: Gathered = {
    auxiliaries: [],
    adverbs: [],
    infinitive,
    negated: false,
    ended: false,
    main: null,
    end: at,
  }
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next]!
    const helper = isHelping(token, tokens[next + 1], infinitive)
    if (helper) {
      found.auxiliaries.push(token)
      if (token.lower.endsWith("n't") || token.lower === 'cannot') found.negated = true
      found.end = next + 1
    } else if (token.pos === 'VERB') {
      found.main = token
      found.end = next + 1
      break
    } else if (isNegation(token) && (found.auxiliaries.length > 0 || isVerbal(nextCore(tokens, next)))) {
      found.negated = true
      found.end = next + 1
    } else {
      const past = passOver(tokens, next, found)
      if (past === next) break
      next = past - 1
    }
  }
  return found
}

const isIng = (token: Token): boolean =>
  token.lower === 'being' ||
  token.lower === 'having' ||
  (token.lower.endsWith('ing') && token.lemma !== token.lower && token.lower.length > 4)

const loneForm = (main: Token): Pick<VerbPhrase, 'form' | 'tense'> => {
  if (isIng(main)) return { form: 'ing', tense: 'none' }
  if (DISTINCT_PARTICIPLE.has(main.lower)) return { form: 'participle', tense: 'past' }
  if (DISTINCT_PAST.has(main.lower)) return { form: 'finite', tense: 'past' }
  if (UNCHANGING.has(main.lower)) return { form: 'bare', tense: 'past' }
  if (main.lower === main.lemma) return { form: 'finite', tense: 'present' }
  const thirdPerson =
    main.lower === `${main.lemma}s` ||
    main.lower === `${main.lemma}es` ||
    /ies$/.test(main.lower) ||
    main.lower === 'is' ||
    main.lower === 'has' ||
    main.lower === 'does'
  return thirdPerson ? { form: 'finite', tense: 'present' } : { form: 'bare', tense: 'past' }
}

const tenseOf = (first: Token, modal: string | null): VerbPhrase['tense'] => {
  if (modal !== null) return modal === 'will' || modal === 'shall' ? 'future' : 'none'
  return ['is', 'are', 'am', "'s", "'re", "'m", 'has', 'have', "'ve", 'do', 'does', 'be'].includes(first.lower)
    ? 'present'
    : 'past'
}

/** "'d" is "would" before a base form, else "had"; "'ll" and "wo(n't)" are "will". */
const modalOf = (auxiliaries: readonly Token[], main: Token): string | null => {
  const first = auxiliaries[0]
  if (first === undefined) return null
  const lower = first.lower.replace(/n't$/, '')
  if (lower === "'d") return auxiliaries.length === 1 && main.lower === main.lemma ? 'would' : null
  if (lower === "'ll" || lower === 'wo' || lower === 'wi') return 'will'
  if (lower === 'ca' || lower === 'cannot') return 'can'
  return MODALS.has(lower) ? lower : null
}

const isBe = (helper: Token | undefined): boolean =>
  helper !== undefined && (helper.lemma === 'be' || ["'s", "'re", "'m", 'been', 'being'].includes(helper.lower))

/** The verb that carries the sense. "To *found* a school": what is found is no infinitive. */
const mainOf = ({ main, auxiliaries, infinitive }: Gathered): Token | undefined =>
  infinitive && main?.lower === 'found' && auxiliaries.length === 0
    ? { ...main, lemma: 'found' }
    : (main ?? auxiliaries.at(-1))

/** "*to* leave"; not "was deported *to Perm*": no verb has a capital there. */
const opensInfinitive = (opening: Token, after: Token | undefined): boolean =>
  opening.lower === 'to' &&
  after !== undefined &&
  isVerbal(after) &&
  !/^\p{Lu}\p{Ll}/u.test(after.text) &&
  (after.lower === after.lemma || opening.pos === 'PART')

/** "is *come* to Lima", "is *gone*": nobody comes them. */
const COME = /^(?:come|gone)$/

/** "was jailed"; "was *dismiss*" is what a poor translation makes of a passive. */
const isPassive = (helpers: readonly Token[], main: Token): boolean => {
  const isWas = /^(?:was|were|been)$/.test(helpers.at(-1)?.lower ?? '')
  return !isIng(main) && (isWas || main.lower !== main.lemma || UNCHANGING.has(main.lower))
}

/**
 * Reads the verb phrase that begins at a token of a segment: "had never been jailed", "to return", "no longer lives". The
 * second value is the position after it; null where none begins there.
 */
export const readVerbPhrase = (tokens: readonly Token[], at: number): { phrase: VerbPhrase; next: number } | null => {
  const opening = tokens[at]!
  const after = nextCore(tokens, at + 1)
  const infinitive = opensInfinitive(opening, after)
  const negatedInfinitive = isNegation(opening) && tokens[at + 1]?.lower === 'to' && tokens[at + 1]?.pos === 'PART'
  const found = gather(tokens, infinitive ? at + 1 : negatedInfinitive ? at + 2 : at, infinitive || negatedInfinitive)
  const { auxiliaries } = found
  const main = mainOf(found)
  if (main === undefined) return null
  const helpers = found.main === null ? auxiliaries.slice(0, -1) : auxiliaries
  const first = helpers[0]
  const modal = modalOf(helpers, main)
  const beHelper = isBe(helpers.at(-1))
  const isCome = beHelper && COME.test(main.lower)
  const passive = beHelper && !isCome && isPassive(helpers, main)
  const lone = loneForm(main)
  const form = found.infinitive ? 'infinitive' : first === undefined ? lone.form : isIng(first) ? 'ing' : 'finite'
  const phrase: VerbPhrase = {
    kind: 'verb',
    first: opening.index,
    end: tokens[found.end - 1]!.index + 1,
    main,
    form,
    tense: found.infinitive
      ? 'none'
      : first === undefined
        ? lone.tense
        : isCome && modal === null
          ? 'past'
          : tenseOf(first, modal),
    progressive: beHelper && isIng(main),
    passive,
    negated: (found.negated && !found.ended) || negatedInfinitive,
    ended: found.ended,
    modal,
    adverbs: found.adverbs,
  }
  return { phrase, next: found.end }
}

/** Whether a token can only be a helping verb here: for "nor would she return". */
export const isHelper = (token: Token): boolean =>
  token.pos === 'AUX' && (MODALS.has(token.lower) || AUXILIARY_LEMMAS.has(token.lemma))
