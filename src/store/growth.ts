import type { Entity } from '../model/graph.ts'

/** A name form of something that grows, after a change. */
export interface GrownForm {
  readonly text: string
  /** How many mentions have it; null where no chain has it any more. */
  readonly count: number | null
  /** Documents that it stands in from now on, and those that it stands in no more. */
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/**
 * What becomes of an entity that is found by one key, told by what changes alone: thousands of documents may name it. It has
 * every chain of that key and no other, and neither name nor details follow from more than counts and its first chain.
 */
export interface Growth {
  readonly key: string
  /** As it will be, without what it keeps; null where the last of its chains goes. */
  readonly entity: Pick<Entity, 'id' | 'type' | 'name' | 'details'> | null
  /** Global ids of chains that come to it. Those that go do so with their documents, or to another entity. */
  readonly chains: readonly string[]
  /** The forms that change. */
  readonly forms: readonly GrownForm[]
}

/** An entity that grows, as far as must be known to tell its growth. */
export interface Growing {
  readonly key: string
  readonly entity: Pick<Entity, 'id' | 'type' | 'name' | 'details'>
  /** The smallest id of its chains in other documents than those left out; null where there is none. */
  readonly first: string | null
  /** All its name forms, its name among them. `stays`: it stands in documents that are not left out. */
  readonly forms: readonly { readonly text: string; readonly count: number; readonly stays: boolean }[]
}
