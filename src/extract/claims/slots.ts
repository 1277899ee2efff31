import type { Frame } from '../../ontology/predicate.ts'
import { placeAround } from '../chains/places.ts'
import { ageOf } from '../clauses/ages.ts'
import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { entitiesOf, entityOf, type Filled, filledWithin, holds, ofDemonym } from './fill.ts'
import type { Rule } from './frame-index.ts'
import { isInside } from './inside.ts'
import { innerPlace, lyingAt } from './lying-at.ts'
import { clauseValue, phraseValue } from './phrase-value.ts'
import type { Setting } from './setting.ts'

/** Whether the roles hold what a frame needs, and nothing that it refuses. */
export const rolesFit = (
  { reading, landmarks }: Setting,
  rule: Rule,
  phrasesIn: (role: string) => readonly NounPhrase[],
): boolean =>
  rule.needs.every(([role, filler]) => holds(reading, phrasesIn(role), filler, landmarks)) &&
  !rule.unless.some(([role, filler]) => holds(reading, phrasesIn(role), filler, landmarks))

/** "went to Lyon, France", "lived in Moria camp in Greece": one goal, and where it lies. */
const withoutAround = ({ reading }: Setting, filled: readonly Filled[]): readonly Filled[] => {
  if (filled.length < 2) return filled
  const { mentions } = reading
  const around = new Set(
    filled.map(({ mention }) => (mention.type === 'Place' ? placeAround(reading, mentions.indexOf(mention)) : -1)),
  )
  return filled.filter(({ mention }) => !around.has(mentions.indexOf(mention)))
}

/** "in a camp at *Tatura*, in Victoria" */
const innermost = ({ reading }: Setting, filled: Filled): Filled => {
  const inner = filled.mention.type === 'Place' ? innerPlace(reading, filled.mention) : null
  return inner === null || inner.chain < 0 ? filled : { chain: inner.chain, mention: inner }
}

/** The objects of a frame: what stands in the first of its roles that holds entities of its types. */
export const objectsIn = (
  setting: Setting,
  rule: Rule,
  phrase: NounPhrase | null,
  phrasesIn: (role: string) => readonly NounPhrase[],
): readonly Filled[] => {
  const types = rule.objectTypes
  for (const role of rule.frame.object ?? []) {
    if (phrase !== null && role === 'within') {
      const within = filledWithin(setting.reading, phrase, types, setting.landmarks)
      if (within !== null) return [within]
      continue
    }
    const all = phrasesIn(role).flatMap((np) => {
      const nation = isInside(role.replace('direct.', '')) ? ofDemonym(setting.reading, np.mention) : null
      return nation === null ? entitiesOf(setting.reading, np, types, setting.landmarks) : [nation]
    })
    const lying =
      all.length > 0 || role !== 'in' ? [] : phrasesIn(role).flatMap((np) => lyingAt(setting.reading, np) ?? [])
    const filled = withoutAround(setting, [
      ...(phrase === null ? all.map((each) => innermost(setting, each)) : all),
      ...lying.flatMap((np) => entitiesOf(setting.reading, np, types, setting.landmarks)),
    ])
    // Of what there can be one of in a life, the next may be another verb's: "born in Lima and schooled in Quito".
    if (filled.length > 0) return rule.predicate.functional === 'life' ? filled.slice(0, 1) : filled
  }
  return []
}

/** Where it happened, by the roles that a frame names; null where none holds a place. */
export const placeIn = (
  { reading, landmarks }: Setting,
  frame: Frame,
  phrasesIn: (role: string) => readonly NounPhrase[],
): Filled | null => {
  for (const role of frame.place ?? [])
    for (const np of phrasesIn(role)) {
      const filled = entityOf(reading, np, ['Place'], landmarks)
      if (filled !== null) return filled
    }
  return null
}

/** The literal of a frame: the describing phrase, its age, the clause, the words behind "as", or the number in another role. Null where there is none. */
export const literalOf = (
  { reading }: Setting,
  frame: Frame,
  phrase: NounPhrase | null,
  clause: Clause | null,
  phrasesIn: (role: string) => readonly NounPhrase[],
): string | number | null => {
  if (frame.value === 'clause')
    return clause === null ? null : clauseValue(reading, clause, Object.keys(frame.needs ?? {}).flatMap(phrasesIn))
  if (frame.value === 'phrase') return phrase === null ? null : phraseValue(reading, phrase)
  if (frame.value === 'age') return phrase === null ? null : ageOf(reading, phrase)
  const np = frame.value === undefined ? undefined : phrasesIn(frame.value)[0]
  if (np === undefined) return null
  return frame.value === 'as' ? phraseValue(reading, np) : ageOf(reading, np)
}
