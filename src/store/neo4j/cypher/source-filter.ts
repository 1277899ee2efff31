import type {
  ChainFilter,
  ClaimFilter,
  ContradictionFilter,
  DocumentFilter,
  JudgementFilter,
  NearFilter,
  TextFilter,
} from '../../filters.ts'
import { indexed, keyOf } from '../keys.ts'
import { allOf, type Cypher, cypher, plain } from './cypher.ts'
import { chainKeys } from './graph-condition.ts'
import { textCondition } from './text-condition.ts'

/** Where to begin, as `graph-anchor.ts` says, and what must hold of what is found there. */
export interface Filtered {
  readonly start: Cypher | null
  readonly where: Cypher
}

const documentKeys = (ids: readonly string[]): readonly string[] => ids.map((id) => keyOf('document', id))

/** The first start that there is, and all conditions but the one that it is found by. */
const filtered = (parts: readonly (readonly [start: Cypher | null, where: Cypher] | undefined | false)[]): Filtered => {
  const asked = parts.filter((part) => part !== undefined && part !== false)
  const found = asked.find(([start]) => start !== null)
  const others = asked.filter((part) => part !== found)
  return { start: found?.[0] ?? null, where: allOf(others.map(([, where]) => where)) }
}

const text = (property: string, folded: string, filter: TextFilter): Cypher =>
  textCondition(
    { isOneOf: (values) => cypher`d.${plain(property)} IN ${values.map(indexed)}`, folded: plain(`d.${folded}`) },
    filter,
  )

const nearDocuments = ({ any, several, least }: NearFilter): readonly [Cypher, Cypher] => {
  const [one, lists] = [any.map(indexed), several.map((keys) => keys.map(indexed))]
  return [
    cypher`CALL () {
        MATCH (r)-[l:STORYGRAPH_LINEAGE]->() WHERE l.value IN ${one} RETURN r
        UNION
        UNWIND ${lists} AS list MATCH (r)-[l:STORYGRAPH_LINEAGE]->() WHERE l.value IN list
        WITH list, r, count(*) AS owned WHERE owned >= ${least} RETURN r
      }
      MATCH (d:Storygraph {key: r.document})`,
    cypher`(EXISTS { MATCH (r:Storygraph {key: d.reading})-[l:STORYGRAPH_LINEAGE]->() WHERE l.value IN ${one} }
      OR any(list IN ${lists} WHERE
        COUNT { MATCH (r:Storygraph {key: d.reading})-[l:STORYGRAPH_LINEAGE]->() WHERE l.value IN list } >= ${least}))`,
  ]
}

/** What a DocumentFilter asks of a node `d` of documents. */
export const documentFilter = (filter: DocumentFilter): Filtered => {
  const { ids, families, near, title, source, published } = filter
  const isOne = ids && cypher`d.key IN ${documentKeys(ids)}`
  const isKin = families && cypher`d.family IN ${documentKeys(families)}`
  return filtered([
    isOne && [cypher`MATCH (d:Storygraph) WHERE ${isOne}`, isOne],
    near && nearDocuments(near),
    isKin && [cypher`MATCH (d:Storygraph) WHERE ${isKin}`, isKin],
    title && [null, text('exactTitle', 'foldedTitle', title)],
    source && [null, text('exactSource', 'foldedSource', source)],
    published && [
      null,
      allOf([
        cypher`d.issued IS NOT NULL`,
        ...(published.from ? [cypher`d.issued >= ${published.from}`] : []),
        ...(published.to ? [cypher`d.issued <= ${published.to}`] : []),
      ]),
    ],
  ])
}

/** What a ChainFilter asks of a node `c` of chains. */
export const chainFilter = ({ ids, documents, entities, keys }: ChainFilter): Filtered => {
  const isOne = ids && cypher`c.key IN ${chainKeys(ids)}`
  const readings = (documents ?? []).map((id) => keyOf('reading', id))
  return filtered([
    isOne && [cypher`MATCH (c:Storygraph) WHERE ${isOne}`, isOne],
    keys && [
      cypher`MATCH (c)-[l:STORYGRAPH_KEY]->() WHERE l.value IN ${keys.map(indexed)}`,
      cypher`EXISTS { MATCH (c)-[l:STORYGRAPH_KEY]->() WHERE l.value IN ${keys.map(indexed)} }`,
    ],
    documents && [
      cypher`MATCH (r:Storygraph) WHERE r.key IN ${readings} MATCH (r)<-[:STORYGRAPH_IN]-(c)`,
      cypher`EXISTS { MATCH (c)-[:STORYGRAPH_IN]->(r) WHERE r.key IN ${readings} }`,
    ],
    entities && [
      cypher`MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(entities)} MATCH (c:Storygraph {entity: a.entity})`,
      cypher`EXISTS { MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(entities)} AND a.entity = c.entity }`,
    ],
  ])
}

const partOf = (ids: readonly string[], role: 'subjectOf' | 'roleIn'): readonly [Cypher, Cypher] => [
  cypher`MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(ids)} MATCH (c:Storygraph {entity: a.entity})
    UNWIND c.${plain(role)} AS claim MATCH (k:Storygraph {key: claim})`,
  cypher`EXISTS { MATCH (a:Storygraph) WHERE a.key IN ${chainKeys(ids)} UNWIND k.chains AS chain
    MATCH (c:Storygraph {key: chain}) WHERE c.entity = a.entity AND k.key IN c.${plain(role)} }`,
]

/** What a ClaimFilter asks of a node `k` of claims. */
export const claimFilter = (filter: ClaimFilter): Filtered => {
  const { ids, documents, facts, subjects, about, chains, predicates, modalities, negated } = filter
  const isOne = ids && cypher`k.key IN ${ids.map((id) => keyOf('claim', id))}`
  const factKeys = (facts ?? []).map((id) => keyOf('fact', id))
  const byPredicate = predicates && cypher`k.predicate IN ${predicates}`
  return filtered([
    isOne && [cypher`MATCH (k:Storygraph) WHERE ${isOne}`, isOne],
    facts && [
      cypher`MATCH (f:Storygraph) WHERE f.key IN ${factKeys} MATCH (f)-[:RESTS_ON]->(k)`,
      cypher`EXISTS { MATCH (f)-[:RESTS_ON]->(k) WHERE f.key IN ${factKeys} }`,
    ],
    chains && [
      cypher`MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(chains)} UNWIND c.roleIn AS claim MATCH (k:Storygraph {key: claim})`,
      cypher`any(chain IN k.chains WHERE chain IN ${chainKeys(chains)})`,
    ],
    subjects && partOf(subjects, 'subjectOf'),
    about && partOf(about, 'roleIn'),
    documents && [
      cypher`MATCH (d:Storygraph) WHERE d.key IN ${documentKeys(documents)} MATCH (d)<-[:FROM]-(k)`,
      cypher`EXISTS { MATCH (k)-[:FROM]->(d) WHERE d.key IN ${documentKeys(documents)} }`,
    ],
    byPredicate && [cypher`MATCH (k:Storygraph) WHERE ${byPredicate} AND k.key > 'k:' AND k.key < 'k;'`, byPredicate],
    modalities && [null, cypher`k.modality IN ${modalities}`],
    negated !== undefined && [null, cypher`k.negated = ${negated}`],
  ])
}

/** What a ContradictionFilter asks of a node `x` of contradictions. */
export const contradictionFilter = (filter: ContradictionFilter): Filtered => {
  const { ids, subjects, predicates, kinds, documents } = filter
  const isOne = ids && cypher`x.key IN ${ids.map((id) => keyOf('contradiction', id))}`
  return filtered([
    isOne && [cypher`MATCH (x:Storygraph) WHERE ${isOne}`, isOne],
    subjects && [
      cypher`MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(subjects)} MATCH (e:Storygraph {n: c.entity})
        MATCH (e)<-[:ABOUT]-(x)`,
      cypher`EXISTS { MATCH (c:Storygraph) WHERE c.key IN ${chainKeys(subjects)} MATCH (e:Storygraph {n: c.entity})
        WHERE EXISTS { MATCH (x)-[:ABOUT]->(e) } }`,
    ],
    documents && [
      cypher`MATCH (d:Storygraph) WHERE d.key IN ${documentKeys(documents)} MATCH (d)<-[:FROM]-(k)<-[:CITES]-(x)`,
      cypher`EXISTS { MATCH (x)-[:CITES]->(k)-[:FROM]->(d) WHERE d.key IN ${documentKeys(documents)} }`,
    ],
    predicates && [null, cypher`x.predicate IN ${predicates}`],
    kinds && [null, cypher`x.kind IN ${kinds}`],
  ])
}

/** What a JudgementFilter asks of a node `j` of judgements. */
export const judgementFilter = ({ ids, documents }: JudgementFilter): Filtered => {
  const isOne = ids && cypher`j.key IN ${ids.map((id) => keyOf('judgement', id))}`
  const values = (documents ?? []).map(indexed)
  return filtered([
    isOne && [cypher`MATCH (j:Storygraph) WHERE ${isOne}`, isOne],
    documents && [
      cypher`MATCH (j)-[l:STORYGRAPH_JUDGED]->() WHERE l.value IN ${values}`,
      cypher`EXISTS { MATCH (j)-[l:STORYGRAPH_JUDGED]->() WHERE l.value IN ${values} }`,
    ],
  ])
}
