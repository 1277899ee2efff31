import { createHash } from 'node:crypto'
import type { Entity, EntityHead, Fact, StoredDocument } from '../model/graph.ts'
import { type FtmProperty, type FtmTie, vocabularies } from '../ontology/vocabularies.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'
import { type ToldFact, toldFacts } from './told.ts'

/** A fact that many documents tell names as many of them as a reader can look up. */
const MOST_SOURCES = 20
const MOST_ADDRESSES = 1000

type Properties = Readonly<Record<string, readonly (string | number | null | undefined)[]>>

/** FollowTheMoney takes letters, digits, dots and dashes for an id, and ours may hold anything. */
const idOf = (kind: 'entity' | 'fact' | 'document', id: string): string =>
  `sg-${createHash('sha1').update(`${kind} ${id}`).digest('hex')}`

const entityLine = (id: string, schema: string, properties: Properties): string => {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const texts = values.flatMap((value) => (value == null || value === '' ? [] : String(value)))
    return texts.length === 0 ? [] : [[name, [...new Set(texts)]] as const]
  })
  return jsonLine({ id, schema, properties: Object.fromEntries(filled) })
}

/** Year, month or day of an EDTF date, as far as FollowTheMoney has such: a season gives its year, a decade nothing. */
const dateOf = (edtf: string | null | undefined): string | null =>
  /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(?!\d|X)/.exec(edtf ?? '')?.[0] ?? null

const documentLine = ({ id, title, author, source, published, url, text }: StoredDocument): string =>
  entityLine(idOf('document', id), 'PlainText', {
    fileName: [id],
    title: [title],
    author: [author],
    publisher: [source],
    publishedAt: [published],
    sourceUrl: [url],
    bodyText: [text],
  })

/** The schema for each type of entity; the others have none. */
const SCHEMATA: Readonly<Partial<Record<Entity['type'], string>>> = {
  Person: 'Person',
  Organization: 'Organization',
  Place: 'Address',
  Event: 'Event',
}

const tieOf = (predicate: string): FtmTie | null => {
  const { ftm } = vocabularies().get(predicate) ?? {}
  return ftm !== undefined && 'schema' in ftm ? ftm : null
}

const propertyOf = (predicate: string): FtmProperty | null => {
  const { ftm } = vocabularies().get(predicate) ?? {}
  return ftm !== undefined && 'property' in ftm ? ftm : null
}

const saidBy = (fact: Fact, says: FtmProperty['says'], object: EntityHead | undefined): string | null => {
  switch (says) {
    case 'name':
      return object?.name ?? null
    case 'country':
      return object?.details.country?.toLowerCase() ?? null
    case 'value':
      return fact.value === null ? null : String(fact.value)
    case 'day':
      return dateOf(fact.time?.edtf)
  }
}

/** What facts say of the entities of a page themselves: jobs, days of birth. By entity id, then property. */
const ownProperties = async (
  store: Store,
  page: readonly Entity[],
): Promise<ReadonlyMap<string, Record<string, string[]>>> => {
  const ids = page.flatMap(({ id, type }) => (type === 'Person' || type === 'Organization' ? id : []))
  const predicates = [...vocabularies().keys()].filter((name) => propertyOf(name) !== null)
  const facts: Fact[] = []
  if (ids.length > 0)
    for await (const fact of all((paging) => store.facts({ subject: { ids }, predicates }, paging))) facts.push(fact)
  const ends = facts.map(({ object }) => object)
  const objects = await store.heads([...new Set(ends.filter((end) => end !== null))])
  const own = new Map<string, Record<string, string[]>>()
  for (const fact of facts) {
    const known = propertyOf(fact.predicate)
    const said = known && saidBy(fact, known.says, objects.get(fact.object ?? ''))
    if (known === null || said === null) continue
    const properties = own.get(fact.subject) ?? {}
    properties[known.property] = [...(properties[known.property] ?? []), said]
    own.set(fact.subject, properties)
  }
  return own
}

const thingLine = (entity: Entity, own: Readonly<Record<string, readonly string[]>> = {}): string => {
  const { id, type, name, aliases, documents, details } = entity
  const schema = SCHEMATA[type]
  if (schema === undefined) return ''
  const { kind, country, latitude, longitude, gender } = details
  const isPlace = type === 'Place'
  const proof = documents.map((document) => idOf('document', document))
  return entityLine(idOf('entity', id), schema, {
    name: [name],
    alias: aliases.map(({ text }) => text),
    ...own,
    ...(isPlace && { full: [name], city: kind === 'city' ? [name] : [], latitude: [latitude], longitude: [longitude] }),
    ...(isPlace && { country: [country?.toLowerCase()] }),
    ...(type === 'Person' && { gender: gender === 'unknown' ? [] : [gender] }),
    proof,
  })
}

/** Addresses of documents, the last ones kept: facts by id come document after document. */
class Addresses {
  readonly #store: Store
  readonly #kept = new Map<string, string | null>()

  constructor(store: Store) {
    this.#store = store
  }

  async of(documents: readonly string[]): Promise<readonly (string | null)[]> {
    if (this.#kept.size > MOST_ADDRESSES) this.#kept.clear()
    const wanted = documents.filter((id) => !this.#kept.has(id))
    if (wanted.length > 0)
      for await (const { id, url } of all((paging) => this.#store.documentHeads({ ids: wanted }, paging)))
        this.#kept.set(id, url)
    return documents.map((id) => this.#kept.get(id) ?? null)
  }
}

/** A tie between two, where there are two that FollowTheMoney knows; else an event of the subject's life. */
const factLine = (
  { fact, subject, object, place, sentence, claims }: ToldFact,
  urls: readonly (string | null)[],
): string => {
  if (SCHEMATA[subject.type] === undefined) return ''
  const [start, end] = fact.time?.edtf?.split('/') ?? []
  const isSpan = fact.time?.kind === 'span'
  const told: Properties = {
    ...(isSpan ? { startDate: [dateOf(start)], endDate: [dateOf(end)] } : { date: [dateOf(start)] }),
    summary: [sentence],
    description: claims.map(({ evidence }) => evidence.text),
    sourceUrl: urls,
    recordId: [fact.id],
  }
  const id = idOf('fact', fact.id)
  const other = object !== null && SCHEMATA[object.type] !== undefined ? object : null
  const tie = tieOf(fact.predicate)
  const role = fact.predicate.toLowerCase().replaceAll('_', ' ')
  const [from, to] = [idOf('entity', subject.id), idOf('entity', other?.id ?? '')]
  if (other !== null && tie !== null && fits(tie, subject, other)) {
    const kind = tie.schema === 'Family' || tie.schema === 'Associate' ? { relationship: [role] } : { role: [role] }
    return entityLine(id, tie.schema, { [tie.subject]: [from], [tie.object]: [to], ...kind, ...told })
  }
  if (other !== null) return entityLine(id, 'UnknownLink', { subject: [from], object: [to], role: [role], ...told })
  if (propertyOf(fact.predicate) !== null || subject.type === 'Place' || subject.type === 'Event') return ''
  return entityLine(id, 'Event', { name: [sentence], involved: [from], location: [place?.name], ...told })
}

/** Whoever leads a country leads no Organization: such a tie is an UnknownLink. */
const fits = ({ object }: FtmTie, subject: EntityHead, other: EntityHead): boolean => {
  if (subject.type !== 'Person') return false
  return other.type === (object === 'organization' || object === 'employer' ? 'Organization' : 'Person')
}

/** Entities of FollowTheMoney, one a line, as Aleph and OpenSanctions' tools read them; documents bring their texts. */
export const ftm: ExportFormat = {
  name: 'ftm',
  description: 'FollowTheMoney entities, a JSON line each, for Aleph and the like',
  mediaType: 'application/x-ndjson',
  leavesOut:
    'groups, dates, contradictions, claims that made no fact, and how sure a fact is. Dates lose their vagueness: “about 1920” is 1920, and summer its year.',
  async *write(store, options = {}) {
    for await (const document of all((paging) => store.documents({}, paging), 16)) yield documentLine(document)
    for await (const page of pagesOf((paging) => store.entities({}, paging))) {
      const own = await ownProperties(store, page)
      for (const entity of page) yield thingLine(entity, own.get(entity.id))
    }
    const addresses = new Addresses(store)
    for await (const told of toldFacts(store, options))
      yield factLine(told, await addresses.of(told.fact.documents.slice(0, MOST_SOURCES)))
  },
}
