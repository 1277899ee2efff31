import type { Extraction } from '../../src/model/extraction.ts'
import type { Row } from './rows.ts'

interface Asked {
  readonly line: string
  readonly type: string
  readonly names: readonly string[]
  readonly optional: boolean
}

/** What came of the names and references of one row. */
interface JudgedMentions {
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

const NAMED = new Set(['Person', 'Place', 'Organization'])

const askedOf = (line: string): Asked => {
  const [type = '', names = ''] = line.replace(/^\? /, '').split(' | ')
  if (!NAMED.has(type) || names === '') throw new Error(`no entity: ${line}`)
  return { line, type, names: names.split(' = '), optional: line.startsWith('? ') }
}

const TITLE = /^(?:the|mr|mrs|ms|dr|judge|justice|father|captain|pte)\.? /i

/** A name is the same with or without article and title: "the ICRC", "Judge Thandeka Mabuza". */
const plain = (name: string): string => name.replace(/’/g, "'").replace(TITLE, '').toLowerCase()

const isSaid = (said: string, name: string): boolean => plain(said) === plain(name)

/** Names of each chain of a named type, as the text has them, by chain. */
const namesOf = ({ entities, mentions }: Extraction): ReadonlyMap<string, readonly string[]> =>
  new Map(
    entities
      .filter(({ type }) => NAMED.has(type))
      .map(({ id }): [string, string[]] => [
        id,
        mentions.filter(({ entity, form }) => entity === id && form === 'name').map(({ text }) => text),
      ])
      .filter(([, names]) => names.length > 0),
  )

/** Holds the names that were read against those that the text has: each its chain, with all its names and nobody else's. */
const judgeNames = (extraction: Extraction, asked: readonly Asked[]): JudgedMentions => {
  const typeOf = new Map(extraction.entities.map(({ id, type }) => [id, type as string]))
  const chains = [...namesOf(extraction)]
  const goesBy = (names: readonly string[], each: Asked): boolean =>
    each.names.some((name) => names.some((said) => isSaid(said, name)))
  const missed = asked.filter(
    ({ type, names, optional }) =>
      !optional &&
      !chains.some(
        ([id, said]) => typeOf.get(id) === type && names.every((name) => said.some((one) => isSaid(one, name))),
      ),
  )
  const wrong = chains.flatMap(([id, names]) => {
    const meant = asked.filter((each) => each.type === typeOf.get(id) && goesBy(names, each))
    // Of two who share a name ("Bojan", "Bojan Ristić") a chain may go by the name of one.
    const apart = meant.filter((each) => names.some((said) => isSaid(said, each.names[0]!)))
    if (meant.length === 0) return [`${typeOf.get(id)} ${names[0]}`]
    return apart.length > 1 ? [`${apart.map((each) => each.names[0]).join(' is ')}`] : []
  })
  return { missed: missed.map(({ line }) => line), wrong }
}

/** Whom a word in brackets was tied to: undefined where it is no mention, null where to nobody. */
const tiedTo = ({ mentions }: Extraction, text: string, words: string): string | null | undefined => {
  const at = text.indexOf(words.replace(/[[\]]/g, ''))
  if (at < 0) throw new Error(`not in the text: ${words}`)
  const start = at + words.indexOf('[')
  const end = at + words.indexOf(']') - 1
  return mentions.find((mention) => mention.start === start && mention.end === end)?.entity
}

const judgeReferences = (extraction: Extraction, { text, refers }: Row): JudgedMentions => {
  // Whom only kinship tells of is known by that: "father of Mei Lin".
  const unnamed = extraction.entities.map(({ id, name }): [string, readonly string[]] => [id, [name]])
  const names = new Map([...unnamed, ...namesOf(extraction)])
  const missed: string[] = []
  const wrong: string[] = []
  for (const line of refers) {
    const [words = '', name = ''] = line.split(' = ')
    const chain = tiedTo(extraction, text, words)
    if (name === '-') {
      if (chain) wrong.push(`refers ${words} = ${extraction.entities.find(({ id }) => id === chain)?.name}`)
      continue
    }
    if (chain !== undefined && chain !== null && names.get(chain)?.some((said) => isSaid(said, name))) continue
    missed.push(`refers ${line}`)
    if (chain !== undefined && chain !== null)
      wrong.push(`refers ${words} = ${extraction.entities.find(({ id }) => id === chain)?.name}`)
  }
  return { missed, wrong }
}

/** Holds the names and references of a row against what was read. */
export const judgeMentions = (extraction: Extraction, row: Row): JudgedMentions => {
  const none = { missed: [], wrong: [] }
  const names = row.entities.length === 0 ? none : judgeNames(extraction, row.entities.map(askedOf))
  const references = judgeReferences(extraction, row)
  return { missed: [...names.missed, ...references.missed], wrong: [...names.wrong, ...references.wrong] }
}
