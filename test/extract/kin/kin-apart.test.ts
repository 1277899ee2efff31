import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const persons = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => type === 'Person')
    .map(({ name }) => name)

describe("a speaker's kin of two kinds and one name", () => {
  it.each([
    ['My father Anton Kral was a miner. My brother Anton moved to Brno in 1955.', ['Anton Kral', 'Anton']],
    ['My mother, Rosa Vidal, sewed. My sister, Rosa Vidal, left for Sucre.', ['Rosa Vidal', 'Rosa Vidal']],
    ['My dad Anton Kral was a miner. My father Anton moved to Brno in 1955.', ['Anton Kral']],
    ['My sister Rosa Vidal sewed. My sister Rosa left for Sucre.', ['Rosa Vidal']],
  ])('%s', (text, names) => {
    expect(persons(text)).toEqual(names)
  })
})
