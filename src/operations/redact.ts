import { HiddenNames } from '../export/redaction/hidden-names.ts'
import { redactedStore } from '../export/redaction/redacted-store.ts'
import type { NameStatus } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { Entity } from '../model/graph.ts'
import { matchNames } from '../resolve/names/match-names.ts'
import { mayBeTitle } from '../resolve/names/parse-name.ts'
import { all, type Store } from '../store/store.ts'

/** How people are called who do not want to be found, or whom nobody named. */
const PROTECTED: ReadonlySet<NameStatus | undefined> = new Set(['pseudonym', 'surname-withheld', 'unnamed'])

/** A word of a name that alone tells whose it is. */
const LEAST_LETTERS = 3

/** A graph to be exported, and what of the list was not found in it. */
export interface Redacted {
  readonly store: Store
  /** How many people are hidden. */
  readonly people: number
  /** Names of the list that nobody here has. They are hidden all the same, wherever they stand. */
  readonly unknown: readonly string[]
}

/** Whoever is called so, or nearly so, or in another script: of several, all, since one too few cannot be taken back. */
const peopleNamed = async (store: Store, name: string): Promise<readonly string[]> => {
  const byId = await store.entities({ ids: [name] }, { first: 1 })
  if (byId.items.length > 0) return byId.items.map(({ node }) => node.id)
  const hits = await store.search(name, ['Person'], { first: 100 })
  const isOne = ({ name: called, aliases }: Entity): boolean =>
    [called, ...aliases.map(({ text }) => text)].some(
      (text) => fold(text) === fold(name) || matchNames(text, name).match,
    )
  return hits.items.flatMap(({ node: { entity } }) => (isOne(entity) ? entity.id : []))
}

/** All whom their texts protect, and all who are listed, by id in order. */
const hiddenPeople = async (store: Store, listed: ReadonlySet<string>): Promise<readonly Entity[]> => {
  const hidden: Entity[] = []
  let page: Entity[] = []
  const take = async (): Promise<void> => {
    // One text may protect who stands in another under the full name.
    const chains = await store.chains({ entities: page.map(({ id }) => id) })
    const isProtected = new Set(chains.flatMap((chain) => (PROTECTED.has(chain.nameStatus) ? chain.entityId : [])))
    hidden.push(...page.filter(({ id, type }) => listed.has(id) || (type === 'Person' && isProtected.has(id))))
    page = []
  }
  const filter = { or: [{ types: ['Person'] as const }, { ids: [...listed] }] }
  for await (const entity of all((paging) => store.entities(filter, paging))) {
    page.push(entity)
    if (page.length === 200) await take()
  }
  if (page.length > 0) await take()
  return hidden
}

/** Documents by id with their families, and the other way round. */
const familiesOf = async (store: Store) => {
  const families = new Map<string, string>()
  const members = new Map<string, string[]>()
  for await (const { id, family } of all((paging) => store.documentHeads({}, paging))) {
    families.set(id, family)
    const list = members.get(family)
    if (list === undefined) members.set(family, [id])
    else list.push(id)
  }
  return { families, members }
}

/** Whether a word of a name alone tells whose it is. */
export const isTelling = (word: string): boolean =>
  [...word].length >= LEAST_LETTERS && /^\p{Lu}|^\p{Lo}/u.test(word) && !mayBeTitle(fold(word))

/** Hides whatever somebody is called: full names everywhere, parts of them in the documents that are of the person. */
export const addNames = (
  names: HiddenNames,
  { name, aliases, details }: Entity,
  label: string,
  kin: ReadonlySet<string>,
): void => {
  // "Wife of Mikhail" is a description, and Mikhail is somebody else.
  if (details.nameStatus === 'unnamed') {
    if (name.includes(' ')) names.add(name, label, kin)
    return
  }
  for (const text of [name, ...aliases.map((alias) => alias.text)]) {
    const words = text.split(/[\s-]+/u)
    names.add(text, label, words.filter(isTelling).length > 1 ? null : kin)
    for (const word of words.filter(isTelling)) names.add(word, label, kin)
  }
}

/**
 * The graph with labels ("Person 3") in place of everybody whose name a text changes or withholds, or does not give, and of whoever
 * `list` names or gives the id of; also whoever is called nearly so. A full name is hidden in all documents; a part of one in those that tell
 * of the person, and in their retellings. What hidden people said word for word is hidden as well.
 *
 * @example const { store: shown } = await redact(store, ['Ines Duarte'])
 */
export const redact = async (store: Store, list: readonly string[] = []): Promise<Redacted> => {
  const found = new Map<string, readonly string[]>()
  for (const name of list) found.set(name, await peopleNamed(store, name))
  const hidden = await hiddenPeople(store, new Set([...found.values()].flat()))
  const { families, members } = await familiesOf(store)
  const people = new Map(hidden.map(({ id }, index) => [id, `Person ${index + 1}`]))
  const unnamed = new Set(hidden.flatMap(({ id, details }) => (details.nameStatus === 'unnamed' ? id : [])))
  const names = new HiddenNames()
  for (const [name, ids] of found) names.add(name, people.get(ids[0] ?? '') ?? '[name withheld]', null)
  for (const one of hidden) {
    const kin = new Set(one.documents.flatMap((document) => members.get(families.get(document) ?? '') ?? [document]))
    addNames(names, one, people.get(one.id) ?? '', kin)
  }
  const documents = renamed([...families.keys()], names)
  const unknown = [...found].flatMap(([name, ids]) => (ids.length === 0 ? name : []))
  return { store: redactedStore(store, { people, unnamed, names, documents }), people: people.size, unknown }
}

/** Ids that tell a hidden name become `document-1` and so on. */
export const renamed = (ids: readonly string[], names: HiddenNames): ReadonlyMap<string, string> => {
  const taken = new Set(ids)
  const documents = new Map<string, string>()
  let number = 0
  for (const id of ids) {
    // Marks that join words in an id are none of a name.
    if (names.in(id.replace(/_/g, ' '), [id]).length === 0) continue
    do number++
    while (taken.has(`document-${number}`))
    documents.set(id, `document-${number}`)
  }
  return documents
}
