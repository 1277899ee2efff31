import { daysBetween, isLocalDate } from '../../model/days.ts'
import type { Claim, EntityType } from '../../model/extraction.ts'
import { fold } from '../../model/fold.ts'
import type { Contradiction, Entity, Fact } from '../../model/graph.ts'
import { shortened } from '../../model/shortened.ts'
import { daysOfEntity, daysOfFact, type FactDays } from '../days-of.ts'
import { headOf } from '../document-parts.ts'
import { gramsOf } from '../name-search.ts'
import { refusedChange } from '../refused-change.ts'
import type { DocumentRecord } from '../store.ts'
import { MOST_DAYS } from './cypher/graph-anchor.ts'
import { documentKeys, indexed, keyOf, sortedBy, visible } from './keys.ts'
import { passageProperties } from './passages.ts'
import { gramWord } from './search.ts'

// What nodes hold: `body`, as JSON, is what the store gives back, exactly as it came, and `head` the small part of it; the rest is what nodes are found by, and
// what people see who look at the graph. Only the latter has `name`.

/** A day as Neo4j has it; a text that is none is kept in the body alone. */
const native = (day: string | null | undefined): string | null => (day && isLocalDate(day) ? day : null)

const short = (text: string): string => visible(shortened(text))

const foldOrNull = (text: string | null): string | null => (text === null ? null : visible(fold(text)))

export const documentRow = ({ extraction, story, lineageKeys }: DocumentRecord) => {
  const { document, sentences, quotes, warnings, rules } = extraction
  const [key, reading] = documentKeys(document.id)
  const shown = {
    id: document.id,
    name: short(document.title ?? document.id),
    url: document.url && visible(document.url),
  }
  const found = {
    exactTitle: document.title === null ? null : indexed(document.title),
    foldedTitle: foldOrNull(document.title),
    exactSource: document.source === null ? null : indexed(document.source),
    foldedSource: foldOrNull(document.source),
    issued: document.published,
    family: key,
    reading,
  }
  const source = document.source && visible(document.source)
  return {
    key,
    properties: { key, ...shown, title: document.title && visible(document.title), source, ...found },
    published: native(document.published),
    reading: {
      key: reading,
      document: key,
      head: JSON.stringify(headOf(extraction)),
      body: JSON.stringify({ document, sentences, quotes, warnings, story, rules }),
    },
    keys: [...new Set(lineageKeys.map(indexed))],
    passages: passageProperties(extraction),
  }
}

/** How many letters of what was said stand under a claim. */
const SAID = 40

export const claimProperties = (
  key: string,
  id: string,
  claim: Claim,
  chains: readonly string[],
  companions: readonly string[],
) => {
  const { predicate, modality, negated, evidence } = claim
  const said = evidence.text.length > SAID ? `${evidence.text.slice(0, SAID)}…` : evidence.text
  const shown = { id, name: visible(said), quote: visible(evidence.text), predicate, modality, negated, wrong: false }
  return { key, ...shown, chains, companions, body: JSON.stringify(claim) }
}

/** Of days there is one node each, whatever texts call them: the entity that a text's words make stands apart from pictures. */
const labelOf = (type: EntityType): string => (type === 'Date' ? 'StorygraphDate' : type)

type Written = Pick<Entity, 'id' | 'type' | 'name' | 'details' | 'identity'>

export const entityRow = (n: number, { id, type, name, details, identity }: Written, growsBy: string | null) => {
  const days = daysOfEntity({ type, details })
  const { latitude, longitude, kind, country, gender, nameStatus, event } = details
  const shown = { id, name: short(name), kind, country, gender, nameStatus, event }
  return {
    properties: {
      ...(type === 'Date' ? {} : shown),
      key: keyOf('entity', id),
      n,
      type,
      sorted: sortedBy(fold(name)),
      growsBy: growsBy === null ? null : indexed(growsBy),
    },
    label: labelOf(type),
    earliest: native(days?.earliest),
    latest: native(days?.latest),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    identity: keyOf('identity', String(n)),
    body: JSON.stringify({ type, name, details, identity }),
  }
}

/** Longer names are found by their beginning: no text of a name is as long. */
const MOST_NAME = 8_000

export const nameProperties = (names: number, text: string, main: boolean, count: number) => {
  const words = visible(fold(text.slice(0, MOST_NAME)))
  const grams = gramsOf(words).map(gramWord).join(' ')
  return { names, main, count, text: JSON.stringify(text), exact: indexed(text), words, grams }
}

/** As predicate files have them. Whatever else an extraction brings from elsewhere is no type of a relationship. */
const PREDICATE = /^[A-Z][A-Z_]*$/

const inWords = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, ' ')

/** Whether a fact may have lasted for longer than most: it is then found beside those of a day. */
const isLong = ({ startEarliest, endLatest, day }: FactDays): true | null => {
  if (day === null) return null
  const [first, last] = [native(startEarliest), native(endLatest)]
  return first === null || last === null || daysBetween(first, last) > MOST_DAYS ? true : null
}

export const factRow = (fact: Fact) => {
  const { id, predicate, value, time, status, independentSources } = fact
  if (!PREDICATE.test(predicate))
    throw refusedChange(`has the fact ${id} say ${JSON.stringify(predicate)}, which is no predicate`)
  const days = daysOfFact(time)
  const { startEarliest, startLatest, endEarliest, endLatest, day } = days
  const said = value === null ? '' : ` ${String(value)}`
  const shown = { id, name: short(inWords(predicate) + said), predicate, status, sources: independentSources }
  const edtf = time?.edtf ?? null
  return {
    key: keyOf('fact', id),
    properties: {
      key: keyOf('fact', id),
      ...shown,
      value: typeof value === 'string' ? visible(value) : value,
      time: edtf === null ? null : visible(edtf),
      text: time?.text == null ? null : visible(time.text),
      isLong: isLong(days),
      literal: JSON.stringify(value),
      folded: value === null ? null : visible(fold(String(value))),
      body: JSON.stringify({ predicate, value, time, status, independentSources }),
    },
    startEarliest: native(startEarliest),
    startLatest: native(startLatest),
    endEarliest: native(endEarliest),
    endLatest: native(endLatest),
    earliest: native(startEarliest),
    latest: native(endLatest),
    day: native(day),
  }
}

export const contradictionProperties = ({ id, predicate, kind, sides, reason, favours }: Contradiction) => ({
  key: keyOf('contradiction', id),
  id,
  name: inWords(kind),
  predicate,
  kind,
  reason: visible(reason),
  claims: new Set(sides.flatMap(({ claims }) => claims)).size,
  facts: new Set(sides.flatMap(({ facts }) => facts)).size,
  body: JSON.stringify({ sides, reason, favours }),
})
