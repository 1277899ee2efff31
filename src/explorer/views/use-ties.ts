import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Asked, ask, useAnswer } from '../ask.ts'
import { type FactFilter, moreTies, type TiesQuery, ties } from '../queries.generated.ts'
import type { Tie } from './graph-layout.ts'

/** A fact with its quotes, as the first page has it. */
export type FullTie = NonNullable<TiesQuery['facts']['edges'][number]['node']>

const nodesOf = <T>(edges: readonly { readonly node: T | null }[]): T[] =>
  edges.flatMap(({ node }) => (node === null ? [] : [node]))

/** All facts of both, each once, the first list's before the others. */
export const merged = (first: readonly Tie[], others: readonly Tie[]): readonly Tie[] => {
  if (others.length === 0) return first
  const known = new Set(first.map(({ id }) => id))
  const rest = others.filter(({ id }) => !known.has(id))
  return rest.length === 0 ? first : [...first, ...rest]
}

interface Ties {
  /** How far the first page is. */
  readonly first: Asked<TiesQuery>
  /** What there is so far. */
  readonly facts: readonly Tie[]
  /** Whether the graph has no more than these. */
  readonly isWhole: boolean
}

const NONE: readonly Tie[] = []

/** Pages that a drawing is given at once: to arrange it anew for each would make all of them late. */
const PAGES_AT_ONCE = 5

/**
 * Facts that tie entities, page by page.
 *
 * @param about only those of these entities; of none asks nothing, null is everybody
 * @param most how many facts
 */
export const useTies = (filter: FactFilter, about: readonly string[] | null, most: number): Ties => {
  const whole: FactFilter = about === null ? filter : { and: [filter, { about: { in: [...about] } }] }
  const key = JSON.stringify(whole)
  const first = useAnswer(ties, about?.length === 0 ? null : { filter: whole })
  // What was there before stays until the answer has come.
  const data = first.state === 'done' ? first.data : first.state === 'failed' ? null : first.previous
  const isDone = first.state === 'done'
  const [more, setMore] = useState<{
    readonly of: unknown
    readonly facts: readonly Tie[]
    readonly isWhole: boolean
  } | null>(null)
  useEffect(() => {
    if (!isDone || data === null || most <= 100 || !data.facts.pageInfo.hasNextPage) return
    const stop = new AbortController()
    const load = async (): Promise<void> => {
      const facts: Tie[] = []
      let after = data.facts.pageInfo.endCursor
      for (let page = 1; ; page += 1) {
        const answer = await ask(moreTies, { filter: whole, after }, stop.signal)
        facts.push(...nodesOf(answer.facts.edges))
        after = answer.facts.pageInfo.endCursor
        const isWhole = !answer.facts.pageInfo.hasNextPage
        const isEnough = facts.length + 100 >= most
        if (isWhole || isEnough || page % PAGES_AT_ONCE === 0) setMore({ of: data, facts: [...facts], isWhole })
        if (isWhole || isEnough) return
      }
    }
    // What is there already is drawn all the same.
    load().catch(() => {})
    return () => stop.abort()
  }, [data, isDone, key, most])
  const others = most > 100 && more?.of === data ? more : null
  const facts = useMemo(
    () => (data === null ? NONE : merged(nodesOf(data.facts.edges), others?.facts ?? NONE)),
    [data, others],
  )
  return { first, facts, isWhole: others?.isWhole ?? data?.facts.pageInfo.hasNextPage === false }
}
