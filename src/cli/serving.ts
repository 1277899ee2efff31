import { type Command, Option } from 'commander'
import type { ServeOptions, Serving } from '../api/serve.ts'
import { StorygraphError } from '../model/errors.ts'
import { loadEvents } from '../ontology/events.ts'
import type { Rules } from '../ontology/rules.ts'
import type { Ingesting } from '../operations/ingesting.ts'
import { ingestInThread } from '../operations/ingesting-thread.ts'
import type { Readers } from '../operations/reading-pool.ts'
import { isInMemory } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './exit-status.ts'
import type { GlobalOptions } from './global-options.ts'
import { credentialsOf } from './named-store.ts'
import type { Shell } from './shell.ts'
import type { StopSignal } from './stop-signal.ts'
import { wholeNumber } from './whole-number.ts'

export interface ServingOptions {
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly cors: readonly string[]
}

/** Adds the options of commands that serve. */
export const addServingOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--port <number>', '0 for any that is free')
        .env('PORT')
        .argParser(wholeNumber(0, 65_535))
        .default(4000),
    )
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(
      new Option('--token <token>', 'who changes the graph must send it; needed beyond this machine').env(
        'STORYGRAPH_TOKEN',
      ),
    )
    .addOption(
      new Option('--cors <origin>', 'an origin whose pages may ask; may be given several times')
        .argParser((origin: string, before: readonly string[]) => [...before, origin])
        .default([], 'none'),
    )

const listen = async (options: ServeOptions): Promise<Serving> => {
  // GraphQL takes a third of a second to load, which other commands need not wait for.
  const { serve } = await import('../api/serve.ts')
  try {
    return await serve(options)
  } catch (error) {
    if (error instanceof StorygraphError && error.code === 'BAD_INPUT') throw new UsageError(error.message)
    throw error
  }
}

/** Stores what is ingested beside the answers to others; null for a store in memory, which no other thread sees. */
const openIngesting = ({ env }: Shell, url: string, rules: string | undefined): Ingesting | null =>
  isInMemory(url) ? null : ingestInThread({ url, credentials: credentialsOf({ env }), rules: rules ?? null })

/** Serves the store until asked to stop; prints the addresses once they answer. */
export const serveUntilStopped = async (
  shell: Shell,
  store: Store,
  { read }: Readers,
  { predicates, folders }: Rules,
  { store: url, rules, port, host, token, cors }: ServingOptions & GlobalOptions,
  stop: StopSignal,
): Promise<void> => {
  const { out, words } = shell
  const log = (line: string): void => words.always(line)
  // An empty STORYGRAPH_TOKEN is none.
  const { events } = loadEvents(folders)
  const ingesting = openIngesting(shell, url, rules)
  try {
    const serving = await listen({
      store,
      read,
      ingest: ingesting?.ingest ?? null,
      predicates,
      events,
      port,
      host,
      token: token || null,
      cors,
      log,
    })
    await out.lines(
      serving.urls.flatMap((url) => [
        `${url}         the explorer in a browser: lives, graph, map and sources`,
        `${url}graphql  GraphQL, and GraphiQL in a browser`,
      ]),
    )
    words.note('Ctrl-C ends it.')
    await stop.asked
    await serving.close()
  } finally {
    await ingesting?.close()
  }
}
