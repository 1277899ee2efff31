import { distance } from 'fastest-levenshtein'
import type { EntityType } from '../../model/extraction.ts'
import { fold } from '../../model/fold.ts'
import type { Page, Paging, SearchHit } from '../store.ts'
import type { Connection } from './connection.ts'
import { checkFirst, pageOf, positionAfter } from './listing.ts'
import { fromKey } from './sort-key.ts'
import { list, type Sql, sql } from './sql.ts'
import { type EntityRow, entityRows, viewEntities } from './views.ts'

/** How many names are compared letter by letter, of each way to find some. */
const MAX_CANDIDATES = 500
/** Two words count as alike from here: `Arsenij` and `Arseny` are .71, `Ana` and `Anna` .75. */
const MIN_WORD = 0.65
/** Most of what was asked must be in the name. */
const MIN_SCORE = 0.6
/** A search is for a name; the rest of a longer text is not looked at. */
const MAX_WORDS = 8
const MAX_CHARACTERS = 200

interface Candidate {
  readonly entity: number
  readonly id: string
  readonly main: number
  readonly text: string
  readonly folded: string
}

interface Match {
  readonly entity: number
  readonly id: string
  readonly main: number
  readonly matched: string
  readonly score: number
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Every three letters of the words, blanks at their ends counted. */
const gramsOf = (folded: string): readonly string[] => {
  const spaced = [...` ${folded} `]
  return [...new Set(spaced.slice(2).map((_, index) => spaced.slice(index, index + 3).join('')))]
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
  const grams = gramsOf(folded).map(quoted).join(' OR ')
  const ways: readonly Sql[] = [
    // The shortest first: among them is the name itself.
    sql`name_words w CROSS JOIN names ON names.n = w.rowid CROSS JOIN entities e ON e.n = names.entity
      WHERE name_words MATCH ${beginnings} AND ${typed} ORDER BY length(names.folded), e.id ${limit}`,
    sql`name_grams g CROSS JOIN names ON names.n = g.rowid CROSS JOIN entities e ON e.n = names.entity
      WHERE name_grams MATCH ${grams} AND ${typed} ORDER BY g.rank, e.id ${limit}`,
  ]
  const found = ways.flatMap((way) => connection.query<Candidate & { n: number }>(sql`${columns} FROM ${way}`))
  return [...new Map(found.map((candidate) => [candidate.n, candidate])).values()]
}

/** From 0 to 1; the beginning of a word is nearly the word. */
const likeness = (asked: string, word: string): number => {
  if (asked === word) return 1
  const alike = 1 - distance(asked, word) / Math.max(asked.length, word.length)
  const begun = word.startsWith(asked) ? 0.75 + (0.2 * asked.length) / word.length : 0
  return Math.max(alike >= MIN_WORD ? alike : 0, begun)
}

/** Each word that was asked against the best of the name's; words that the name has besides cost a little. */
const scoreOf = (asked: readonly string[], folded: string): number => {
  const words = folded.split(' ')
  const found = asked.map((word) => Math.max(...words.map((other) => likeness(word, other))))
  const mean = found.reduce((sum, one) => sum + one, 0) / asked.length
  const inOrder = asked.join(' ') === folded ? 1 : 0.99
  return Number((mean * inOrder * (0.9 + 0.1 * Math.min(1, asked.length / words.length))).toFixed(6))
}

const better = (a: Match, b: Match): number => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Of names that fit alike, the entity's own before its aliases. */
const tellsMore = (a: Match, b: Match): boolean => {
  if (a.score !== b.score) return a.score > b.score
  return a.main === b.main ? a.matched < b.matched : a.main > b.main
}

/** The best name of each entity, best entities first. */
const ranked = (asked: readonly string[], found: readonly Candidate[]): readonly Match[] => {
  const best = new Map<number, Match>()
  for (const { entity, id, main, text, folded } of found) {
    const match: Match = { entity, id: fromKey(id), main, matched: text, score: scoreOf(asked, folded) }
    const known = best.get(entity)
    if (match.score >= MIN_SCORE && (known === undefined || tellsMore(match, known))) best.set(entity, match)
  }
  return [...best.values()].sort(better)
}

const follows = (match: Match, [score, id]: readonly [string | null, string]): boolean =>
  match.score < Number(score) || (match.score === Number(score) && match.id > id)

const hitsOf = (connection: Connection, matches: readonly Match[]): readonly SearchHit[] => {
  const numbers = list(matches.map(({ entity }) => entity))
  const rows = connection.query<EntityRow>(
    sql`SELECT ${entityRows.columns} FROM ${entityRows.from} WHERE e.n IN ${numbers}`,
  )
  const entities = new Map(viewEntities(connection, rows).map((entity) => [entity.id, entity]))
  return matches.flatMap(({ id, score, matched }) => {
    const entity = entities.get(id)
    return entity === undefined ? [] : [{ entity, score, matched }]
  })
}

/** Finds entities by what their names begin with or look like, best first; see `Store.search`. */
export const searchNames = (
  connection: Connection,
  text: string,
  types: readonly EntityType[] | null,
  paging: Paging,
): Page<SearchHit> => {
  const first = checkFirst(paging)
  const position = positionAfter('search', paging)
  const asked = fold(text.slice(0, MAX_CHARACTERS)).split(' ').slice(0, MAX_WORDS)
  if (asked.join('') === '') return { items: [], hasNext: false }
  const matches = ranked(asked, candidates(connection, asked.join(' '), types))
  const left = position === null ? matches : matches.filter((match) => follows(match, position))
  const hits = hitsOf(connection, left.slice(0, first + 1))
  const items = hits.map((hit) => ({ node: hit, at: [String(hit.score), hit.entity.id] as const }))
  return pageOf('search', items, first)
}
