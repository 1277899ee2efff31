import type { EntityType, Gender } from '../model/extraction.ts'
import type { Alias, Entity, Scorecard } from '../model/graph.ts'
import { exactKey } from './blocking.ts'
import type { ChainPart } from './profile.ts'
import { byText, sortedSet } from './sets.ts'

const STATUS_ORDER = ['full', 'pseudonym', 'surname-withheld', 'given-only', 'unnamed']

interface Candidate {
  readonly name: string
  readonly status: number
  readonly words: number
  readonly mentions: number
}

const candidatesOf = (parts: readonly ChainPart[], counts: ReadonlyMap<string, number>): readonly Candidate[] =>
  parts.map(({ chain }) => ({
    name: chain.name,
    status: chain.type === 'Person' ? STATUS_ORDER.indexOf(chain.nameStatus ?? 'full') : 0,
    words: chain.type === 'Person' ? chain.name.split(' ').length : 0,
    mentions: counts.get(chain.name) ?? 0,
  }))

const better = (a: Candidate, b: Candidate): number =>
  a.status - b.status || b.words - a.words || b.mentions - a.mentions || byText(a.name, b.name)

/** How often and where a name form stands. */
export interface Form {
  count: number
  readonly documents: Set<string>
}

/** Name forms with how often and where they stand. */
export const formsOf = (parts: readonly ChainPart[]): ReadonlyMap<string, Form> => {
  const forms = new Map<string, Form>()
  for (const { chain, mentions, document } of parts) {
    const counts = new Map<string, number>([chain.name, ...chain.aliases].map((text) => [text, 0]))
    for (const { text, form } of mentions) {
      const count = counts.get(text)
      if (form === 'name' && count !== undefined) counts.set(text, count + 1)
    }
    for (const [text, count] of counts) {
      const form = forms.get(text) ?? { count: 0, documents: new Set() }
      form.count += count
      form.documents.add(document)
      forms.set(text, form)
    }
  }
  return forms
}

/** The name of a place, day or event: the form with most mentions, of equals the first by text. */
export const commonest = (
  forms: Iterable<readonly [text: string, form: { readonly count: number }]>,
): string | null => {
  const [first] = [...forms].sort(([a, { count }], [b, { count: other }]) => other - count || byText(a, b))
  return first?.[0] ?? null
}

const DETAILS = ['kind', 'country', 'latitude', 'longitude', 'gazetteer', 'edtf', 'event'] as const

/** What most texts say that tell; unknown where as many say otherwise. */
const genderOf = (parts: readonly ChainPart[]): Gender => {
  const count = (gender: Gender): number => parts.filter(({ chain }) => chain.gender === gender).length
  const [men, women] = [count('male'), count('female')]
  return men === women ? 'unknown' : men > women ? 'male' : 'female'
}

const detailsOf = (type: EntityType, parts: readonly ChainPart[], name: string): Entity['details'] => {
  const details: Record<string, unknown> = {}
  for (const { chain } of parts)
    for (const field of DETAILS)
      if (details[field] === undefined && chain[field] !== undefined) details[field] = chain[field]
  if (type !== 'Person') return details as Entity['details']
  const named = parts.find(({ chain }) => chain.name === name)?.chain.nameStatus
  return { ...details, ...(named === undefined ? {} : { nameStatus: named }), gender: genderOf(parts) }
}

/** What is known of all that has a chain's exact key: what its first chain says. */
export const exactDetails = (part: ChainPart): Entity['details'] => detailsOf(part.chain.type, [part], part.chain.name)

const isExact = ([first, ...others]: readonly ChainPart[]): boolean => {
  const key = first === undefined ? null : exactKey(first.chain)
  return key !== null && others.every(({ chain }) => exactKey(chain) === key)
}

const COUNTED: ReadonlySet<EntityType> = new Set(['Place', 'Date', 'Event'])

const isWhole = ({ status, words }: Candidate): boolean => status === 0 && words !== 1

/** By votes of the documents that are no retellings, unless only these have the name in full. */
const votedName = (sorted: readonly ChainPart[], isDerived: (document: string) => boolean): string | null => {
  const bestOf = (voters: readonly ChainPart[]): Candidate | undefined => {
    const votes = new Map([...formsOf(voters)].map(([text, { count }]) => [text, count]))
    return [...candidatesOf(voters, votes)].sort(better)[0]
  }
  const original = bestOf(sorted.filter(({ document }) => !isDerived(document)))
  const any = bestOf(sorted)
  return (
    (original !== undefined && (isWhole(original) || any === undefined || !isWhole(any)) ? original : any)?.name ?? null
  )
}

/**
 * The entity of some chains (at least one, all of one type). Its name is the fullest well-formed one, by votes of the
 * documents that are no retellings where these have it in full; of equals the one with most mentions, then the first by text. A place,
 * day or event is named by counts alone, and what has an exact key has the details of its first chain: so it can grow without
 * being read whole.
 */
export const entityOf = (
  parts: readonly ChainPart[],
  cards: readonly Scorecard[],
  isDerived: (document: string) => boolean,
): Entity => {
  const sorted = [...parts].sort((a, b) => byText(a.globalId, b.globalId))
  const first = sorted[0]
  if (first === undefined) throw new TypeError('an entity has at least one chain')
  const forms = formsOf(sorted)
  const name = (COUNTED.has(first.chain.type) ? commonest(forms) : votedName(sorted, isDerived)) ?? first.chain.name
  const aliases: Alias[] = [...forms]
    .filter(([text]) => text !== name)
    .map(([text, { count, documents }]) => ({ text, documents: sortedSet(documents), count }))
    .sort((a, b) => byText(a.text, b.text))
  return {
    id: first.globalId,
    type: first.chain.type,
    name,
    aliases,
    documents: sortedSet(sorted.map(({ document }) => document)),
    chains: sorted.map(({ globalId }) => globalId),
    details: isExact(sorted) ? exactDetails(first) : detailsOf(first.chain.type, sorted, name),
    identity: [...cards].sort((a, b) => byText(a.left, b.left) || byText(a.right, b.right)),
  }
}
