import { loadRules } from '../../ontology/rules.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { withStore } from '../named-store.ts'
import { addServingOptions, type ServingOptions, serveUntilStopped } from '../serving.ts'
import { listenForStop } from '../stop-signal.ts'

/** The API over HTTP. */
export const serve: CliCommand<ServingOptions> = {
  name: 'serve',
  examples: [
    ['storygraph serve', 'GraphQL on http://127.0.0.1:4000/graphql'],
    ['storygraph serve --port 8080 --cors https://app.example', 'elsewhere, for pages of one origin'],
    ['STORYGRAPH_TOKEN=… storygraph serve --host 0.0.0.0', 'beyond this machine; changes need the token'],
  ],
  define: (command) =>
    addServingOptions(
      command.description('Serves the graph by GraphQL, and prints the addresses that it answers on. Ctrl-C ends it.'),
    ),
  run: (shell, _operands, options) => {
    const loaded = loadRules(options.rules)
    const stop = listenForStop(shell.env)
    return withStore(shell, options.store, async (store) => {
      // A thread of its own reads what is ingested, so that questions are answered meanwhile.
      const readers = openReaders({ workers: 1, yields: true, rules: options.rules ?? null })
      try {
        await serveUntilStopped(shell, store, readers, loaded, options, stop)
      } finally {
        await readers.close()
      }
      return EXIT.done
    })
  },
}
