import { StorygraphError } from '../../model/errors.ts'
import { globalId } from '../../model/extraction.ts'
import type { DocumentHead, StoredChain, StoredDocument } from '../../model/graph.ts'
import { alignedSentences, originalOf } from '../../operations/lineage.ts'
import { checkFirst, type PageArguments, readNodes, sliceConnection } from '../connection.ts'
import { type Context, referred } from '../context.ts'
import { evidenceOf } from './evidence.ts'
import type { MentionParent, QuoteParent } from './mention-parent.ts'

const byPosition = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
) => a.start - b.start || a.end - b.end

const mentionsOf = (chains: readonly StoredChain[]): readonly MentionParent[] =>
  chains
    .flatMap(({ document, mentions, entityId }) => mentions.map((mention) => ({ ...mention, document, entityId })))
    .sort(byPosition)

/** A document with its text and what points into it, where its head alone was read. */
const wholeDocument = async (id: string, { loaders }: Context): Promise<StoredDocument> =>
  referred(await loaders.wholeDocument.load(id), id)

/** The quotes of a document with the entities of their speakers, by position. */
export const quotesOf = (document: StoredDocument): readonly QuoteParent[] =>
  document.quotes
    .map((quote) => ({
      ...quote,
      document: document.id,
      speaker: quote.speaker === null ? null : globalId(document.id, quote.speaker),
    }))
    .sort(byPosition)

/** Tells a stretch of text from the others of a list. */
export const keyOfSpan = ({ document, start, end }: { document: string; start: number; end: number }): string =>
  `${document} ${start} ${end}`

export const documentFields = {
  text: async ({ id }: DocumentHead, _: object, context: Context) => (await wholeDocument(id, context)).text,
  lineage: ({ id, family }: DocumentHead): LineageParent => ({ family, document: id }),
  claims: ({ id }: DocumentHead, args: PageArguments, { store }: Context) =>
    readNodes(args, (paging) => store.claims({ documents: [id] }, paging)),
  mentions: async ({ id }: DocumentHead, args: PageArguments, { loaders }: Context) =>
    sliceConnection('mentions', mentionsOf(await loaders.chainsOfDocument.load(id)), keyOfSpan, args),
  quotes: async ({ id }: DocumentHead, args: PageArguments, context: Context) =>
    sliceConnection('quotes', quotesOf(await wholeDocument(id, context)), keyOfSpan, args),
}

/** A family of documents, as one of them has it. */
interface LineageParent {
  readonly family: string
  /** Its id. */
  readonly document: string
}

const noDocument = (id: string): StorygraphError =>
  new StorygraphError(
    'NOT_FOUND',
    `No document here has the id ${id}. Those of the family: { lineage { documents … } }.`,
  )

export const lineageFields = {
  original: async ({ family }: LineageParent, _: object, { loaders }: Context) =>
    originalOf(await loaders.documentsOfFamily.load(family)),
  alignment: async ({ document }: LineageParent, args: { with: string }, context: Context) => {
    const [own, other] = await Promise.all([
      wholeDocument(document, context),
      context.loaders.wholeDocument.load(args.with),
    ])
    if (other === null) throw noDocument(args.with)
    return alignedSentences(own, other).map(({ left, right }) => ({
      left: evidenceOf(own.id, left),
      right: evidenceOf(other.id, right),
    }))
  },
  documents: async ({ family }: LineageParent, { first }: PageArguments, { loaders }: Context) =>
    (await loaders.documentsOfFamily.load(family)).slice(0, checkFirst(first)),
}
