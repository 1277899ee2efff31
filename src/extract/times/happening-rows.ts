import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { TimeValue } from './time-value.ts'

const HAPPENING =
  'coup|revolution|uprising|rebellion|revolt|mutiny|insurrection|earthquake|quake|flood|floods|famine|fire|strike|plague|' +
  'epidemic|drought|election|elections|riot|riots|pogrom|massacre|purge|purges|blizzard|hurricane|cyclone|typhoon|eruption|avalanche|' +
  'landslide|partition|armistice|ceasefire|reform|reforms|referendum|gales|siege|raid|raids|unrest|disturbances|protests'

const KIND =
  'great|big|general|military|failed|terrible|disastrous|bloody|first|second|presidential|parliamentary|municipal|local|land|miners'

const yearIn = (slots: Slots): TimeValue | null => {
  const year = slotValue(slots, 'year')
  return year === undefined ? null : { op: 'calendar', year }
}

const open =
  (role: 'since' | 'until' | 'before' | 'after') =>
  (slots: Slots): TimeValue | null => {
    const of = yearIn(slots)
    return of && { op: 'open', role, of }
  }

const of = `the ${KIND}? ${HAPPENING} of <year>`

/** Years by what happened in them: "in the coup *of 1981*", "until the great fire of 1958". Only the year itself is the time's words. */
export const HAPPENING_ROWS: readonly Row[] = [
  row('in-happening', `in|during|by|amid ${of}`, yearIn, { from: 'year' }),
  row('since-happening', `ever? since ${of}`, open('since'), { role: 'since', from: 'year' }),
  row('until-happening', `until|till ${of}`, open('until'), { role: 'until', from: 'year' }),
  row('before-happening', `before ${of}`, open('before'), { role: 'before', from: 'year' }),
  row('after-happening', `after|following ${of}`, open('after'), { role: 'after', from: 'year' }),
]
