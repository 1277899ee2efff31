import { afterAll, describe, expect, it } from 'vitest'
import { type Judged, judge } from './judge.ts'
import { readKnown } from './known.ts'
import { reportOf } from './report.ts'
import { readRows } from './rows.ts'

/**
 * Texts of many kinds, times and countries, written without a look at the rules. What is known to be missed or wrong is
 * listed in `known.yaml` and has to be so still: whatever gets better or worse changes that list.
 */

const known = readKnown()
const rows = readRows()
const all: Judged[] = []

const flagsOf = (flags: readonly string[], id: string): string[] =>
  flags.filter((flag) => flag.startsWith(`${id}: `)).map((flag) => flag.slice(id.length + 2))

describe('texts of every kind', () => {
  afterAll(() => console.log(reportOf(all)))

  for (const row of rows) {
    it(`${row.id} ${row.text}`, () => {
      const judged = judge(row)
      all.push(judged)
      expect({ missed: judged.missed, wrong: judged.wrong }).toEqual({
        missed: flagsOf(known.missed, row.id),
        wrong: flagsOf(known.wrong, row.id),
      })
    })
  }

  it('knows of no other rows', () => {
    const ids = new Set(rows.map(({ id }) => id))
    expect([...known.missed, ...known.wrong].filter((flag) => !ids.has(flag.slice(0, flag.indexOf(': '))))).toEqual([])
  })
})
