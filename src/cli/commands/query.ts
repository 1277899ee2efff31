import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { InvalidArgumentError } from 'commander'
import { loadEvents } from '../../ontology/events.ts'
import { loadRules } from '../../ontology/rules.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, UsageError } from '../exit-status.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'

type Variables = Readonly<Record<string, unknown>>

interface QueryOptions {
  readonly variables?: Variables
}

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const variablesFrom = (json: string): Variables => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new InvalidArgumentError('It must be JSON, such as \'{"name":"Arseny"}\'.')
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Variables
  throw new InvalidArgumentError('It must be a JSON object, such as \'{"name":"Arseny"}\'.')
}

/** GraphQL has braces in it; what has none is a file. */
const questionFrom = async (operand: string | undefined, { stdin }: Shell): Promise<string> => {
  if (operand === '-' || (operand === undefined && !stdin.isTTY)) return text(stdin)
  if (operand === undefined)
    throw new UsageError('Nothing to ask. Give GraphQL, a file with it, or - and standard input.')
  if (operand.includes('{')) return operand
  try {
    return await readFile(operand, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${operand} is neither GraphQL nor a file that can be read (${why}).`)
  }
}

/** One question in GraphQL, without a server. */
export const query: CliCommand<QueryOptions> = {
  name: 'query',
  examples: [
    [`storygraph query '{ stats { facts } }'`, 'GraphQL as it stands'],
    [`storygraph query person.graphql --variables '{"name":"Arseny"}'`, 'from a file, with variables'],
  ],
  define: (command) =>
    command
      .description(
        'Asks once in GraphQL, without a server, and prints the answer as JSON; status 1 where it has errors.',
      )
      .argument('[graphql]', 'GraphQL, a file with it, or - for standard input')
      .option('--variables <json>', 'values for its variables', variablesFrom),
  run: (shell, [operand], { store: url, rules, variables }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates, folders } = loadRules(rules)
      const { events } = loadEvents(folders)
      const question = await questionFrom(operand, shell)
      const readers = openReaders({ workers: 0, rules: rules ?? null })
      const log = (line: string): void => shell.words.always(line)
      // As in serving.ts: other commands need not wait for GraphQL.
      const { createApi } = await import('../../api/server.ts')
      // Whoever may open the store may see all of it, as with a server's token.
      const token = randomUUID()
      const { fetch } = createApi({ store, read: readers.read, predicates, events, log, token })
      const body = JSON.stringify({ query: question, variables })
      const headers = {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
      }
      const response = await fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }))
      const answer = (await response.json()) as Answer
      await readers.close()
      await shell.out.json(answer)
      for (const { message, extensions } of answer.errors ?? [])
        shell.words.always(plainText(`storygraph: ${extensions?.code ?? 'ERROR'}: ${message}`))
      return answer.errors === undefined ? EXIT.done : EXIT.refused
    }),
}
