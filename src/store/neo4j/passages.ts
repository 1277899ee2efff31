import { type Extraction, globalId, splitId } from '../../model/extraction.ts'
import type { Match } from '../name-search.ts'
import { type ChainOwner, MAX_PASSAGES, passageMatches, passagesOf, textWords } from '../text-search.ts'
import type { Connection } from './connection.ts'
import { FIND_PASSAGES, PUT_PASSAGES, READ_TEXTS } from './cypher/passages.ts'
import { idOf, keyOf } from './keys.ts'

/** The sentences of a document as nodes. */
export const passageProperties = (extraction: Parameters<typeof passagesOf>[0]) => {
  const { id } = extraction.document
  return passagesOf(extraction).map(({ chains, ...passage }, index) => ({
    ...passage,
    key: keyOf('passage', globalId(id, String(index))),
    document: keyOf('document', id),
    chains: chains.map((local) => keyOf('chain', globalId(id, local))),
  }))
}

/** Texts that are read at once. */
const AT_ONCE = 100

/** Writes the sentences of all documents of a store from before they were kept; may run again. */
export const fillPassages = async (connection: Connection): Promise<void> => {
  for (let after = 'r:'; ; ) {
    const rows = await connection.read<{ reading: string; body: string; chains: readonly string[] }>(READ_TEXTS, {
      after,
      limit: AT_ONCE,
    })
    const last = rows.at(-1)
    if (last === undefined) return
    const texts = rows.map(({ reading, body, chains }) => {
      const mentions = chains.flatMap((chain): Extraction['mentions'] => JSON.parse(chain).mentions)
      return { reading, passages: passageProperties({ ...JSON.parse(body), mentions }) }
    })
    await connection.write((run) => run(PUT_PASSAGES, { rows: texts }))
    after = last.reading
  }
}

interface Row {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly chains: readonly string[]
  readonly owners: readonly ChainOwner[]
}

/** Entities that sentences with all the words speak of; see `Store.search`. */
export const searchPassages = async (
  connection: Connection,
  asked: readonly string[],
  types: Parameters<typeof passageMatches>[3],
  named: ReadonlySet<number>,
): Promise<readonly Match[]> => {
  const words = textWords(asked).map(({ word, isBeginning }) => `+${word}${isBeginning ? '*' : ''}`)
  if (words.length === 0) return []
  const rows = await connection.read<Row>(FIND_PASSAGES, { words: words.join(' '), limit: MAX_PASSAGES })
  const passages = rows.map(({ owners: _, ...row }) => ({
    ...row,
    document: idOf(row.document),
    chains: row.chains.flatMap((chain) => splitId(idOf(chain))?.local ?? []),
  }))
  const owners = rows.flatMap((row) => row.owners)
  const known = owners.map((owner) => ({ ...owner, chain: idOf(owner.chain), id: owner.id.slice(2) }))
  return passageMatches(asked, passages, known, types, named)
}
