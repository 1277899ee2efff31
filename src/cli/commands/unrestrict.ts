import { loadRules } from '../../ontology/rules.ts'
import { unrestrict as unrestrictIn } from '../../operations/restrict.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { withCandidates } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { tellRestriction } from '../restricting.ts'

/** Opens again what was restricted. */
export const unrestrict: CliCommand = {
  name: 'unrestrict',
  examples: [['storygraph unrestrict Arseny', 'everybody may see it again']],
  define: (command) =>
    command
      .description('Takes back every restriction of somebody or something, or of what a claim says.')
      .argument('<what>', 'a name, an id such as d1/e1, a claim d1/c3 or a fact d1/f3'),
  run: (shell, [what = ''], { store: url, rules }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      await tellRestriction(await withCandidates(store, [what], unrestrictIn(store, what, { predicates })), shell)
      return EXIT.done
    }),
}
