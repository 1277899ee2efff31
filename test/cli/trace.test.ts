import { expect, it } from 'vitest'
import { traceTo } from '../../src/cli/trace.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import { makeDocument } from '../../src/text/make-document.ts'

it('tells clauses, and of each frame tried what became of it', () => {
  const lines: string[] = []
  const extract = createExtractor()
  extract(
    makeDocument({ text: 'Ada Reyes planned to leave Lisbon in 1921.' }),
    traceTo((line) => void lines.push(line)),
  )
  expect(lines).toContain(
    '  clause: “to leave” infinitive subject=“Ada Reyes” object=“Lisbon” governor=planned by “planned”',
  )
  expect(lines.find((line) => line.includes('rule=left.leave outcome='))).toMatch(/“leave” .*outcome=read$/)
  expect(lines.find((line) => line.includes('rule=moved-to.leave-for outcome='))).toMatch(
    /outcome=(?:no object|needs or unless)$/,
  )
})
