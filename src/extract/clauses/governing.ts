import type { Clause, Governor } from './clause.ts'
import type { NounPhrase, VerbPhrase } from './phrase.ts'
import type { Segment } from './segment.ts'
import { BEFORE_CLAUSE, BEFORE_INFINITIVE, type Effect } from './verb-words.ts'

/** Who sits to be told what happened. */
const HEARING = new Set('court jury tribunal inquest inquiry enquiry hearing commission magistrate'.split(' '))

/** "*The court heard* that he had left", "the court *was told* that he had left": so it was said there. */
export const isHeard = ({ verb: { main, passive, modal, negated }, subjects, segment: { tokens } }: Clause): boolean =>
  (main.lemma === 'tell' ? passive : main.lemma === 'hear' && !passive) &&
  !negated &&
  modal === null &&
  subjects.some((np) => tokens.some(({ index, lemma }) => index === np.head && HEARING.has(lemma)))

/** What a verb makes of the clause that is its object: "said *he had left*". */
export const overClause = (clause: Clause): Governor => ({
  effect: isHeard(clause) ? 'said' : (BEFORE_CLAUSE.get(clause.verb.main.lemma) ?? 'supposed'),
  clause,
})

/** Verbs before a bare infinitive, mostly with an object: "helped *him leave*", "saw *him leave*", "dared not *leave*". */
const BARE_CONTROL = new Set(['help', 'let', 'make', 'see', 'watch', 'hear', 'dare'])

/** Whether a verb without any mark of its form may be an infinitive that hangs on a clause: "made him *leave*". */
export const takesBareInfinitive = ({ verb: { main, passive } }: Clause, verb: VerbPhrase): boolean =>
  BARE_CONTROL.has(main.lemma) &&
  !passive &&
  (verb.first === verb.main.index || (main.lemma === 'dare' && verb.first === verb.main.index - 1 && verb.negated)) &&
  verb.main.lower === verb.main.lemma &&
  verb.main.lemma !== 'be'

/** Of these, those that say, where they are denied, that it did not come to it. */
const SUCCEEDING = new Set(['make', 'dare'])

/** What a verb makes of a bare infinitive. Who was not helped, or not seen, may have done it all the same. */
export const overBareInfinitive = ({ verb: { main, negated } }: Clause): Effect =>
  main.lemma === 'let' ? 'possible' : negated && !SUCCEEDING.has(main.lemma) ? 'supposed' : 'happened'

/** "claimed *to have left*". */
const PRETENDING = new Set(['claim', 'pretend', 'profess'])

const HEARSAY = new Set(['say', 'believe', 'think', 'report'])

/** "was *unable* to leave", "was *too afraid* to leave". */
const isHeldBack = ({ adverbs }: Clause): boolean =>
  adverbs.includes('unable') ||
  adverbs.includes('unwilling') ||
  (adverbs.includes('too') && adverbs.at(-1) === 'adjective')

/** "is *known* to have left", "was *found* to have left". */
const ESTABLISHING = new Set(['know', 'find', 'show', 'prove', 'see', 'hear', 'confirm', 'establish', 'discover'])

/** Feelings about what one has done, and luck in it: "is *proud* to have left", "was *lucky* to have left". */
const FEELINGS = new Set(
  'lucky fortunate unlucky proud glad happy sad sorry ashamed grateful thankful relieved honoured honored privileged pleased blessed delighted'.split(
    ' ',
  ),
)

/** "to *have left*" */
const isPerfect = ({ first, main, form }: VerbPhrase): boolean => form === 'infinitive' && main.index - first > 1

/** Whether what "to have left" tells is so: "is known *to have left*", "is proud *to have left*". */
const isEstablished = ({ verb: { main, passive, modal, negated }, adverbs }: Clause): boolean => {
  if (modal !== null || negated) return false
  return (
    (passive && ESTABLISHING.has(main.lemma)) || (main.lemma === 'be' && adverbs.some((word) => FEELINGS.has(word)))
  )
}

/** Verbs of a life's way, before "to become" and "to be": "*rose* to become mayor", "*grew up* to be a judge". */
const RISING = new Set(['rise', 'grow'])

/** "went *on* to lead": "on" stands between the verb and its infinitive. */
const goesOn = ({ segment: { tokens }, verb: { main } }: Clause, { first }: VerbPhrase): boolean =>
  first <= main.index + 3 && tokens.some(({ index, lower }) => index === main.index + 1 && lower === 'on')

const FIRST = /^(?:first|second|third|only|last|youngest|oldest)$/

/** "*the first woman* to lead Acme", "*the only Fijian* to lead Acme" */
export const isFirst = ({ tokens }: Segment, { first, end }: NounPhrase): boolean =>
  tokens.some(({ index, lower }) => index >= first && index < end && FIRST.test(lower))

/** "became *the first woman* to", "was the only Fijian to". */
const isFirstTo = ({ objects, verb, segment }: Clause): boolean =>
  !verb.negated && objects.some((np) => isFirst(segment, np))

/** Changes of a life, and what people make them for: "left the Herald *to found* Acme", "moved to Rome *to study*". */
const CHANGING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    leave: 'work join study teach lead head run found establish launch',
    quit: 'work join study teach lead head run found establish launch',
    move: 'work join study teach',
    emigrate: 'work join study teach',
    come: 'work study teach',
    go: 'study',
  }).map(([verb, purposes]) => [verb, new Set(purposes.split(' '))]),
)

/** Whether verbs of a life's way say that it came to that: "rose through the ranks *to become* mayor", "went on *to lead* Acme", "became the first *to lead* Acme". */
export const cameTo = (governor: Clause, verb: VerbPhrase): boolean => {
  const { lemma } = governor.verb.main
  if (RISING.has(lemma)) return verb.main.lemma === 'become' || verb.main.lemma === 'be'
  // "went to work for Acme"
  const worked = verb.main.lemma === 'work' && verb.main.index === governor.verb.main.index + 2
  const isOne =
    lemma === 'become' || (lemma === 'be' && governor.verb.modal === null && governor.verb.tense !== 'future')
  if (CHANGING.get(lemma)?.has(verb.main.lemma)) return !governor.verb.passive && !governor.verb.negated
  return (lemma === 'go' && (worked || goesOn(governor, verb))) || (isOne && isFirstTo(governor))
}

/** "is *unlikely* to leave": hardly; null where nothing speaks against it. */
export const overUnlikely = (clause: Clause): Governor | null => {
  const { verb, adverbs } = clause
  return verb.main.lemma === 'be' && adverbs.some((word) => UNLIKELY.has(word)) ? unless(clause, 'possible') : null
}

const UNLIKELY = new Set(['unlikely', 'reluctant', 'loath', 'disinclined'])

/** What a verb of refusing makes of a deed: denied, unless it is denied itself, as in "has not ruled out". */
export const unless = (clause: Clause, effect: Effect): Governor =>
  clause.verb.negated ? { effect: 'supposed', clause } : { effect, clause, refused: true }

/** "was able *to leave*", "was afraid *to leave*", "is *to leave*". */
const overBe = (governor: Clause, past: boolean): Effect => {
  if (governor.adverbs.includes('able')) return past ? 'happened' : 'possible'
  return isHeldBack(governor) ? 'denied' : 'planned'
}

/** "*It took* her two years *to leave* Cuba": that is how long it was until she did. */
export const isHowLong = ({ subjects, adverbs, verb: { main, passive }, segment: { tokens } }: Clause): boolean =>
  main.lemma === 'take' &&
  !passive &&
  // "Had it taken her two years", "it took her too long": she may not have.
  main.lower !== 'taken' &&
  !adverbs.includes('too') &&
  subjects.length === 1 &&
  tokens.some(({ index, lower }) => index === subjects[0]!.head && lower === 'it')

/** What a verb makes of the infinitive that hangs on it: "managed *to leave*", "is going *to leave*", "was able *to leave*". */
export const overInfinitive = (governor: Clause, verb: VerbPhrase): Effect => {
  const { main, tense, modal, progressive, passive } = governor.verb
  const { lemma } = main
  if (isPerfect(verb) && isEstablished(governor)) return 'happened'
  const past = tense === 'past' && modal === null
  if (lemma === 'have') return past ? 'happened' : 'possible'
  if (isHowLong(governor)) return past ? 'happened' : 'planned'
  if (lemma === 'be') return cameTo(governor, verb) ? 'happened' : overBe(governor, past)
  if (lemma === 'use' || (past && !progressive && cameTo(governor, verb))) return 'happened'
  if (lemma === 'help') return overBareInfinitive(governor)
  if (PRETENDING.has(lemma)) return 'supposed'
  if (lemma === 'go') return 'planned'
  if (lemma === 'come') return progressive ? 'planned' : 'happened'
  if (passive && HEARSAY.has(lemma)) return 'supposed'
  return BEFORE_INFINITIVE.get(lemma) ?? 'planned'
}
