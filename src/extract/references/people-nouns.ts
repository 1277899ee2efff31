import { senseOfNoun } from '../clauses/noun-sense.ts'
import type { Token } from '../token.ts'

/** Plurals of people that no list of occupations or kin has. */
const PEOPLE =
  /^(?:people|police|officials|authorities|men|women|children|others|many|some|locals|villagers|rebels|militants|prosecutors|investigators|students|families|parents|troops|protesters|demonstrators|relatives|supporters|critics|rescuers|neighbours|neighbors|residents|passers-by|gunmen|soldiers|officers|guards|gendarmes|cavalry|firefighters)$/

/** Whether a noun stands for several people: "*Police* detained Ana", "the *welders*". */
export const isPeople = ({ lower, lemma }: Pick<Token, 'lower' | 'lemma'>): boolean =>
  PEOPLE.test(lower) ||
  (lower.endsWith('s') && senseOfNoun(lower.slice(0, -1)) === 'Person') ||
  (lower !== lemma && senseOfNoun(lemma) === 'Person')
