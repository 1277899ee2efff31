import neo4j, { type Driver } from 'neo4j-driver'
import type { Observer } from '../../src/store/neo4j/connection.ts'
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts'
import { targetOf } from '../../src/store/neo4j/target.ts'
import type { Store } from '../../src/store/store.ts'
import type { TestServer } from '../neo4j.ts'

/** Who looks into the server beside the store. */
export const rawDriver = ({ bolt, user, password }: TestServer): Driver =>
  neo4j.driver(bolt, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

/** Rows of a query as plain objects. */
export const rowsOf = async <R = Record<string, unknown>>(
  driver: Driver,
  query: string,
  parameters: Record<string, unknown> = {},
): Promise<readonly R[]> =>
  (await driver.executeQuery(query, parameters)).records.map((record) => record.toObject() as R)

/** Takes everything of ours out but the schema, which takes a second to make. */
export const emptyStore = async (driver: Driver): Promise<void> => {
  await driver.executeQuery("MATCH (n:Storygraph) WHERE n.key <> 'meta' DETACH DELETE n")
  await driver.executeQuery("MATCH (n:Storygraph {key: 'meta'}) SET n.revision = 0, n.next = 0 REMOVE n.change")
}

export const openServer = ({ bolt, user, password }: TestServer, observe?: Observer): Promise<Store> =>
  openNeo4jStore(targetOf(bolt, { user, password }), { mustExist: false, ...(observe && { observe }) })
