import { StorygraphError } from '../../model/errors.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import { loadRules } from '../../ontology/rules.ts'
import type { Outcome, Read } from '../../operations/ingest.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import { replace as replaceDocument } from '../../operations/replace.ts'
import type { Store } from '../../store/store.ts'
import { readInputs } from '../../text/read-inputs.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, statusOf } from '../exit-status.ts'
import { withExistingStore } from '../named-store.ts'
import { Outcomes } from '../outcomes.ts'
import { withWarnings } from '../with-warnings.ts'

const outcomeOf = async (store: Store, read: Read, predicates: ReadonlyMap<string, Predicate>): Promise<Outcome> => {
  if (read instanceof StorygraphError) return { id: null, outcome: 'refused', error: read }
  try {
    return await replaceDocument(store, read, { predicates })
  } catch (error) {
    if (!(error instanceof StorygraphError) || statusOf(error) !== EXIT.refused) throw error
    return { id: read.document.id, outcome: 'refused', error }
  }
}

/** Puts new texts in the place of old ones. */
export const replace: CliCommand = {
  name: 'replace',
  examples: [['storygraph replace stories/gone-and-back.md', 'its new text in the place of the stored one']],
  define: (command) =>
    command
      .description('Puts a new text in the place of the stored document of the same id.')
      .argument('<file>', 'a file, or - for JSON lines on standard input'),
  run: (shell, [file = ''], { store: url, rules, debug }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      const readers = openReaders({ workers: 0, rules: rules ?? null })
      const outcomes = new Outcomes(shell.words, debug)
      const reads = readers.readAll(readInputs([file], { stdin: shell.stdin }))
      for await (const read of withWarnings(reads, shell.words)) outcomes.add(await outcomeOf(store, read, predicates))
      await readers.close()
      shell.words.note(`${outcomes.summary()}.`)
      return outcomes.status()
    }),
}
