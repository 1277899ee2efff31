import { type DocumentNode, Kind } from 'graphql'

/** Enums whose values the store or the code calls by the same names as the SDL. */
const SAME = new Set(['Predicate', 'OrderDirection'])

/** The store's name for a value: `SINGLE_SOURCE` is `single-source`, and the type `PERSON` is `Person`. */
const storeName = (enumeration: string, value: string): string => {
  const name = value.toLowerCase().replaceAll('_', '-')
  return enumeration === 'EntityType' ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/**
 * For each enum of the SDL, the store's name of each of its values.
 *
 * @example enumsOf(sdl).FactStatus // { CORROBORATED: 'corroborated', SINGLE_SOURCE: 'single-source', DISPUTED: 'disputed' }
 */
export const enumsOf = (sdl: DocumentNode): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    sdl.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || SAME.has(definition.name.value)) return []
      const name = definition.name.value
      const values = (definition.values ?? []).map(({ name: { value } }) => [value, storeName(name, value)])
      return [[name, Object.fromEntries(values)]]
    }),
  )
