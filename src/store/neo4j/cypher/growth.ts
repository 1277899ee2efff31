/**
 * What grows by some keys, in the time of one whatever its size: only the first of its chains is looked for, and of each name
 * form whether it stands in another document than those left out.
 */
export const GROWING = `UNWIND $values AS value
OPTIONAL MATCH (e:Storygraph {growsBy: value})
WITH value, e WHERE e IS NOT NULL OR EXISTS { MATCH ()-[k:STORYGRAPH_KEY]->() WHERE k.value = value }
RETURN value, e.key AS key,
  head(COLLECT { MATCH (i:Storygraph {key: 'i:' + toString(e.n)}) RETURN i.body }) AS body,
  head(COLLECT { MATCH (c:Storygraph {entity: e.n})-[:STORYGRAPH_IN]->(r) WHERE NOT r.key IN $left
    RETURN c.key AS chain ORDER BY chain LIMIT 1 }) AS first,
  COLLECT { MATCH (m:Storygraph {names: e.n}) RETURN {text: m.text, count: m.count,
    stays: EXISTS { MATCH (m)-[:STORYGRAPH_STANDS_IN]->(r) WHERE NOT r.key IN $left }} } AS forms`
