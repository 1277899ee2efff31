import type { Chain, Extraction } from '../../src/model/extraction.ts'
import type { Contradiction, Entity, Fact } from '../../src/model/graph.ts'
import type { Growth } from '../../src/store/growth.ts'
import type { DocumentRecord } from '../../src/store/store.ts'
import { byUnits, type Cast, generatedPerson, type Place } from './generated-cast.ts'
import { Writer } from './lives.ts'

/** What grows by a key as documents come. */
export interface Grown {
  id: string
  count: number
}

/** One change in the making. */
export class Batch {
  readonly put: DocumentRecord[] = []
  readonly people = new Set<number>()
  readonly firms = new Map<string, Entity & { chains: string[]; documents: string[] }>()
  readonly facts: Fact[] = []
  readonly contradictions: Contradiction[] = []
  readonly growths = new Map<string, Growth & { chains: string[]; forms: { count: number; add: string[] }[] }>()
  readonly #grown: Map<string, Grown>

  constructor(grown: Map<string, Grown>) {
    this.#grown = grown
  }

  grow(key: string, chain: string, document: string, entity: Pick<Entity, 'type' | 'name' | 'details'>): void {
    const grown = this.#grown.get(key) ?? { id: chain, count: 0 }
    if (byUnits(chain, grown.id) < 0) grown.id = chain
    grown.count++
    this.#grown.set(key, grown)
    const growth = this.growths.get(key)
    const form = growth?.forms[0]
    if (growth === undefined || form === undefined) {
      const forms = [{ text: entity.name, count: grown.count, add: [document], remove: [] }]
      this.growths.set(key, { key, entity: { ...entity, id: grown.id }, chains: [chain], forms })
      return
    }
    growth.chains.push(chain)
    form.add.push(document)
    form.count = grown.count
  }

  work(name: string, chain: string, document: string): string {
    const firm = this.firms.get(name)
    if (firm === undefined) {
      const [chains, documents] = [[chain], [document]]
      this.firms.set(name, {
        id: chain,
        type: 'Organization',
        name,
        aliases: [],
        documents,
        chains,
        details: {},
        identity: [],
      })
      return chain
    }
    firm.chains.push(chain)
    firm.documents.push(document)
    return firm.id
  }
}

/** Writes documents, and keeps which entity each chain is of. */
export class Teller {
  readonly writer: Writer
  readonly #document: string
  readonly #batch: Batch
  readonly #cast: Cast
  readonly #owners = new Map<string, string>()
  readonly #keys: Record<string, readonly string[]> = {}

  constructor(document: string, batch: Batch, cast: Cast) {
    this.writer = new Writer(document)
    this.#document = document
    this.#batch = batch
    this.#cast = cast
  }

  #chain(
    type: Chain['type'],
    name: string,
    key: string,
    more: Partial<Chain>,
    owner: (chain: string) => string | null,
  ) {
    const before = this.writer.chains.length
    const id = this.writer.chain(type, name, more)
    if (this.writer.chains.length > before) {
      this.#owners.set(id, owner(`${this.#document}/${id}`) ?? '')
      this.#keys[id] = [key]
    }
    return id
  }

  person(index: number, name = this.#cast.names[index] ?? ''): string {
    const more = { nameStatus: 'full', gender: 'unknown' } as const
    return this.#chain('Person', name, `person:${this.#cast.names[index]}`, more, (chain) => {
      this.#cast.chains[index]?.push(chain)
      this.#batch.people.add(index)
      return generatedPerson(index)
    })
  }

  place({ name, details }: Place): string {
    const key = `place:${details.gazetteer}`
    return this.#chain('Place', name, key, details, (chain) => {
      this.#batch.grow(key, chain, this.#document, { type: 'Place', name, details })
      return key
    })
  }

  date(name: string, edtf: string): string {
    const key = `date:${edtf}`
    return this.#chain('Date', name, key, { edtf }, (chain) => {
      this.#batch.grow(key, chain, this.#document, { type: 'Date', name, details: { edtf } })
      return key
    })
  }

  firm(name: string): string {
    return this.#chain('Organization', name, `organization:${name}`, {}, (chain) =>
      this.#batch.work(name, chain, this.#document),
    )
  }

  /** What a chain is part of: its entity, or the key by which that is found once all of a change is told. */
  owner(chain: string | null): string | null {
    return chain === null ? null : (this.#owners.get(chain) ?? null)
  }

  done(more: Partial<Extraction['document']>): Extraction {
    const extraction = this.writer.extraction(more)
    const lineageKeys = [1, 2, 3, 4].map(
      (part) => `${part}:${extraction.document.sha256.slice(part * 8, part * 8 + 8)}`,
    )
    this.#batch.put.push({ extraction, lineageKeys, chainKeys: this.#keys, story: { cast: [], told: [] } })
    return extraction
  }
}
