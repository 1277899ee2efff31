import { Option } from 'commander'
import { StorygraphError } from '../../model/errors.ts'
import { MATCH_FROM, matchNames } from '../../resolve/names/match-names.ts'
import { type NamePair, readPairs } from '../../text/read-pairs.ts'
import type { CliCommand } from '../cli-command.ts'
import { PAIRS } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { failureText } from '../failure.ts'
import { InputMeter } from '../input-meter.ts'
import { inputPaths } from '../input-paths.ts'

const errorLine = ({ code, message, place, details }: StorygraphError): string =>
  JSON.stringify({
    ...(details.id !== undefined && { id: details.id }),
    error: { code, message, line: place.line ?? null },
  })

const matchLine = ({ id, a, b }: NamePair): string => JSON.stringify({ id, ...matchNames(a, b) })

/** Are two names one person's? */
export const match: CliCommand = {
  name: 'match',
  examples: [
    ['storygraph match pairs.jsonl', 'a line in, a line out: {"id","score","match","reasons"}'],
    ['storygraph match - < pairs.jsonl', 'the same from standard input'],
  ],
  define: (command) =>
    command
      .description(
        `Says whether two names can be one person's, by the names alone: spelling, alphabet, order, initials, titles, short forms, patronymics. Lines of {"id","a","b"} in; score from 0 to 1, a match from ${MATCH_FROM}; no store is touched.`,
      )
      .argument('[file]', 'JSON lines, or - for standard input')
      .addOption(new Option('--format <format>', 'how it is written').choices(['jsonl']).default('jsonl')),
  run: async (shell, operands, { debug }) => {
    const [file = '-'] = inputPaths(operands, shell)
    const { words, out } = shell
    const { onBytes, share } = new InputMeter([file])
    // A bar would be torn by the lines of data.
    const tell = shell.toTerminal ? () => undefined : words.progress(PAIRS, share)
    let done = 0
    let refused = 0
    for await (const pair of readPairs(file, { stdin: shell.stdin, onBytes })) {
      const isRefused = pair instanceof StorygraphError
      if (isRefused) {
        refused++
        words.always(failureText(pair, debug))
      }
      await out.line(isRefused ? errorLine(pair) : matchLine(pair))
      tell({ done: ++done, total: null, item: '' })
    }
    words.note(`${done - refused} compared${refused === 0 ? '' : `, ${refused} refused`}.`)
    return refused === 0 ? EXIT.done : EXIT.refused
  },
}
