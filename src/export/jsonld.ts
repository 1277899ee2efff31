import type { Contradiction, DocumentHead, Entity, StoredClaim } from '../model/graph.ts'
import { vocabularies } from '../ontology/vocabularies.ts'
import { all, pagesOf } from '../store/store.ts'
import type { ExportFormat } from './format.ts'
import { type ToldFact, toldFacts } from './told.ts'

const prefix = (iri: string): object => ({ '@id': iri, '@prefix': true })
const day = (id: string): object => ({ '@id': id, '@type': 'xsd:date' })

/** Inline, so that nobody has to fetch anything to understand the file. */
const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sg: prefix('urn:storygraph:vocabulary:'),
  entity: prefix('urn:storygraph:entity:'),
  fact: prefix('urn:storygraph:fact:'),
  claim: prefix('urn:storygraph:claim:'),
  document: prefix('urn:storygraph:document:'),
  contradiction: prefix('urn:storygraph:contradiction:'),
  'schema:datePublished': day('schema:datePublished'),
  'sg:earliest': day('sg:earliest'),
  'sg:latest': day('sg:latest'),
}

type Kind = 'entity' | 'fact' | 'claim' | 'document' | 'contradiction'

const ref = (kind: Kind, id: string): { readonly '@id': string } => ({ '@id': `${kind}:${encodeURIComponent(id)}` })

const TYPES: Readonly<Record<Entity['type'], readonly string[]>> = {
  Person: ['schema:Person', 'prov:Agent'],
  Place: ['schema:Place'],
  Organization: ['schema:Organization', 'prov:Agent'],
  Event: ['schema:Event'],
  Group: ['sg:Group'],
  Date: ['sg:Date'],
}

/** Null and empty values say nothing. */
const filled = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)),
  )

const documentNode = ({ id, title, source, author, published, url, language, derivedFrom, family }: DocumentHead) =>
  filled({
    ...ref('document', id),
    '@type': ['schema:Article', 'prov:Entity'],
    'schema:identifier': id,
    'schema:headline': title,
    'schema:publisher': source,
    'schema:author': author,
    'schema:datePublished': published,
    'schema:url': url,
    'schema:inLanguage': language,
    'schema:isBasedOn': derivedFrom,
    'sg:family': ref('document', family),
  })

const entityNode = ({ id, type, name, aliases, documents, details }: Entity): object => {
  const { nameStatus, gender, country, latitude, longitude, edtf } = details
  const geo = latitude === undefined || longitude === undefined ? null : { latitude, longitude }
  return filled({
    ...ref('entity', id),
    '@type': TYPES[type],
    'schema:identifier': id,
    'schema:name': name,
    'schema:alternateName': aliases.map(({ text }) => text),
    'schema:gender': gender === 'unknown' ? null : gender,
    'schema:addressCountry': country,
    'schema:geo': geo && {
      '@type': 'schema:GeoCoordinates',
      'schema:latitude': geo.latitude,
      'schema:longitude': geo.longitude,
    },
    'sg:nameStatus': nameStatus,
    'sg:edtf': edtf,
    'schema:subjectOf': documents.map((document) => ref('document', document)),
  })
}

const claimNode = ({ globalId, document, evidence, attributedTo, entities }: StoredClaim): object => {
  const speaker = attributedTo === null ? undefined : entities[attributedTo]
  return filled({
    ...ref('claim', globalId),
    '@type': 'prov:Entity',
    'prov:value': evidence.text,
    'prov:wasQuotedFrom': ref('document', document),
    'prov:wasAttributedTo': speaker === undefined ? null : ref('entity', speaker),
    'sg:start': evidence.start,
    'sg:end': evidence.end,
  })
}

/** What the fact says in the words of schema.org, as a property of its subject or object; nothing where it is disputed. */
const inSchemaOrg = ({ fact, subject, object }: ToldFact): object | null => {
  const { schema, inverse } = vocabularies().get(fact.predicate) ?? {}
  const property = typeof schema === 'string' ? schema : schema?.[subject.type]
  const said =
    object === null ? (fact.value ?? (fact.object === null ? fact.time?.edtf : null)) : ref('entity', object.id)
  if (property === undefined || said == null || fact.status === 'disputed') return null
  // A place of death is none where only the day is known.
  if (object === null && fact.value === null && !property.endsWith('Date')) return null
  if (!inverse) return { [`schema:${property}`]: said }
  return object === null ? null : { '@reverse': { [`schema:${property}`]: said } }
}

const factNode = (told: ToldFact): object => {
  const { fact, subject, object, place, sentence, claims, bounds } = told
  return filled({
    ...ref('fact', fact.id),
    '@type': ['rdf:Statement', 'prov:Entity'],
    'rdf:subject': { ...ref('entity', subject.id), ...inSchemaOrg(told) },
    'rdf:predicate': { '@id': `sg:${fact.predicate}` },
    'rdf:object': object === null ? fact.value : ref('entity', object.id),
    'schema:description': sentence,
    'schema:location': place && ref('entity', place.id),
    'schema:temporalCoverage': fact.time?.edtf,
    'sg:earliest': bounds.earliest,
    'sg:latest': bounds.latest,
    'sg:status': fact.status,
    'sg:independentSources': fact.independentSources,
    'prov:wasDerivedFrom': claims.map(claimNode),
  })
}

const contradictionNode = ({ id, subject, kind, reason, sides, favours }: Contradiction): object =>
  filled({
    ...ref('contradiction', id),
    '@type': 'sg:Contradiction',
    'schema:about': ref('entity', subject),
    'schema:description': reason,
    'sg:kind': kind,
    'sg:side': sides.map(({ facts, claims }, index) => ({
      'sg:fact': facts.map((fact) => ref('fact', fact)),
      'sg:claim': claims.map((claim) => ref('claim', claim)),
      'sg:favoured': index === favours,
    })),
  })

/** Entities in the words of schema.org, facts as statements with their evidence in those of PROV-O. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  description: 'linked data in the words of schema.org, evidence in those of PROV-O',
  mediaType: 'application/ld+json',
  leavesOut:
    'the texts, claims that made no fact, and judgements. What schema.org has no property for is a statement in words of our own.',
  async *write(store, options = {}) {
    yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`
    let separator = '\n'
    const node = (value: object): string => {
      const text = separator + JSON.stringify(value)
      separator = ',\n'
      return text
    }
    for await (const document of all((paging) => store.documentHeads({}, paging))) yield node(documentNode(document))
    for await (const page of pagesOf((paging) => store.entities({}, paging)))
      for (const entity of page) yield node(entityNode(entity))
    for await (const told of toldFacts(store, options)) yield node(factNode(told))
    for await (const one of all((paging) => store.contradictions({}, paging))) yield node(contradictionNode(one))
    yield '\n]}\n'
  },
}
