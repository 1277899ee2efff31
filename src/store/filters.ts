import type { EntityType } from '../model/extraction.ts'
import type { Contradiction, Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'

/** How a text field is asked for. `contains` and `startsWith` forgive case and diacritics (folded as search does). */
export interface TextFilter {
  readonly eq?: string
  readonly in?: readonly string[]
  readonly contains?: string
  readonly startsWith?: string
}

/** Days, both ends included; a missing end is open. */
export interface DateRange {
  readonly from?: LocalDate | null
  readonly to?: LocalDate | null
}

/**
 * Certain where the whole of the fact's bounds satisfies it, possible (`certainty: 'possible'`, the default) where some day
 * within its bounds does; of a span, any choice of its beginning and end, or some. `before` and `after` mean all of a span, and
 * leave their own day out. Facts without bounds never match.
 */
export interface TimeFilter {
  readonly overlaps?: DateRange
  readonly within?: DateRange
  readonly before?: LocalDate
  readonly after?: LocalDate
  readonly certainty?: 'certain' | 'possible'
}

export interface EntityFilter {
  /** Entity ids or global chain ids. */
  readonly ids?: readonly string[]
  readonly types?: readonly EntityType[]
  /** The name or any alias. */
  readonly name?: TextFilter
  /** Documents that name it, by id. */
  readonly documents?: readonly string[]
  /** It is the subject of a fact that matches. */
  readonly facts?: FactFilter
  /** Date entities: EDTF bounds that touch the range. */
  readonly during?: DateRange
  readonly and?: readonly EntityFilter[]
  readonly or?: readonly EntityFilter[]
  readonly not?: EntityFilter
}

export interface FactFilter {
  readonly ids?: readonly string[]
  readonly predicates?: readonly string[]
  readonly subject?: EntityFilter
  readonly object?: EntityFilter
  /** Subject, object, place or companion: entity ids. Claims' companions count where their fact does. */
  readonly about?: readonly string[]
  /** Subject, object or place: entity ids. */
  readonly ends?: readonly string[]
  readonly value?: TextFilter
  readonly time?: TimeFilter
  readonly statuses?: readonly Fact['status'][]
  readonly documents?: readonly string[]
  readonly and?: readonly FactFilter[]
  readonly or?: readonly FactFilter[]
  readonly not?: FactFilter
}

export interface ClaimFilter {
  readonly ids?: readonly string[]
  readonly documents?: readonly string[]
  readonly facts?: readonly string[]
  /** Subject entity ids. */
  readonly subjects?: readonly string[]
  /** Entities in any role. */
  readonly about?: readonly string[]
  /** Chains in any role, global ids. */
  readonly chains?: readonly string[]
  readonly predicates?: readonly string[]
  readonly modalities?: readonly string[]
  readonly negated?: boolean
}

export interface ChainFilter {
  readonly ids?: readonly string[]
  readonly documents?: readonly string[]
  readonly entities?: readonly string[]
  /** Chains that own any of these blocking keys. */
  readonly keys?: readonly string[]
}

export interface ContradictionFilter {
  readonly ids?: readonly string[]
  readonly subjects?: readonly string[]
  readonly predicates?: readonly string[]
  readonly kinds?: readonly Contradiction['kind'][]
  readonly documents?: readonly string[]
}

/** By lineage keys. A key that many own says little alone: of such, a document must own several. */
export interface NearFilter {
  /** Documents that own any of these lineage keys, */
  readonly any: readonly string[]
  /** or at least `least` keys of one of these lists. */
  readonly several: readonly (readonly string[])[]
  readonly least: number
}

export interface DocumentFilter {
  readonly ids?: readonly string[]
  readonly families?: readonly string[]
  readonly near?: NearFilter
  readonly title?: TextFilter
  readonly source?: TextFilter
  readonly published?: DateRange
}

export interface JudgementFilter {
  readonly ids?: readonly string[]
  /** Documents that they are pinned to, whether these are there or not. */
  readonly documents?: readonly string[]
}
