import type { Via } from '../../ontology/predicate.ts'
import type { Clause } from './clause.ts'
import type { NounPhrase } from './phrase.ts'

/** A noun phrase that says what somebody is: "Mei Lin, *a welder from Lagos*". */
export interface Description {
  /** Who is described. */
  readonly subject: NounPhrase
  /** What describes. */
  readonly phrase: NounPhrase
  readonly via: Via
  /** The clause that says so ("she is a welder"); null where it goes without saying. */
  readonly clause: Clause | null
  /** Preposition before the described phrase: "at *Acme* in Oslo"; `start` for a name that opens its clause, `aside` for one with its home between commas. */
  readonly before: string | null
  /** Whose the described phrase is by its clause: "*they* had a son, Rui". */
  readonly owners?: readonly NounPhrase[]
  /** All of a list that the phrase describes: "the brothers *Rui* and *Ivo*". */
  readonly among?: readonly NounPhrase[]
}
