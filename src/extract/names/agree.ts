import type { EntityType } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Candidate, Vote } from './candidate.ts'

/** A candidate with the votes on it. */
export interface VotedName {
  readonly name: Candidate
  readonly votes: readonly Vote[]
}

/** A type once enough speaks for it. */
export type NameType = 'Person' | 'Place' | 'Organization' | 'Unknown'

const TYPES = ['Person', 'Place', 'Organization'] as const
/** What a type needs to win, and by how much: below, the name stays Unknown. */
const ENOUGH = 1.2
const LEAD = 0.4
/** What other mentions of the same words say counts for less than what stands beside this one. */
const FROM_ELSEWHERE = 0.75

const totals = (votes: readonly Vote[]): Map<EntityType, number> => {
  const sums = new Map<EntityType, number>()
  for (const { type, weight } of votes) sums.set(type, (sums.get(type) ?? 0) + weight)
  return sums
}

/** The type that the votes give: the heaviest, where it is heavy enough and clearly ahead; else Unknown. */
export const typeOf = (votes: readonly Vote[]): NameType => {
  const sums = totals(votes)
  const ranked = TYPES.map((type) => ({ type, weight: sums.get(type) ?? 0 })).sort((a, b) => b.weight - a.weight)
  const [first, second] = ranked
  if (first === undefined || second === undefined || first.weight < ENOUGH) return 'Unknown'
  return first.weight - Math.max(second.weight, 0) >= LEAD ? first.type : 'Unknown'
}

/** The heaviest vote of each rule over all mentions of one name: what the document as a whole says of it. */
const strongest = (names: readonly VotedName[]): Map<string, Map<string, Vote>> => {
  const byKey = new Map<string, Map<string, Vote>>()
  for (const { name, votes } of names) {
    const rules = byKey.get(name.key) ?? new Map<string, Vote>()
    for (const vote of votes) {
      const rule = `${vote.type} ${vote.rule}`
      const known = rules.get(rule)
      if (known === undefined || Math.abs(vote.weight) > Math.abs(known.weight)) rules.set(rule, vote)
    }
    byKey.set(name.key, rules)
  }
  return byKey
}

const ELSEWHERE = 'same-name:'
/** "read law at Leipzig and stayed in Leipzig": what only here stands for something of its own. */
const HERE_ONLY: ReadonlySet<string> = new Set(['educated-at'])

/** Adds what stands beside the other mentions of the same words; what an earlier call added is worked out anew. */
const withSameName = (voted: readonly VotedName[]): VotedName[] => {
  const names = voted.map(({ name, votes }) => ({
    name,
    votes: votes.filter((vote) => !vote.rule.startsWith(ELSEWHERE)),
  }))
  const byKey = strongest(names)
  return names.map(({ name, votes }) => {
    if (votes.some(({ rule }) => HERE_ONLY.has(rule))) return { name, votes }
    const own = new Set(votes.map((vote) => `${vote.type} ${vote.rule}`))
    const others = [...(byKey.get(name.key) ?? [])]
      .filter(([rule, vote]) => !own.has(rule) && vote.weight > 0 && !HERE_ONLY.has(vote.rule))
      .map(([, vote]) => ({ ...vote, rule: `${ELSEWHERE}${vote.rule}`, weight: vote.weight * FROM_ELSEWHERE }))
    return { name, votes: [...votes, ...others] }
  })
}

const partsOf = (key: string): string[] =>
  key.split(' ').filter((part) => part.length > 1 && !wordList('name-words', 'particle').has(part))

/** Once "Anna Berg" is a person, "Berg" and "Anna" are; once "Mater Hospital" is an organisation, "Mater" may be, and "Marlow Finch" of "Marlow Finch Inc." is. */
const withParts = (names: readonly VotedName[]): VotedName[] => {
  const people = new Map<string, number>()
  const alone = new Set<string>()
  /** Surnames of two words that stand alone: "Ní Dhuibhir". */
  const surnames = new Set<string>()
  const institutions = new Set<string>()
  const firms = new Set<string>()
  const isGiven = 1.8
  const isFamily = 2.4
  for (const { name, votes } of names) {
    const type = typeOf(votes)
    const parts = partsOf(name.key)
    if (parts.length < 2) {
      if (type === 'Person') alone.add(name.key)
      continue
    }
    if (type === 'Person') {
      if (parts.length === 2) surnames.add(name.key)
      // "Mensah-Bonsu", "Van der Merwe": a surname of several words.
      people.set(name.key.slice(name.key.indexOf(' ') + 1), isFamily)
      parts.forEach((part, index) => {
        const weight = index === parts.length - 1 ? isFamily : isGiven
        people.set(part, Math.max(people.get(part) ?? 0, weight))
      })
    } else if (type === 'Organization') {
      const head = parts[parts.length - 1] ?? ''
      if (wordList('organizations', 'last').has(head)) institutions.add(parts.slice(0, -1).join(' '))
      if (wordList('organizations', 'legal').has(head)) firms.add(parts.slice(0, -1).join(' '))
    }
  }
  return names.map(({ name, votes }) => {
    const found: Vote[] = []
    const weight = people.get(name.key)
    if (weight !== undefined) found.push({ rule: 'part-of-name', type: 'Person', weight })
    const parts = partsOf(name.key)
    const behind = name.key.slice(name.key.indexOf(' ') + 1)
    const isSurname = surnames.has(behind) || alone.has(behind)
    if (parts.length > 1 && (isSurname || parts.some((part) => alone.has(part)))) {
      found.push({ rule: 'holds-name', type: 'Person', weight: 1.2 })
    }
    const isPlace = votes.some((vote) => vote.rule === 'gazetteer')
    if (institutions.has(name.key) && !isPlace) found.push({ rule: 'short-name', type: 'Organization', weight: 1.6 })
    if (firms.has(name.key)) found.push({ rule: 'firm-name', type: 'Organization', weight: 3.6 })
    return found.length === 0 ? { name, votes } : { name, votes: [...votes, ...found] }
  })
}

/**
 * Lets the mentions of a document inform each other: one name is one thing wherever it stands, and a part of a person's name
 * is that person's. `linked` holds pairs of positions that a list or an "and" puts side by side ("Anna, Femi and Li").
 */
export const agree = (names: readonly VotedName[], linked: readonly (readonly [number, number])[]): VotedName[] => {
  const shared = withSameName(withParts(withSameName(names)))
  const extra = new Map<number, Vote>()
  for (const [left, right] of linked) {
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const type = typeOf(shared[from]?.votes ?? [])
      if (type !== 'Unknown' && typeOf(shared[to]?.votes ?? []) === 'Unknown') {
        extra.set(to, { rule: 'listed-with', type, weight: 1.2 })
      }
    }
  }
  if (extra.size === 0) return shared
  return shared.map((each, index) => {
    const vote = extra.get(index)
    return vote === undefined ? each : { name: each.name, votes: [...each.votes, vote] }
  })
}
