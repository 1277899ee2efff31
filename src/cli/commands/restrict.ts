import { loadRules } from '../../ontology/rules.ts'
import { restrict as restrictIn } from '../../operations/restrict.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { withCandidates } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { tellRestriction } from '../restricting.ts'

interface Options {
  readonly author?: string
  readonly note?: string
  readonly time?: string
}

/** Who may see it. */
export const restrict: CliCommand<Options> = {
  name: 'restrict',
  examples: [
    ['storygraph restrict Arseny', 'a person: shown only with the token, left out of exports'],
    ['storygraph restrict d1/c3', 'what one claim says, and whatever else says the same'],
  ],
  define: (command) =>
    command
      .description(
        'Keeps somebody or something, or what a claim says, from all who may not see it. Pinned to the words of the documents, it outlives reading them again.',
      )
      .argument('<what>', 'a name, an id such as d1/e1, a claim d1/c3 or a fact d1/f3')
      .option('--author <name>', "who decides; the user's name else")
      .option('--note <text>', 'why')
      .option('--time <time>', 'when it was decided, ISO 8601; now else'),
  run: (shell, [what = ''], { store: url, rules, author, note, time }) =>
    withExistingStore(shell, url, async (store) => {
      const options = {
        author: author ?? shell.env.USER ?? shell.env.USERNAME ?? null,
        note: note ?? null,
        time: time ?? new Date().toISOString(),
        predicates: loadRules(rules).predicates,
      }
      await tellRestriction(await withCandidates(store, [what], restrictIn(store, what, options)), shell)
      return EXIT.done
    }),
}
