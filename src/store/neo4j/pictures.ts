import type { Pictures } from '../store.ts'
import type { Connection } from './connection.ts'

/** What Neo4j Browser shows of an entity: its facts, whom and what they are about, and their days. */
const queryFor = (entity: string): string => `MATCH (one:Storygraph {key: ${JSON.stringify(`e:${entity}`)}})
MATCH told = (one)<-[:SUBJECT|OBJECT|PLACE]-(fact:Fact)
WITH one, told, fact LIMIT 100
OPTIONAL MATCH about = (fact)-[:SUBJECT|OBJECT|PLACE]->(other) WHERE other <> one
OPTIONAL MATCH on = (fact)-[:ON]->(:Date)
RETURN told, about, on`

/** The page's host and port, as the server makes them known: `localhost:7474`, or `:7474` where it has no name of its own. */
const ADDRESS = `SHOW SETTINGS 'server.http.advertised_address', 'server.http.enabled' YIELD name, value RETURN name, value`

/**
 * Neo4j Browser, which the server brings along. Its address is asked for once; whoever may not ask, or whose server has it switched off,
 * has no pictures.
 */
export const picturesOf = (connection: Connection): Pictures => {
  let address: Promise<string | null> | null = null
  const find = async (): Promise<string | null> => {
    try {
      const rows = await connection.alone<{ name: string; value: string }>(ADDRESS)
      const settings = new Map(rows.map(({ name, value }) => [name, value]))
      const [, host = '', port] = /^(.*):(\d+)$/.exec(settings.get('server.http.advertised_address') ?? '') ?? []
      if (settings.get('server.http.enabled') !== 'true' || port === undefined) return null
      const own = new URL(connection.url.replace(/^[\w+]+:/, 'http:')).hostname
      return `http://${host === '' || host === 'localhost' ? own : host}:${port}/browser/`
    } catch {
      return null
    }
  }
  return {
    name: 'Neo4j Browser',
    urlOf: async (entity) => {
      address ??= find()
      const page = await address
      // A server that could not be asked now may be later.
      if (page === null) address = null
      return page === null ? null : `${page}?cmd=edit&arg=${encodeURIComponent(queryFor(entity))}`
    },
  }
}
