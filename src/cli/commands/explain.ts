import { loadRules } from '../../ontology/rules.ts'
import { explain as explainId } from '../../operations/explain.ts'
import { explainPair } from '../../operations/explain-pair.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { withCandidates } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { harmlessText } from '../plain-text.ts'
import { wrap } from '../wrap.ts'

/** Why something is there. */
export const explain: CliCommand<{ readonly json?: boolean }> = {
  name: 'explain',
  examples: [
    ['storygraph explain gone-and-back/f1', 'a fact: who says so, and which rule read it'],
    ['storygraph explain gone-and-back/x3', 'a contradiction'],
    [
      'storygraph explain gone-and-back/e1',
      'a person: why all mentions are one, who else it may be, and what was judged',
    ],
    ['storygraph explain gone-and-back/e1 Mikhail', 'why two are one, or are not'],
  ],
  define: (command) =>
    command
      .description(
        'Why a claim, a fact, a contradiction or an entity is there, or what a judgement came to; of two, why they are one, or are not.',
      )
      .argument(
        '<id>',
        'a claim d1/c3, a fact d1/f3, a contradiction d1/x3, an entity d1/e2, a judgement j-…; of two, a name too',
      )
      .argument('[other]', 'the other one: an id such as d1/e2, or a name')
      .option('--json', 'as JSON'),
  run: (shell, [id = '', other], { store: url, rules, json }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      const explanation =
        other === undefined
          ? await explainId(store, id, predicates)
          : await withCandidates(store, [id, other], explainPair(store, id, other, predicates))
      if (json) await shell.out.json(explanation)
      else
        await shell.out.lines(
          explanation.text.split('\n').flatMap((line) => {
            const indent = /^ */.exec(line)?.[0] ?? ''
            // Blanks stay as they are: they align tables.
            return wrap(harmlessText(line).trim(), shell.columns, indent)
          }),
        )
      return EXIT.done
    }),
}
