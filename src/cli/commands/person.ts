import { loadRules } from '../../ontology/rules.ts'
import type { CliCommand } from '../cli-command.ts'
import { entityHead } from '../entity-head.ts'
import { EXIT } from '../exit-status.ts'
import { type LifeEntry, tellLife } from '../life.ts'
import { namedEntity } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import type { Shell } from '../shell.ts'
import { toldLines } from '../told-lines.ts'

const section = (heading: string, entries: readonly LifeEntry[], shell: Shell): readonly string[] =>
  entries.length === 0
    ? []
    : [
        '',
        shell.bold(heading),
        ...entries.flatMap((entry) => toldLines(entry, shell, { contradictions: entry.conflicts })),
      ]

/** What is known of one person. */
export const person: CliCommand<{ readonly json?: boolean }> = {
  name: 'person',
  examples: [
    ['storygraph person Arseny', 'who he is, what he did, who says so'],
    ['storygraph person gone-and-back/e1 --json', 'the same by id, for scripts'],
  ],
  define: (command) =>
    command
      .description('What is known of one person: names, facts with their sentences, and where accounts differ.')
      .argument('<name>', 'a name or alias, or an id such as d1/e1')
      .option('--json', 'as JSON'),
  run: (shell, [name = ''], { store: url, rules, json }) =>
    withExistingStore(shell, url, async (store) => {
      const entity = await namedEntity(store, name, 'Person')
      const life = await tellLife(store, entity, loadRules(rules).predicates)
      const facts = life.filter(({ fact }) => fact.subject === entity.id)
      const mentionedIn = life.filter(({ fact }) => fact.subject !== entity.id)
      if (json) {
        await shell.out.json({ entity, facts, mentionedIn })
        return EXIT.done
      }
      await shell.out.lines([
        ...entityHead(entity, shell),
        ...section(
          'What is said without a date',
          facts.filter(({ dated }) => !dated),
          shell,
        ),
        ...section(
          'What is said with a date',
          facts.filter(({ dated }) => dated),
          shell,
        ),
        ...section('What is said of others', mentionedIn, shell),
      ])
      return EXIT.done
    }),
}
