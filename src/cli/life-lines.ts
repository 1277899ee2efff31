import { dayWords } from '../reason/time-words.ts'
import { type Gap, gapsIn } from '../reason/timeline.ts'
import type { LifeEntry } from './life.ts'
import { plainText } from './plain-text.ts'
import type { Shell } from './shell.ts'
import { toldLines } from './told-lines.ts'
import { widthOf, wrap } from './wrap.ts'

const MOST_LABEL_COLUMNS = 24

const labelOf = ({ dated, fact: { time } }: LifeEntry): string => {
  if (!dated) return 'no date'
  return time?.edtf ?? plainText(time?.text ?? '')
}

const gapWords = ({ from, to }: Gap): string => `… nothing is told between ${dayWords(from)} and ${dayWords(to)} …`

const changeLines = ({ changedFrom }: LifeEntry, { columns, faint }: Shell, indent: string): readonly string[] =>
  changedFrom === null
    ? []
    : wrap(`before that: ${plainText(changedFrom.sentence)} [${changedFrom.fact}]`, columns, `${indent}~ `).map(faint)

/**
 * A life for people, an entry after another: when, what, in whose words, what disputes it, what it took the place of, and where a
 * year or more is silent.
 */
export const lifeLines = (entries: readonly LifeEntry[], shell: Shell): readonly string[] => {
  const columns = Math.max(0, ...entries.map((entry) => widthOf(labelOf(entry))))
  const labelColumns = Math.min(columns, MOST_LABEL_COLUMNS)
  const gaps = new Map(gapsIn(entries).map((gap) => [gap.before, gap]))
  const indent = ' '.repeat(labelColumns + 2)
  return entries.flatMap((entry) => {
    const gap = gaps.get(entry.fact.id)
    const silence = gap === undefined ? [] : wrap(gapWords(gap), shell.columns, indent).map(shell.faint)
    const options = { label: labelOf(entry), labelColumns, contradictions: entry.conflicts }
    return [...silence, ...toldLines(entry, shell, options), ...changeLines(entry, shell, indent)]
  })
}
