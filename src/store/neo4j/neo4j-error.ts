import { Neo4jError } from 'neo4j-driver'
import { StorygraphError } from '../../model/errors.ts'

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])

/** The driver has no code for a server that takes the connection and then says nothing, or is that of the browser. */
const isUnreachable = ({ code, message }: Neo4jError): boolean =>
  UNREACHABLE.has(code) || (code === 'N/A' && /acquisition timed out|responded HTTP/.test(message))

interface Meaning {
  readonly when: RegExp
  readonly code: 'STORE_UNREACHABLE' | 'STORE_DAMAGED' | 'BAD_INPUT' | 'TIMEOUT'
  readonly says: (url: string, detail: string) => string
}

/** What the server's codes mean to whoever called us, the first that fits. https://neo4j.com/docs/status-codes/current/ */
const MEANINGS: readonly Meaning[] = [
  {
    when: /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    code: 'STORE_UNREACHABLE',
    says: (url, detail) =>
      `The Neo4j at ${url} does not accept the user name or password (${detail}). Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
  },
  {
    when: /^Neo\.ClientError\.Security\./,
    code: 'STORE_UNREACHABLE',
    says: (url, detail) => `The Neo4j at ${url} does not let this user do it (${detail}).`,
  },
  {
    when: /DatabaseNotFound/,
    code: 'STORE_UNREACHABLE',
    says: (url, detail) =>
      `The Neo4j at ${url} has no such database (${detail}). Leave it out of the address for the default one.`,
  },
  {
    when: /^Neo\.ClientError\.Transaction\.TransactionTimedOut/,
    code: 'TIMEOUT',
    says: () => 'The search took longer than its deadline. Ask for less, or give it more time.',
  },
  {
    when: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed/,
    code: 'BAD_INPUT',
    says: () => 'The change does not hold together, and nothing of it was stored: it gives one id twice.',
  },
  {
    when: /^Neo\.ClientError\.Schema\./,
    code: 'STORE_DAMAGED',
    says: (url, detail) =>
      `The Neo4j at ${url} has an index, a constraint or data in the way of ours (${detail}). Drop it, or give another database.`,
  },
  {
    when: /^Neo\.TransientError\./,
    code: 'STORE_UNREACHABLE',
    says: (url, detail) => `The Neo4j at ${url} did not become free for it (${detail}). Try again.`,
  },
  {
    when: /^Neo\.(DatabaseError|ClientError\.Transaction|ClientError\.General)/,
    code: 'STORE_UNREACHABLE',
    says: (url, detail) =>
      `The Neo4j at ${url} failed, and stored nothing of it (${detail}). Look at its disk and at its log, then run the command again.`,
  },
]

/** What the driver says, in one line; of what it advises everybody, only the cause. */
const oneLine = (text: string): string =>
  (/Caused by: (.*)$/s.exec(text)?.[1] ?? text).replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 300)

/** Turns what the driver throws into an error of ours that says what to do; whatever else was thrown stays as it is. */
export const translateError = (error: unknown, url: string): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const detail = oneLine(error.message)
  if (isUnreachable(error)) {
    const message = `No Neo4j answers at ${url} (${detail}). Start it, or check host and port: Bolt's is 7687, not that of the browser.`
    return new StorygraphError('STORE_UNREACHABLE', message, { cause: error })
  }
  const meaning = MEANINGS.find(({ when }) => when.test(error.code))
  return meaning === undefined ? error : new StorygraphError(meaning.code, meaning.says(url, detail), { cause: error })
}
