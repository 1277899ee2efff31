import { contradictions as contradictionsExport } from '../../export/contradictions.ts'
import { namesOf } from '../../export/pages.ts'
import type { Contradiction } from '../../model/graph.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import { loadRules } from '../../ontology/rules.ts'
import { all, type Page, type Paging, pagesOf, type Store } from '../../store/store.ts'
import type { CliCommand } from '../cli-command.ts'
import { contradictionLines, type Shown } from '../contradiction-lines.ts'
import { EXIT } from '../exit-status.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
import { tell } from '../told.ts'

const PAGE = 100

const listed = async <T>(list: (paging: Paging) => Promise<Page<T>>): Promise<readonly T[]> => {
  const items: T[] = []
  for await (const item of all(list)) items.push(item)
  return items
}

/** All that a page of contradictions is shown with, asked for at once. */
const shownWith = async (
  store: Store,
  page: readonly Contradiction[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Shown> => {
  const sides = page.flatMap((one) => one.sides)
  const ids = sides.flatMap(({ facts }) => facts)
  const facts = await tell(store, await listed((paging) => store.facts({ ids }, paging)), predicates)
  const claimIds = sides.flatMap(({ claims }) => claims)
  const claims = await listed((paging) => store.claims({ ids: claimIds }, paging))
  const documentIds = [...new Set(claims.map(({ document }) => document))]
  const documents = await listed((paging) => store.documentHeads({ ids: documentIds }, paging))
  return {
    names: await namesOf(
      store,
      page.map(({ subject }) => subject),
    ),
    told: new Map(facts.map((one) => [one.fact.id, one])),
    claims: new Map(claims.map((one) => [one.globalId, one])),
    documents: new Map(documents.map((one) => [one.id, one])),
  }
}

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
    withExistingStore(shell, url, async (store) => {
      if (json) {
        for await (const piece of contradictionsExport.write(store)) await shell.out.write(piece)
        return EXIT.done
      }
      const predicates = loadRules(rules).predicates
      let count = 0
      for await (const page of pagesOf((paging) => store.contradictions({}, paging), PAGE)) {
        const shown = await shownWith(store, page, predicates)
        for (const one of page) {
          if (count++ > 0) await shell.out.line('')
          await shell.out.lines(contradictionLines(one, shown, shell))
        }
      }
      if (count === 0) shell.words.note((await isEmpty(store)) ? EMPTY_STORE : 'Nothing contradicts itself.')
      return EXIT.done
    }),
}
