import { head, measure, median, row } from './measure.ts'

/** Texts that nobody writes, by size in characters. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'full stops': (size) => `Mei Lin left${'. '.repeat(size / 2)}`,
  'one long word': (size) => 'a'.repeat(size),
  hyphens: (size) => 'a-'.repeat(size / 2),
  'no punctuation': (size) => 'Mei Lin left the old town and went to see the sea '.repeat(size / 50),
  'nested quotes': (size) => `${'“Mei said, ‘'.repeat(size / 24)}no${'’”'.repeat(size / 24)}`,
  'names in a row': (size) => `${'Mei Lin, '.repeat(size / 9)}and Omar left Lagos.`,
}

/** Sizes that double, in characters; the smallest is what the first text of each kind is known for. */
const SIZES = [80_000, 160_000, 320_000]

/** Time of reading each hostile text at sizes that double, the process' start left out; memory of the whole process. */
export const benchHostile = (): void => {
  console.log('\n### Hostile texts\n')
  head('text', 'characters', 'milliseconds', 'of half the size', 'peak MB')
  for (const kind of Object.keys(HOSTILE)) {
    let before: number | null = null
    for (const size of SIZES) {
      const run = () =>
        measure(['--import', 'tsx', 'scripts/bench/hostile-text.ts', kind, String(size)], { keep: true })
      const runs = [run(), run(), run()]
      const milliseconds = runs.map(({ output }) => Number(output)).sort((a, b) => a - b)[1] ?? 0
      row(
        kind,
        String(size),
        milliseconds.toFixed(0),
        before === null ? '' : `${(milliseconds / before).toFixed(2)}×`,
        median(runs).megabytes.toFixed(0),
      )
      before = milliseconds
    }
  }
}
