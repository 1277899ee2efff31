import type { EntityType } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { Entity, Scorecard, StoredChain } from '../model/graph.ts'
import type { IdentityJudgement } from '../model/judgement.ts'
import { shortened } from '../model/shortened.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { knownThrough } from '../resolve/blocking.ts'
import { byText } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { comparisonAround } from './compared.ts'
import { apartReason, judgementLines, KEYED, sameReason, scorecardTable } from './explain-identity.ts'
import { findEntity } from './find-entity.ts'
import { isIdentity } from './judgement-reader.ts'
import { type JudgedStanding, standingsOfEntity } from './standings.ts'

/** Why two are, or are not, one. */
export interface PairExplanation {
  readonly kind: 'pair'
  readonly text: string
  readonly verdict: Scorecard['verdict']
  /** Global chain ids. */
  readonly left: string
  readonly right: string
  /** Of two that are one, the steps from the one to the other; of others, what resolution makes of the two as they now are. */
  readonly cards: readonly Scorecard[]
  /** What people judged of both. */
  readonly judgements: readonly JudgedStanding[]
}

/** One of the two: a chain, and the entity that it belongs to. */
interface Asked {
  readonly chain: StoredChain
  readonly entity: Entity
}

/** The chain that an id or a name means: of a name, the first that is called so. Errors: those of `findEntity`. */
const ask = async (store: Store, what: string): Promise<Asked> => {
  const entity = await findEntity(store, what)
  const chains = (await store.chains({ ids: [...entity.chains] })).toSorted((a, b) => byText(a.globalId, b.globalId))
  const called = fold(what)
  const chain =
    chains.find(({ globalId }) => globalId === what) ??
    chains.find(({ name }) => fold(name) === called) ??
    chains.find(({ aliases }) => aliases.some((alias) => fold(alias) === called)) ??
    chains[0]
  if (chain === undefined) throw new TypeError(`${entity.id} has no chain`)
  return { chain, entity }
}

/** The cards that lead from one chain to another, in order; each joined the groups that its two stood for. */
const stepsBetween = (cards: readonly Scorecard[], from: string, to: string): readonly Scorecard[] => {
  const paths = new Map<string, readonly Scorecard[]>([[from, []]])
  for (const [at, path] of paths)
    for (const card of cards) {
      const next = card.left === at ? card.right : card.right === at ? card.left : null
      if (next !== null && !paths.has(next)) paths.set(next, [...path, card])
    }
  return paths.get(to) ?? []
}

const sameLines = (a: Asked, b: Asked, cards: readonly Scorecard[]): readonly string[] => {
  if (a.chain.globalId === b.chain.globalId)
    return [`They are one: ${a.chain.document} speaks of one, and ${a.chain.globalId} holds all its mentions there.`]
  const [first, ...more] = cards
  if (first === undefined) return [`They are one. ${KEYED}`]
  if (more.length === 0) return [`They are one: ${sameReason(first)}.`, ...scorecardTable(first)]
  return [
    `They are one, in ${cards.length} steps.`,
    ...cards.flatMap((card) => [
      `  ${card.left} and ${card.right} are one: ${sameReason(card)}.`,
      ...scorecardTable(card),
    ]),
  ]
}

const article = (type: EntityType): string => (/^[AEIOU]/.test(type) ? 'an' : 'a')

const isRelative = ({ of, nameStatus }: StoredChain): boolean => of !== undefined || nameStatus === 'unnamed'

/** Whose kin somebody is whom nobody names. */
const relativeWords = async (store: Store, chain: StoredChain): Promise<string> => {
  const chains = await store.chains({ documents: [chain.document] })
  const through = knownThrough(chain, (local) => chains.find(({ id }) => id === local))
  return through === null
    ? 'somebody'
    : `the ${through.kin} of ${shortened(through.root.name)} (${chain.document}/${through.root.id})`
}

/** Why two are two of whom one at least is not named. */
const relativesApart = async (store: Store, a: StoredChain, b: StoredChain): Promise<string> => {
  if (isRelative(a) && isRelative(b)) {
    const words = `one is known only as ${await relativeWords(store, a)}, the other as ${await relativeWords(store, b)}`
    const isOneKin = a.of !== undefined && b.of !== undefined && fold(a.of.kin) === fold(b.of.kin)
    return isOneKin ? `${words}, and may be another of the kind, or of another person` : words
  }
  const [named, other] = isRelative(a) ? [b, a] : [a, b]
  return `${shortened(named.name)} is named, and the other known only as ${await relativeWords(store, other)}`
}

/** Why two of a type that has keys are two. */
const otherKeys = (a: StoredChain, b: StoredChain): string => {
  switch (a.type) {
    case 'Place': {
      if (a.gazetteer !== undefined && b.gazetteer !== undefined)
        return `the gazetteer has two places: ${a.gazetteer} and ${b.gazetteer}`
      const unlisted = 'a place that no gazetteer lists is one with those of its name in one country, or one family of'
      return `${unlisted} documents`
    }
    case 'Date':
      return `they are two dates: ${a.edtf ?? 'one unknown'} and ${b.edtf ?? 'one unknown'}`
    case 'Group':
      return 'nothing says of a group that another document means the same people'
    case 'Organization':
      return 'their names do not fit each other'
    default:
      return 'they have other names, or stand in documents that do not retell each other'
  }
}

/** What people judged of both, and the word that keeps them apart, if there is one. */
const judgedOf = async (store: Store, a: Entity, b: Entity) => {
  const own = await standingsOfEntity(store, a)
  const others = new Set((await standingsOfEntity(store, b)).map(({ judgement }) => judgement.id))
  const both = own.filter(({ judgement }) => others.has(judgement.id))
  const parting = both.flatMap(({ judgement, standing }) =>
    isIdentity(judgement) && judgement.kind === 'different' && standing.state === 'holds' ? [judgement] : [],
  )
  return { both, parting: parting[0] ?? null }
}

const saidBy = ({ author, time, id, note }: IdentityJudgement): string =>
  `judged to be two${author === null ? '' : ` by ${author}`} on ${time.slice(0, 10)}${note === null ? '' : `: ${note}`} (${id})`

const NEVER_COMPARED =
  'Resolution does not come to compare them: in documents that do not retell each other it compares those of one full name, and those known beside one person.'

const headOf = ({ chain, entity }: Asked): string => {
  const whole = entity.id === chain.globalId ? '' : ` of ${shortened(entity.name)}, ${entity.id}`
  return `${shortened(chain.name)} (${chain.globalId}${whole})`
}

const familyLine = async (store: Store, a: Asked, b: Asked): Promise<string> => {
  const [one, other] = [a.chain.document, b.chain.document]
  if (one === other) return `Both stand in ${one}.`
  const found = (await store.documentHeads({ ids: [one, other] }, { first: 2 })).items.map(({ node }) => node.family)
  return found[0] === found[1]
    ? `${one} and ${other} retell each other.`
    : `${one} and ${other} do not retell each other.`
}

/** Why two entities are two. */
const apart = async (
  store: Store,
  a: Asked,
  b: Asked,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<PairExplanation> => {
  const { both, parting } = await judgedOf(store, a.entity, b.entity)
  const [one, other] = [a.chain, b.chain]
  const areTwoTypes = one.type !== other.type
  const isWeighed = !areTwoTypes && (one.type === 'Person' || one.type === 'Organization')
  const isOfKin = one.type === 'Person' && (isRelative(one) || isRelative(other))
  const comparison =
    isWeighed && !isOfKin ? await comparisonAround(store, [one.globalId, other.globalId], predicates) : null
  const compared = comparison?.between(one.globalId, other.globalId) ?? null
  const evidence = areTwoTypes
    ? `one is ${article(one.type)} ${one.type.toLowerCase()}, the other ${article(other.type)} ${other.type.toLowerCase()}`
    : isOfKin
      ? await relativesApart(store, one, other)
      : compared === null
        ? otherKeys(one, other)
        : apartReason(compared.card)
  const mayBe = compared?.isCompared === true && compared.card.verdict === 'possibly-same' && parting === null
  const lead = mayBe ? 'They may be one, and stay apart' : 'They stay apart'
  const lines = [
    `${headOf(a)} and ${headOf(b)}`,
    `${lead}: ${parting === null ? evidence : saidBy(parting)}.`,
    ...(compared === null ? [] : scorecardTable(compared.card)),
    ...(compared?.isCompared === false && parting === null && one.document !== other.document ? [NEVER_COMPARED] : []),
    await familyLine(store, a, b),
    ...judgementLines(both),
  ]
  return {
    kind: 'pair',
    verdict: mayBe ? 'possibly-same' : 'apart',
    left: one.globalId,
    right: other.globalId,
    cards: compared === null ? [] : [compared.card],
    judgements: both,
    text: lines.join('\n'),
  }
}

/**
 * Why two are, or are not, one. Each is the id of an entity or a chain (`d1/e1`), or a name that only one entity has. Errors: those
 * of `findEntity`.
 *
 * @example (await explainPair(store, 'd1/e1', 'Ada Reyes')).text // 'Ada (d1/e1) and …\nThey stay apart: …'
 */
export const explainPair = async (
  store: Store,
  left: string,
  right: string,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): Promise<PairExplanation> => {
  const [a, b] = [await ask(store, left), await ask(store, right)]
  if (a.entity.id !== b.entity.id) return apart(store, a, b, predicates)
  const cards = stepsBetween(a.entity.identity, a.chain.globalId, b.chain.globalId)
  const judgements = await standingsOfEntity(store, a.entity)
  const lines = [`${headOf(a)} and ${headOf(b)}`, ...sameLines(a, b, cards), ...judgementLines(judgements)]
  const ids = { left: a.chain.globalId, right: b.chain.globalId }
  return { kind: 'pair', verdict: 'same', ...ids, cards, judgements, text: lines.join('\n') }
}
