import { readFileSync } from 'node:fs'
import type { EntityType } from '../model/extraction.ts'
import { parseYaml } from './parse-yaml.ts'

/** A tie of FollowTheMoney: its schema, and which of its properties hold subject and object. */
export interface FtmTie {
  readonly schema: string
  readonly subject: string
  readonly object: string
}

/** A property of FollowTheMoney that is the subject's own, and what goes there. */
export interface FtmProperty {
  readonly property: string
  readonly says: 'name' | 'country' | 'value' | 'day'
}

/** What a predicate is called elsewhere. */
export interface Vocabulary {
  /** A property of schema.org, for all subjects or by their type. */
  readonly schema?: string | Readonly<Partial<Record<EntityType, string>>>
  /** The property of schema.org leads from the object to the subject. */
  readonly inverse?: boolean
  readonly ftm?: FtmTie | FtmProperty
}

let read: ReadonlyMap<string, Vocabulary> | null = null

/**
 * `schema/vocabularies.yaml`: what predicates are called in schema.org and FollowTheMoney, by name.
 *
 * @example vocabularies().get('WORKED_FOR')?.schema // 'worksFor'
 */
export const vocabularies = (): ReadonlyMap<string, Vocabulary> => {
  const text = (): string => readFileSync(new URL('../../schema/vocabularies.yaml', import.meta.url), 'utf8')
  read ??= new Map(Object.entries(parseYaml(text()) as Readonly<Record<string, Vocabulary>>))
  return read
}
