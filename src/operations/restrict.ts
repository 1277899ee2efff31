import { StorygraphError } from '../model/errors.ts'
import { splitId } from '../model/extraction.ts'
import type { Entity, StoredClaim } from '../model/graph.ts'
import {
  byPin,
  type ClaimPin,
  type Judgement,
  judgementId,
  type MentionPin,
  type Restriction,
} from '../model/judgement.ts'
import { mentionAt } from '../resolve/judged.ts'
import { all, type Store } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangeOptions } from './change-options.ts'
import { findEntity } from './find-entity.ts'
import { claimPin, type JudgeOptions, saidBy } from './judge.ts'
import { claimsJudged } from './standings.ts'

/** What a restriction keeps back as the graph is now: entities by id, or claims by global id. */
export interface Restricted {
  readonly entities: readonly string[]
  readonly claims: readonly string[]
}

/** What was restricted, or is open again. */
export interface RestrictOutcome {
  readonly kind: 'entity' | 'claim'
  readonly id: string
  readonly outcome: 'restricted' | 'open' | 'unchanged'
}

/** The mention that a chain is pinned by: its first name, else its first words. */
const pinsOf = async (store: Store, { chains, type }: Entity): Promise<readonly MentionPin[]> => {
  const pins = (await store.chains({ ids: chains })).flatMap(({ document, mentions }): readonly MentionPin[] => {
    const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)
    const pinned = inOrder.find(({ form }) => form === 'name') ?? inOrder[0]
    return pinned === undefined ? [] : [{ document, type, start: pinned.start, end: pinned.end, text: pinned.text }]
  })
  return [...pins].sort(byPin)
}

const firstClaim = async (store: Store, filter: Parameters<Store['claims']>[0]): Promise<StoredClaim | undefined> =>
  (await store.claims(filter, { first: 1 })).items[0]?.node

/** A claim by its id, or by the fact that it supports; null for what is neither. */
const claimOf = async (store: Store, id: string): Promise<StoredClaim | null> => {
  const kind = splitId(id)?.local[0]
  if (kind === 'c') return (await firstClaim(store, { ids: [id] })) ?? null
  return kind === 'f' ? ((await firstClaim(store, { facts: [id] })) ?? null) : null
}

const restrictionsOf = async (store: Store): Promise<readonly Restriction[]> => {
  const found: Restriction[] = []
  for await (const one of all((paging) => store.judgements({}, paging))) if (one.kind === 'restricted') found.push(one)
  return found
}

const entitiesAt = async (store: Store, pins: readonly MentionPin[]): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (const pin of pins) {
    const document = (await store.documents({ ids: [pin.document] }, { first: 1 })).items[0]?.node
    if (document === undefined) continue
    const chains = await store.chains({ documents: [pin.document] })
    const mention = mentionAt(
      document.text,
      chains.flatMap(({ mentions }) => mentions),
      pin,
    )
    const chain = chains.find(({ id }) => id === mention?.entity)
    if (chain !== undefined) found.add(chain.entityId)
  }
  return [...found]
}

const claimsAt = async (store: Store, claim: ClaimPin | null): Promise<readonly string[]> =>
  claim === null ? [] : claimsJudged(store, { claim })

/** What the stored restrictions keep back. */
export const restricted = async (store: Store): Promise<Restricted> => {
  const entities = new Set<string>()
  const claims = new Set<string>()
  for (const { mentions, claim } of await restrictionsOf(store)) {
    for (const id of await entitiesAt(store, mentions)) entities.add(id)
    for (const id of await claimsAt(store, claim)) claims.add(id)
  }
  return { entities: [...entities], claims: [...claims] }
}

/**
 * Keeps somebody or something, or what a claim says, from all who may not see it: `what` is a name or id (`d1/e1`), a claim
 * (`d1/c3`) or a fact. It is pinned to the words of the documents, as a judgement is, and outlives reading them again. Errors:
 * NOT_FOUND, AMBIGUOUS_NAME, BAD_INPUT for a time that is none.
 */
export const restrict = async (store: Store, what: string, options: JudgeOptions): Promise<RestrictOutcome> => {
  const said = saidBy(options)
  const stored = await claimOf(store, what)
  const entity = stored === null ? await findEntity(store, what) : null
  const pinned = {
    kind: 'restricted' as const,
    mentions: entity === null ? [] : await pinsOf(store, entity),
    claim: stored === null ? null : claimPin(stored),
  }
  if (pinned.claim === null && pinned.mentions.length === 0)
    throw new StorygraphError(
      'BAD_INPUT',
      `${what} has no words of its own in any document: restrict what it is known by.`,
    )
  const judgement: Judgement = { id: judgementId(pinned), ...said, ...pinned }
  const isKnown = (await store.judgements({ ids: [judgement.id] }, { first: 1 })).items.length > 0
  if (!isKnown) await apply(store, { judge: [judgement] }, options)
  return {
    kind: entity === null ? 'claim' : 'entity',
    id: entity?.id ?? stored?.globalId ?? what,
    outcome: isKnown ? 'unchanged' : 'restricted',
  }
}

/** Takes back every restriction of somebody or something, or of a claim. Errors: NOT_FOUND, AMBIGUOUS_NAME. */
export const unrestrict = async (store: Store, what: string, options: ChangeOptions = {}): Promise<RestrictOutcome> => {
  const stored = await claimOf(store, what)
  const id = stored?.globalId ?? (await findEntity(store, what)).id
  const undo: string[] = []
  for (const restriction of await restrictionsOf(store)) {
    const found = [...(await entitiesAt(store, restriction.mentions)), ...(await claimsAt(store, restriction.claim))]
    if (found.includes(id)) undo.push(restriction.id)
  }
  if (undo.length > 0) await apply(store, { undo }, options)
  return { kind: stored === null ? 'entity' : 'claim', id, outcome: undo.length > 0 ? 'open' : 'unchanged' }
}
