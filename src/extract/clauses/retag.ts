import type { Token } from '../reading.ts'
import { senseOfNoun } from './noun-sense.ts'

/** Forms that are verbs behind a subject, and that taggers often take for plural nouns there. */
const VERBS: ReadonlyMap<string, string> = new Map(
  'live plan hope wish work visit head return move dream fear claim report leave run travel teach study settle'
    .split(' ')
    .map((verb) => [
      verb.endsWith('y') && verb !== 'stay'
        ? `${verb.slice(0, -1)}ies`
        : /[cs]h$/.test(verb)
          ? `${verb}es`
          : `${verb}s`,
      verb,
    ]),
)

/** Past forms that taggers take for adjectives, and that right behind a subject are the verb: "Mei Lin *married* in 1950". */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['married', 'marry'],
  ['remarried', 'remarry'],
  ['divorced', 'divorce'],
  ['pretended', 'pretend'],
])

const SUBJECTS = new Set(['he', 'she', 'who', 'it', 'that', 'which'])

/** Nothing but a verb can follow these at once. */
const ALWAYS = new Set(['he', 'she', 'who'])

const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (SUBJECTS.has(token.lower) ||
    token.pos === 'PROPN' ||
    token.lower === 'they' ||
    token.lower === 'couple' ||
    (token.pos === 'NOUN' && senseOfNoun(token.lower) === 'Person'))

/** "left Porto and *married* Ines Lopes": an adjective would have an article before it. */
const takesName = (before: Token | undefined, after: Token | undefined): boolean =>
  after?.pos === 'PROPN' && /^(?:and|then|later|had|,)$/.test(before?.lower ?? '')

const retagged = (token: Token, before: Token | undefined, after: Token | undefined): Token => {
  const { lower, pos } = token
  const verb = pos === 'NOUN' ? VERBS.get(lower) : undefined
  if (pos === 'NOUN' && before !== undefined && ALWAYS.has(before.lower) && lower.endsWith('s')) {
    return { ...token, pos: 'VERB', lemma: verb ?? (token.lemma === lower ? lower.slice(0, -1) : token.lemma) }
  }
  if (
    verb !== undefined &&
    isSubject(before) &&
    after !== undefined &&
    (after.lower === 'that' || ['ADP', 'PART', 'ADV', 'DET', 'PROPN', 'PRON', 'SCONJ', 'PUNCT'].includes(after.pos))
  ) {
    return { ...token, pos: 'VERB', lemma: verb }
  }
  const past = pos === 'ADJ' && (isSubject(before) || takesName(before, after)) ? PARTICIPLES.get(lower) : undefined
  if (past !== undefined) return { ...token, pos: 'VERB', lemma: past }
  // "an IT worker", "the US army"
  if (pos === 'PRON' && token.text.length > 1 && token.text === token.text.toUpperCase())
    return { ...token, pos: 'PROPN' }
  if (lower === 'part' && pos === 'VERB' && after?.lower === 'of') return { ...token, pos: 'NOUN' }
  return token
}

/** Mends tags that the words beside them show to be wrong: "who *lives* in Chile", "is *part* of". */
export const retag = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => retagged(token, tokens[at - 1], tokens[at + 1]))
