import type { Entity } from '../../model/graph.ts'
import { refusedChange } from '../refused-change.ts'
import * as queries from './cypher/write-entities.ts'
import { TELL, UNTELL } from './cypher/write-facts.ts'
import { idOf, keyOf, nameKey } from './keys.ts'
import { entityRow, nameProperties } from './properties.ts'
import type { Owners } from './write-documents.ts'
import { later, runRows, type Writing } from './writing.ts'

/** A name form as it is to be, by key; `documents` are keys of readings. */
export interface PlannedName {
  readonly key: string
  readonly properties: ReturnType<typeof nameProperties>
}

export interface NameDocument {
  readonly name: string
  readonly reading: string
}

/** What becomes of entities, worked out before any of it is written. Internal numbers stand for entities throughout. */
export class EntityPlan {
  /** The number of each entity that the change may speak of, by key. */
  readonly numbers = new Map<string, number>()
  /** The number of what grows, by what it grows by. */
  readonly growing = new Map<string, number>()
  readonly rows = new Map<number, ReturnType<typeof entityRow>>()
  /** What another entity becomes of one that goes. */
  readonly redirected = new Map<number, number>()
  /** Entities that go, and those that grew and end. */
  readonly forgotten = new Set<number>()
  readonly names = new Map<string, PlannedName>()
  readonly dropped = new Set<string>()
  readonly added: NameDocument[] = []
  readonly removed: NameDocument[] = []
  readonly #owners: Owners
  readonly #before: ReadonlyMap<string, number | null>
  readonly #chains = new Map<number, Set<string>>()
  readonly #writing: Writing

  constructor(writing: Writing, owners: Owners) {
    this.#writing = writing
    this.#owners = owners
    this.#before = new Map(owners)
  }

  /** Takes in whom chains belong to, and all chains of some entities. */
  know(owned: readonly { readonly key: string; readonly entity: number | null }[]): void {
    const before = this.#before as Map<string, number | null>
    for (const { key, entity } of owned) {
      if (!this.#owners.has(key)) {
        this.#owners.set(key, entity)
        before.set(key, entity)
      }
    }
    for (const [key, entity] of this.#owners) if (entity !== null) this.chainsOf(entity).add(key)
  }

  /** The chains of an entity, as far as they are known. */
  chainsOf(n: number): Set<string> {
    const known = this.#chains.get(n) ?? new Set<string>()
    this.#chains.set(n, known)
    return known
  }

  /** Undefined where no document has the chain. */
  ownerOf(chain: string): number | null | undefined {
    return this.#owners.get(chain)
  }

  give(chain: string, n: number | null): void {
    const owner = this.#owners.get(chain) ?? null
    if (owner === n) return
    if (owner !== null) {
      this.#writing.entities.add(owner)
      this.chainsOf(owner).delete(chain)
    }
    this.#owners.set(chain, n)
    if (n !== null) this.chainsOf(n).add(chain)
  }

  put(n: number, entity: Pick<Entity, 'id' | 'type' | 'name' | 'details' | 'identity'>, growsBy: string | null): void {
    this.rows.set(n, entityRow(n, entity, growsBy))
    this.numbers.set(keyOf('entity', entity.id), n)
    this.#writing.entities.add(n)
  }

  name(n: number, text: string, main: boolean, count: number): string {
    const key = nameKey(n, text)
    this.names.set(key, { key, properties: nameProperties(n, text, main, count) })
    this.dropped.delete(key)
    return key
  }

  /** A chain that would be left without an entity; null where there is none. */
  orphan(): string | null {
    for (const [chain, owner] of this.#owners) if (owner === null) return idOf(chain)
    return null
  }

  /** Sends all of it; only where entities become others is something read in between. */
  async write(): Promise<void> {
    const writing = this.#writing
    const moved = [...this.#owners].filter(([chain, owner]) => this.#before.get(chain) !== owner)
    later(writing, queries.FREE_IDS, [...new Set([...this.rows.keys(), ...this.forgotten])])
    later(writing, queries.PUT_ENTITIES, [...this.rows.values()])
    await this.#redirect()
    later(
      writing,
      queries.SET_OWNERS,
      moved.map(([chain, entity]) => ({ chain, entity })),
    )
    later(writing, queries.DELETE_NAMES, [...this.dropped])
    later(writing, queries.PUT_NAMES, [...this.names.values()])
    later(writing, queries.REMOVE_NAME_DOCUMENTS, this.removed)
    later(writing, queries.ADD_NAME_DOCUMENTS, this.added, (tied) => {
      if (tied.length < this.added.length) throw refusedChange('gives a name to a document that is not there')
    })
  }

  /** Facts and contradictions follow what an entity has become. */
  async #redirect(): Promise<void> {
    if (this.redirected.size === 0) return
    const writing = this.#writing
    const numbers = [...this.redirected.keys()]
    const told = (await runRows<{ key: string }>(writing.run, queries.READ_TOLD, numbers, 'numbers')).map(
      ({ key }) => key,
    )
    later(writing, UNTELL, told)
    later(
      writing,
      queries.REDIRECT,
      [...this.redirected].map(([from, to]) => ({ from, to })),
    )
    later(writing, TELL, told)
  }
}
