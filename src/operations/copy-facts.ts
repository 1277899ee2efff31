import type { Contradiction, Fact } from '../model/graph.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Page, Paging, Store } from '../store/store.ts'
import { pagesOf } from '../store/store.ts'
import { type Copy, writeParts } from './copy-change.ts'
import { sameJson } from './same-json.ts'

const AT_ONCE = 2_000

type List<T> = (store: Store, filter: { readonly ids?: readonly string[] }, paging: Paging) => Promise<Page<T>>

const listFacts: List<Fact> = (store, filter, paging) => store.facts(filter, paging)
const listContradictions: List<Contradiction> = (store, filter, paging) => store.contradictions(filter, paging)
const listJudgements: List<Judgement> = (store, filter, paging) => store.judgements(filter, paging)

/** Those of a page that another store has not, or has otherwise. */
const otherThan = async <T extends { readonly id: string }>(
  store: Store,
  list: List<T>,
  page: readonly T[],
): Promise<readonly T[]> => {
  if (page.length === 0) return page
  const { items } = await list(store, { ids: page.map(({ id }) => id) }, { first: page.length })
  const known = new Map(items.map(({ node }) => [node.id, node]))
  return page.filter((one) => !sameJson(known.get(one.id), one))
}

/** Of a page of the target's contradictions, those that the source has not so, or whose facts it has not. */
const strayContradictions = async (
  { from, to }: Copy,
  page: readonly Contradiction[],
): Promise<readonly Contradiction[]> => {
  const stray = new Set(await otherThan(from, listContradictions, page))
  const ids = [...new Set(page.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)))]
  const facts = (await to.facts({ ids }, { first: ids.length })).items.map(({ node }) => node)
  const strange = new Set((await otherThan(from, listFacts, facts)).map(({ id }) => id))
  return page.filter((one) => stray.has(one) || one.sides.some((side) => side.facts.some((id) => strange.has(id))))
}

/** Takes out what the target made of a part of the documents and the source did not: it would be in the way of what follows. */
export const dropStrayFacts = async (copy: Copy): Promise<void> => {
  const { from, to } = copy
  for await (const page of pagesOf((paging) => to.contradictions({}, paging), AT_ONCE)) {
    const stray = await strayContradictions(copy, page)
    if (stray.length > 0) await writeParts(to, { removeContradictions: stray.map(({ id }) => id) })
  }
  for await (const page of pagesOf((paging) => to.facts({}, paging), AT_ONCE)) {
    const stray = await otherThan(from, listFacts, page)
    if (stray.length > 0) await writeParts(to, { removeFacts: stray.map(({ id }) => id) })
  }
}

/** The facts, once what they speak of is there. */
export const copyFacts = async ({ from, to, isFresh, step }: Copy): Promise<void> => {
  for await (const page of pagesOf((paging) => from.facts({}, paging), AT_ONCE)) {
    const putFacts = isFresh ? page : await otherThan(to, listFacts, page)
    if (putFacts.length > 0) await writeParts(to, { putFacts })
    step(page.length, page.at(-1)?.id ?? '')
  }
}

export const copyContradictions = async ({ from, to }: Copy): Promise<void> => {
  for await (const page of pagesOf((paging) => from.contradictions({}, paging), AT_ONCE)) {
    const putContradictions = await otherThan(to, listContradictions, page)
    if (putContradictions.length > 0) await writeParts(to, { putContradictions })
  }
}

export const copyJudgements = async ({ from, to }: Copy): Promise<void> => {
  for await (const page of pagesOf((paging) => from.judgements({}, paging), AT_ONCE)) {
    const putJudgements = await otherThan(to, listJudgements, page)
    if (putJudgements.length > 0) await writeParts(to, { putJudgements })
  }
}
