import type { EntityType } from '../../model/extraction.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Frame } from '../../ontology/predicate.ts'
import type { Clause } from '../clauses/clause.ts'
import { ageOf, type Description } from '../clauses/descriptions.ts'
import type { Landmarks } from '../clauses/landmarks.ts'
import { senseOfNoun } from '../clauses/noun-sense.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { CONDITIONS } from '../clauses/verb-words.ts'
import type { Reading } from '../reading.ts'
import type { OnTried } from '../tried.ts'
import { entityOf, type Filled, holds, inRole } from './fill.ts'
import type { FrameIndex, Rule } from './frame-index.ts'
import { isUntrue, phraseValue } from './phrase-value.ts'
import { tell } from './tell.ts'

/** What a frame reads in one place, before it is a claim. */
export interface Match {
  readonly rule: Rule
  readonly subject: Filled
  readonly subjectPhrase: NounPhrase
  readonly object: Filled | null
  readonly value: string | number | null
  readonly place: Filled | null
  /** Which of several joined objects it is about: "fled to Georgia, then to Serbia" are two journeys. */
  readonly turn: number
  readonly clause: Clause | null
  readonly description: Description | null
}

/** What matching needs to know of the document. */
export interface Setting {
  readonly reading: Reading
  readonly landmarks: Landmarks
  /** Told of each frame that is tried. */
  readonly tried: OnTried
}

const ENTITIES: readonly string[] = ['Person', 'Place', 'Organization', 'Date', 'Group', 'Event']

const objectTypes = (rule: Rule): readonly EntityType[] =>
  rule.predicate.object.filter((type): type is EntityType => ENTITIES.includes(type))

const voiceFits = (clause: Clause, frame: Frame): boolean => {
  const voice = frame.voice ?? 'active'
  const lone = clause.kind === 'participle' && (clause.verb.form === 'bare' || clause.verb.form === 'participle')
  const passive = clause.verb.passive || lone
  return voice === 'any' || (voice === 'passive') === passive
}

/** A journey told in the present ("flies to Rome every week") is a habit or a plan: only frames that say so take it. */
const tenseFits = (clause: Clause, frame: Frame): boolean =>
  frame.present === 'only'
    ? isPresent(clause) && !clause.verb.progressive
    : frame.present === 'yes' || !isPresent(clause) || (clause.marker !== null && CONDITIONS.has(clause.marker))

const isPresent = (clause: Clause): boolean =>
  clause.verb.tense === 'present' && clause.verb.modal === null && !isPerfect(clause) && !clause.verb.passive

const isPerfect = (clause: Clause): boolean =>
  clause.verb.first !== clause.verb.main.index &&
  !clause.verb.progressive &&
  clause.verb.main.lower !== clause.verb.main.lemma

const adverbsFit = (clause: Clause, frame: Frame): boolean =>
  (frame.particle === undefined || frame.particle.some((word) => clause.adverbs.includes(word))) &&
  !(frame.noParticle ?? []).some((word) => clause.adverbs.includes(word))

const purposeFits = ({ purpose }: Clause, frame: Frame): boolean =>
  (frame.purpose === undefined || (purpose !== null && frame.purpose.includes(purpose))) &&
  !(purpose !== null && (frame.noPurpose ?? []).some((verb) => verb === 'any' || verb === purpose))

const rolesFit = (
  { reading, landmarks }: Setting,
  frame: Frame,
  phrasesIn: (role: string) => readonly NounPhrase[],
): boolean =>
  Object.entries(frame.needs ?? {}).every(([role, filler]) => holds(reading, phrasesIn(role), filler, landmarks)) &&
  !Object.entries(frame.unless ?? {}).some(([role, filler]) => holds(reading, phrasesIn(role), filler, landmarks))

const objectsIn = (
  setting: Setting,
  rule: Rule,
  phrasesIn: (role: string) => readonly NounPhrase[],
): readonly Filled[] => {
  const types = objectTypes(rule)
  for (const role of rule.frame.object ?? []) {
    const filled = phrasesIn(role).flatMap((np) => entityOf(setting.reading, np, types, setting.landmarks) ?? [])
    if (filled.length > 0) return filled
  }
  return []
}

const placeIn = (
  { reading, landmarks }: Setting,
  frame: Frame,
  phrasesIn: (role: string) => readonly NounPhrase[],
): Filled | null => {
  for (const role of frame.place ?? [])
    for (const np of phrasesIn(role)) {
      const filled = entityOf(reading, np, ['Place'], landmarks)
      if (filled !== null) return filled
    }
  return null
}

/** The literal of a frame: the describing phrase, its age, or the number in a role. Null where there is none. */
const literalOf = (
  { reading }: Setting,
  frame: Frame,
  phrase: NounPhrase | null,
  phrasesIn: (role: string) => readonly NounPhrase[],
): string | number | null => {
  if (frame.value === 'phrase') return phrase === null ? null : phraseValue(reading, phrase)
  if (frame.value === 'age') return phrase === null ? null : ageOf(reading, phrase)
  const np = frame.value === undefined ? undefined : phrasesIn(frame.value)[0]
  return np === undefined ? null : ageOf(reading, np)
}

const matchesOf = (
  setting: Setting,
  rule: Rule,
  subjects: readonly NounPhrase[],
  phrase: NounPhrase | null,
  phrasesIn: (role: string) => readonly NounPhrase[],
  at: { readonly clause: Clause | null; readonly description: Description | null },
): readonly Match[] => {
  const { frame, predicate } = rule
  const dropped = (why: string): readonly Match[] => {
    tell(setting, rule, at.description?.phrase.head ?? at.clause?.verb.main.index ?? 0, why)
    return []
  }
  if (!rolesFit(setting, frame, phrasesIn)) return dropped('needs or unless')
  const value = literalOf(setting, frame, phrase, phrasesIn)
  if (frame.value !== undefined && value === null) return dropped('no value')
  const objects = objectsIn(setting, rule, phrasesIn)
  const place = placeIn(setting, frame, phrasesIn)
  if (
    objects.length === 0 &&
    frame.object !== undefined &&
    !frame.objectOptional &&
    !(place !== null && frame.place !== undefined)
  )
    return dropped('no object')
  if (
    objects.length === 0 &&
    frame.objectOptional &&
    frame.needs === undefined &&
    at.clause !== null &&
    at.clause.purpose !== null
  )
    return dropped('only a purpose')
  const wanted: readonly (Filled | null)[] = objects.length === 0 ? [null] : objects
  const found = subjects.flatMap((np) => {
    const subject = entityOf(setting.reading, np, predicate.subject, setting.landmarks)
    if (subject === null) return []
    return wanted.flatMap((object, turn): readonly Match[] =>
      object?.chain === subject.chain
        ? []
        : [
            {
              rule,
              subject,
              subjectPhrase: np,
              object,
              value,
              place: object !== null && place?.chain === object.chain ? null : place,
              turn,
              ...at,
            },
          ],
    )
  })
  return found.length === 0 ? dropped('no subject') : found
}

/** Why a clause is none that a frame reads, before its roles are looked at; null where it may be. */
const misfitOf = (clause: Clause, frame: Frame): string | null => {
  if (!voiceFits(clause, frame)) return 'voice'
  if (!tenseFits(clause, frame)) return 'tense'
  if (!adverbsFit(clause, frame)) return 'particle'
  return purposeFits(clause, frame) ? null : 'purpose'
}

/** What the frames read in a clause. */
export const matchClause = (setting: Setting, index: FrameIndex, clause: Clause): readonly Match[] => {
  const phrasesIn = (role: string): readonly NounPhrase[] => inRole(clause, role)
  return (index.byVerb.get(clause.verb.main.lemma) ?? []).flatMap((rule) => {
    const { frame } = rule
    const misfit = misfitOf(clause, frame)
    if (misfit !== null) {
      tell(setting, rule, clause.verb.main.index, misfit)
      return []
    }
    return matchesOf(setting, rule, phrasesIn(frame.subject ?? 'subject'), null, phrasesIn, {
      clause,
      description: null,
    })
  })
}

const triggersOf = (reading: Reading, { phrase, via }: Description): readonly string[] => {
  if (via === 'name') return ['name']
  const { lemma } = reading.tokens[phrase.head]!
  const classes = [
    isOccupation(lemma) ? 'occupation' : '',
    isOrganizationNoun(lemma) ? 'organization' : '',
    ageOf(reading, phrase) === null ? '' : 'age',
  ]
  return [lemma, ...classes.filter((word) => word !== ''), ...(senseOfNoun(lemma) === 'Person' ? ['person'] : [])]
}

/** What the frames read in a description. */
export const matchDescription = (setting: Setting, index: FrameIndex, description: Description): readonly Match[] => {
  const { phrase, subject, via, clause, before } = description
  const attached = (role: string): readonly NounPhrase[] => {
    if (role === 'subject') return [subject]
    const own = phrase.attached.filter(({ preposition }) => preposition === role).map(({ np }) => np)
    return own.length === 0 && clause !== null && phrase === clause.objects[0] ? inRole(clause, role) : own
  }
  return triggersOf(setting.reading, description).flatMap((trigger) =>
    (index.byNoun.get(trigger) ?? []).flatMap((rule) => {
      const { frame } = rule
      if (!(frame.via?.includes(via) ?? via !== 'name')) return []
      if (frame.after !== undefined && !frame.after.includes(before ?? '')) return []
      if (rule.predicate.role && isUntrue(setting.reading, phrase)) {
        tell(setting, rule, phrase.head, 'untrue')
        return []
      }
      return matchesOf(setting, rule, [subject], phrase, attached, { clause, description })
    }),
  )
}
