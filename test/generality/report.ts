import type { Judged } from './judge.ts'

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))

/** How much was met, missed and wrong over all rows, then by predicate. */
export const reportOf = (judged: readonly Judged[]): string => {
  const counts = new Map<string, { met: number; missed: number }>()
  for (const { row, missed } of judged) {
    for (const { predicate, line } of row.must) {
      const count = counts.get(predicate) ?? { met: 0, missed: 0 }
      if (missed.includes(line)) count.missed += 1
      else count.met += 1
      counts.set(predicate, count)
    }
  }
  const total = (of: (judged: Judged) => number): number => judged.reduce((sum, each) => sum + of(each), 0)
  const musts = total(({ row }) => row.must.length)
  const met = [...counts.values()].reduce((sum, count) => sum + count.met, 0)
  const claims = total((each) => each.judged)
  const wrong = total((each) => each.wrong.length)
  const quotes = total(({ row }) => row.quotes.length)
  const quotesMissed = total(({ missed }) => missed.filter((line) => line.startsWith('quote ')).length)
  const isAsked = (line: string): boolean => !line.startsWith('? ')
  const names = total(({ row }) => row.entities.filter(isAsked).length)
  const namesMissed = total(({ row, missed }) => row.entities.filter((line) => missed.includes(line)).length)
  const references = total(({ row }) => row.refers.length)
  const referencesMissed = total(({ missed }) => missed.filter((line) => line.startsWith('refers ')).length)
  const ofNames = judged.filter(({ row }) => row.entities.length > 0)
  const referencesWrong = judged.flatMap(({ wrong }) => wrong.filter((line) => line.startsWith('refers '))).length
  const namesWrong = ofNames.flatMap(({ row, wrong }) =>
    row.must.length + row.may.length > 0 ? [] : wrong.filter((line) => !line.startsWith('refers ')),
  ).length
  return [
    `texts ${judged.length}, musts met ${met} of ${musts}, quotes ${quotes - quotesMissed} of ${quotes}, wrong readings ${wrong - referencesWrong - namesWrong} of ${claims} claims`,
    `names ${names - namesMissed} of ${names}, ${namesWrong} wrong; references ${references - referencesMissed} of ${references}, ${referencesWrong} wrong`,
    `precision ${share(
      total(({ right }) => right),
      claims,
    )}, recall ${share(met, musts)}`,
    ...[...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([predicate, count]) => `${predicate.padEnd(14)} ${count.met} of ${count.met + count.missed}`),
  ].join('\n')
}
