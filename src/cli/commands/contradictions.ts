import { contradictions as contradictionsExport } from '../../export/contradictions.ts'
import { namesOf, pagesOf } from '../../export/pages.ts'
import type { Contradiction, Fact } from '../../model/graph.ts'
import { loadRules } from '../../ontology/rules.ts'
import type { Store } from '../../store/store.ts'
import { all } from '../../store/store.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'
import { type Told, tell } from '../told.ts'
import { quoteText } from '../told-lines.ts'
import { wrap } from '../wrap.ts'

const PAGE = 100

const factsOf = async (store: Store, page: readonly Contradiction[]): Promise<readonly Fact[]> => {
  const ids = page.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts))
  const facts: Fact[] = []
  for await (const fact of all((paging) => store.facts({ ids }, paging))) facts.push(fact)
  return facts
}

const linesOf = (
  { id, kind, reason, sides, favours }: Contradiction,
  subject: string,
  told: ReadonlyMap<string, Told>,
  { columns, bold, faint }: Shell,
): readonly string[] => [
  `${bold(plainText(subject))}: ${kind.replaceAll('-', ' ')}  [${id}]`,
  ...wrap(plainText(reason), columns, '  '),
  ...sides.flatMap((side, index) => {
    const facts = side.facts.map((fact) => told.get(fact)).filter((one) => one !== undefined)
    const mark = favours === index ? ' (favoured by other facts)' : ''
    const sentences = facts.map(({ sentence }) => plainText(sentence)).join(' ')
    const quotes = facts.flatMap(({ evidence }) => evidence.filter(({ claim }) => side.claims.includes(claim)))
    return [
      ...wrap(`${sentences}${mark}`, columns, `  ${index + 1}. `),
      ...quotes.flatMap((quote) => wrap(quoteText(quote), columns, '     ').map(faint)),
    ]
  }),
]

/** What cannot all be true. */
export const contradictions: CliCommand<{ readonly json?: boolean }> = {
  name: 'contradictions',
  examples: [
    ['storygraph contradictions', 'every contradiction, all sides quoted'],
    ['storygraph contradictions --json', 'the same as export --format contradictions'],
  ],
  define: (command) =>
    command
      .description('What cannot all be true: each side with its sentences, and which one other facts favour.')
      .option('--json', 'a JSON line each, as export writes them'),
  run: (shell, _operands, { store: url, rules, json }) =>
    withExistingStore(url, async (store) => {
      if (json) {
        for await (const piece of contradictionsExport.write(store)) await shell.out.write(piece)
        return EXIT.done
      }
      const predicates = loadRules(rules).predicates
      let count = 0
      for await (const page of pagesOf((paging) => store.contradictions({}, paging), PAGE)) {
        const facts = await tell(store, await factsOf(store, page), predicates)
        const told = new Map(facts.map((one) => [one.fact.id, one]))
        const names = await namesOf(
          store,
          page.map(({ subject }) => subject),
        )
        for (const one of page) {
          if (count++ > 0) await shell.out.line('')
          await shell.out.lines(linesOf(one, names.get(one.subject) ?? one.subject, told, shell))
        }
      }
      if (count === 0) shell.words.note((await isEmpty(store)) ? EMPTY_STORE : 'Nothing contradicts itself.')
      return EXIT.done
    }),
}
