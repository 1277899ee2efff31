import { StorygraphError } from '../model/errors.ts'
import { type EntityType, type Mention, splitId } from '../model/extraction.ts'
import type { StoredChain } from '../model/graph.ts'
import type { MentionPin } from '../model/judgement.ts'
import type { Store } from '../store/store.ts'
import { findEntity } from './find-entity.ts'
import { findDocument } from './ingest.ts'

/** A mention that somebody named, with its chain. */
export interface FoundMention {
  readonly pin: MentionPin
  /** `d1/e1` */
  readonly chain: string
  readonly type: EntityType
}

/** `document:start-end` */
const PLACE = /^(.+):(\d+)-(\d+)$/s

const found = ({ globalId, document, type }: StoredChain, { start, end, text }: Mention): FoundMention => ({
  pin: { document, type, start, end, text },
  chain: globalId,
  type,
})

/** A chain's first name, where it has one: what a reader takes for it. */
const mentionOf = (chain: StoredChain): FoundMention => {
  const mentions = [...chain.mentions].sort((a, b) => a.start - b.start || a.end - b.end)
  const mention = mentions.find(({ form }) => form === 'name') ?? mentions[0]
  if (mention !== undefined) return found(chain, mention)
  const message = `${chain.globalId} has no words of its own in ${chain.document}, so that nothing can be judged of it.`
  throw new StorygraphError('BAD_INPUT', message)
}

const readChain = async (store: Store, id: string): Promise<StoredChain | undefined> =>
  (await store.chains({ ids: [id] }))[0]

/** How many mentions an error names. */
const MOST_NEAR = 5

const mentionThere = async (
  store: Store,
  { id, text }: { readonly id: string; readonly text: string },
  start: number,
  end: number,
): Promise<FoundMention> => {
  const mentions = (await store.chains({ documents: [id] })).flatMap((chain) =>
    chain.mentions.map((mention) => ({ chain, mention })),
  )
  const exact = mentions.find(({ mention }) => mention.start === start && mention.end === end)
  if (exact !== undefined) return found(exact.chain, exact.mention)
  const near = [...mentions]
    .sort((a, b) => Math.abs(a.mention.start - start) - Math.abs(b.mention.start - start))
    .slice(0, MOST_NEAR)
    .map(({ mention }) => `“${mention.text}” ${id}:${mention.start}-${mention.end}`)
  const hint = near.length === 0 ? '' : ` Near it stand ${near.join(', ')}.`
  const what =
    start < end && end <= text.length ? `“${text.slice(start, end)}” (${id}:${start}-${end})` : 'Nothing there'
  throw new StorygraphError('NOT_FOUND', `${what} is no mention of anybody or anything.${hint}`)
}

/**
 * The mention that is meant by `document:start-end`, a chain's or entity's id (`d1/e1`: its first name there), or a name (the first
 * chain of the one entity that has it). Errors: NOT_FOUND, AMBIGUOUS_NAME with candidates, BAD_INPUT.
 */
export const findMention = async (store: Store, what: string): Promise<FoundMention> => {
  const [, id, start, end] = PLACE.exec(what) ?? []
  const document = id === undefined ? null : await findDocument(store, id)
  if (document !== null) return mentionThere(store, document, Number(start), Number(end))
  const chain = splitId(what) === null ? undefined : await readChain(store, what)
  if (chain !== undefined) return mentionOf(chain)
  const entity = await findEntity(store, what)
  const first = await readChain(store, entity.id)
  if (first === undefined) throw new StorygraphError('NOT_FOUND', `Nothing here has the id ${entity.id}.`)
  return mentionOf(first)
}
