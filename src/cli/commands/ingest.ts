import { openReaders } from '../../operations/reading-pool.ts'
import { readExtracted } from '../../text/read-extracted.ts'
import { readInputs } from '../../text/read-inputs.ts'
import type { CliCommand } from '../cli-command.ts'
import { inputPaths } from '../input-paths.ts'
import { InputPlaces } from '../input-places.ts'
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
          'Reads texts into the store, a document at a time. The same document again changes nothing; stopped half-way, run it again to go on.',
        )
        .argument('[paths...]', 'files, folders, or - for JSON lines on standard input')
        .option('--extracted', 'the input is what extract wrote'),
    ),
  run: async (shell, operands, { store: url, rules, workers, extracted, debug }) => {
    const paths = inputPaths(operands, shell)
    const streams = { stdin: shell.stdin }
    const stop = listenForStop()
    return withStore(url, async (store) => {
      const readers = openReaders({ workers: threadsFor(workers), rules: rules ?? null })
      try {
        const places = new InputPlaces()
        const outcomes = extracted
          ? await keep(store, readExtracted(paths, streams), shell.words, stop, { debug })
          : await keep(store, readers.readAll(places.watch(readInputs(paths, streams))), shell.words, stop, {
              debug,
              placed: (outcome) => places.placed(outcome),
            })
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
