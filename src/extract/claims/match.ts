import type { ClaimTime } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Frame } from '../../ontology/predicate.ts'
import { ageOf } from '../clauses/ages.ts'
import type { Clause, Standing } from '../clauses/clause.ts'
import type { Description } from '../clauses/description.ts'
import { senseOfNoun } from '../clauses/noun-sense.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { jointSubjects, possessorsOf } from '../kin/possessors.ts'
import type { Reading } from '../reading.ts'
import { misfitOf } from './clause-fit.ts'
import { entitiesOf, type Filled, inRole, isLengthOfWay } from './fill.ts'
import type { FrameIndex, Rule } from './frame-index.ts'
import { aroundPhrase, insidePhrase, isInside } from './inside.ts'
import { lengthBefore } from './length-before.ts'
import { itsIn } from './organization-meant.ts'
import { hasBeforeHead, isUntrue } from './phrase-value.ts'
import type { Setting } from './setting.ts'
import { literalOf, objectsIn, placeIn, rolesFit } from './slots.ts'
import { tell } from './tell.ts'
import { therePhrase } from './there.ts'
import { unsaidSubject } from './unsaid-subject.ts'
import { wherePhrase } from './where-phrase.ts'

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
  /** Where neither clause nor description says them: when, and how sure. */
  readonly apart?: { readonly time: ClaimTime | null; readonly standing: Standing }
}

/** What somebody travels for, rather than what they stop for: "came back in 1998 *to see* his mother", not "to sleep". */
const COMING_FOR = wordList('verbs', 'coming-for')

/** The claims of one frame, once its trigger has fitted: its roles filled for each subject and each joined object. */
export const matchesOf = (
  setting: Setting,
  rule: Rule,
  subjects: readonly NounPhrase[],
  phrase: NounPhrase | null,
  phrasesIn: (role: string) => readonly NounPhrase[],
  at: Pick<Match, 'clause' | 'description' | 'apart'>,
): readonly Match[] => {
  const { frame, predicate } = rule
  const dropped = (why: string): readonly Match[] => {
    tell(setting, rule, at.description?.phrase.head ?? at.clause?.verb.main.index ?? 0, why)
    return []
  }
  if (!rolesFit(setting, rule, phrasesIn)) return dropped('needs or unless')
  const value = literalOf(setting, frame, phrase, at.clause, phrasesIn)
  if (frame.value !== undefined && value === null) return dropped('no value')
  const objects = objectsIn(setting, rule, phrase, phrasesIn)
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
    at.clause.purpose !== null &&
    !(frame.timed === true && COMING_FOR.has(at.clause.purpose))
  )
    return dropped('only a purpose')
  const wanted: readonly (Filled | null)[] = objects.length === 0 ? [null] : objects
  const found = subjects.flatMap((np) =>
    entitiesOf(setting.reading, np, predicate.subject, setting.landmarks).flatMap((subject) =>
      frame.inverse
        ? invertedOf(rule, np, subject, objects, at)
        : wanted.flatMap((object, turn): readonly Match[] =>
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
          ),
    ),
  )
  return found.length === 0 ? dropped('no subject') : found
}

/** Subject and object in each other's place. */
const invertedOf = (
  rule: Rule,
  subjectPhrase: NounPhrase,
  described: Filled,
  objects: readonly Filled[],
  at: { readonly clause: Clause | null; readonly description: Description | null },
): readonly Match[] =>
  objects
    .filter(({ chain }) => chain !== described.chain)
    .map((subject, turn) => ({
      rule,
      subject,
      subjectPhrase,
      object: described,
      value: null,
      place: null,
      turn,
      ...at,
    }))

/** Who it is said of; of a joint act, each of those who did it. */
const subjectsFor = (frame: Frame, phrasesIn: (role: string) => readonly NounPhrase[]): readonly NounPhrase[] => {
  const joint = frame.object?.includes('joint') === true ? phrasesIn('joint') : []
  return joint.length > 0 ? joint : phrasesIn(frame.subject ?? 'subject')
}

/** What a preposition ties to a phrase: "got an offer *from Acme*", "an offer of a job *at Acme*". */
const behindPhrase = ({ attached }: NounPhrase, preposition: string): readonly NounPhrase[] =>
  attached.flatMap(({ preposition: word, np }) =>
    word === preposition ? [np, ...np.joined] : word === 'of' ? behindPhrase(np, preposition) : [],
  )

/** Frames ask for the same few roles again and again: each answer is worked out once. */
const asked = (phrasesIn: (role: string) => readonly NounPhrase[]): typeof phrasesIn => {
  const known = new Map<string, readonly NounPhrase[]>()
  return (role) => {
    const there = known.get(role)
    if (there !== undefined) return there
    const phrases = phrasesIn(role)
    known.set(role, phrases)
    return phrases
  }
}

/** "when my mother *is ninety*": she is not yet. */
const isYetToBe = ({ marker, verb }: Clause): boolean =>
  verb.tense === 'present' && marker !== null && /^(?:when|once|until|till|before|if)$/.test(marker)

/** What the frames read in a clause. */
export const matchClause = (setting: Setting, index: FrameIndex, clause: Clause): readonly Match[] => {
  const { reading } = setting
  const rules = index.byVerb.get(clause.verb.main.lemma)
  if (rules === undefined) return []
  const phrasesIn = asked((role: string): readonly NounPhrase[] => {
    if (role === 'joint') return jointSubjects(setting, clause)
    const [outer, inner] = role.split('.')
    const own = inRole(clause, outer!).filter((np) => outer !== 'for' || !isLengthOfWay(reading, clause, np))
    if (role === 'subject' && own.length === 0) return unsaidSubject(reading, clause)
    const before = own.length === 0 && outer === 'for' ? lengthBefore(reading, clause) : own
    const where = before.length > 0 ? before : wherePhrase(setting, clause, outer!)
    const phrases = where.length > 0 ? where : therePhrase(reading, clause, outer!)
    // "*her* marriage to him ended"
    if (inner === 'possessor')
      return phrases.flatMap((phrase) =>
        possessorsOf(setting, { subject: phrase, phrase, via: 'nominal', clause, before: null }),
      )
    return inner === undefined
      ? phrases
      : phrases.flatMap((np) =>
          isInside(inner) ? insidePhrase(setting.reading, np, inner, setting.landmarks) : behindPhrase(np, inner),
        )
  })
  return rules.flatMap((rule) => {
    const { frame } = rule
    const misfit = misfitOf(clause, rule)
    if (misfit !== null) {
      tell(setting, rule, clause.verb.main.index, misfit)
      return []
    }
    return matchesOf(setting, rule, subjectsFor(frame, phrasesIn), null, phrasesIn, {
      clause,
      description: null,
    })
  })
}

const isDemonym = (reading: Reading, { mention, head }: NounPhrase): boolean =>
  mention >= 0 && reading.mentions[mention]!.form === 'demonym' && reading.mentions[mention]!.head === head

/** The title before or within a name, in lower case: "*President* Mei Lin", "*King* Farouk". */
const titleOf = (reading: Reading, np: NounPhrase): readonly string[] => {
  const { firstToken, endToken } = reading.mentions[np.mention]!
  const before = firstToken > np.first ? reading.tokens[firstToken - 1]! : undefined
  const title = before ?? (endToken - firstToken > 1 ? reading.tokens[firstToken]! : undefined)
  return title !== undefined && /^\p{Lu}/u.test(title.text) ? [title.lower] : []
}

const triggersOf = (reading: Reading, { phrase, via }: Description): readonly string[] => {
  if (via === 'name') return ['name', ...titleOf(reading, phrase)]
  const { lemma, lower } = reading.tokens[phrase.head]!
  const classes = [
    // "her twin" and "her twins" are not the same kin.
    lower === lemma ? '' : lower,
    isOccupation(lemma) || isOccupation(`${reading.tokens[phrase.head - 1]?.lower} ${lemma}`) ? 'occupation' : '',
    isDemonym(reading, phrase) ? 'demonym' : '',
    isOrganizationNoun(lemma, reading.tokens[phrase.head - 1]?.lower) ? 'organization' : '',
    ageOf(reading, phrase) === null ? '' : 'age',
  ]
  return [
    lemma,
    ...classes.filter((word) => word !== ''),
    ...(senseOfNoun(lemma) === 'Person' || /-years?-old$/.test(lemma) ? ['person'] : []),
  ]
}

/** "met her *future* husband, Rui": by the time of the telling he was. */
const isFutureKin = ({ reading }: Setting, { predicate }: Rule, { phrase, via }: Description): boolean =>
  predicate.group === 'kinship' && via === 'apposition' && hasBeforeHead(reading, phrase, new Set(['future']))

/** Whether a description is put, and worded, as a frame asks. */
const wordsFit = (
  { reading }: Setting,
  { via, after, noNoun, modifier, noModifier }: Frame,
  description: Description,
  triggers: readonly string[],
): boolean => {
  const { phrase } = description
  const has = (words: readonly string[]): boolean => hasBeforeHead(reading, phrase, new Set(words))
  if (!(via?.includes(description.via) ?? description.via !== 'name')) return false
  if (after !== undefined && !after.includes(description.before ?? '')) return false
  if (noNoun?.some((noun) => triggers.includes(noun) || noun === reading.tokens[phrase.head]!.lemma)) return false
  return (modifier === undefined || has(modifier)) && (noModifier === undefined || !has(noModifier))
}

/** Verbs by which somebody is to become what the "as" behind them says. */
const LEARNING = new Set(['train', 'retrain', 'qualify', 'study', 'apprentice'])

/** What the frames read in a description. */
export const matchDescription = (setting: Setting, index: FrameIndex, description: Description): readonly Match[] => {
  const { phrase, subject, clause } = description
  const attached = (role: string, isKinship: boolean): readonly NounPhrase[] => {
    if (role === 'subject') return [subject]
    if (isInside(role)) return insidePhrase(setting.reading, phrase, role, setting.landmarks)
    if (role === 'around') return aroundPhrase(setting.reading, phrase)
    if (role === 'joint') return clause === null ? (description.among ?? []) : jointSubjects(setting, clause)
    if (role === 'possessor') return possessorsOf(setting, description)
    if (role === 'its') return itsIn(setting.reading, phrase)
    const own = phrase.attached
      .filter(({ preposition }) => preposition === role)
      .flatMap(({ np }) => [np, ...np.joined])
    // "was the daughter of Rui *and Ana*"
    if (role === 'of' && own.length === 1 && isKinship) own.push(...phrase.joined.slice(0, 1))
    if (own.length > 0 || clause === null || phrase.first !== clause.objects[0]?.first) return own
    // "Oslo, *where* her sister is a nurse"
    const ofClause = inRole(clause, role)
    return ofClause.length > 0 ? ofClause : wherePhrase(setting, clause, role)
  }
  const rolesOfKin = asked((role) => attached(role, true))
  const rolesOfOthers = asked((role) => attached(role, false))
  const triggers = triggersOf(setting.reading, description)
  return triggers.flatMap((trigger) =>
    (index.byNoun.get(trigger) ?? []).flatMap((rule) => {
      if (!wordsFit(setting, rule.frame, description, triggers)) return []
      // "trained *as a nurse at* the Infirmary": not yet paid by it.
      if (rule.predicate.group === 'work' && LEARNING.has(clause?.verb.main.lemma ?? '')) return []
      if (rule.predicate.name === 'AGE' && clause !== null && isYetToBe(clause)) {
        tell(setting, rule, phrase.head, 'yet to be')
        return []
      }
      if (rule.predicate.role && isUntrue(setting.reading, phrase) && !isFutureKin(setting, rule, description)) {
        tell(setting, rule, phrase.head, 'untrue')
        return []
      }
      const roles = rule.predicate.group === 'kinship' ? rolesOfKin : rolesOfOthers
      return matchesOf(setting, rule, subjectsFor(rule.frame, roles), phrase, roles, { clause, description })
    }),
  )
}
