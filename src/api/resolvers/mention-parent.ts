import type { Mention, Quote } from '../../model/extraction.ts'

/** A mention with the document it stands in and the entity it stands for. */
export interface MentionParent extends Mention {
  readonly document: string
  readonly entityId: string
}

/** A quote with the document it stands in; its speaker as an entity id. */
export interface QuoteParent extends Omit<Quote, 'speaker'> {
  readonly document: string
  readonly speaker: string | null
}
