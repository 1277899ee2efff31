import neo4j, { Neo4jError } from 'neo4j-driver'

/** What a server said to a login: it is not there (yet), the password is wrong, or it answers. */
export type Answer = 'silent' | 'refused' | 'answers'

const USER = 'neo4j'

const ask = async (port: number, password: string, database: string, cypher: string, given: object): Promise<void> => {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(USER, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  })
  try {
    await driver.executeQuery(cypher, given, { database })
  } finally {
    await driver.close()
  }
}

/** Whether a server on 127.0.0.1 lets the user in and answers a query over Bolt. */
export const askBolt = async (port: number, password: string): Promise<Answer> => {
  try {
    await ask(port, password, 'neo4j', 'RETURN 1', {})
    return 'answers'
  } catch (error) {
    return error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security') ? 'refused' : 'silent'
  }
}

/** Gives the user another password. The old one has to be right. */
export const changePassword = (port: number, from: string, to: string): Promise<void> =>
  ask(port, from, 'system', 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from, to })
