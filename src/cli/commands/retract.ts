import { retract as retractDocuments } from '../../operations/retract.ts'
import type { CliCommand } from '../cli-command.ts'
import { withExistingStore } from '../named-store.ts'
import { Outcomes } from '../outcomes.ts'
import { listenForStop } from '../stop-signal.ts'
import { untilStopped } from '../until-stopped.ts'

/** Takes documents back. */
export const retract: CliCommand = {
  name: 'retract',
  examples: [
    ['storygraph retract gone-and-back', 'the graph is then as if it had never been read'],
    ['storygraph retract d1 d2 d3', 'several, one after another'],
  ],
  define: (command) =>
    command
      .description('Takes documents back, with exactly what they brought.')
      .argument('<ids...>', 'ids of documents'),
  run: async (shell, ids, { store: url, debug }) => {
    const stop = listenForStop()
    const outcomes = new Outcomes(shell.words, debug)
    return withExistingStore(url, async (store) => {
      const progress = shell.words.progress('documents')
      for await (const outcome of untilStopped(retractDocuments(store, ids, progress), stop)) outcomes.add(outcome)
      shell.words.note(`${outcomes.summary()}.`)
      return stop.signal.aborted ? stop.status() : outcomes.status()
    })
  },
}
