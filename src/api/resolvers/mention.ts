import type { Context } from '../context.ts'
import { entityOf } from './entity.ts'
import { type EvidenceParent, evidenceOf } from './evidence.ts'
import type { MentionParent, QuoteParent } from './mention-parent.ts'

export const mentionFields = {
  entity: ({ entityId }: MentionParent, _: object, context: Context) => entityOf(entityId, context),
  at: (mention: MentionParent): EvidenceParent => evidenceOf(mention.document, mention),
}

export const quoteFields = {
  speaker: ({ speaker }: QuoteParent, _: object, context: Context) => entityOf(speaker, context),
  at: (quote: QuoteParent): EvidenceParent => evidenceOf(quote.document, quote),
}
