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
  ['resettled', 'resettle'],
  ['relocated', 'relocate'],
  ['retired', 'retire'],
])

/** Participles that taggers take for adjectives behind "was": "was *smuggled* into Poland". */
const PASSIVES: ReadonlyMap<string, string> = new Map([
  ['resettled', 'resettle'],
  ['relocated', 'relocate'],
  ['smuggled', 'smuggle'],
  ['exiled', 'exile'],
  ['displaced', 'displace'],
  ['interned', 'intern'],
])

const BE = /^(?:was|were|is|are|been|being|be)$/

const SUBJECTS = new Set(['he', 'she', 'who', 'it', 'that', 'which'])

/** Nothing but a verb can follow these at once. */
const ALWAYS = new Set(['he', 'she', 'who'])

const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (SUBJECTS.has(token.lower) ||
    token.pos === 'PROPN' ||
    (token.pos === 'NOUN' && senseOfNoun(token.lower) === 'Person'))

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
  const past = pos === 'ADJ' && isSubject(before) ? PARTICIPLES.get(lower) : undefined
  if (past !== undefined) return { ...token, pos: 'VERB', lemma: past }
  const passive = pos === 'ADJ' && before !== undefined && BE.test(before.lower) ? PASSIVES.get(lower) : undefined
  if (passive !== undefined) return { ...token, pos: 'VERB', lemma: passive }
  // "her *80th* birthday"
  if (pos === 'PRON' && /^\d+(?:st|nd|rd|th)$/.test(lower)) return { ...token, pos: 'ADJ' }
  // "an IT worker", "the US army"
  if (pos === 'PRON' && token.text.length > 1 && token.text === token.text.toUpperCase())
    return { ...token, pos: 'PROPN' }
  // "a Kumasi *native*, Paul Biko", "was a *native* of Kumasi"
  if (lower === 'native' && pos === 'ADJ' && (after === undefined || ['ADP', 'PUNCT', 'PROPN'].includes(after.pos)))
    return { ...token, pos: 'NOUN' }
  if (lower === 'part' && pos === 'VERB' && after?.lower === 'of') return { ...token, pos: 'NOUN' }
  return token
}

/** Mends tags that the words beside them show to be wrong: "who *lives* in Chile", "is *part* of". */
export const retag = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => retagged(token, tokens[at - 1], tokens[at + 1]))
