import type { LifeEntry } from './life.ts'
import { plainText } from './plain-text.ts'
import type { Shell } from './shell.ts'
import { toldLines } from './told-lines.ts'
import { widthOf } from './wrap.ts'

const MOST_LABEL_COLUMNS = 24

const labelOf = ({ dated, fact: { time } }: LifeEntry): string => {
  if (!dated) return 'no date'
  return time?.edtf ?? plainText(time?.text ?? '')
}

/** A life for people, an entry after another: when, what, in whose words, and what disputes it. */
export const lifeLines = (entries: readonly LifeEntry[], shell: Shell): readonly string[] => {
  const columns = Math.max(0, ...entries.map((entry) => widthOf(labelOf(entry))))
  const labelColumns = Math.min(columns, MOST_LABEL_COLUMNS)
  return entries.flatMap((entry) =>
    toldLines(entry, shell, { label: labelOf(entry), labelColumns, contradictions: entry.conflicts }),
  )
}
