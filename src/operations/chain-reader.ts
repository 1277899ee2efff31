import { type Extraction, globalId } from '../model/extraction.ts'
import type { StoredChain } from '../model/graph.ts'
import type { ChainPart } from '../resolve/profile.ts'
import { groupBy } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'

export const partOfStored = ({ globalId: id, document, mentions, entityId: _, ...chain }: StoredChain): ChainPart => ({
  globalId: id,
  document,
  chain,
  mentions,
})

export const partsOfNew = ({ document, entities, mentions }: Extraction): readonly ChainPart[] => {
  const byChain = groupBy(mentions, ({ entity }) => entity)
  return entities.map((chain) => ({
    globalId: globalId(document.id, chain.id),
    document: document.id,
    chain,
    mentions: byChain.get(chain.id) ?? [],
  }))
}

/** Reads stored chains, remembering which entity each belonged to, and leaves out those of documents that go. */
export class ChainReader {
  readonly before = new Map<string, string>()
  readonly parts = new Map<string, ChainPart>()
  readonly #store: Store
  readonly #gone: ReadonlySet<string>

  constructor(store: Store, gone: ReadonlySet<string>) {
    this.#store = store
    this.#gone = gone
  }

  async read(filter: Parameters<Store['chains']>[0]): Promise<readonly ChainPart[]> {
    const stored = await this.#store.chains(filter)
    const parts = stored.map(partOfStored)
    for (const { globalId: id, entityId } of stored) this.before.set(id, entityId)
    for (const part of parts) if (!this.#gone.has(part.document)) this.parts.set(part.globalId, part)
    return parts
  }

  add(parts: readonly ChainPart[]): void {
    for (const part of parts) this.parts.set(part.globalId, part)
  }
}
