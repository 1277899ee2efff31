import { Kind, parse } from 'graphql'
import type { Predicate } from '../ontology/predicate.ts'

/**
 * Writes the SDL's `Predicate` enum anew, a value for each predicate, and leaves the rest as it is. The enum must be there.
 *
 * @example withPredicates('enum Predicate { X }', predicates) // 'enum Predicate {\n  "A person went … E.g. …"\n  LEFT\n …}'
 */
export const withPredicates = (sdl: string, predicates: readonly Predicate[]): string => {
  const node = parse(sdl).definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'Predicate',
  )
  if (node?.kind !== Kind.ENUM_TYPE_DEFINITION || node.loc === undefined) return sdl
  const values = predicates.map(({ name, description }) => `  ${JSON.stringify(description)}\n  ${name}\n`)
  const enumeration = `enum Predicate {\n${values.join('')}}`
  const start = node.name.loc === undefined ? node.loc.start : sdl.lastIndexOf('enum', node.name.loc.start)
  return sdl.slice(0, start) + enumeration + sdl.slice(node.loc.end)
}
