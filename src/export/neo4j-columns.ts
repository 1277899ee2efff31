/** Types of columns as `neo4j-admin database import` names them. */
type ColumnType = 'string' | 'long' | 'double' | 'boolean' | 'date' | 'point' | 'string[]'

export type Columns = Readonly<Record<string, ColumnType>>

const strings = (...names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, 'string']))
const dates = (...names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, 'date']))

const entity: Columns = {
  ...strings('id', 'name', 'type', 'kind', 'country', 'gender', 'nameStatus', 'event', 'sorted', 'growsBy'),
  ...dates('earliest', 'latest'),
  n: 'long',
  location: 'point',
}

const fact: Columns = {
  ...strings('id', 'name', 'predicate', 'status', 'time', 'text', 'literal', 'folded', 'body'),
  ...dates('startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'earliest', 'latest', 'day'),
  sources: 'long',
  isLong: 'boolean',
}

/** What nodes of each label hold besides their key. A file for each. */
export const NODE_COLUMNS: Readonly<Record<string, Columns>> = {
  Document: {
    ...strings('id', 'name', 'url', 'title', 'source', 'exactTitle', 'foldedTitle', 'exactSource', 'foldedSource'),
    ...strings('issued', 'family', 'reading'),
    published: 'date',
  },
  StorygraphReading: strings('document', 'head', 'body'),
  StorygraphChain: {
    entity: 'long',
    subjectOf: 'string[]',
    roleIn: 'string[]',
    companionIn: 'string[]',
    body: 'string',
  },
  Claim: {
    ...strings('id', 'name', 'quote', 'predicate', 'modality', 'body'),
    negated: 'boolean',
    wrong: 'boolean',
    chains: 'string[]',
    companions: 'string[]',
  },
  Person: entity,
  Place: entity,
  Organization: entity,
  Group: entity,
  Event: entity,
  StorygraphDate: entity,
  StorygraphIdentity: strings('body'),
  StorygraphName: { ...strings('text', 'exact', 'words', 'grams'), names: 'long', main: 'boolean', count: 'long' },
  Fact: { ...fact, value: 'string' },
  Date: { ...strings('id', 'name', 'edtf'), ...dates('earliest', 'latest') },
  Contradiction: {
    ...strings('id', 'name', 'predicate', 'kind', 'reason', 'body'),
    claims: 'long',
    facts: 'long',
  },
  StorygraphJudgement: strings('body'),
  StorygraphMeta: { revision: 'long', next: 'long', version: 'long' },
}

/** Facts whose value is a number: a column has one type. */
export const NUMBER_FACTS = {
  long: { ...fact, value: 'long' },
  double: { ...fact, value: 'double' },
} as const satisfies Readonly<Record<string, Columns>>

/** What relationships of each type hold. A file for each. */
export const TIE_COLUMNS: Readonly<Record<string, Columns>> = {
  STORYGRAPH_LINEAGE: strings('value'),
  STORYGRAPH_IN: {},
  STORYGRAPH_KEY: strings('value'),
  STORYGRAPH_STANDS_IN: {},
  STORYGRAPH_JUDGED: strings('value'),
  FROM: {},
  SUBJECT: {},
  OBJECT: {},
  PLACE: {},
  ON: {},
  RESTS_ON: {},
  TOLD_IN: {},
  WITHIN: {},
  ABOUT: {},
  CITES: { side: 'long' },
  BETWEEN: { side: 'long' },
}

/** What tells a fact in one step holds, whatever its type. */
export const TOLD_COLUMNS: Columns = {
  ...strings('fact', 'time', 'status'),
  ...dates('earliest', 'latest'),
  sources: 'long',
}
