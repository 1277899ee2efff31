import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

type Row = readonly [sentence: string, predicate: string, claimed: readonly string[]]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'who is the first to do it': [
    ['Carla Mendes, the first woman to head Greenpeace, wept.', 'LED', ['Carla Mendes > Greenpeace: asserted']],
    ['Carla Mendes was the last to leave Quito.', 'LEFT', ['Carla Mendes > Quito: asserted']],
    ['Carla Mendes will be the first woman to head Greenpeace.', 'LED', ['Carla Mendes > Greenpeace: planned']],
    ['Carla Mendes hopes to be the first woman to head Greenpeace.', 'LED', ['Carla Mendes > Greenpeace: planned']],
  ],
  'what a change of life was for': [
    ['Carla Mendes left school at 13 to work for Siemens.', 'WORKED_FOR', ['Carla Mendes > Siemens: asserted']],
    ['Carla Mendes left Reuters in 2015 to found Acera.', 'FOUNDED', ['Carla Mendes > Acera: asserted']],
    [
      'Carla Mendes did not leave school to work for Siemens.',
      'WORKED_FOR',
      ['Carla Mendes > Siemens: planned negated'],
    ],
    ['Carla Mendes flew to Munich to work for Siemens.', 'WORKED_FOR', ['Carla Mendes > Siemens: planned']],
  ],
  'what a court heard': [
    ['The court heard that Carla Mendes left Quito in 1971.', 'LEFT', ['Carla Mendes > Quito: reported']],
    ['The tribunal was told that Carla Mendes had left Quito.', 'LEFT', ['Carla Mendes > Quito: reported']],
    ['The neighbours heard that Carla Mendes had left Quito.', 'LEFT', ['Carla Mendes > Quito: possible']],
    ['Ana Reis was told that Carla Mendes had left Quito.', 'LEFT', ['Carla Mendes > Quito: possible']],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  it.each(rows)('%s', (sentence, predicate, claimed) => {
    expect(heldIn(sentence, predicate)).toEqual(claimed)
  })
})
