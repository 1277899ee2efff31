import { splitId } from '../../model/extraction.ts'
import type { StoredClaim } from '../../model/graph.ts'
import { retellingsLast } from '../../model/retellings-last.ts'
import { type Passage, type TextSpan, textSpan } from '../../model/span.ts'
import { checkFirst } from '../connection.ts'
import { type Context, referred } from '../context.ts'

/** The most that `context` adds on each side, in UTF-16 code units. */
const MAX_CONTEXT = 10_000

/** Words of a document. */
export interface EvidenceParent {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

export const evidenceOf = (document: string, { start, end, text }: TextSpan): EvidenceParent => ({
  document,
  start,
  end,
  quote: text,
})

/** The evidence of some claims, as many as asked for: what retells another document comes last. */
export const evidenceOfClaims = async (
  ids: readonly string[],
  first: number | null | undefined,
  { loaders }: Context,
): Promise<readonly EvidenceParent[]> => {
  const most = checkFirst(first, undefined, 'first', 3)
  const documentIds = [...new Set(ids.map((id) => splitId(id)?.document ?? ''))]
  // A claim's id tells its document: both are read at once.
  const [claims, documents] = await Promise.all([
    Promise.all(ids.map(async (id): Promise<StoredClaim> => referred(await loaders.claim.load(id), id))),
    Promise.all(documentIds.map(async (id) => [id, await loaders.document.load(id)] as const)),
  ])
  const ordered = retellingsLast(claims, new Map(documents))
  return ordered.slice(0, most).map(({ document, evidence }) => evidenceOf(document, evidence))
}

/** A place in a text that does not part a character that takes two code units. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}

export const evidenceFields = {
  document: async ({ document }: EvidenceParent, _: object, { loaders }: Context) =>
    referred(await loaders.document.load(document), document),
  context: async (
    { document, start, end }: EvidenceParent,
    args: { characters?: number | null },
    { loaders }: Context,
  ) => {
    const more = checkFirst(args.characters, MAX_CONTEXT, 'characters', 120)
    const { text } = referred(await loaders.wholeDocument.load(document), document)
    const to = Math.min(text.length, end + more)
    return text.slice(whole(text, Math.max(0, start - more)), whole(text, to))
  },
}

export const searchEdgeFields = {
  /** Words are found by their document alone: what is told of them is read only where it is asked for. */
  evidence: async ({ passage }: { passage: Passage | null }, _: object, { loaders }: Context) => {
    if (passage === null) return null
    const { document, start, end } = passage
    const { text } = referred(await loaders.wholeDocument.load(document), document)
    return evidenceOf(document, textSpan(text, start, end))
  },
}
