import type { Chain, Claim, EntityType, Extraction, Mention } from '../../src/model/extraction.ts'
import { globalId } from '../../src/model/extraction.ts'
import type { Contradiction, Entity, Fact } from '../../src/model/graph.ts'
import type { FuzzyTime } from '../../src/model/time.ts'
import { NO_CHANGE } from '../../src/store/no-change.ts'
import type { Change, DocumentRecord } from '../../src/store/store.ts'

/** A change of an empty store that changes nothing but what is given. */
export const change = (parts: Partial<Change> = {}): Change => ({ revision: 0, ...NO_CHANGE, ...parts })

/** A chain with one mention of its name. */
export const chain = (id: string, type: EntityType, name: string, more: Partial<Chain> = {}): Chain => ({
  id,
  type,
  name,
  aliases: [],
  ...more,
})

export const claim = (id: string, subject: string, predicate: string, more: Partial<Claim> = {}): Claim => ({
  id,
  occurrence: id.replace('c', 'o'),
  subject,
  predicate,
  object: null,
  value: null,
  time: null,
  place: null,
  with: [],
  reason: null,
  modality: 'asserted',
  negated: false,
  ended: false,
  attributedTo: null,
  args: { subject: { start: 0, end: 1 } },
  evidence: { start: 0, end: 4, text: 'text' },
  rule: 'made.by-hand',
  confidence: 0.9,
  ...more,
})

/** A document with its chains and claims, each chain mentioned once. */
export const record = (
  id: string,
  entities: readonly Chain[],
  claims: readonly Claim[] = [],
  more: Partial<Extraction['document']> = {},
  keys: Partial<Omit<DocumentRecord, 'extraction'>> = {},
): DocumentRecord => {
  const mentions: Mention[] = entities.map(({ id: entity, type, name }, index) => ({
    entity,
    type,
    form: 'name',
    start: index * 10,
    end: index * 10 + name.length,
    text: name,
  }))
  const document = {
    id,
    title: null,
    source: null,
    url: null,
    author: null,
    published: null,
    language: 'en',
    derivedFrom: null,
    text: 'text',
    sha256: '0'.repeat(64),
    ...more,
  }
  const sentences = [{ start: 0, end: 4 }]
  const extraction = { document, sentences, entities, mentions, claims, quotes: [], warnings: [] }
  return { extraction, lineageKeys: [], chainKeys: {}, story: { cast: [], told: [] }, ...keys }
}

const documentOf = (global: string): string => global.slice(0, global.lastIndexOf('/'))

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byUnits)

/** The entity of some chains, given by global id. */
export const entity = (
  chains: readonly string[],
  type: EntityType,
  name: string,
  more: Partial<Entity> = {},
): Entity => {
  const ids = sorted(chains)
  const documents = sorted(ids.map(documentOf))
  return { id: ids[0] ?? '', type, name, aliases: [], documents, chains: ids, details: {}, identity: [], ...more }
}

/** The fact of some claims, given by global id; its id follows from theirs. */
export const fact = (claims: readonly string[], subject: string, predicate: string, more: Partial<Fact> = {}): Fact => {
  const ids = sorted(claims)
  return {
    id: (ids[0] ?? '').replace(/c(\d+)$/, 'f$1'),
    subject,
    predicate,
    object: null,
    value: null,
    place: null,
    time: null,
    status: 'single-source',
    independentSources: 1,
    documents: sorted(ids.map(documentOf)),
    claims: ids,
    ...more,
  }
}

export const contradiction = (
  sides: readonly (readonly Fact[])[],
  more: Partial<Contradiction> = {},
): Contradiction => {
  const [first] = sorted(sides.flat().flatMap(({ claims }) => claims))
  return {
    id: (first ?? '').replace(/c(\d+)$/, 'x$1'),
    subject: sides[0]?.[0]?.subject ?? '',
    predicate: sides[0]?.[0]?.predicate ?? '',
    kind: 'sources-disagree',
    sides: sides.map((facts) => ({
      facts: sorted(facts.map(({ id }) => id)),
      claims: sorted(facts.flatMap(({ claims }) => claims)),
    })),
    reason: 'They cannot both be true.',
    favours: null,
    ...more,
  }
}

/** An instant somewhere within two days, both ends known or open. */
export const instant = (earliest: string | null, latest: string | null): FuzzyTime => ({
  edtf: null,
  text: null,
  kind: 'instant',
  start: { earliest, latest },
  end: null,
  duration: null,
  basis: 'explicit',
})

/** A span that began and ended somewhere within two days each. */
export const span = (
  start: readonly [string | null, string | null],
  end: readonly [string | null, string | null],
): FuzzyTime => ({
  ...instant(...start),
  kind: 'span',
  end: { earliest: end[0], latest: end[1] },
})

/** A whole small story in one document: chains e1 …, one entity each, claims with a fact each. */
export const story = (
  id: string,
  chains: readonly Chain[],
  claims: readonly Claim[] = [],
  facts: (ids: { entity: (local: string) => string; claim: (local: string) => string }) => readonly Fact[] = () => [],
): Pick<Change, 'put' | 'putEntities' | 'putFacts'> => ({
  put: [record(id, chains, claims)],
  putEntities: chains.map((one) => entity([globalId(id, one.id)], one.type, one.name)),
  putFacts: facts({ entity: (local) => globalId(id, local), claim: (local) => globalId(id, local) }),
})
