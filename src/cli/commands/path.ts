import type { Entity, Fact } from '../../model/graph.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import { loadRules } from '../../ontology/rules.ts'
import { tellingPaths, wayInWords } from '../../operations/telling-paths.ts'
import type { Hop, Store } from '../../store/store.ts'
import { all } from '../../store/store.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { namedEntity } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'
import { type Told, tell } from '../told.ts'
import { toldLines } from '../told-lines.ts'
import { wholeNumber } from '../whole-number.ts'
import { wrap } from '../wrap.ts'

interface PathOptions {
  readonly json?: boolean
  readonly hops: number
  readonly first: number
}

type Step = Hop & { readonly told: Told }

const sentenceOf = (steps: readonly Step[]): string => wayInWords(steps.map(({ told }) => told.sentence))

const stepsOf = async (
  store: Store,
  paths: readonly (readonly Hop[])[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly (readonly Step[])[]> => {
  const ids = [...new Set(paths.flatMap((hops) => hops.map(({ fact }) => fact)))]
  if (ids.length === 0) return []
  const facts: Fact[] = []
  for await (const fact of all((paging) => store.facts({ ids }, paging))) facts.push(fact)
  const told = new Map((await tell(store, facts, predicates)).map((one) => [one.fact.id, one]))
  return paths.map((hops) =>
    hops.flatMap((hop) => {
      const own = told.get(hop.fact)
      return own === undefined ? [] : { ...hop, told: own }
    }),
  )
}

const pathLines = (steps: readonly Step[], shell: Shell): readonly string[] => [
  ...wrap(plainText(sentenceOf(steps)), shell.columns).map(shell.bold),
  ...steps.flatMap(({ told }, index) => toldLines(told, shell, { label: `${index + 1}.`, labelColumns: 3 })),
]

const noPath = (from: Entity, to: Entity, hops: number): string => {
  const more = hops < 6 ? ' Allow more with --hops, up to 6.' : ''
  return `Nothing leads from ${plainText(from.name)} to ${plainText(to.name)} in ${counted(hops, ['step', 'steps'])}.${more}`
}

/** How two entities hang together. */
export const path: CliCommand<PathOptions> = {
  name: 'path',
  examples: [
    ['storygraph path Arseny Artur', 'the ways from one to the other that tell most'],
    ['storygraph path Arseny Istanbul --hops 2 --json', 'at most two steps, for scripts'],
  ],
  define: (command) =>
    command
      .description(
        'How two entities hang together, in one sentence and step by step with a quote each: shorter ways first, new stations before those told already, and last what leads over a country.',
      )
      .argument('<from>', 'a name, or an id such as d1/e1')
      .argument('<to>', 'a name, or an id such as d1/e1')
      .option('--hops <number>', 'the most steps, 1 to 6', wholeNumber(1, 6), 4)
      .option('--first <number>', 'the most paths', wholeNumber(1, 100), 3)
      .option('--json', 'as JSON'),
  run: (shell, [fromName = '', toName = ''], { store: url, rules, json, hops, first }) =>
    withExistingStore(shell, url, async (store) => {
      const from = await namedEntity(store, fromName)
      const to = await namedEntity(store, toName)
      const paths = await tellingPaths(store, { from: from.id, to: to.id, maxHops: hops, first })
      const found = await stepsOf(store, paths, loadRules(rules).predicates)
      if (json) {
        await shell.out.json({ from, to, paths: found.map((steps) => ({ sentence: sentenceOf(steps), steps })) })
        return EXIT.done
      }
      if (found.length === 0) shell.words.note(noPath(from, to, hops))
      await shell.out.lines(found.flatMap((steps, index) => [...(index === 0 ? [] : ['']), ...pathLines(steps, shell)]))
      return EXIT.done
    }),
}
