import type { Chain, Claim, Extraction, Mention } from '../../model/extraction.ts'
import type { Entity, Fact, Story } from '../../model/graph.ts'
import {
  plainChain,
  plainClaim,
  plainDetails,
  plainDocument,
  plainMention,
  plainQuote,
  plainScorecard,
  plainSpan,
  plainTime,
  plainWarning,
} from '../../model/plain.ts'
import { headOf } from '../document-parts.ts'
import type { Connection } from './connection.ts'

// What the JSON columns of documents, chains, claims, entities and facts hold: every key in the order of `model/plain.ts`, and none that
// is not known there, so that exports copy what is kept (see `json-lines.ts`) without reading it. A change of that order takes a
// migration that ends in `keepPlain`.

export const readingJson = ({
  document,
  sentences,
  quotes,
  warnings,
  rules,
  story,
}: Pick<Extraction, 'document' | 'sentences' | 'quotes' | 'warnings'> & {
  readonly rules: string | undefined
  /** Last: it is in no export. Documents that were stored before stories were kept have none. */
  readonly story: Story | undefined
}): string =>
  JSON.stringify({
    document: plainDocument(document),
    sentences: sentences.map(plainSpan),
    quotes: quotes.map(plainQuote),
    warnings: warnings.map(plainWarning),
    rules,
    story,
  })

/** What `readingJson` holds of the same, without what may be long. */
export const headJson = ({ document, warnings, ...rest }: Parameters<typeof headOf>[0]): string =>
  JSON.stringify(headOf({ ...rest, document: plainDocument(document), warnings: warnings.map(plainWarning) }))

export const chainJson = ({
  chain,
  mentions,
}: {
  readonly chain: Chain
  readonly mentions: readonly Mention[]
}): string => JSON.stringify({ chain: plainChain(chain), mentions: mentions.map(plainMention) })

export const claimJson = (claim: Claim): string => JSON.stringify(plainClaim(claim))

export const timeJson = (time: Fact['time']): string => JSON.stringify(time && plainTime(time))

export const detailsJson = (details: Entity['details']): string => JSON.stringify(plainDetails(details))

export const identityJson = (identity: Entity['identity']): string => JSON.stringify(identity.map(plainScorecard))

const COLUMNS: readonly (readonly [table: string, column: string, (value: never) => string])[] = [
  ['documents', 'reading', readingJson],
  ['chains', 'body', chainJson],
  ['claims', 'body', claimJson],
  ['entities', 'details', detailsJson],
  ['entities', 'identity', identityJson],
  ['facts', 'time', timeJson],
]

/** Writes the heads of all documents of a store from before they were kept by themselves, a row at a time as well. */
export const fillHeads = (connection: Connection): void => {
  const rowAfter = (n: number) =>
    connection.get<{ n: number; reading: string }>('SELECT n, reading FROM documents WHERE n > ? ORDER BY n LIMIT 1', n)
  for (let row = rowAfter(0); row !== undefined; row = rowAfter(row.n))
    connection.run(
      'INSERT INTO document_heads (document, head) VALUES (?, ?)',
      row.n,
      headJson(JSON.parse(row.reading)),
    )
}

/** Brings what an older store keeps into this form, a row at a time: a document may be 10 MB of text. */
export const keepPlain = (connection: Connection): void => {
  for (const [table, column, json] of COLUMNS) {
    const rowAfter = (n: number) =>
      connection.get<{ n: number; kept: string }>(
        `SELECT n, ${column} AS kept FROM ${table} WHERE n > ? ORDER BY n LIMIT 1`,
        n,
      )
    for (let row = rowAfter(0); row !== undefined; row = rowAfter(row.n)) {
      const plain = json(JSON.parse(row.kept) as never)
      if (plain !== row.kept) connection.run(`UPDATE ${table} SET ${column} = ? WHERE n = ?`, plain, row.n)
    }
  }
}
