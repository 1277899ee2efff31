import { addDays } from '../../model/days.ts'
import { timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { Reading, ReadTime } from '../reading.ts'

type Bound = 'until' | 'since' | 'before'

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['until', 'until'],
  ['till', 'until'],
  ['since', 'since'],
  ['before', 'before'],
])

/** The preposition of the phrase that a time stands in: "*until* her marriage to Rui in 1990". Null where a verb or a comma comes first. */
const boundOf = ({ tokens }: Reading, { firstToken }: ReadTime): Bound | null => {
  const { sentence } = tokens[firstToken]!
  for (let at = firstToken - 1; at >= 0 && tokens[at]!.sentence === sentence; at--) {
    const { lower, pos, text } = tokens[at]!
    const bound = BOUNDS.get(lower)
    if (bound !== undefined) return at < firstToken - 2 ? bound : null
    const isName = text !== lower
    // "before *founding* it in 1990": a clause of its own, whatever a tagger takes the word for.
    const isVerb = !isName && (/^(?:VERB|AUX)$/.test(pos) || lower.endsWith('ing'))
    if (isVerb || /^(?:PUNCT|CCONJ|SCONJ)$/.test(pos)) return null
  }
  return null
}

const within = (time: FuzzyTime & { readonly edtf: string }, bound: Bound): FuzzyTime | null => {
  const { basis, text, start } = time
  if (bound === 'until') return timeFromEdtf(`../${time.edtf}`, { basis, text })
  if (bound === 'since') return timeFromEdtf(`${time.edtf}/..`, { basis, text })
  const latest = start?.earliest == null ? null : addDays(start.earliest, start.earliest === start.latest ? 0 : -1)
  return { ...time, edtf: null, start: { earliest: null, latest } }
}

/** A time as what is said of it bounds a clause: the 1990 of "lived in Rome *until her marriage to Rui in 1990*" is when that ended. */
export const boundedBy = (reading: Reading, read: ReadTime): ReadTime => {
  const { time, role } = read
  const { edtf } = time
  const bound = role === undefined && edtf !== null && time.kind === 'instant' ? boundOf(reading, read) : null
  const bounded = bound === null || edtf === null ? null : within({ ...time, edtf }, bound)
  if (bound === null || bounded === null) return read
  const { chain: _chain, ...plain } = read
  return { ...plain, time: bounded, role: bound }
}
