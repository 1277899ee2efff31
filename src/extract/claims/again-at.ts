import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'

/** What may stand between two dates of one verb: "in 1951 *and again* in 1963", "in 1951, 1957 *and* 1963". */
const BETWEEN = /^(?:,|and|again|then|once|twice|more|later|briefly)$/

const isDate = ({ time, role, event, clausal }: ReadTime): boolean =>
  time.edtf !== null && time.kind === 'instant' && role === undefined && event === null && clausal === undefined

/** Whether a list of dates ends its clause: not "was arrested in 1951 and in 1963 *moved* to Lima". */
const endsThere = ({ tokens, sentences }: Reading, { endToken }: ReadTime, { segment }: Clause): boolean =>
  endToken >= (sentences[segment.sentence]?.endToken ?? 0) || /^[.;:!?)"”]$/.test(tokens[endToken]?.text ?? '')

/**
 * The further dates of what a clause tells, behind the first: "was arrested *in 1951* and again *in 1963*" tells of two arrests. Empty
 * where the list is closed by no "and", or leaves the clause.
 */
export const againAt = (reading: Reading, clause: Clause, when: ReadTime): readonly ReadTime[] => {
  const { tokens, times } = reading
  if (!isDate(when)) return []
  const found: ReadTime[] = []
  let before = when
  let isClosed = false
  for (let at = firstFrom(times, when.endToken, ({ firstToken }) => firstToken); !isClosed; at++) {
    const next = times[at]
    if (next === undefined || next.endToken > clause.end || !isDate(next)) return []
    const between = tokens.slice(before.endToken, next.firstToken)
    if (between.length === 0 || !between.every(({ lower }) => BETWEEN.test(lower))) return []
    isClosed = between.some(({ lower }) => lower === 'and')
    const isAgain = between.some(({ lower }) => lower === 'again')
    if (isClosed && !isAgain && !endsThere(reading, next, clause)) return []
    found.push(next)
    before = next
  }
  return found
}
