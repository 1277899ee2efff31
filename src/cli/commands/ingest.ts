import { loadRules } from '../../ontology/rules.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import { readExtracted } from '../../text/read-extracted.ts'
import { readInputs } from '../../text/read-inputs.ts'
import type { CliCommand } from '../cli-command.ts'
import { InputMeter } from '../input-meter.ts'
import { inputPaths } from '../input-paths.ts'
import { keep } from '../keep.ts'
import { withStore } from '../named-store.ts'
import { addReadingOptions, type ReadingOptions } from '../reading-options.ts'
import { listenForStop } from '../stop-signal.ts'
import { threadsFor } from '../threads-for.ts'

interface IngestOptions extends ReadingOptions {
  readonly extracted?: boolean
}

/** Reads and keeps. */
export const ingest: CliCommand<IngestOptions> = {
  name: 'ingest',
  examples: [
    ['storygraph ingest stories/ more.jsonl', 'read a folder and a file, and keep what they say'],
    ['storygraph extract stories/ | storygraph ingest - --extracted', 'the same, reading done elsewhere'],
  ],
  define: (command) =>
    addReadingOptions(
      command
        .description(
          'Reads texts into the store, each document whole or not at all. The same document again changes nothing; stopped half-way, run it again to go on.',
        )
        .argument('[paths...]', 'files, folders, or - for JSON lines on standard input')
        .option('--extracted', 'the input is what extract wrote'),
    ),
  run: async (shell, operands, { store: url, rules, workers, extracted, debug }) => {
    const paths = inputPaths(operands, shell)
    const { predicates } = loadRules(rules)
    const stop = listenForStop(shell.env)
    return withStore(shell, url, async (store) => {
      const readers = openReaders({ workers: threadsFor(workers), rules: rules ?? null })
      try {
        const { onBytes, share } = new InputMeter(paths, extracted ? ({ form }) => form === 'lines' : undefined)
        const streams = { stdin: shell.stdin, onBytes }
        const reads = extracted ? readExtracted(paths, streams) : readers.readAll(readInputs(paths, streams))
        const outcomes = await keep(store, reads, shell.words, stop, { predicates, debug, share })
        if (!stop.signal.aborted) {
          shell.words.note(`${outcomes.summary()}.`)
          return outcomes.status()
        }
        shell.words.always(`Stopped: ${outcomes.summary()}. The store is whole; run the same command again to go on.`)
        return stop.status()
      } finally {
        await readers.close()
      }
    })
  },
}
