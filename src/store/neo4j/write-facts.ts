import type { Contradiction, Fact } from '../../model/graph.ts'
import { refusedChange } from '../refused-change.ts'
import type { Change } from '../store.ts'
import { dateKey, dateRow, datesOf } from './calendar.ts'
import { DELETE } from './cypher/write-documents.ts'
import * as queries from './cypher/write-facts.ts'
import { idOf, keyOf } from './keys.ts'
import { contradictionProperties, factRow } from './properties.ts'
import { later, runRows, type Writing } from './writing.ts'

interface Tie {
  readonly from: string
  readonly to: string
  readonly side?: number
}

/** Ties nodes; refuses where one of them is not there. */
const tie = (writing: Writing, query: string, ties: readonly Tie[]): void =>
  later<Tie>(writing, query, ties, (made) => {
    if (made.length === ties.length) return
    const known = new Set(made.map(({ from, to }) => `${from} ${to}`))
    const missing = ties.find(({ from, to }) => !known.has(`${from} ${to}`))
    throw refusedChange(`has ${idOf(missing?.from ?? '')} speak of ${idOf(missing?.to ?? '')}, which is not there`)
  })

/** Whose claim is whose, as the facts that are put have it: gives what changes, and notes what loses a claim. */
const planClaims = async (writing: Writing, facts: readonly Fact[]): Promise<{ released: string[]; taken: Tie[] }> => {
  const { run } = writing
  const keys = facts.map(({ id }) => keyOf('fact', id))
  const named = [...new Set(facts.flatMap(({ claims }) => claims.map((id) => keyOf('claim', id))))]
  const [stored, found] = await Promise.all([
    runRows<{ fact: string; claim: string }>(run, queries.READ_FACT_CLAIMS, keys, 'facts'),
    runRows<{ claim: string; fact: string | null }>(run, queries.READ_CLAIM_FACTS, named, 'claims'),
  ])
  const before = new Map<string, string | null>([
    ...found.map(({ claim, fact }) => [claim, fact] as const),
    ...stored.map(({ claim, fact }) => [claim, fact] as const),
  ])
  const owner = new Map(before)
  const held = new Map(keys.map((key) => [key, new Set<string>()]))
  for (const [claim, fact] of before) if (fact !== null) held.get(fact)?.add(claim)
  for (const fact of facts) {
    const key = keyOf('fact', fact.id)
    const gone = new Set(held.get(key))
    for (const id of fact.claims) {
      const claim = keyOf('claim', id)
      if (gone.delete(claim)) continue
      const last = owner.get(claim)
      if (last === undefined)
        throw refusedChange(`has the fact ${fact.id} speak of ${id}, which is not among the claims`)
      if (last !== null) {
        writing.facts.add(last)
        held.get(last)?.delete(claim)
      }
      owner.set(claim, key)
      held.get(key)?.add(claim)
    }
    for (const claim of gone) {
      owner.set(claim, null)
      held.get(key)?.delete(claim)
    }
    writing.facts.add(key)
  }
  const changed = [...owner].filter(([claim, fact]) => before.get(claim) !== fact)
  return {
    released: changed.map(([claim]) => claim).filter((claim) => before.get(claim) !== null),
    taken: changed.flatMap(([claim, fact]) => (fact === null ? [] : [{ from: fact, to: claim }])),
  }
}

const tiesTo = (facts: readonly Fact[], role: 'subject' | 'object' | 'place'): readonly Tie[] =>
  facts.flatMap((fact) => {
    const id = fact[role]
    return id === null ? [] : [{ from: keyOf('fact', fact.id), to: keyOf('entity', id) }]
  })

/** Puts facts on their dates, and takes out the dates on which nothing is any more. */
const writeDates = (writing: Writing, facts: readonly Fact[], left: readonly string[]): void => {
  const dates = new Map(facts.flatMap(({ time }) => datesOf(time).map((date) => [date.edtf, date] as const)))
  later(writing, queries.PUT_DATES, [...dates.values()].map(dateRow))
  const nested = [...dates.values()].flatMap(({ edtf, within }) =>
    within === null ? [] : [{ key: dateKey(edtf), within: dateKey(within) }],
  )
  later(writing, queries.NEST_DATES, nested)
  const on = facts.flatMap(({ id, time }) =>
    datesOf(time)
      .slice(0, 1)
      .map(({ edtf }) => ({ from: keyOf('fact', id), to: dateKey(edtf) })),
  )
  tie(writing, queries.TIES.date, on)
  // The narrowest first: a month goes once its last day has gone.
  const levels = left.map((key) => datesOf({ edtf: idOf(key) }))
  for (const level of [0, 1, 2]) {
    const keys = levels.flatMap((dates) => dates.slice(level, level + 1)).map(({ edtf }) => dateKey(edtf))
    later(writing, queries.DROP_DATES, [...new Set(keys)])
  }
}

const writeContradictions = (writing: Writing, change: Change): void => {
  const put = change.putContradictions
  const gone = [...new Set([...change.removeContradictions, ...put.map(({ id }) => id)])].map((id) =>
    keyOf('contradiction', id),
  )
  later(writing, DELETE, gone)
  for (const key of gone) writing.contradictions.delete(key)
  later(
    writing,
    queries.PUT_CONTRADICTIONS,
    put.map((one) => ({ key: keyOf('contradiction', one.id), properties: contradictionProperties(one) })),
  )
  const about = put.map(({ id, subject }) => ({ from: keyOf('contradiction', id), to: keyOf('entity', subject) }))
  tie(writing, queries.TIES.about, about)
  tie(
    writing,
    queries.CITE_CLAIMS,
    put.flatMap((one) => sidesOf(one, 'claims', 'claim')),
  )
  tie(
    writing,
    queries.CITE_FACTS,
    put.flatMap((one) => sidesOf(one, 'facts', 'fact')),
  )
}

/** What each side rests on, the first side of each. */
export const sidesOf = (
  { id, sides }: Contradiction,
  what: 'claims' | 'facts',
  kind: 'claim' | 'fact',
): readonly Required<Tie>[] => {
  const side = new Map<string, number>()
  for (const [index, one] of sides.entries()) for (const part of one[what]) if (!side.has(part)) side.set(part, index)
  return [...side].map(([part, index]) => ({ from: keyOf('contradiction', id), to: keyOf(kind, part), side: index }))
}

/** Notes the contradictions that lose facts, and gives the dates that facts leave. */
const readUsers = async (
  writing: Writing,
  facts: readonly string[],
  removed: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const rows = await runRows<{ fact: string; contradictions: string[]; dates: string[] }>(
    writing.run,
    queries.READ_FACT_USERS,
    facts,
    'facts',
  )
  for (const { fact, contradictions } of rows)
    if (removed.has(fact)) for (const key of contradictions) writing.contradictions.add(key)
  return rows.flatMap(({ dates }) => dates)
}

/** Removes and writes facts with their claims, then contradictions. */
export const writeFacts = async (writing: Writing, change: Change): Promise<void> => {
  const put = [...new Map(change.putFacts.map((fact) => [fact.id, fact])).values()]
  const kept = new Set(put.map(({ id }) => id))
  const removed = change.removeFacts.filter((id) => !kept.has(id)).map((id) => keyOf('fact', id))
  const keys = put.map(({ id }) => keyOf('fact', id))
  const users = await readUsers(writing, [...removed, ...keys], new Set(removed))
  later(writing, queries.UNTELL, [...removed, ...keys])
  later(writing, DELETE, removed)
  for (const key of removed) writing.facts.delete(key)
  later(writing, queries.PUT_FACTS, put.map(factRow))
  tie(writing, queries.TIES.subject, tiesTo(put, 'subject'))
  tie(writing, queries.TIES.object, tiesTo(put, 'object'))
  tie(writing, queries.TIES.place, tiesTo(put, 'place'))
  later(
    writing,
    queries.TELL,
    put.filter(({ object }) => object !== null).map(({ id }) => keyOf('fact', id)),
  )
  const { released, taken } = await planClaims(writing, put)
  later(writing, queries.RELEASE_CLAIMS, released)
  tie(writing, queries.TIES.claim, taken)
  later(writing, queries.TELL_WHERE, [...writing.facts])
  writeDates(writing, put, users)
  writeContradictions(writing, change)
}
