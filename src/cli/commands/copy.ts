import { loadRules } from '../../ontology/rules.ts'
import { addGraph } from '../../operations/add-graph.ts'
import { copyGraph } from '../../operations/copy-graph.ts'
import { isInMemory } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted, DOCUMENTS } from '../counted.ts'
import { EXIT, UsageError } from '../exit-status.ts'
import { EMPTY_STORE, isEmpty, withExistingStore, withStore } from '../named-store.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly into?: boolean
}

/** The graph across. */
export const copy: CliCommand<Options> = {
  name: 'copy',
  examples: [
    [
      'storygraph copy --from storygraph.db --to bolt://127.0.0.1:7687',
      'into an empty Neo4j; killed, run it again to go on',
    ],
    [
      'storygraph copy --from bolt://127.0.0.1:7687 --to sqlite:back.db',
      'and back: export gives the same bytes of both',
    ],
    ['storygraph copy --from mine.db --to ours.db --into', 'adds documents and judgements to those that are there'],
  ],
  define: (command) =>
    command
      .description(
        'Copies the whole graph from one store into another, which is to be empty, or to hold a part of the same from a copy that did not end.',
      )
      .requiredOption('--from <url>', 'the store that is read')
      .requiredOption('--to <url>', 'the store that is written, made where there is none')
      .option('--into', 'adds to what the target holds; what follows from all of it is worked out anew')
      .addHelpText(
        'after',
        '\nStores are named as with --store, which is not heeded here. NEO4J_USERNAME and NEO4J_PASSWORD are those of both;\na second server takes its own in its address: bolt://user:password@host:7687.',
      ),
  run: async (shell, _operands, { from: source, to: target, into, rules }) => {
    if (isInMemory(target)) throw new UsageError('--to: memory: would keep nothing. Name a file or a server.')
    const { predicates } = loadRules(rules)
    const run = async (from: Store, to: Store): Promise<void> => {
      if (await isEmpty(from)) shell.words.note(EMPTY_STORE)
      if (into) {
        const options = { predicates, onProgress: shell.words.progress(DOCUMENTS) }
        const { added, unchanged, judgements } = await addGraph(from, to, options)
        const judged = judgements === 0 ? '' : `, ${counted(judgements, ['judgement', 'judgements'])}`
        shell.words.note(`${counted(added, DOCUMENTS)} added, ${unchanged} unchanged${judged}.`)
        return
      }
      const onProgress = shell.words.progress(['part', 'parts'])
      const { added, unchanged } = await copyGraph(from, to, { predicates, onProgress })
      const before = unchanged === 0 ? '' : `, ${unchanged} were there`
      shell.words.note(`${counted(added, DOCUMENTS)} copied${before}, with all that follows from them.`)
    }
    await withExistingStore(shell, source, (from) => withStore(shell, target, (to) => run(from, to), '--to'), '--from')
    return EXIT.done
  },
}
