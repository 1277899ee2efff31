/** The entities that two ids mean, by any of their chains. */
export const ENDS = `UNWIND $chains AS chain MATCH (c:Storygraph {key: chain}) RETURN chain, c.entity AS entity`

/** Ids of entities, by number. */
export const IDS = `UNWIND $numbers AS number MATCH (e:Storygraph {n: number}) RETURN number, e.key AS key`

/**
 * All neighbours of many entities at once, each with the fact of smallest id: one round trip for each hop that a search grows.
 * Over the fact's node, not its typed relationship, for a step goes to the place of a fact too.
 */
export const neighboursOf = (where: string): string => `UNWIND $frontier AS number
MATCH (a:Storygraph {n: number})
CALL (a) {
  MATCH (a)<-[:SUBJECT]-(f)-[:OBJECT|PLACE]->(b) WHERE ${where} RETURN f, b
  UNION
  MATCH (a)<-[:OBJECT|PLACE]-(f)-[:SUBJECT]->(b) WHERE ${where} RETURN f, b
}
WITH number, f, b WHERE b.type IN $types
RETURN number, b.n AS neighbour, min(f.key) AS fact`
