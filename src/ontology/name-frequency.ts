import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../seeds/names/', import.meta.url)

/** What the tables say of a word as a name. */
export interface Frequency {
  /** How much it tells, as bits (see `scripts/names/build.ts`); null where few or none are called so. */
  readonly given: number | null
  readonly surname: number | null
  /** Of the given name, where nine in ten who have it are one. */
  readonly sex: 'male' | 'female' | null
}

/** A name that no table lists tells as much as one in two millions. */
export const RARE_BITS = 21

const NONE: Frequency = { given: null, surname: null, sex: null }

const rows = (file: string): string[][] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

const read = (): ReadonlyMap<string, Frequency> => {
  const table = new Map<string, Frequency>()
  for (const [bits, sex, names = ''] of rows('given.tsv')) {
    const of = sex === 'm' ? 'male' : sex === 'f' ? 'female' : null
    for (const name of names.split(' ')) table.set(name, { given: Number(bits), surname: null, sex: of })
  }
  for (const [bits, names = ''] of rows('surnames.tsv')) {
    for (const name of names.split(' ')) {
      table.set(name, { ...(table.get(name) ?? NONE), surname: Number(bits) })
    }
  }
  return table
}

let table: ReadonlyMap<string, Frequency> | undefined

/** How frequent a folded word is as a name; the tables are read once. */
export const frequencyOf = (word: string): Frequency => {
  table ??= read()
  return table.get(word) ?? NONE
}
