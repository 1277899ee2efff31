import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { PROMINENCE } from './discourse.ts'
import type { Bond } from './group-nouns.ts'
import type { Roles } from './mention-roles.ts'
import { isPeople } from './people-nouns.ts'
import { prominenceOf } from './prominence.ts'
import type { SpokenGroup } from './spoken-groups.ts'

/** Verbs that make one of two: "Ana married Rui. *They* …" */
const TOGETHER = new Set('marry wed remarry divorce meet befriend date join accompany'.split(' '))
const BESIDE = new Set(['with', 'alongside'])
/** What is counted along with years is nobody. */
const MEASURES =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|times|miles|kilometres|kilometers|metres|meters|dollars|euros|pounds|pesos|rubles|roubles|percent)$/

/** Less than whoever is the subject alone. */
const BESIDE_SUBJECT = 0.5
/** "Ana and *her sons*": less than all of them. */
const AMONG_OTHERS = 1
/** Of things rather than people. */
const THINGS = 1.5

const MARRYING = new Set(['marry', 'wed', 'remarry'])

/** People spoken of together, with the token behind the last of them. */
export interface PlacedGroup extends Omit<SpokenGroup, 'sentence'> {
  readonly end: number
  readonly bond?: Bond
}

/** Finds who is spoken of together in what one voice says in a sentence. */
export const groupsIn = (
  reading: Reading,
  mentions: readonly ReadMention[],
  roles: Roles,
  place: { readonly sentence: number; readonly quote: number },
): readonly PlacedGroup[] => {
  const membersOf = (np: NounPhrase): readonly number[] => {
    for (const { mention } of [np, ...np.appositions]) {
      const each = mentions[mention]
      if (each === undefined || each.type !== 'Person') continue
      if (each.members !== undefined) return each.members
      if (each.chain >= 0) return [each.chain]
    }
    return []
  }
  const union = (nps: readonly NounPhrase[]): readonly number[] => [...new Set(nps.flatMap(membersOf))]
  const together = (nps: readonly NounPhrase[], prominence: number): PlacedGroup[] => {
    const distinct = [...new Set(nps)]
    const members = union(distinct)
    return members.length < 2 ? [] : [{ members, prominence, end: Math.max(...distinct.map(({ end }) => end)) }]
  }
  const withJoined = (nps: readonly NounPhrase[]): readonly NounPhrase[] => nps.flatMap((np) => [np, ...np.joined])

  /** "My brother *met me at* the station": he came for me. */
  const isFetched = ({ verb, objects, complements }: Clause): boolean =>
    verb.main.lemma === 'meet' &&
    mentions[objects[0]?.mention ?? -1]?.form === 'pronoun' &&
    complements.some(({ preposition }) => preposition === 'at')

  const ofClause = (clause: Clause): PlacedGroup[] => {
    const subjects = withJoined(clause.subjects)
    const own = prominenceOf({ role: 'subject', clause })
    const objects = withJoined(clause.objects)
    const beside = clause.complements.filter(({ preposition }) => BESIDE.has(preposition)).map(({ np }) => np)
    // "Ana was married *to Rui*."
    const isMarried = clause.verb.main.lemma === 'be' && clause.adverbs.includes('married') && !clause.verb.negated
    const spouse = isMarried ? clause.complements.filter(({ preposition }) => preposition === 'to') : []
    return [
      ...together(spouse.length > 0 ? [...subjects, ...spouse.map(({ np }) => np)] : [], own - BESIDE_SUBJECT).map(
        (group) => ({ ...group, bond: 'spouse' as const }),
      ),
      ...together(subjects, own),
      ...together(objects, PROMINENCE.other),
      ...clause.complements.flatMap(({ np }) => together(withJoined([np]), PROMINENCE.other)),
      ...(beside.length > 0 ? together([...subjects, ...withJoined(beside)], own - BESIDE_SUBJECT) : []),
      ...(TOGETHER.has(clause.verb.main.lemma) && !clause.verb.negated && !isFetched(clause)
        ? together([...subjects, ...objects], Math.max(own, PROMINENCE.minorSubject) - BESIDE_SUBJECT).map((group) =>
            MARRYING.has(clause.verb.main.lemma) ? { ...group, bond: 'spouse' as const } : group,
          )
        : []),
    ]
  }

  const groups = roles.clausesIn(place.sentence, place.quote).flatMap(ofClause)
  const isAmongOthers = (chain: number): boolean => groups.some(({ members }) => members.includes(chain))

  const plurals = roles.phrasesIn(place.sentence, place.quote).flatMap((each): PlacedGroup[] => {
    const { np } = each
    const mention = mentions[np.mention]
    const prominence = prominenceOf(each)
    const head = reading.tokens[np.head]!
    if (mention?.form === 'pronoun' && mention.number === 'plural' && mention.members === undefined) return []
    if (mention?.members !== undefined) return [{ members: mention.members, prominence, end: np.end }]
    if (mention?.type === 'Person' && mention.number === 'plural' && mention.chain >= 0)
      return [
        {
          members: [mention.chain],
          prominence: prominence - (isAmongOthers(mention.chain) ? AMONG_OTHERS : 0),
          end: np.end,
        },
      ]
    if (mention !== undefined && mention.form === 'name') return []
    if (np.appositions.some(({ mention: at }) => mentions[at]?.form === 'name')) return []
    if (each.role === 'object' && each.clause.verb.main.lemma === 'be') return []
    if (isPeople(head)) return [{ members: [], prominence, end: np.end }]
    const isPlural = head.pos === 'NOUN' && head.lower !== head.lemma && head.lower.endsWith('s')
    return isPlural && !MEASURES.test(head.lower) ? [{ members: [], prominence: prominence - THINGS, end: np.end }] : []
  })

  return [...groups, ...plurals]
}
