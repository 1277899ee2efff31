import type { Clause, Complement } from '../clauses/clause.ts'
import { clausesOf } from '../clauses/clauses.ts'
import { ImpliedSubject } from '../clauses/implied-subject.ts'
import type { Landmarks } from '../clauses/landmarks.ts'
import type { ParsedSegment } from '../clauses/parsed-segment.ts'
import type { NounPhrase, Phrase } from '../clauses/phrase.ts'
import type { Segment } from '../clauses/segment.ts'
import { segmentOf } from '../clauses/segments.ts'
import type { Reading } from '../reading.ts'

const WHERE = /^(?:where|which (?:town|city|country|place|village|school|university))\b/
const WHEN = /^(?:when|(?:in |on )?(?:which|what) (?:year|month|day|date))\b/
/** Words that may stand before a question: "And where were you born?" */
const BEFORE = /^(?:(?:and|so|but|then|now|well|again|please|in|at|to) |[^\p{L}]+)+/u
const YES =
  /^(?:yes|yeah|aye|correct|once|twice|(?:many|several|three|four) times|i (?:did|was|have|had|do|am)|(?:that is|that ?'s|it is) (?:right|correct|so|true))$/
const NO = /^(?:no|never|i (?:did|was|have|had|do|am) ?(?:not|n't)|i never (?:did|was|have|had))$/

const HELPING = new Set(['do', 'be', 'have'])

/** Verbs whose place is where one goes: "Where did you flee?" "Lima." */
const GOING = new Set(['go', 'move', 'flee', 'travel', 'return', 'emigrate', 'send', 'deport', 'escape', 'head'])

/** Tokens at the most before the colon of a label. */
const LONGEST_LABEL = 6

/** The token behind the label of a turn: "*LIN:* No."; the first one where there is none. */
const behindLabel = ({ tokens }: Segment): number => {
  const colon = tokens.slice(0, LONGEST_LABEL).findIndex(({ text }) => text === ':')
  const isLabel = colon > 0 && tokens.slice(0, colon).every(({ text }) => /^\P{Ll}/u.test(text))
  return tokens[isLabel ? colon + 1 : 0]?.index ?? -1
}

/** The same without its label. */
const unlabelled = (segment: Segment): Segment => {
  const from = behindLabel(segment)
  return { ...segment, tokens: segment.tokens.filter(({ index }) => index >= from) }
}

/** The deed that a question asks about: its verb with whoever does it; null where it asks of none. */
const deedOf = ({ clauses }: Pick<ParsedSegment, 'clauses'>): Clause | null => {
  const [helper, deed, ...more] = clauses
  if (helper === undefined || more.length > 0) return null
  if (deed === undefined) return HELPING.has(helper.verb.main.lemma) ? null : helper
  // "*Were you* arrested?" reads like "were (that) you arrested".
  const isApart = deed.marker !== null && (deed.marker !== 'that' || deed.governor?.clause !== helper)
  // "Was it Ana *you met*?" asks who it was.
  if (!HELPING.has(helper.verb.main.lemma) || isApart || deed.kind === 'relative') return null
  const passive = deed.verb.passive || (helper.verb.main.lemma === 'be' && deed.verb.form !== 'ing')
  const subjects = passive && helper.objects.length > 0 ? helper.objects : deed.subjects
  const tense = helper.verb.tense === 'present' ? 'present' : 'past'
  return { ...deed, subjects, verb: { ...deed.verb, form: 'finite', tense, passive, modal: null, negated: false } }
}

/** The places or days that words without a verb begin with; null where they begin with something else. */
const fragmentOf = (
  phrases: readonly Phrase[],
): { places: readonly Complement[]; bare: NounPhrase | null; timed: boolean } => {
  const places: Complement[] = []
  let bare: NounPhrase | null = null
  let timed = false
  for (let at = 0; at < phrases.length; at++) {
    const [phrase, next] = [phrases[at]!, phrases[at + 1]]
    if (phrase.kind === 'time') timed = true
    else if (phrase.kind === 'preposition' && next?.kind === 'noun') {
      places.push({ preposition: phrase.word, np: next })
      at++
    } else if (phrase.kind === 'noun' && at === 0) bare = phrase
    else if (phrase.kind !== 'comma' && phrase.kind !== 'conjunction' && phrase.kind !== 'adverb') break
  }
  return { places, bare, timed }
}

const isPlace = ({ mentions }: Reading, np: NounPhrase): boolean => mentions[np.mention]?.type === 'Place'

/** What an answer adds to the deed that was asked about; null where it says nothing of it. */
const answer = (
  reading: Reading,
  asked: string,
  { segment, clauses, phrases }: ParsedSegment,
  deed: Clause,
): Clause | null => {
  const from = behindLabel(segment)
  const words = segment.tokens.flatMap(({ index, lower }) => (index < from ? [] : lower))
  const stop = words.findIndex((word) => /^[.,!;:?—–-]$/.test(word))
  const opening = words.slice(0, stop < 0 ? words.length : stop).join(' ')
  const { places, bare, timed } = fragmentOf(phrases.filter(({ first }) => first >= from))
  const isOpen = clauses.length === 0
  if (WHEN.test(asked)) return isOpen && timed ? deed : null
  if (WHERE.test(asked)) {
    const first = places[0]
    if (!isOpen) return null
    if (bare !== null && isPlace(reading, bare))
      return {
        ...deed,
        complements: [...deed.complements, { preposition: GOING.has(deed.verb.main.lemma) ? 'to' : 'in', np: bare }],
      }
    return first !== undefined && bare === null ? { ...deed, complements: [...deed.complements, ...places] } : null
  }
  if (!/^(?:did|do|were|was|are|have|had)\b/.test(asked)) return null
  if (YES.test(opening)) return { ...deed, complements: [...deed.complements, ...places] }
  return NO.test(opening) && !/\bever\b/.test(asked) ? { ...deed, verb: { ...deed.verb, negated: true } } : null
}

/**
 * "Where were you born?" "*In Porto.*" "Did you see him again?" "*Yes, in 1951.*": what words without a verb answer, as a clause of the
 * answer's. Null where a segment answers no such question.
 */
export const answered = (reading: Reading, landmarks: Landmarks, parsed: ParsedSegment): Clause | null => {
  const { segment } = parsed
  const { sentences, paragraphs } = reading
  const [here, before] = [sentences[segment.sentence], sentences[segment.sentence - 1]]
  if (here === undefined || before === undefined || before.paragraph !== here.paragraph - 1) return null
  if (paragraphs[here.paragraph]?.kind !== 'answer' || paragraphs[before.paragraph]?.kind !== 'question') return null
  const spoken = segmentOf(reading, segment.sentence - 1).find(({ quote }) => quote < 0)
  if (spoken === undefined || !spoken.question) return null
  const question = unlabelled(spoken)
  const asked = question.tokens
    .map(({ lower }) => lower)
    .join(' ')
    .replace(BEFORE, '')
  const deed = deedOf(clausesOf(reading, question, landmarks, new ImpliedSubject(reading)))
  const told = deed === null || deed.subjects.length === 0 ? null : answer(reading, asked, parsed, deed)
  if (told === null) return null
  const [first, end] = [segment.tokens[0]!.index, segment.tokens.at(-1)!.index + 1]
  const none = { governor: null, marker: null, joinedTo: null, purpose: null, lead: { first: -1, end: -1 } }
  return { ...told, ...none, segment, kind: 'main', first, end, asked: segment.sentence - 1 }
}
