import { expect, it } from 'vitest'
import { type Claim, globalId } from '../../../src/model/extraction.ts'
import type { Contradiction, Entity, Fact, StoredChain, StoredClaim, StoredDocument } from '../../../src/model/graph.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import type { Change, DocumentRecord, Store } from '../../../src/store/store.ts'
import { chain, change, claim, contradiction, entity, fact, instant, record } from '../change-builder.ts'
import { headOf, readAll } from '../read-all.ts'
import { same } from './judgements.ts'

/** What a store with these documents must hold, kept as plain lists. */
interface Graph {
  readonly documents: readonly StoredDocument[]
  readonly chains: readonly StoredChain[]
  readonly claims: readonly StoredClaim[]
  readonly entities: readonly Entity[]
  readonly facts: readonly Fact[]
  readonly contradictions: readonly Contradiction[]
}

/** Mulberry32: the same numbers from 0 to 1 for a seed. */
/** A fact's time names no chain. */
const timeOf = ({ date: _, ...time }: NonNullable<Claim['time']>): Fact['time'] => time

const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

const byGlobalId = <T extends { readonly globalId: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.globalId < b.globalId ? -1 : 1))

const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('Nothing here.')
  return item
}

const entitiesOf = (records: readonly DocumentRecord[]): readonly Entity[] => {
  const chains = records.flatMap(({ extraction }) =>
    extraction.entities.map((one) => ({ document: extraction.document.id, one })),
  )
  return grouped(chains, ({ one }) => `${one.type} ${one.name}`).map((group) => {
    const { one } = first(group)
    const documents = [...new Set(group.map(({ document }) => document))].sort()
    const aliases = [{ text: `${one.name} the Elder`, documents, count: group.length }]
    return entity(
      group.map((member) => globalId(member.document, member.one.id)),
      one.type,
      one.name,
      { aliases },
    )
  })
}

/** The graph of some documents: same name, same entity; same words, same fact; two places of birth, a contradiction. */
const graphOf = (records: readonly DocumentRecord[]): Graph => {
  const entities = entitiesOf(records)
  const owner = new Map(entities.flatMap(({ id, chains }) => chains.map((one) => [one, id] as const)))
  const ownerOf = (document: string, local: string): string => owner.get(globalId(document, local)) ?? ''
  const claims = records.flatMap(({ extraction }) =>
    extraction.claims.map((one) => ({ document: extraction.document.id, one })),
  )
  const facts = grouped(claims, ({ document, one }) =>
    JSON.stringify([
      ownerOf(document, one.subject),
      one.predicate,
      one.object === null ? null : ownerOf(document, one.object),
    ]),
  ).map((group) => {
    const { document, one } = first(group)
    const object = one.object === null ? null : ownerOf(document, one.object)
    const ids = group.map((member) => globalId(member.document, member.one.id))
    return fact(ids, ownerOf(document, one.subject), one.predicate, {
      object,
      time: one.time && timeOf(one.time),
      independentSources: group.length,
    })
  })
  const factOf = new Map(facts.flatMap((one) => one.claims.map((id) => [id, one.id] as const)))
  const births = grouped(
    facts.filter(({ predicate }) => predicate === 'BORN_IN'),
    ({ subject }) => subject,
  )
  return {
    documents: byId(
      records.map(({ extraction: { document, sentences, quotes, warnings } }) => ({
        ...document,
        family: 'd0',
        sentences,
        quotes,
        warnings,
        story: { cast: [], told: [] },
      })),
    ),
    chains: byGlobalId(
      records.flatMap(({ extraction }) =>
        extraction.entities.map((one) => ({
          ...one,
          globalId: globalId(extraction.document.id, one.id),
          document: extraction.document.id,
          entityId: ownerOf(extraction.document.id, one.id),
          mentions: extraction.mentions.filter((mention) => mention.entity === one.id),
        })),
      ),
    ),
    claims: byGlobalId(
      claims.map(({ document, one }) => ({
        ...one,
        globalId: globalId(document, one.id),
        document,
        factId: factOf.get(globalId(document, one.id)) ?? null,
        entities: Object.fromEntries(
          [one.subject, ...(one.object === null ? [] : [one.object]), ...one.with].map((id) => [
            id,
            ownerOf(document, id),
          ]),
        ),
      })),
    ),
    entities: byId(entities),
    facts: byId(facts),
    contradictions: byId(
      births.filter(({ length }) => length > 1).map((sides) => contradiction(byId(sides).map((one) => [one]))),
    ),
  }
}

const changed = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) => {
  const old = new Map(before.map((one) => [one.id, JSON.stringify(one)]))
  const ids = new Set(after.map(({ id }) => id))
  return {
    gone: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    put: after.filter((one) => old.get(one.id) !== JSON.stringify(one)),
  }
}

const NAMES = ['Ada', 'Bela', 'Cyr', 'Dita']
const TOWNS = ['Ulm', 'Vaasa', 'Wells']

const randomRecord = (id: string, random: () => number): DocumentRecord => {
  const pick = (count: number): number => Math.floor(random() * count)
  const people = NAMES.filter(() => random() < 0.6).map((name, index) => chain(`e${index + 1}`, 'Person', name))
  const towns = TOWNS.filter(() => random() < 0.6).map((name, index) => chain(`e${index + 11}`, 'Place', name))
  if (people.length === 0 || towns.length === 0) return record(id, [...people, ...towns])
  const claims = Array.from({ length: pick(6) }, (_, index) => {
    const predicate = ['BORN_IN', 'LEFT', 'UNEMPLOYED'][pick(3)] ?? 'LEFT'
    const object = predicate === 'UNEMPLOYED' ? null : `e${11 + pick(towns.length)}`
    const year = 1900 + pick(90)
    const time = random() < 0.5 ? null : { ...instant(`${year}-01-01`, `${year}-12-31`), date: null }
    return claim(`c${index + 1}`, `e${1 + pick(people.length)}`, predicate, {
      object,
      time,
      with: [`e${1 + pick(people.length)}`],
    })
  })
  return record(id, [...people, ...towns], claims)
}

/** A step: documents in, out, or in another's place, with all that follows. */
const randomStep = (records: readonly DocumentRecord[], random: () => number) => {
  const ids = Array.from({ length: 6 }, (_, index) => `d${index}`).filter(() => random() < 0.25)
  const there = new Set(records.map(({ extraction }) => extraction.document.id))
  const put = ids.filter((id) => !there.has(id) || random() < 0.4).map((id) => randomRecord(id, random))
  const remove = ids.filter((id) => there.has(id))
  const next = [...records.filter(({ extraction }) => !remove.includes(extraction.document.id)), ...put]
  return { remove, put, next }
}

/** Some judgements more, some again, some no more. */
const randomJudgements = (known: readonly Judgement[], random: () => number) => {
  const digit = (): number => Math.floor(random() * 6)
  const put = random() < 0.5 ? [] : [same(`j-${digit()}`, `d${digit()}`, `d${digit()}`)]
  const remove = random() < 0.7 ? [] : [`j-${digit()}`]
  const gone = new Set([...remove, ...put.map(({ id }) => id)])
  return { put, remove, next: byId([...known.filter(({ id }) => !gone.has(id)), ...put]) }
}

const changeBetween = (before: Graph, after: Graph, parts: Pick<Change, 'revision' | 'remove' | 'put'>): Change => {
  const entities = changed(before.entities, after.entities)
  const facts = changed(before.facts, after.facts)
  const contradictions = changed(before.contradictions, after.contradictions)
  return change({
    ...parts,
    families: new Map(parts.put.map(({ extraction }) => [extraction.document.id, 'd0'])),
    removeEntities: entities.gone,
    putEntities: entities.put,
    removeFacts: facts.gone,
    putFacts: facts.put,
    removeContradictions: contradictions.gone,
    putContradictions: contradictions.put,
  })
}

export const testRandomChanges = (current: () => Store): void => {
  it.each([1, 2, 3])('holds what a plain list of documents would, through random changes (seed %i)', async (seed) => {
    const store = current()
    const random = randomFrom(seed)
    let records: readonly DocumentRecord[] = []
    let judgements: readonly Judgement[] = []
    for (let revision = 0; revision < 40; revision += 1) {
      const { remove, put, next } = randomStep(records, random)
      const after = graphOf(next)
      const judged = randomJudgements(judgements, random)
      const { put: putJudgements, remove: removeJudgements } = judged
      const documents = changeBetween(graphOf(records), after, { revision, remove, put })
      await store.write({ ...documents, putJudgements, removeJudgements })
      judgements = judged.next
      const documentHeads = after.documents.map(headOf)
      expect(await readAll(store, 7)).toEqual({ ...after, documentHeads, judgements })
      records = next
    }
    expect(await store.check(false)).toEqual([])
  })
}
