import { isPluralKin } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import { isPersonName } from './owned-kin.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const PARENT = /^(?:father|mother|parent)$/

/** "two sons" of "father of two sons"; null for none. */
const childrenOf = ({ tokens }: Reading, { head, attached }: NounPhrase): NounPhrase | null => {
  const of = attached.find(({ preposition }) => preposition === 'of')?.np
  return of !== undefined && PARENT.test(tokens[head]!.lower) && isPluralKin(tokens[of.head]!.lower) ? of : null
}

/** The children of whom `foldChildren` has found the names; null where there are none. */
export const childrenNamed = (reading: Reading, parent: NounPhrase): NounPhrase | null => {
  const children = childrenOf(reading, parent)
  return children !== null && children.appositions.length > 1 ? children : null
}

/** "father of two boys, *Ivo and Rui*,": the names join the phrase for the children. Returns the position behind them. */
export const foldChildren = (reading: Reading, phrases: readonly Phrase[], parent: NounPhrase, at: number): number => {
  const children = childrenOf(reading, parent)
  if (children === null || phrases[at]?.kind !== 'comma') return at
  const names: NounPhrase[] = []
  for (let next = at + 1; next < phrases.length; next += 2) {
    const name = phrases[next]
    if (name?.kind !== 'noun' || !isPersonName(reading, name)) return at
    names.push(name)
    const mark = phrases[next + 1]
    const isLast = names.length > 1 && phrases[next - 1]?.kind === 'conjunction'
    if (isLast) {
      if (mark !== undefined && mark.kind !== 'comma' && mark.kind !== 'stop') return at
      children.appositions.push(...names)
      return next + 1
    }
    if (mark?.kind === 'comma' && phrases[next + 2]?.kind === 'conjunction') next++
    else if (mark?.kind !== 'comma' && mark?.kind !== 'conjunction') return at
  }
  return at
}
