import { loadRules } from '../../ontology/rules.ts'
import { retract as retractDocuments } from '../../operations/retract.ts'
import type { CliCommand } from '../cli-command.ts'
import { DOCUMENTS } from '../counted.ts'
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
  run: async (shell, ids, { store: url, rules, debug }) => {
    const { predicates } = loadRules(rules)
    const stop = listenForStop(shell.env)
    const outcomes = new Outcomes(shell.words, debug)
    return withExistingStore(shell, url, async (store) => {
      const onProgress = shell.words.progress(DOCUMENTS)
      const retracted = retractDocuments(store, ids, { predicates, onProgress })
      for await (const outcome of untilStopped(retracted, stop)) outcomes.add(outcome)
      shell.words.note(`${outcomes.summary()}.`)
      return stop.signal.aborted ? stop.status() : outcomes.status()
    })
  },
}
