import { createHash } from 'node:crypto'
import { splitId } from '../../model/extraction.ts'
import { fromKey, toKey } from '../sort-key.ts'

/**
 * What a node of ours is, as the first letter of its key: nodes of one kind stand together in the one index on keys, in the order
 * of their ids.
 */
export type Kind =
  | 'chain'
  | 'claim'
  | 'contradiction'
  | 'date'
  | 'document'
  | 'entity'
  | 'fact'
  | 'identity'
  | 'judgement'
  | 'name'
  | 'passage'
  | 'reading'

const LETTERS: Readonly<Record<Kind, string>> = {
  chain: 'c',
  claim: 'k',
  contradiction: 'x',
  date: 't',
  document: 'd',
  entity: 'e',
  fact: 'f',
  identity: 'i',
  judgement: 'j',
  name: 'm',
  passage: 'p',
  reading: 'r',
}

/** The key of what has an id: `keyOf('fact', 'd1/f3')` is `f:d1/f3`. */
export const keyOf = (kind: Kind, id: string): string => `${LETTERS[kind]}:${toKey(id)}`

/** The id of what has a key: `idOf('f:d1/f3')` is `d1/f3`. */
export const idOf = (key: string): string => fromKey(key.slice(2))

export const idOrNull = (key: string | null): string | null => (key === null ? null : idOf(key))

/** What all keys of a kind lie between. */
export const rangeOf = (kind: Kind): { readonly above: string; readonly below: string } => ({
  above: `${LETTERS[kind]}:`,
  below: `${LETTERS[kind]};`,
})

/** A document's keys: the node that everybody sees, and the one that holds its text. */
export const documentKeys = (id: string): readonly [document: string, reading: string] => [
  keyOf('document', id),
  keyOf('reading', id),
]

/** The document of what is part of one, from its key: of `k:d1/c3` it is `d1`. */
export const documentOf = (key: string): string => splitId(idOf(key))?.document ?? ''

/** Longer texts are kept in an index by their hash: Neo4j refuses more than some 8,000 bytes. */
const MOST_INDEXED = 1000

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Any text as an index may hold it, no two alike: lone surrogates and NUL are written as JSON has them, long texts by their hash,
 * behind a quotation mark, which stands in no other.
 *
 * @example indexed('Ana\ud83d') // 'Ana\\ud83d'
 */
export const indexed = (text: string): string => {
  const json = JSON.stringify(text).slice(1, -1)
  return json.length > MOST_INDEXED ? `"${hashOf(json)}` : json
}

/** The key of a name form of an entity. */
export const nameKey = (entity: number, text: string): string =>
  `${LETTERS.name}:${entity}:${hashOf(JSON.stringify(text))}`

/** A folded text as it is compared and ordered, in as far as an index may hold it. */
export const sortedBy = (folded: string): string => toKey(visible(folded)).slice(0, MOST_INDEXED)

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as a property that people see: halves of characters, which UTF-8 has not, become the sign for such. */
export const visible = (text: string): string => text.replace(LONE, '\ufffd')
