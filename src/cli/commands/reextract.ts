import { loadRules } from '../../ontology/rules.ts'
import { rulesMark } from '../../ontology/rules-mark.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import { reextract as readAgain } from '../../operations/reextract.ts'
import type { CliCommand } from '../cli-command.ts'
import { DOCUMENTS } from '../counted.ts'
import { withExistingStore } from '../named-store.ts'
import { Outcomes } from '../outcomes.ts'
import { addReadingOptions, type ReadingOptions } from '../reading-options.ts'
import { listenForStop } from '../stop-signal.ts'
import { threadsFor } from '../threads-for.ts'
import { untilStopped } from '../until-stopped.ts'

interface ReextractOptions extends ReadingOptions {
  readonly all?: boolean
}

/** Reads stored texts again. */
export const reextract: CliCommand<ReextractOptions> = {
  name: 'reextract',
  examples: [
    ['storygraph reextract', 'after an update: what was read by other rules'],
    ['storygraph reextract --rules my-rules', 'after a change of your own rules'],
    ['storygraph reextract --all --workers 4', 'every document, four at once'],
  ],
  define: (command) =>
    addReadingOptions(
      command
        .description(
          'Reads the stored texts again by the rules of today, where others read them. What people judged holds. Stopped half-way, run it again to go on.',
        )
        .option('--all', 'those too that were read by the rules of today'),
    ),
  run: async (shell, _operands, { store: url, rules, workers, all, debug }) => {
    const { predicates, folders } = loadRules(rules)
    const stop = listenForStop(shell.env)
    return withExistingStore(shell, url, async (store) => {
      const readers = openReaders({ workers: threadsFor(workers), rules: rules ?? null })
      const outcomes = new Outcomes(shell.words, debug)
      try {
        const onProgress = shell.words.progress(DOCUMENTS)
        const mark = all ? null : rulesMark(folders)
        const reread = readAgain(store, readers, { mark, predicates, onProgress })
        for await (const outcome of untilStopped(reread, stop)) outcomes.add(outcome)
      } finally {
        await readers.close()
      }
      if (!stop.signal.aborted) {
        shell.words.note(`${outcomes.summary()}.`)
        return outcomes.status()
      }
      const again = all ? 'run the same command again to read all anew' : 'run the same command again to go on'
      shell.words.always(`Stopped: ${outcomes.summary()}. The store is whole; ${again}.`)
      return stop.status()
    })
  },
}
