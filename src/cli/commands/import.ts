import { loadRules } from '../../ontology/rules.ts'
import { importGraph } from '../../operations/import-graph.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted, DOCUMENTS } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { withStore } from '../named-store.ts'

/** The graph in. */
export const importFile: CliCommand = {
  name: 'import',
  examples: [['storygraph import graph.jsonl', 'what export --format jsonl wrote, all of it or nothing']],
  define: (command) =>
    command
      .description(
        'Takes in what `export --format jsonl` wrote: the whole file, or nothing of it. An empty store then holds the very graph that was exported.',
      )
      .argument('<file>', 'what export wrote'),
  run: (shell, [file = ''], { store: url, rules }) =>
    withStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      const onProgress = shell.words.progress(DOCUMENTS)
      const { added, unchanged, judgements, differs } = await importGraph(store, file, { predicates, onProgress })
      const judged = judgements === 0 ? '' : `, ${counted(judgements, ['judgement', 'judgements'])}`
      shell.words.note(`${counted(added, DOCUMENTS)} added, ${unchanged} unchanged${judged}.`)
      if (differs)
        shell.words.note(
          'The file told of other entities, facts or contradictions than its documents give here: it was made by other rules.',
        )
      return EXIT.done
    }),
}
