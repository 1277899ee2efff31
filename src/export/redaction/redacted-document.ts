import { createHash } from 'node:crypto'
import type { Chain, Claim } from '../../model/extraction.ts'
import type { DocumentHead, StoredChain, StoredDocument } from '../../model/graph.ts'
import type { Span } from '../../model/span.ts'
import { EditedText } from './edited-text.ts'
import type { Redaction } from './redaction.ts'

/** A document without those who are hidden: its text, and all that points into it. */
export class RedactedDocument {
  readonly #redaction: Redaction
  readonly #id: string
  readonly #labels: ReadonlyMap<string, string>
  /** Chains, by local id, that nothing may refer to. */
  readonly #gone: ReadonlySet<string>
  readonly edited: EditedText
  #sha256: string | null = null

  constructor(
    document: StoredDocument,
    chains: readonly StoredChain[],
    redaction: Redaction,
    withheld: readonly Span[] = [],
  ) {
    this.#redaction = redaction
    this.#id = document.id
    const hidden = chains.flatMap((chain) => {
      const label = redaction.people.get(chain.entityId)
      return label === undefined ? [] : [{ chain, label }]
    })
    this.#gone = new Set(chains.flatMap(({ id, entityId }) => (redaction.gone?.has(entityId) ? id : [])))
    this.#labels = new Map(hidden.map(({ chain, label }) => [chain.id, label]))
    const mentions = hidden.flatMap(({ chain, label }) =>
      chain.mentions
        .filter(({ form }) => form === 'name' || (form === 'nominal' && redaction.unnamed.has(chain.entityId)))
        .map(({ start, end }) => ({ start, end, label })),
    )
    // A quotation leads whoever searches for it to the one who said it.
    const spoken = redaction.keepsQuotes ? [] : document.quotes
    const quotes = spoken.flatMap(({ speaker, start, end }) => {
      const label = this.#labels.get(speaker ?? '')
      return label === undefined ? [] : [{ start, end, label: `[words of ${label}]` }]
    })
    const names = redaction.names.in(document.text, [document.id])
    const closed = withheld.map(({ start, end }) => ({ start, end, label: '[withheld]' }))
    this.edited = new EditedText(document.text, [...mentions, ...names, ...quotes, ...closed])
  }

  hide(text: string): string {
    return this.#redaction.names.hide(text, [this.#id])
  }

  #orNull(text: string | null): string | null {
    return text === null ? null : this.hide(text)
  }

  /** Its hash is that of the text as it reads now. Named one by one: nothing comes through that was not thought of. */
  head({
    id,
    title,
    source,
    url,
    author,
    published,
    language,
    derivedFrom,
    family,
    warnings,
    rules,
  }: DocumentHead): DocumentHead {
    this.#sha256 ??= createHash('sha256').update(this.edited.text).digest('hex')
    const unlessNaming = (address: string | null): string | null =>
      address === null || this.#redaction.names.in(address, [this.#id]).length > 0 ? null : address
    return {
      id,
      title: this.#orNull(title),
      source: this.#orNull(source),
      url: unlessNaming(url),
      author: this.#orNull(author),
      published,
      language,
      derivedFrom:
        derivedFrom === null ? null : (this.#redaction.documents.get(derivedFrom) ?? unlessNaming(derivedFrom)),
      sha256: this.#sha256,
      family,
      warnings: warnings.map(({ code, message }) => ({ code, message: this.hide(message) })),
      ...(rules !== undefined && { rules }),
    }
  }

  document(document: StoredDocument): StoredDocument {
    const { sentences, quotes, story } = document
    return {
      ...this.head(document),
      text: this.edited.text,
      sentences: sentences.map((sentence) => this.edited.span(sentence)),
      quotes: quotes.map((quote) => ({ ...this.edited.words(quote), speaker: this.#unlessGone(quote.speaker) })),
      // Keys of a cast are made of names.
      story: { cast: [], told: story.told.map((span) => this.edited.span(span)) },
    }
  }

  #unlessGone(chain: string | null): string | null {
    return chain !== null && this.#gone.has(chain) ? null : chain
  }

  #named(chain: Chain, label: string | undefined): Chain {
    const { name, aliases, whole, of, ...rest } = chain
    return {
      ...rest,
      ...(of !== undefined && !this.#gone.has(of.entity) && { of }),
      name: label ?? this.hide(name),
      aliases: label === undefined ? aliases.map((alias) => this.hide(alias)) : [],
      ...(whole && { whole: this.#named(whole, label) }),
    }
  }

  chain(chain: StoredChain): StoredChain {
    const { globalId, document, mentions, entityId } = chain
    const named = this.#named(chain, this.#labels.get(chain.id))
    return { ...named, globalId, document, entityId, mentions: mentions.map((mention) => this.edited.words(mention)) }
  }

  claim<T extends Claim>(claim: T): T {
    const { value, time, reason, args, evidence } = claim
    return {
      ...claim,
      attributedTo: this.#unlessGone(claim.attributedTo),
      value: typeof value === 'string' ? this.hide(value) : value,
      time: time === null ? null : { ...time, text: this.#orNull(time.text) },
      reason: reason === null ? null : this.edited.words(reason),
      args: { subject: this.edited.span(args.subject), ...(args.object && { object: this.edited.span(args.object) }) },
      evidence: this.edited.words(evidence),
    }
  }
}
