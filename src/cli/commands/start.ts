import { fileURLToPath } from 'node:url'
import { loadRules } from '../../ontology/rules.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import { readInputs } from '../../text/read-inputs.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { keep } from '../keep.ts'
import { withStore } from '../named-store.ts'
import { addServingOptions, type ServingOptions, serveUntilStopped } from '../serving.ts'
import { listenForStop } from '../stop-signal.ts'

const SEEDS = fileURLToPath(new URL('../../../seeds/stories', import.meta.url))

/** A first look: the seeds, served. */
export const start: CliCommand<ServingOptions> = {
  name: 'start',
  examples: [
    ['storygraph start', 'the example stories, on http://127.0.0.1:4000/'],
    ['PORT=8080 storygraph start --store memory:', 'elsewhere, and nothing is kept'],
  ],
  define: (command) =>
    addServingOptions(
      command.description('Reads the example stories into the store, where they are not there yet, and serves it.'),
    ),
  run: (shell, _operands, options) => {
    const loaded = loadRules(options.rules)
    const stop = listenForStop(shell.env)
    return withStore(shell, options.store, async (store) => {
      const readers = openReaders({ workers: 1, yields: true, rules: options.rules ?? null })
      try {
        const seeds = readers.readAll(readInputs([SEEDS]))
        const outcomes = await keep(store, seeds, shell.words, stop, {
          predicates: loaded.predicates,
          debug: options.debug,
        })
        shell.words.note(`Example stories: ${outcomes.summary()}.`)
        if (!stop.signal.aborted) await serveUntilStopped(shell, store, readers, loaded, options, stop)
      } finally {
        await readers.close()
      }
      return EXIT.done
    })
  },
}
