import type { Driver, Plan } from 'neo4j-driver'

/** What looks at everything: no index is of help. */
const LOOKS_AT_ALL = /AllNodesScan|NodeByLabels?Scan|AllRelationshipsScan|RelationshipTypes?Scan/

/** What finds by an index. */
const SEEKS = /Index(Seek|Scan|Contains|EndsWith)|ProcedureCall/

/** Makes of some kinds so many nodes that the server would rather ask an index than look at all. */
export const fillForPlans = async (driver: Driver): Promise<void> => {
  await driver.executeQuery(
    `UNWIND range(1, 5000) AS i
    CREATE (d:Storygraph:Document {key: 'd:b' + i, reading: 'r:b' + i, family: 'd:b' + i, issued: '1900-01-01'})
    CREATE (r:Storygraph {key: 'r:b' + i, document: 'd:b' + i})-[:STORYGRAPH_LINEAGE {value: 'l' + i}]->(r)
    CREATE (c:Storygraph {key: 'c:b' + i, entity: -i})-[:STORYGRAPH_IN]->(r), (c)-[:STORYGRAPH_KEY {value: 'k' + i}]->(c)
    CREATE (e:Storygraph:Person {key: 'e:b' + i, n: -i, type: 'Person', sorted: 'b' + i})
    CREATE (m:Storygraph:StorygraphName {key: 'm:' + i, names: -i, main: true, exact: 'b' + i, words: 'b' + i})
    CREATE (m)-[:STORYGRAPH_STANDS_IN]->(r)
    CREATE (k:Storygraph:Claim {key: 'k:b' + i, predicate: 'P' + i % 30})-[:FROM]->(d)
    CREATE (f:Storygraph:Fact {key: 'f:b' + i, predicate: 'P' + i % 30, day: date('1900-01-01') + duration({days: i})})
    CREATE (f)-[:SUBJECT]->(e), (f)-[:RESTS_ON]->(k), (f)-[:TOLD_IN]->(d)
    CREATE (x:Storygraph:Contradiction {key: 'x:b' + i})-[:ABOUT]->(e), (x)-[:CITES]->(k), (x)-[:BETWEEN]->(f)
    CREATE (j:Storygraph {key: 'j:b' + i})-[:STORYGRAPH_JUDGED {value: 'b' + i}]->(j)`,
  )
  await driver.executeQuery('CALL db.prepareForReplanning(120)')
}

const operatorsOf = (plan: Plan | false): readonly Plan[] =>
  plan === false ? [] : [plan, ...plan.children.flatMap(operatorsOf)]

/** What the server would do for a query: where it asks an index, and where it looks at everything. */
export const plannedBy = async (
  driver: Driver,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<{
  readonly operators: readonly string[]
  readonly seeks: readonly string[]
  readonly scans: readonly string[]
}> => {
  const { summary } = await driver.executeQuery(`EXPLAIN ${query}`, parameters)
  const operators = operatorsOf(summary.plan).map(
    ({ operatorType, arguments: told }) => `${operatorType.replace(/@.*$/, '')} ${told.Details ?? ''}`,
  )
  return {
    operators,
    seeks: operators.filter((operator) => SEEKS.test(operator)),
    scans: operators.filter((operator) => LOOKS_AT_ALL.test(operator)),
  }
}
