import { namesOf } from '../../export/pages.ts'
import { loadRules } from '../../ontology/rules.ts'
import { crossedPaths as pathsCrossed } from '../../operations/crossed-paths.ts'
import type { CrossedPaths } from '../../reason/crossed-paths.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted } from '../counted.ts'
import { daysWords } from '../days-words.ts'
import { entityHead } from '../entity-head.ts'
import { EXIT } from '../exit-status.ts'
import { namedEntity } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import { saidSoLines, toldOf } from '../said-so.ts'
import { wholeNumber } from '../whole-number.ts'
import { wrap } from '../wrap.ts'

/** `with Otto Lund in Lima on 6 days, from 15 May 2019 to 20 May 2019` */
const wordsOf = ({ other, place, certain, days, count }: CrossedPaths, nameOf: (id: string) => string): string => {
  const howMany = count === null ? '' : ` on ${certain ? '' : 'up to '}${counted(count, ['day', 'days'])},`
  const sure = certain ? 'certainly' : 'perhaps'
  return plainText(`${sure} with ${nameOf(other)} in ${nameOf(place)}${howMany} ${daysWords(days)}`)
}

/** Who could have met whom. */
export const crossedPaths: CliCommand<{ readonly first: number; readonly json?: boolean }> = {
  name: 'crossed-paths',
  examples: [
    ['storygraph crossed-paths Arseny', 'who could have met him, where, and on how many days'],
    ['storygraph crossed-paths gone-and-back/e1 --first 100 --json', 'the same by id, for scripts'],
  ],
  define: (command) =>
    command
      .description(
        'Who was in the same town on the same days and could have met somebody: the certain first, then by how few days it may have been.',
      )
      .argument('<name>', 'a name, or an id such as d1/e1')
      .option('--first <number>', 'the most meetings', wholeNumber(1, 100_000), 20)
      .option('--json', 'as JSON'),
  run: (shell, [name = ''], { store: url, rules, first, json }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      const entity = await namedEntity(store, name, 'Person')
      let crowded: readonly string[] = []
      const all = await pathsCrossed(store, entity, predicates, {
        onCrowded: (places) => {
          crowded = places
        },
      })
      const shown = all.slice(0, first)
      const names = await namesOf(store, [...crowded, ...shown.flatMap(({ other, place }) => [other, place])])
      const nameOf = (id: string): string => names.get(id) ?? id
      const told = await toldOf(
        store,
        shown.flatMap(({ facts }) => facts),
        predicates,
      )
      if (json) {
        const crossings = shown.map((one) => ({ ...one, name: nameOf(one.other), placeName: nameOf(one.place) }))
        await shell.out.json({ entity, crossings, total: all.length, crowded, facts: told })
        return EXIT.done
      }
      if (crowded.length > 0)
        shell.words.note(
          `Left out, for too many are told to have been there: ${crowded.map(nameOf).map(plainText).join(', ')}.`,
        )
      if (shown.length === 0) {
        shell.words.note(`Nobody is told to have been where ${plainText(entity.name)} was on the same days.`)
        return EXIT.done
      }
      const lines = shown.flatMap((one) =>
        wrap(`${wordsOf(one, nameOf)} [${one.other}; ${one.facts.join(', ')}]`, shell.columns),
      )
      await shell.out.lines([...entityHead(entity, shell), '', ...lines, ...saidSoLines(told, shell)])
      if (all.length > shown.length)
        shell.words.note(`${all.length - shown.length} more: ask for them with --first ${all.length}.`)
      return EXIT.done
    }),
}
