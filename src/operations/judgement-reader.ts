import type { Extraction, Mention } from '../model/extraction.ts'
import { globalId, splitId } from '../model/extraction.ts'
import { type IdentityJudgement, type Judgement, judgedDocuments, type MentionPin } from '../model/judgement.ts'
import { mentionKey } from '../resolve/cut-chains.ts'
import { type JudgedChain, mentionAt, type Weighed, weigh } from '../resolve/judged.ts'
import type { ChainPart } from '../resolve/profile.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { partOfStored, partsOfNew } from './chain-reader.ts'

/** Documents and judgements as they will be. */
export interface JudgedChange {
  readonly put: readonly Extraction[]
  /** Documents that go or are put anew: what is stored of them counts no more. */
  readonly gone: ReadonlySet<string>
  readonly judge: readonly Judgement[]
  readonly undo: ReadonlySet<string>
}

const NO_CHANGE: JudgedChange = { put: [], gone: new Set(), judge: [], undo: new Set() }

/** A document as far as pins need it. */
interface Pinned {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly parts: ReadonlyMap<string, ChainPart>
}

const pinnedOf = (text: string, parts: readonly ChainPart[]): Pinned => ({
  text,
  mentions: parts.flatMap(({ mentions }) => mentions),
  parts: new Map(parts.map((part) => [part.chain.id, part])),
})

export const isIdentity = (judgement: Judgement): judgement is IdentityJudgement =>
  judgement.kind === 'same' || judgement.kind === 'different'

/** Reads judgements with the chains that they stand in, as they will be after a change; each document once. */
export class JudgementReader {
  readonly #store: Store
  readonly #change: JudgedChange
  readonly #judgements = new Map<string, readonly Judgement[]>()
  readonly #documents = new Map<string, Pinned | null>()
  #isEmpty: boolean | null = null

  constructor(store: Store, change: JudgedChange = NO_CHANGE) {
    this.#store = store
    this.#change = change
    for (const extraction of change.put)
      this.#documents.set(extraction.document.id, pinnedOf(extraction.document.text, partsOfNew(extraction)))
    for (const id of change.gone) if (!this.#documents.has(id)) this.#documents.set(id, null)
  }

  /** The judgements pinned to any of these documents. */
  async of(documents: Iterable<string>): Promise<readonly Judgement[]> {
    if (await this.#hasNone()) return []
    const ids = [...new Set(documents)]
    const unknown = ids.filter((id) => !this.#judgements.has(id))
    if (unknown.length > 0) await this.#readJudgements(unknown)
    const found = new Map(ids.flatMap((id) => this.#judgements.get(id) ?? []).map((one) => [one.id, one]))
    return [...found.values()]
  }

  /** Those on identity that chains of these hang together with, these included. */
  async linked(start: readonly IdentityJudgement[]): Promise<readonly IdentityJudgement[]> {
    const found = new Map(start.map((judgement) => [judgement.id, judgement]))
    const seen = new Set<string>()
    for (let pins = start.flatMap(({ mentions }) => mentions); pins.length > 0; ) {
      const documents = [...new Set(pins.map(({ document }) => document))]
      await this.#readDocuments(documents)
      const pinned = (await this.of(documents)).filter(isIdentity)
      const reached = new Set(pins.flatMap((pin) => this.chainAt(pin)?.globalId ?? []).filter((id) => !seen.has(id)))
      for (const id of reached) seen.add(id)
      const fresh = pinned.filter(
        ({ id, mentions }) =>
          !found.has(id) && mentions.some((pin) => reached.has(this.#knownChain(pin)?.globalId ?? '')),
      )
      for (const judgement of fresh) found.set(judgement.id, judgement)
      pins = fresh.flatMap(({ mentions }) => mentions)
    }
    return [...found.values()]
  }

  /** What the judgements come to that chains of these documents hang together with. */
  async weighed(documents: Iterable<string>): Promise<Weighed> {
    const linked = await this.linked((await this.of(documents)).filter(isIdentity))
    return weigh(linked, (pin) => this.judgedChain(pin))
  }

  /** The chain that a pin stands in; its document must be one that was read. */
  chainAt(pin: MentionPin): ChainPart | null {
    return this.#found(pin)?.part ?? null
  }

  /** The same, as judgements are weighed by it. */
  judgedChain(pin: MentionPin): JudgedChain | null {
    const found = this.#found(pin)
    if (found === null) return null
    const { part, mention } = found
    const { type, partOf, whole } = part.chain
    const cut = partOf ?? whole?.id
    const own = { globalId: part.globalId, type }
    if (cut === undefined) return own
    const chain = globalId(part.document, cut)
    return { ...own, whole: { chain, mention: `${chain} ${mentionKey(mention)}` } }
  }

  /** A chain by global id; its document must be one that was read. */
  chain(id: string): ChainPart | null {
    const { document, local } = splitId(id) ?? { document: '', local: '' }
    return this.#documents.get(document)?.parts.get(local) ?? null
  }

  #knownChain(pin: MentionPin): ChainPart | null {
    return this.#documents.has(pin.document) ? this.chainAt(pin) : null
  }

  #found(pin: MentionPin): { readonly part: ChainPart; readonly mention: Mention } | null {
    const document = this.#documents.get(pin.document) ?? null
    const mention = document === null ? null : mentionAt(document.text, document.mentions, pin)
    const part = mention === null ? undefined : document?.parts.get(mention.entity)
    return part === undefined || mention === null ? null : { part, mention }
  }

  // Most stores hold no judgement: then nothing more is asked.
  async #hasNone(): Promise<boolean> {
    this.#isEmpty ??= (await this.#store.judgements({}, { first: 1 })).items.length === 0
    return this.#isEmpty && this.#change.judge.length === 0
  }

  async #readJudgements(documents: readonly string[]): Promise<void> {
    const lists = new Map<string, Judgement[]>(documents.map((id) => [id, []]))
    const { judge, undo } = this.#change
    const instead = new Set([...undo, ...judge.map(({ id }) => id)])
    const add = (judgement: Judgement): void => {
      for (const id of judgedDocuments(judgement)) lists.get(id)?.push(judgement)
    }
    for await (const judgement of all((paging) => this.#store.judgements({ documents }, paging)))
      if (!instead.has(judgement.id)) add(judgement)
    for (const judgement of judge) add(judgement)
    for (const [id, list] of lists) this.#judgements.set(id, list)
  }

  async #readDocuments(documents: readonly string[]): Promise<void> {
    const unknown = documents.filter((id) => !this.#documents.has(id))
    if (unknown.length === 0) return
    const parts = new Map<string, ChainPart[]>(unknown.map((id) => [id, []]))
    for (const chain of await this.#store.chains({ documents: unknown }))
      parts.get(chain.document)?.push(partOfStored(chain))
    for await (const { id, text } of all((paging) => this.#store.documents({ ids: unknown }, paging)))
      this.#documents.set(id, pinnedOf(text, parts.get(id) ?? []))
    for (const id of unknown) if (!this.#documents.has(id)) this.#documents.set(id, null)
  }
}
