import { loadRules } from '../../ontology/rules.ts'
import { gapsIn } from '../../reason/timeline.ts'
import type { CliCommand } from '../cli-command.ts'
import { entityHead } from '../entity-head.ts'
import { EXIT } from '../exit-status.ts'
import { tellLife } from '../life.ts'
import { lifeLines } from '../life-lines.ts'
import { namedEntity } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'

/** One life in order. */
export const timeline: CliCommand<{ readonly json?: boolean }> = {
  name: 'timeline',
  examples: [
    ['storygraph timeline Arseny', 'a life in order, what has no date last'],
    ['storygraph timeline gone-and-back/e1 --json', 'the same by id, for scripts'],
  ],
  define: (command) =>
    command
      .description(
        'One life in order, each line with the sentence that says so; undated entries, conflicts and gaps of a year or more are marked.',
      )
      .argument('<name>', 'a name, or an id such as d1/e1')
      .option('--json', 'as JSON'),
  run: (shell, [name = ''], { store: url, rules, json }) =>
    withExistingStore(shell, url, async (store) => {
      const entity = await namedEntity(store, name)
      const entries = await tellLife(store, entity, loadRules(rules).predicates)
      if (json) await shell.out.json({ entity, entries, gaps: gapsIn(entries) })
      else await shell.out.lines([...entityHead(entity, shell), '', ...lifeLines(entries, shell)])
      return EXIT.done
    }),
}
