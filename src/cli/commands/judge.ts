import { Argument } from 'commander'
import { loadRules } from '../../ontology/rules.ts'
import {
  type JudgeOptions,
  type JudgeOutcome,
  judgeIdentity,
  judgeWrong,
  undoJudgement,
} from '../../operations/judge.ts'
import { judgementSentence } from '../../operations/judgement-words.ts'
import { type JudgedStanding, judgementsOf } from '../../operations/standings.ts'
import type { Store } from '../../store/store.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, type ExitStatus, UsageError } from '../exit-status.ts'
import type { GlobalOptions } from '../global-options.ts'
import { withCandidates } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'
import { wrap } from '../wrap.ts'

interface Options {
  readonly author?: string
  readonly note?: string
  readonly time?: string
  readonly json?: boolean
}

/** What each verdict takes. */
const TAKES = {
  same: ['two', 'A B'],
  different: ['two', 'A B'],
  wrong: ['one', 'CLAIM'],
  undo: ['one', 'ID'],
  list: ['nothing more', ''],
} as const

type Verdict = keyof typeof TAKES

const checkOperands = (verdict: Verdict, operands: readonly string[]): void => {
  const [count, names] = TAKES[verdict]
  if (operands.length === (names === '' ? 0 : names.split(' ').length)) return
  throw new UsageError(`\`judge ${verdict}\` takes ${count}${names === '' ? '' : `: ${names}`}.`)
}

const standingLines = ({ judgement, standing }: JudgedStanding, { columns, bold }: Shell): readonly string[] => {
  const [first = '', ...more] = wrap(`${judgement.id}  ${plainText(judgementSentence(judgement, standing))}`, columns)
  return [first.replace(judgement.id, bold(judgement.id)), ...more.map((line) => `  ${line}`)]
}

const SAYS: Readonly<Record<JudgeOutcome['outcome'], string>> = {
  judged: 'Judged.',
  'judged-again': 'Judged again: this word takes the place of the earlier one.',
  unchanged: 'Nothing changed: the same was judged before.',
  undone: 'Taken back.',
}

const tell = async (outcome: JudgeOutcome, json: boolean, shell: Shell): Promise<void> => {
  if (json) return shell.out.json(outcome)
  const { judgement, others } = outcome
  shell.words.note(SAYS[outcome.outcome])
  if (outcome.outcome === 'undone') await shell.out.line(judgement.id)
  else await shell.out.lines(standingLines(outcome, shell))
  if (others.length === 0) return
  shell.words.note('Others stand otherwise now:')
  await shell.out.lines(others.flatMap((other) => standingLines(other, shell)))
}

const list = async (store: Store, json: boolean, shell: Shell): Promise<ExitStatus> => {
  const judgements = await judgementsOf(store)
  if (json) await shell.out.json(judgements)
  else if (judgements.length === 0) shell.words.note('Nothing has been judged.')
  else await shell.out.lines(judgements.flatMap((one) => standingLines(one, shell)))
  return EXIT.done
}

const judgeOptions = (shell: Shell, { author, note, time, rules }: Options & GlobalOptions): JudgeOptions => ({
  author: author ?? shell.env.USER ?? shell.env.USERNAME ?? null,
  note: note ?? null,
  time: time ?? new Date().toISOString(),
  predicates: loadRules(rules).predicates,
})

/** A person's word. */
export const judge: CliCommand<Options> = {
  name: 'judge',
  examples: [
    ['storygraph judge same d1/e1 d2/e4', 'two that were told apart are one'],
    ['storygraph judge different Arseny d2:118-124', 'a name, and the mention at these characters of d2, are two'],
    ['storygraph judge wrong d1/c3 --note "a misprint"', 'the claim stays, and speaks for nothing'],
    ['storygraph judge list', 'every judgement, by whom, and how it stands'],
    ['storygraph judge undo j-3f1c09a2b47d5e68', 'the graph is then as if it had never been given'],
  ],
  define: (command) =>
    command
      .description(
        "A person's word: two are the same, or different, or a claim is wrong. It is pinned to the words of the documents, outranks what the rules make of these, and outlives reading them again.",
      )
      .addArgument(new Argument('<verdict>', 'what is to be done').choices(Object.keys(TAKES)))
      .argument('[what...]', 'a name, an id such as d1/e1, or a mention d1:10-20; a claim d1/c3; a judgement j-…')
      .option('--author <name>', "who judges; the user's name else")
      .option('--note <text>', 'why')
      .option('--time <time>', 'when it was judged, ISO 8601; now else')
      .option('--json', 'as JSON'),
  run: (shell, [verdict = '', ...operands], options) => {
    checkOperands(verdict as Verdict, operands)
    const [first = '', second = ''] = operands
    const { json = false } = options
    return withExistingStore(shell, options.store, async (store) => {
      switch (verdict as Verdict) {
        case 'list':
          return list(store, json, shell)
        case 'undo':
          await tell(await undoJudgement(store, first, judgeOptions(shell, options)), json, shell)
          return EXIT.done
        case 'wrong':
          await tell(await judgeWrong(store, first, judgeOptions(shell, options)), json, shell)
          return EXIT.done
        case 'same':
        case 'different': {
          const kind = verdict as 'same' | 'different'
          const judged = judgeIdentity(store, kind, [first, second], judgeOptions(shell, options))
          await tell(await withCandidates(store, operands, judged), json, shell)
          return EXIT.done
        }
      }
    })
  },
}
