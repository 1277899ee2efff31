import { wordsOf } from '../export/redaction/hidden-names.ts'
import { movedJudgement } from '../export/redaction/moved-judgement.ts'
import { RenamedIds } from '../export/redaction/renamed-ids.ts'
import { MOST_WORDS, SealedNames } from '../export/redaction/sealed-names.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Entity } from '../model/graph.ts'
import { type Judgement, judgementId, sealed, TAKEDOWNS, type Takedown } from '../model/judgement.ts'
import { all, type Store } from '../store/store.ts'
import { apply } from './apply.ts'
import { findEntity } from './find-entity.ts'
import { type Forgotten, forgotten } from './forget.ts'
import { type JudgeOptions, saidBy } from './judge.ts'
import { isTelling } from './redact.ts'
import { storedExtraction } from './stored-extraction.ts'
import { kinOf } from './visible.ts'

export interface TakedownOptions extends JudgeOptions {
  /** What the name is sealed with where none was taken down before: random, for with it names can be guessed at. */
  readonly salt: string
}

/** What a takedown changed. */
export interface TakedownOutcome {
  /** Documents whose text, title, address or id named the person. */
  readonly documents: number
  /** Places in their texts. */
  readonly places: number
  /** New ids of documents whose ids told the name. */
  readonly renamed: readonly string[]
  /** Judgements that are pinned to other words now, or whose notes named the person. */
  readonly judgements: number
  /** What only others can do about what the store keeps; null where nothing is left. */
  readonly left: string | null
}

const documentIds = async (store: Store): Promise<readonly string[]> => {
  const ids: string[] = []
  for await (const { id } of all((paging) => store.documentHeads({}, paging))) ids.push(id)
  return ids
}

/** The name and all that stands for it, as words: several that are hidden everywhere, and single ones. */
const wordsOfNames = ({
  name,
  aliases,
}: Entity): { readonly names: readonly string[]; readonly parts: readonly string[] } => {
  const names = new Set<string>()
  const parts = new Set<string>()
  for (const text of [name, ...aliases.map((alias) => alias.text)]) {
    const words = wordsOf(text).map(({ folded }) => folded)
    if (words.length > 1) names.add(words.slice(0, MOST_WORDS).join(' '))
    else if (words[0] !== undefined) parts.add(words[0])
    for (const word of text.split(/[\s-]+/u).filter(isTelling))
      for (const { folded } of wordsOf(word)) parts.add(folded)
  }
  return { names: [...names].sort(), parts: [...parts].sort() }
}

/** New ids, `document-1` and so on, of documents whose ids tell a name. */
const newIds = (ids: readonly string[], names: SealedNames): ReadonlyMap<string, string> => {
  const taken = new Set(ids)
  const found = new Map<string, string>()
  let number = 0
  for (const id of ids) {
    // Marks that join words in an id are none of a name.
    if (names.in(id.replace(/_/g, ' '), [id]).length === 0) continue
    do number++
    while (taken.has(`document-${number}`))
    found.set(id, `document-${number}`)
  }
  return found
}

const personNamed = async (store: Store, what: string): Promise<Entity> => {
  const person = await findEntity(store, what)
  if (person.type === 'Person' && person.details.nameStatus !== 'unnamed') return person
  const message = `${what} is no person with a name: there is nothing to take down. Restrict it instead.`
  throw new StorygraphError('BAD_INPUT', message)
}

const sealedTakedown = async (store: Store, person: Entity, options: TakedownOptions): Promise<Takedown> => {
  const earlier = (await store.judgements({ documents: [TAKEDOWNS] }, { first: 1 })).items[0]?.node
  const salt = earlier?.kind === 'takedown' ? earlier.salt : options.salt
  const seal = (texts: Iterable<string>): readonly string[] => [...texts].map((text) => sealed(salt, text)).sort()
  const { names, parts } = wordsOfNames(person)
  const kin = await kinOf(store, person)
  const hashes: string[] = []
  for await (const { id, sha256 } of all((paging) => store.documentHeads({ ids: [...kin] }, paging)))
    hashes.push(id, sha256)
  const firsts = new Set([...names.map((name) => name.replace(/ .*/, '')), ...parts])
  const judged = { kind: 'takedown' as const, names: seal(names), parts: seal(parts), sources: seal(hashes) }
  return { id: judgementId(judged), ...saidBy(options), salt, renamed: [], firsts: seal(firsts), ...judged }
}

/** Which of a person's chains stand in which document, by local id. */
const chainsByDocument = async (
  store: Store,
  { chains }: Entity,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>()
  for (const { document, id } of await store.chains({ ids: chains }))
    found.set(document, (found.get(document) ?? new Set()).add(id))
  return found
}

/**
 * Takes a person's name down: it is in no document, claim, judgement or index any more, and is hidden in whatever is read later, the
 * same texts included. A full name is hidden in all texts, whoever bears it; a part of it in those of the person and their
 * retellings. What is told stays, of somebody without a name. It cannot be undone: nothing keeps the name. All of it or nothing.
 * Errors: NOT_FOUND, AMBIGUOUS_NAME, BAD_INPUT for what has no name.
 */
export const takedown = async (store: Store, what: string, options: TakedownOptions): Promise<TakedownOutcome> => {
  const person = await personNamed(store, what)
  const sealing = await sealedTakedown(store, person, options)
  const ids = await documentIds(store)
  const renamed = newIds(ids, new SealedNames([sealing]))
  const taken: Takedown = {
    ...sealing,
    renamed: [...renamed]
      .map(([old, id]): [string, string] => [sealed(sealing.salt, old), id])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  }
  const names = new SealedNames([taken])
  const chains = await chainsByDocument(store, person)
  const changed = new Map<string, Forgotten>()
  for (const id of ids) {
    const extraction = await storedExtraction(store, id)
    const without = extraction === null ? null : forgotten(extraction, names, chains.get(id))
    if (without !== null) changed.set(id, without)
  }
  const undo: string[] = []
  const judge: Judgement[] = [taken]
  const edits = {
    editedOf: (id: string) => changed.get(id)?.edited,
    hide: (text: string) => names.hide(text, person.documents),
    ids: new RenamedIds(renamed),
  }
  for await (const one of all((paging) => store.judgements({}, paging))) {
    const moved = movedJudgement(one, edits)
    if (JSON.stringify(moved) === JSON.stringify(one)) continue
    undo.push(one.id)
    judge.push(moved)
  }
  const put = [...changed.values()].map(({ extraction }): Extraction => extraction)
  await apply(
    store,
    { put, remove: [...renamed.keys()], judge, undo: undo.filter((id) => !judge.some((one) => one.id === id)) },
    options,
  )
  return {
    documents: changed.size,
    places: [...changed.values()].reduce((sum, { places }) => sum + places, 0),
    renamed: [...renamed.values()],
    judgements: judge.length - 1,
    left: await store.scrub(),
  }
}
