import { splitId } from '../../model/extraction.ts'

/** Ids as they are outside, where documents whose ids tell a name have others. */
export class RenamedIds {
  readonly #new: ReadonlyMap<string, string>
  readonly #old: ReadonlyMap<string, string>

  constructor(documents: ReadonlyMap<string, string>) {
    this.#new = documents
    this.#old = new Map([...documents].map(([old, renamed]) => [renamed, old]))
  }

  document(id: string): string {
    return this.#new.get(id) ?? id
  }

  /** Of a chain, claim, fact, entity or contradiction. */
  id(id: string): string {
    return this.#within(id, this.#new)
  }

  ids(ids: readonly string[]): readonly string[] {
    return this.#new.size === 0 ? ids : ids.map((id) => this.id(id))
  }

  documents(ids: readonly string[]): readonly string[] {
    return this.#new.size === 0 ? ids : ids.map((id) => this.document(id))
  }

  /** A filter that names ids from outside, as the store knows them. */
  filter<T extends object>(filter: T): T {
    if (this.#new.size === 0) return filter
    const back = (value: unknown): unknown => {
      if (typeof value === 'string') return this.#old.get(value) ?? this.#within(value, this.#old)
      if (Array.isArray(value)) return value.map(back)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, back(part)]))
    }
    return back(filter) as T
  }

  #within(id: string, map: ReadonlyMap<string, string>): string {
    const { document, local } = splitId(id) ?? { document: '', local: '' }
    const renamed = map.get(document)
    return renamed === undefined ? id : `${renamed}/${local}`
  }
}
