import type { Contradiction } from '../model/graph.ts'
import { plainText } from './plain-text.ts'
import type { Shell } from './shell.ts'
import type { Quoted, Told } from './told.ts'
import { padded, wrap } from './wrap.ts'

/** Verbatim words with their document: `“…” (gone-and-back)`. */
const quoteText = ({ text, document }: Quoted): string => `“${plainText(text)}” (${plainText(document)})`

const marksOf = ({ fact }: Told): string => {
  const support = fact.independentSources > 1 ? `, ${fact.independentSources} independent sources` : ''
  const disputed = fact.status === 'disputed' ? ', disputed' : ''
  return `[${fact.id}${support}${disputed}]`
}

/** A fact for people: its sentence after a label in a column of its own, a quote, and the contradictions that it is part of. */
export const toldLines = (
  told: Told,
  { columns, faint, bold }: Pick<Shell, 'columns' | 'faint' | 'bold'>,
  { label = '', labelColumns = 0, contradictions = [] as readonly Contradiction[] } = {},
): readonly string[] => {
  const first = labelColumns === 0 ? '' : `${padded(label, labelColumns)}  `
  const indent = ' '.repeat(labelColumns === 0 ? 2 : labelColumns + 2)
  const [quote, ...more] = told.evidence
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  return [
    ...wrap(`${plainText(told.sentence)} ${marksOf(told)}`, columns, first),
    ...(quote === undefined ? [] : wrap(`${quoteText(quote)}${others}`, columns, indent).map(faint)),
    ...contradictions.flatMap(({ id, reason }) =>
      wrap(`${plainText(reason)} [${id}]`, columns, `${indent}! `).map(bold),
    ),
  ]
}
