import { afterAll, beforeAll } from 'vitest'
import { testBadInput } from './bad-input.ts'
import { BuiltCli } from './built-cli.ts'
import { testInterruptions } from './interruptions.ts'
import { testJudging } from './judging.ts'
import { testOwnRules } from './own-rules.ts'
import { testQuestions } from './questions.ts'
import { testSameGraph } from './same-graph.ts'
import { testServing } from './serving.ts'
import { testUsage } from './usage.ts'

// One file, so that the command line is built once.
const cli = new BuiltCli()
beforeAll(() => cli.build())
afterAll(() => cli.remove())

testUsage(cli)
testBadInput(cli)
testQuestions(cli)
testJudging(cli)
testOwnRules(cli)
testServing(cli)
testSameGraph(cli)
testInterruptions(cli)
