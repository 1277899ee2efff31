import { createHash } from 'node:crypto'
import type { EditedText } from '../export/redaction/edited-text.ts'
import { RedactedDocument } from '../export/redaction/redacted-document.ts'
import { REMOVED, SealedNames } from '../export/redaction/sealed-names.ts'
import { StorygraphError } from '../model/errors.ts'
import { type Extraction, globalId } from '../model/extraction.ts'
import type { StoredChain, StoredDocument } from '../model/graph.ts'
import { TAKEDOWNS, type Takedown } from '../model/judgement.ts'
import { all, type Store } from '../store/store.ts'

/** What a document says of itself whose text was changed. Such a one is not read again: what is no more in it cannot be found. */
export const NAME_REMOVED = 'NAME_REMOVED'

const WARNING = {
  code: NAME_REMOVED,
  message:
    'A name was taken down from this document, and is no more in it. What was told of its bearer stays, of somebody without a name.',
}

/** The names that must not come back; null where none was taken down. */
const takenDown = async (store: Store): Promise<SealedNames | null> => {
  const takedowns: Takedown[] = []
  for await (const one of all((paging) => store.judgements({ documents: [TAKEDOWNS] }, paging)))
    if (one.kind === 'takedown') takedowns.push(one)
  return takedowns.length === 0 ? null : new SealedNames(takedowns)
}

/** A document without names that were taken down, and where its words have moved. */
export interface Forgotten {
  readonly extraction: Extraction
  readonly edited: EditedText
  /** In how many places of its text a name stood. */
  readonly places: number
}

/**
 * What was read, without the names that were taken down: in text, title, address, claims, mentions and id. Null where none of them
 * stands in it. `chains` are those of their bearers beyond the ones that are called so, by local id.
 */
export const forgotten = (
  extraction: Extraction,
  names: SealedNames,
  chains: ReadonlySet<string> = new Set(),
): Forgotten | null => {
  const { document, sentences, quotes, warnings, entities, mentions } = extraction
  const { id, text, sha256, title, author, source, url, derivedFrom } = document
  const sources = [id, sha256]
  const hidden = names.in(text, sources)
  const newId = names.idOf(id)
  const told = [title, author, source, url, derivedFrom].some(
    (one) => one !== null && names.in(one, sources).length > 0,
  )
  const goesOn = derivedFrom === null ? null : names.idOf(derivedFrom)
  if (hidden.length === 0 && newId === id && !told && goesOn === derivedFrom && chains.size === 0) return null
  const isBearer = (name: string): boolean => names.hide(name, sources).trim() === REMOVED
  const bearers = new Set(
    entities.flatMap((chain) =>
      chains.has(chain.id) || (chain.type === 'Person' && isBearer(chain.name)) ? globalId(id, chain.id) : [],
    ),
  )
  const stored: StoredDocument = { ...document, family: id, sentences, quotes, warnings, story: { cast: [], told: [] } }
  const withPlaces = entities.map((chain): StoredChain => {
    const own = mentions.filter(({ entity }) => entity === chain.id)
    return { ...chain, globalId: globalId(id, chain.id), document: id, entityId: globalId(id, chain.id), mentions: own }
  })
  const redacted = new RedactedDocument(stored, withPlaces, {
    people: new Map([...bearers].map((chain) => [chain, REMOVED])),
    unnamed: new Set(),
    names: { in: (words) => names.in(words, sources), hide: (words) => names.hide(words, sources) },
    documents: derivedFrom === null || goesOn === null ? new Map() : new Map([[derivedFrom, goesOn]]),
    keepsQuotes: true,
  })
  const {
    family: _,
    story: __,
    sentences: nowSentences,
    quotes: nowQuotes,
    warnings: ___,
    ...rest
  } = redacted.document(stored)
  const shown = withPlaces.map((chain) => redacted.chain(chain))
  return {
    edited: redacted.edited,
    places: hidden.length,
    extraction: {
      ...extraction,
      document: { ...rest, id: newId, sha256: createHash('sha256').update(rest.text).digest('hex') },
      sentences: nowSentences,
      quotes: nowQuotes,
      warnings: [...warnings.filter(({ code }) => code !== NAME_REMOVED), WARNING],
      entities: shown.map(({ globalId: chain, document: ____, entityId: _____, mentions: ______, ...one }) =>
        bearers.has(chain) ? { ...one, nameStatus: 'unnamed' } : one,
      ),
      mentions: shown.flatMap((chain) => chain.mentions).sort((a, b) => a.start - b.start || a.end - b.end),
      claims: extraction.claims.map((claim) => redacted.claim(claim)),
    },
  }
}

/** What comes to be stored, without the names that were taken down in this graph; errors are passed on. */
export const withoutTakenDown = async <T extends Extraction | StorygraphError>(
  store: Store,
  batch: readonly T[],
): Promise<readonly T[]> => {
  const names = await takenDown(store)
  if (names === null) return batch
  return batch.map((one) => (one instanceof StorygraphError ? one : { ...one, ...forgotten(one, names)?.extraction }))
}
