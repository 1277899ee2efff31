import type { Predicate } from '../ontology/predicate.ts'
import { fullNameKey, needsAnchor } from '../resolve/anchor.ts'
import { areCalledAlike, kinTiesOf } from '../resolve/kin-ties.ts'
import { personName } from '../resolve/person-name.ts'
import type { ChainPart, DocumentPart } from '../resolve/profile.ts'
import { type ChainReader, partOfStored, partsOfNew } from './chain-reader.ts'
import { currentKeys } from './document-keys.ts'

type Sources = Parameters<typeof currentKeys>[0] & {
  readonly predicates: ReadonlyMap<string, Predicate>
}

/** What is in question already. */
interface Asked {
  readonly reader: ChainReader
  readonly keys: Set<string>
  /** Chains whose blocks were asked for because of their kin. */
  readonly kin: Set<string>
}

export const isKinKey = (key: string): boolean => key.startsWith('kin:')
const isPersonKey = (key: string): boolean => key.startsWith('person:')

/** The blocks of some persons; of who is known by less than a full name, that of whom they are known beside. */
const blocksOf = async (
  sources: Sources,
  { reader, keys, kin }: Asked,
  some: readonly ChainPart[],
): Promise<readonly string[]> => {
  const found = some.filter(({ globalId }) => reader.parts.has(globalId) && !kin.has(globalId))
  for (const { globalId } of found) kin.add(globalId)
  const named = found.flatMap(({ chain }) => fullNameKey(chain) ?? []).map((name) => `person:${name}`)
  const lesser = found.filter(({ chain }) => needsAnchor(chain))
  const current = await currentKeys(sources, await wholeDocuments(sources, lesser))
  const anchored = lesser.flatMap(({ globalId }) => current.get(globalId) ?? [])
  return [...named, ...anchored].filter((key) => isPersonKey(key) && !keys.has(key))
}

const wholeDocuments = async (sources: Sources, some: readonly ChainPart[]): Promise<readonly ChainPart[]> => {
  const documents = new Set(some.map(({ document }) => document))
  const fresh = sources.put.filter(({ document }) => documents.has(document.id))
  for (const { document } of fresh) documents.delete(document.id)
  const stored = documents.size === 0 ? [] : await sources.store.chains({ documents: [...documents] })
  return [...fresh.flatMap(partsOfNew), ...stored.map(partOfStored)]
}

/** The blocks of all who are found by these keys of kin. */
export const keysOfKin = async (
  sources: Sources,
  question: Asked,
  kinKeys: ReadonlySet<string>,
): Promise<readonly string[]> => {
  if (kinKeys.size === 0) return []
  for (const key of kinKeys) question.keys.add(key)
  return blocksOf(sources, question, await question.reader.read({ keys: [...kinKeys] }))
}

/**
 * The blocks, not asked for yet, of persons who may be one with one in question because both are the same kin of somebody: who has a
 * full name in one document and only a given name in the other. `documents` have the claims of all in question.
 */
export const keysOfNamesakes = async (
  sources: Sources,
  question: Asked,
  documents: readonly DocumentPart[],
): Promise<readonly string[]> => {
  const tied = documents.flatMap(({ chains, claims }) => {
    const own = new Map([...chains].map(([local, { chain }]) => [local, chain]))
    return [...kinTiesOf(own, claims, sources.predicates)].flatMap(([local, ties]) => {
      const part = chains.get(local)
      return part === undefined ? [] : ties.map(({ key }) => ({ key, part }))
    })
  })
  const fresh = [...new Set(tied.map(({ key }) => key))].filter((key) => !question.keys.has(key))
  for (const key of fresh) question.keys.add(key)
  const known = new Set(question.reader.parts.keys())
  const found = fresh.length === 0 ? [] : await question.reader.read({ keys: fresh })
  const isFull = ({ chain }: ChainPart): boolean => fullNameKey(chain) !== null
  const sides = new Map<string, Set<boolean>>()
  for (const { key, part } of tied) sides.set(key, (sides.get(key) ?? new Set()).add(isFull(part)))
  const both = tied.filter(({ key }) => sides.get(key)?.size === 2).map(({ part }) => part)
  const others = found.filter(({ globalId }) => !known.has(globalId))
  const givenOf = ({ chain }: ChainPart): string => personName(chain.name).words[0] ?? ''
  const wanted = others.flatMap((one) => {
    const against = tied.filter(
      ({ part }) => isFull(part) !== isFull(one) && areCalledAlike(givenOf(part), givenOf(one)),
    )
    return against.length === 0 ? [] : [one, ...against.map(({ part }) => part)]
  })
  return blocksOf(sources, question, [...both, ...wanted])
}
