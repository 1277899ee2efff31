import { globalId } from '../../model/extraction.ts'
import { mentionsByChain, rolesOf } from '../document-parts.ts'
import { missingChain } from '../refused-change.ts'
import type { Change, DocumentRecord } from '../store.ts'
import { DELETE_PASSAGES } from './cypher/passages.ts'
import * as queries from './cypher/write-documents.ts'
import { documentKeys, indexed, keyOf } from './keys.ts'
import { claimProperties, documentRow } from './properties.ts'
import { later, runRows, type Writing } from './writing.ts'

/** Which entity each chain belongs to, as far as the change touches it, by key; null while it belongs to none. */
export type Owners = Map<string, number | null>

interface StoredChain {
  readonly chain: string
  readonly entity: number | null
}

interface StoredClaim {
  readonly claim: string
  readonly fact: string | null
  readonly contradictions: readonly string[]
}

/** A document's chains and claims as rows: what is written of each, and where it belongs. */
export const partsOf = (record: DocumentRecord) => {
  const { extraction, chainKeys } = record
  const { id } = extraction.document
  const [document, reading] = documentKeys(id)
  const chainKey = (local: string): string => keyOf('chain', globalId(id, local))
  const mentions = mentionsByChain(extraction)
  const roles = new Map(
    extraction.entities.map((chain) => [chain.id, { subjectOf: [], roleIn: [], companionIn: [] }]),
  ) as Map<string, Record<'subjectOf' | 'roleIn' | 'companionIn', string[]>>
  const claims = extraction.claims.map((claim) => {
    const global = globalId(id, claim.id)
    const key = keyOf('claim', global)
    const taking = rolesOf(claim)
    for (const [role, chain] of taking) {
      const of = roles.get(chain)
      if (of === undefined) throw missingChain(global, chain)
      of.roleIn.push(key)
      if (role === 'subject') of.subjectOf.push(key)
      if (role === 'with') of.companionIn.push(key)
    }
    const keysOf = (chains: readonly string[]): readonly string[] => [...new Set(chains.map(chainKey))]
    const all = keysOf(taking.map(([, chain]) => chain))
    return { key, document, properties: claimProperties(key, global, claim, all, keysOf(claim.with)) }
  })
  const chains = extraction.entities.map((chain) => ({
    key: chainKey(chain.id),
    reading,
    properties: {
      ...Object.fromEntries(
        Object.entries(roles.get(chain.id) ?? {}).map(([role, keys]) => [role, [...new Set(keys)]]),
      ),
      body: JSON.stringify({ chain, mentions: mentions.get(chain.id) ?? [] }),
    },
    keys: [...new Set((chainKeys[chain.id] ?? []).map(indexed))],
  }))
  return { chains, claims }
}

/** Notes what loses support as parts of documents go, and gives the keys of these. */
const lost = (
  writing: Writing,
  chains: readonly StoredChain[],
  claims: readonly StoredClaim[],
  kept: ReadonlySet<string>,
): readonly string[] => {
  for (const { entity } of chains) if (entity !== null) writing.entities.add(entity)
  for (const { fact } of claims) if (fact !== null) writing.facts.add(fact)
  const gone = claims.filter(({ claim }) => !kept.has(claim))
  for (const { contradictions } of gone) for (const key of contradictions) writing.contradictions.add(key)
  return [...chains.map(({ chain }) => chain).filter((key) => !kept.has(key)), ...gone.map(({ claim }) => claim)]
}

/**
 * Takes documents out and puts documents in. One that is in both, or is put again, is replaced: chains and claims that keep
 * their ids keep what was derived from them. Gives the owners of the chains that are there now.
 */
export const writeDocuments = async (writing: Writing, change: Change): Promise<Owners> => {
  const { run } = writing
  const put = new Set(change.put.map(({ extraction }) => extraction.document.id))
  const touched = [...new Set([...change.remove, ...put])].map(documentKeys)
  const [stored, claims] = await Promise.all([
    runRows<StoredChain>(
      run,
      queries.READ_CHAINS,
      touched.map(([, reading]) => reading),
      'readings',
    ),
    runRows<StoredClaim>(
      run,
      queries.READ_CLAIMS,
      touched.map(([document]) => document),
      'documents',
    ),
  ])
  const parts = change.put.map(partsOf)
  const newChains = parts.flatMap((part) => part.chains)
  const newClaims = parts.flatMap((part) => part.claims)
  const kept = new Set([...newChains, ...newClaims].map(({ key }) => key))
  const removed = change.remove.filter((id) => !put.has(id)).map(documentKeys)
  const gone = lost(writing, stored, claims, kept)
  later(
    writing,
    DELETE_PASSAGES,
    removed.map(([, reading]) => reading),
  )
  later(writing, queries.DELETE, [...gone, ...removed.flat()])
  later(writing, queries.PUT_DOCUMENTS, change.put.map(documentRow))
  later(writing, queries.PUT_CHAINS, newChains)
  later(writing, queries.PUT_CLAIMS, newClaims)
  const families = [...change.families].map(([id, family]) => ({
    key: keyOf('document', id),
    family: keyOf('document', family),
  }))
  later(writing, queries.SET_FAMILIES, families)
  const before = new Map(stored.map(({ chain, entity }) => [chain, entity]))
  return new Map(newChains.map(({ key }) => [key, before.get(key) ?? null]))
}
