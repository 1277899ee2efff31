import type { Reading } from '../reading.ts'
import type { PersonMention } from './named-person.ts'

/** How far "known *to all her friends* as" may reach. */
const KNOWN_AS = 5

/** The token that opens the words "born", "known as", "nicknamed" which end right before a name; -1 where there are none. */
const opening = ({ tokens }: Reading, name: number): number => {
  const word = tokens[name - 1]?.lower ?? ''
  if (word === 'born' || word === 'née' || word === 'né' || word === 'nicknamed') return name - 1
  if (word !== 'as') return -1
  for (let at = name - 2; at >= name - 2 - KNOWN_AS; at--) {
    const { lower } = tokens[at] ?? { lower: ',' }
    if (lower === 'known') return at
    if (/^(?:[,.;:()]|and|but)$/.test(lower)) return -1
  }
  return -1
}

/** What may stand between a name and those words. */
const BETWEEN = /^(?:[,(]|was|is|also|better|best|widely|always|originally|and|who)$/

/** Pairs of mentions that one person goes by: "Ana Reis, *known as* Charo", "Ana Reis was *born* Ana Lopes". */
export const alsoCalled = (
  reading: Reading,
  named: readonly PersonMention[],
): readonly (readonly [PersonMention, PersonMention])[] =>
  named.flatMap((other, position) => {
    const one = named[position - 1]
    if (one === undefined || one.sentence !== other.sentence || other.title !== null) return []
    const first = opening(reading, other.token)
    if (first < 0) return []
    const between = reading.tokens.slice(reading.mentions[one.at]!.endToken, first)
    return between.length > 0 && between.every(({ lower }) => BETWEEN.test(lower)) ? [[one, other] as const] : []
  })
