import type { Entity, StoredChain } from '../model/graph.ts'
import { exactKey } from '../resolve/blocking.ts'

interface Candidate {
  /** The one exact key of all its chains; null where they have several, or one has none. */
  key: string | null
  /** Documents and name forms are told of chains with an exact key; of others, the entity tells them. */
  isMixed: boolean
  readonly forms: Map<string, number>
}

/**
 * Which entities grow by an exact key, and how often each of their name forms stands, gathered from chains as they pass by: an entity
 * alone does not tell it of its name.
 */
export class GrowingNames {
  readonly #entities = new Map<string, Candidate>()
  /** Entities of each key: one that several have does not make any of them grow. */
  readonly #bearers = new Map<string, string | null>()

  /** Takes a chain in; gives the name forms by which its entity stands in its document, where the chain has an exact key. */
  note(chain: StoredChain): readonly string[] {
    if (chain.type !== 'Place' && chain.type !== 'Date' && chain.type !== 'Event') return []
    const key = exactKey(chain)
    const { entityId } = chain
    const before = this.#entities.get(entityId)
    const known = before ?? { key, isMixed: false, forms: new Map<string, number>() }
    if (before !== undefined && (before.key !== key || key === null)) {
      known.isMixed ||= key !== null || before.key !== null
      known.key = null
    }
    this.#entities.set(entityId, known)
    if (key === null) return []
    const bearer = this.#bearers.get(key)
    this.#bearers.set(key, bearer === undefined || bearer === entityId ? entityId : null)
    const texts = [...new Set([chain.name, ...chain.aliases])]
    for (const text of texts) {
      const count = chain.mentions.filter((mention) => mention.form === 'name' && mention.text === text).length
      known.forms.set(text, (known.forms.get(text) ?? 0) + count)
    }
    return texts
  }

  /** How much of what an entity's names stand in has been told as its chains passed by. */
  told({ id }: Entity): 'all' | 'some' | 'nothing' {
    const known = this.#entities.get(id)
    if (known?.isMixed) return 'some'
    return known === undefined || known.key === null ? 'nothing' : 'all'
  }

  /** The name forms of an entity that grows, its name among them, with their counts; null for all others. */
  of({ id, name, identity }: Entity): ReadonlyMap<string, number> | null {
    const known = this.#entities.get(id)
    if (known === undefined || known.key === null || identity.length > 0) return null
    if (this.#bearers.get(known.key) !== id) return null
    return known.forms.has(name) ? known.forms : new Map([[name, 0], ...known.forms])
  }
}
