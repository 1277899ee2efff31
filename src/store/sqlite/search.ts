import type { EntityType } from '../../model/extraction.ts'
import {
  askedWords,
  type Candidate,
  gramsOf,
  MAX_CANDIDATES,
  type Match,
  matchesAfter,
  matchesOf,
} from '../name-search.ts'
import { checkFirst, pageOf, positionAfter } from '../page-cursor.ts'
import type { Page, Paging, SearchHit } from '../store.ts'
import type { Connection } from './connection.ts'
import { searchPassages } from './passages.ts'
import { list, type Sql, sql } from './sql.ts'
import { type EntityRow, entityRows, viewEntities } from './views.ts'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** No more names than this are weighed for the letters that they share, but for those of the rarest. */
const MOST_WEIGHED = 4000
/** However common they are: one wrong letter changes three. */
const LEAST_GRAMS = 4

/** Of all groups of letters the rarest: weighing every name that shares any takes the longer, the more there are. */
const rarest = (connection: Connection, grams: readonly string[]): readonly string[] => {
  connection.execute('CREATE VIRTUAL TABLE IF NOT EXISTS temp.gram_counts USING fts5vocab (main, name_grams, row)')
  const counts = connection.query<{ term: string; doc: number }>(
    sql`SELECT term, doc FROM temp.gram_counts WHERE term IN ${list(grams)} ORDER BY doc, term`,
  )
  let names = 0
  return counts.flatMap(({ term, doc }, index) => {
    names += doc
    return index < LEAST_GRAMS || names <= MOST_WEIGHED ? [term] : []
  })
}

const candidates = (
  connection: Connection,
  folded: string,
  types: readonly EntityType[] | null,
): readonly Candidate[] => {
  const typed = types === null ? sql`1` : sql`e.type IN ${list(types)}`
  const columns = sql`SELECT names.n, e.n AS entity, e.id, names.main, names.text, names.folded`
  const limit = sql`LIMIT ${MAX_CANDIDATES}`
  const words = folded.split(' ')
  const beginnings = words.map((word) => `${quoted(word)} *`).join(' ')
  const grams = rarest(connection, gramsOf(folded))
  const byGrams = sql`name_grams g CROSS JOIN names ON names.n = g.rowid CROSS JOIN entities e ON e.n = names.entity
    WHERE name_grams MATCH ${grams.map(quoted).join(' OR ')} AND ${typed} ORDER BY g.rank, e.id ${limit}`
  const ways: readonly Sql[] = [
    // The shortest first: among them is the name itself.
    sql`name_words w CROSS JOIN names ON names.n = w.rowid CROSS JOIN entities e ON e.n = names.entity
      WHERE name_words MATCH ${beginnings} AND ${typed} ORDER BY length(names.folded), e.id ${limit}`,
    ...(grams.length === 0 ? [] : [byGrams]),
  ]
  const found = ways.flatMap((way) => connection.query<Candidate & { n: number }>(sql`${columns} FROM ${way}`))
  return [...new Map(found.map((candidate) => [candidate.n, candidate])).values()]
}

const hitsOf = (connection: Connection, matches: readonly Match[]): readonly SearchHit[] => {
  const numbers = list(matches.map(({ entity }) => entity))
  const rows = connection.query<EntityRow>(
    sql`SELECT ${entityRows.columns} FROM ${entityRows.from} WHERE e.n IN ${numbers}`,
  )
  const entities = new Map(viewEntities(connection, rows).map((entity) => [entity.id, entity]))
  return matches.flatMap(({ id, score, matched, passage }) => {
    const entity = entities.get(id)
    return entity === undefined ? [] : [{ entity, score, matched: passage === null ? matched : entity.name, passage }]
  })
}

/** Finds entities by what their names begin with or look like, best first, then by what is told of them; see `Store.search`. */
export const searchNames = (
  connection: Connection,
  text: string,
  types: readonly EntityType[] | null,
  paging: Paging,
  inTexts: boolean,
): Page<SearchHit> => {
  const first = checkFirst(paging)
  const position = positionAfter('search', paging)
  const asked = askedWords(text)
  if (asked.length === 0) return { items: [], hasNext: false }
  const names = matchesOf(asked, candidates(connection, asked.join(' '), types))
  let left = matchesAfter(names, position)
  if (inTexts && left.length <= first) {
    const named = new Set(names.map(({ entity }) => entity))
    left = matchesAfter([...names, ...searchPassages(connection, asked, types, named)], position)
  }
  const hits = hitsOf(connection, left.slice(0, first + 1))
  const items = hits.map((hit) => ({ node: hit, at: [String(hit.score), hit.entity.id] as const }))
  return pageOf('search', items, first)
}
