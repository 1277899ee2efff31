import { loadRules } from '../../ontology/rules.ts'
import { scorecardTable } from '../../operations/explain-identity.ts'
import { type Suggestion, type SuggestionPage, suggestions as suggest } from '../../operations/suggestions.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../exit-status.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
import { harmlessText, plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'
import { wholeNumber } from '../whole-number.ts'
import { wrap } from '../wrap.ts'

interface SuggestionsOptions {
  readonly first: number
  readonly after?: string
  readonly json?: boolean
}

const linesOf = ({ sentence, card }: Suggestion, { columns, bold }: Shell): readonly string[] => [
  ...wrap(plainText(sentence), columns).map(bold),
  // Blanks stay as they are: they align the table.
  ...scorecardTable(card).flatMap((row) => wrap(harmlessText(row).trim(), columns, /^ */.exec(row)?.[0] ?? '')),
]

/** Who may be one with whom. */
export const suggestions: CliCommand<SuggestionsOptions> = {
  name: 'suggestions',
  examples: [
    ['storygraph suggestions', 'who may be one with whom, and what speaks for it and against it'],
    ['storygraph suggestions --first 100 --json', 'the same for scripts, a line each with its cursor'],
  ],
  define: (command) =>
    command
      .description(
        'People and organizations that may be one with another and stay apart: judge them with `storygraph judge`.',
      )
      .option('--first <number>', 'the most suggestions', wholeNumber(1, 100_000), 20)
      .option('--after <cursor>', 'go on after this cursor of an earlier list')
      .option('--json', 'a JSON line each'),
  run: (shell, _operands, { store: url, rules, first, after, json }) =>
    withExistingStore(shell, url, async (store) => {
      const { predicates } = loadRules(rules)
      let [count, at] = [0, after ?? null]
      let page: SuggestionPage
      do {
        page = await suggest(store, { first: first - count, after: at }, predicates)
        for (const { node, cursor } of page.items) {
          const { left, right, card, sentence } = node
          if (json) await shell.out.line(JSON.stringify({ left, right, card, sentence, cursor }))
          else await shell.out.lines([...(count === 0 ? [] : ['']), ...linesOf(node, shell)])
          count++
        }
        at = page.end
      } while (page.hasNext && count < first)
      if (page.hasNext) shell.words.note(`There may be more: go on with --after ${at}`)
      else if (count === 0) shell.words.note((await isEmpty(store)) ? EMPTY_STORE : 'Nobody is like another.')
      return EXIT.done
    }),
}
