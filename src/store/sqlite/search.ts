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
import { namesLike } from './like-names.ts'
import { searchPassages } from './passages.ts'
import { list, type Sql, sql } from './sql.ts'
import { type EntityRow, entityRows, viewEntities } from './views.ts'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const candidates = (
  connection: Connection,
  folded: string,
  types: readonly EntityType[] | null,
): readonly Candidate[] => {
  const typed = types === null ? sql`1` : sql`e.type IN ${list(types)}`
  const read = (source: Sql, condition: Sql): readonly (Candidate & { readonly n: number })[] =>
    connection.query(
      sql`SELECT names.n, e.n AS entity, e.id, names.main, names.text, names.folded
        FROM ${source} CROSS JOIN entities e ON e.n = names.entity WHERE ${typed} AND ${condition}`,
    )
  const beginnings = folded
    .split(' ')
    .map((word) => `${quoted(word)} *`)
    .join(' ')
  // The shortest first: among them is the name itself.
  const byWords = read(
    sql`name_words w CROSS JOIN names ON names.n = w.rowid`,
    sql`name_words MATCH ${beginnings} ORDER BY length(names.folded), e.id LIMIT ${MAX_CANDIDATES}`,
  )
  const alike = namesLike(connection, gramsOf(folded))
  const byLetters: (typeof byWords)[number][] = []
  for (let from = 0; from < alike.length && byLetters.length < MAX_CANDIDATES; from += MAX_CANDIDATES) {
    const next = alike.slice(from, from + MAX_CANDIDATES)
    byLetters.push(...read(sql`json_each(${JSON.stringify(next)}) l CROSS JOIN names ON names.n = l.value`, sql`1`))
  }
  return [...new Map([...byWords, ...byLetters].map((candidate) => [candidate.n, candidate])).values()]
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
