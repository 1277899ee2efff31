import { namesOf } from '../../export/pages.ts'
import { loadRules } from '../../ontology/rules.ts'
import { undatedWhereabouts, whereaboutsIn } from '../../operations/crossed-paths.ts'
import type { Whereabouts, WhereaboutsStretch } from '../../reason/whereabouts.ts'
import { askedDays } from '../asked-days.ts'
import type { CliCommand } from '../cli-command.ts'
import { daysWords } from '../days-words.ts'
import { entityHead } from '../entity-head.ts'
import { EXIT } from '../exit-status.ts'
import { namedEntity } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import { saidSoLines, toldOf } from '../said-so.ts'
import type { Shell } from '../shell.ts'
import { wrap } from '../wrap.ts'

const linesOf = (
  { days, places }: WhereaboutsStretch,
  nameOf: (place: string) => string,
  { columns, bold }: Shell,
): readonly string[] => [
  ...wrap(daysWords(days), columns).map(bold),
  ...places.flatMap(({ place, certain, facts }) =>
    wrap(`${certain ? 'certainly' : 'perhaps'} in ${plainText(nameOf(place))} [${facts.join(', ')}]`, columns, '  '),
  ),
]

const undatedLines = (
  places: readonly Whereabouts[],
  nameOf: (place: string) => string,
  { columns, bold }: Shell,
): readonly string[] => [
  ...(places.length === 0 ? [] : ['Without a date'].map(bold)),
  ...places.flatMap(({ place, facts }) => wrap(`in ${plainText(nameOf(place))} [${facts.join(', ')}]`, columns, '  ')),
]

/** Where somebody was. */
export const whereabouts: CliCommand<{ readonly json?: boolean }> = {
  name: 'whereabouts',
  examples: [
    ['storygraph whereabouts Artur 2022-09', 'where he was that month: what is certain, and what is only possible'],
    ['storygraph whereabouts Artur 2022-09-21 --json', 'a day, for scripts'],
    ['storygraph whereabouts Artur', 'all that is told of where he was and when'],
  ],
  define: (command) =>
    command
      .description(
        'Where somebody was: a place is certain on a day where the texts leave no other, and perhaps where they leave it open. Places of which nothing tells when come last.',
      )
      .argument('<name>', 'a name, or an id such as d1/e1')
      .argument(
        '[when]',
        'a day, a month, a year or a span: 2022-09-21, 2022-09, 2022, 2022-09/2023; all where left out',
      )
      .option('--json', 'as JSON'),
  run: (shell, [name = '', when], { store: url, rules, json }) => {
    const days = when === undefined ? { from: null, to: null } : askedDays(when)
    return withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      const entity = await namedEntity(store, name, 'Person')
      const stretches = await whereaboutsIn(store, entity, days, predicates)
      const undated = await undatedWhereabouts(store, entity, predicates)
      const places = [...stretches.flatMap((stretch) => stretch.places), ...undated]
      const names = await namesOf(
        store,
        places.map(({ place }) => place),
      )
      const nameOf = (id: string): string => names.get(id) ?? id
      const told = await toldOf(
        store,
        places.flatMap(({ facts }) => facts),
        predicates,
      )
      if (json) {
        const named = stretches.map((one) => ({
          ...one.days,
          places: one.places.map(({ place, ...more }) => ({ place, name: nameOf(place), ...more })),
        }))
        const without = undated.map(({ place, facts }) => ({ place, name: nameOf(place), facts }))
        await shell.out.json({ entity, stretches: named, undated: without, facts: told })
        return EXIT.done
      }
      if (places.length === 0) {
        const asked = when === undefined ? '' : ` ${daysWords(days)}`
        shell.words.note(`Nothing tells where ${plainText(entity.name)} was${asked}.`)
        return EXIT.done
      }
      const dated = stretches.flatMap((stretch) => linesOf(stretch, nameOf, shell))
      const lines = [...dated, ...undatedLines(undated, nameOf, shell)]
      await shell.out.lines([...entityHead(entity, shell), '', ...lines, ...saidSoLines(told, shell)])
      return EXIT.done
    })
  },
}
