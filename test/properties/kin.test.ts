import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { retract } from '../../src/operations/retract.ts'
import { graphFrom, graphOf, put, storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { holds } from './holds.ts'
import { shuffled } from './random-corpus.ts'

const RUNS = 40
const LONG = { timeout: 120_000 }

const MOTHERS = ['Amma Darko', 'Rosa Quispe', 'Amma Darkwa', 'Rosa Darko'] as const
const CHILDREN = ['Kofi', 'Kofi Darko', 'Ines', 'Ines Quispe', 'Kofi Quispe', 'Inez'] as const
const TOWNS = ['Tamale', 'Puno', 'Oruro'] as const

/** One document: a mother, perhaps with her name from before she married, and children, each by some name, in some town. */
const planOf = fc.array(
  fc.record({
    mother: fc.constantFrom(...MOTHERS),
    child: fc.constantFrom(...CHILDREN),
    second: fc.option(fc.constantFrom(...CHILDREN), { nil: null }),
    born: fc.option(fc.constantFrom(...MOTHERS), { nil: null }),
    town: fc.constantFrom(...TOWNS),
    derived: fc.boolean(),
  }),
  { minLength: 2, maxLength: 7 },
)
type Plans = readonly {
  readonly mother: string
  readonly child: string
  readonly second: string | null
  readonly born: string | null
  readonly town: string
  readonly derived: boolean
}[]

const corpusOf = (plans: Plans): readonly Extraction[] =>
  plans.map(({ mother, born, child, second, town, derived }, index) => {
    const telling = new Telling(`d${index}`, { derivedFrom: derived && index > 0 ? `d${index - 1}` : null })
    const own = telling.person(mother, { aliases: born === null || born === mother ? [] : [born] })
    telling.claim(own, 'ORIGIN', { object: telling.place(town) })
    telling.claim(own, 'PARENT_OF', { object: telling.person(child) })
    if (second !== null && second !== child) telling.claim(own, 'PARENT_OF', { object: telling.person(second) })
    return telling.extraction()
  })

test(
  'children called by one name or by two: any order and taking back give what a fresh build gives',
  LONG,
  async (context) => {
    let met = 0
    await holds(context, RUNS, fc.tuple(planOf, fc.nat(), fc.nat()), async ([plans, seed, taken]) => {
      const corpus = corpusOf(plans)
      const graph = await graphFrom(corpus)
      met += graph.entities.filter(
        ({ name, aliases }) => name.includes(' ') && aliases.some(({ text }) => !text.includes(' ')),
      ).length
      const store = await storeOf(shuffled(corpus, seed))
      expect(await graphOf(store)).toEqual(graph)
      const gone = corpus[taken % corpus.length] as Extraction
      for await (const { outcome } of retract(store, [gone.document.id])) expect(outcome).toBe('retracted')
      expect(await graphOf(store)).toEqual(await graphFrom(corpus.filter((one) => one !== gone)))
      await put(store, [gone])
      expect(await graphOf(store)).toEqual(graph)
      await store.close()
    })
    // It would be no test if no child had been found under both.
    expect(met).toBeGreaterThan(RUNS / 4)
  },
)
