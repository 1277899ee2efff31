import type { EntityType } from '../../src/model/extraction.ts'

/** A person, place, organization or event that a reader found by hand. */
export interface GoldEntity {
  readonly key: string
  readonly type: EntityType
  /** Every name form that stands for it. */
  readonly names: readonly string[]
  /** Types that are as good. */
  readonly alsoTypes?: readonly EntityType[]
  /** Known only through somebody else: found in facts, not counted as a named entity. */
  readonly unnamed?: boolean
  /** Ids of the documents that name it. */
  readonly in: readonly string[]
  /** Documents in which finding it neither helps nor hurts. */
  readonly optionalIn?: readonly string[]
}

type OneOrMore<T> = T | readonly T[]

/** A fact; where a field lists several values, each is accepted. */
export interface GoldFact {
  readonly docs: readonly string[]
  readonly s: string
  readonly p: OneOrMore<string>
  /** Key of the object; null accepts any object, null in a list means none. */
  readonly o?: OneOrMore<string | null>
  readonly v?: OneOrMore<string | number>
  /** EDTF. */
  readonly t?: OneOrMore<string>
  /** Neither helps nor hurts. */
  readonly optional?: boolean
}

/** A gold file, in the format of the exam. */
export interface Gold {
  readonly documents: readonly { readonly id: string; readonly file?: string; readonly text?: string }[]
  readonly entities: readonly GoldEntity[]
  readonly ignore?: readonly string[]
  readonly facts: readonly GoldFact[]
  readonly quotes?: readonly { readonly doc: string; readonly speaker: string; readonly text: string }[]
  readonly contradictions?: readonly { readonly s: string; readonly p: OneOrMore<string> }[]
  readonly kept?: readonly GoldFact[]
}

export const listOf = <T>(value: OneOrMore<T>): readonly T[] => (Array.isArray(value) ? value : [value as T])

const TITLE = /^(?:the|mr|mrs|ms|miss|dr|prof|professor|president|fr) /

/** Names as the scorer compares them: no case, diacritics, titles, articles or punctuation. */
export const nameKey = (name: string): string => {
  let key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  while (TITLE.test(key)) key = key.replace(TITLE, '')
  return key
}
