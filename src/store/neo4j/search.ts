import type { EntityType } from '../../model/extraction.ts'
import {
  askedWords,
  type Candidate,
  gramsOf,
  LEAST_SHARE,
  MAX_CANDIDATES,
  matchesAfter,
  matchesOf,
} from '../name-search.ts'
import { checkFirst, pageOf, positionAfter } from '../page-cursor.ts'
import type { Page, Paging, SearchHit } from '../store.ts'
import type { Connection } from './connection.ts'
import { FIND_NAMES } from './cypher/search.ts'
import { visible } from './keys.ts'
import { searchPassages } from './passages.ts'

/** Finds the entities of some internal numbers. */
type ReadEntities = (numbers: readonly number[]) => Promise<readonly SearchHit['entity'][]>

/** A word as Lucene takes it literally: https://lucene.apache.org/core/9_11_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html#Escaping_Special_Characters */
const escaped = (word: string): string => visible(word).replaceAll(/[^\p{L}\p{N}_]/gu, '\\$&')

/** How a gram is kept: a blank would end it. */
export const gramWord = (gram: string): string => gram.replaceAll(' ', '_')

/** Of so many names that share letters one is surely of a type that was asked for: most of all names are people's. */
const OF_OTHER_TYPES = 4

const candidates = async (
  connection: Connection,
  asked: readonly string[],
  types: readonly EntityType[] | null,
): Promise<readonly Candidate[]> => {
  const words = asked.map((word) => `+words:${escaped(word)}*`).join(' ')
  const grams = gramsOf(asked.join(' ')).map((gram) => `grams:${escaped(gramWord(gram))}`)
  const rows = await connection.read<Omit<Candidate, 'id' | 'main'> & { key: string; main: boolean }>(FIND_NAMES, {
    words,
    grams: grams.join(' OR '),
    types,
    limit: MAX_CANDIDATES,
    share: LEAST_SHARE,
    most: types === null ? MAX_CANDIDATES : MAX_CANDIDATES * OF_OTHER_TYPES,
  })
  return rows.map(({ entity, key, main, text, folded }) => ({
    entity,
    id: key.slice(2),
    main: main ? 1 : 0,
    text: JSON.parse(text),
    folded,
  }))
}

/** Finds entities by what their names begin with or look like, best first, then by what is told of them; see `Store.search`. */
export const searchNames = async (
  connection: Connection,
  text: string,
  types: readonly EntityType[] | null,
  paging: Paging,
  inTexts: boolean,
  readEntities: ReadEntities,
): Promise<Page<SearchHit>> => {
  const first = checkFirst(paging)
  const position = positionAfter('search', paging)
  const asked = askedWords(text)
  if (asked.length === 0) return { items: [], hasNext: false }
  const names = matchesOf(asked, await candidates(connection, asked, types))
  let all = matchesAfter(names, position)
  if (inTexts && all.length <= first) {
    const named = new Set(names.map(({ entity }) => entity))
    all = matchesAfter([...names, ...(await searchPassages(connection, asked, types, named))], position)
  }
  const left = all.slice(0, first + 1)
  const entities = new Map((await readEntities(left.map(({ entity }) => entity))).map((one) => [one.id, one]))
  const items = left.flatMap(({ id, score, passage, ...match }) => {
    const entity = entities.get(id)
    if (entity === undefined) return []
    const matched = passage === null ? match.matched : entity.name
    return [{ node: { entity, score, matched, passage }, at: [String(score), id] as const }]
  })
  return pageOf('search', items, first)
}
