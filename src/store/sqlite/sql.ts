import { toKey } from '../sort-key.ts'
import type { Parameter } from './driver.ts'

/** A piece of a statement with its parameters: values never become text. */
export interface Sql {
  readonly text: string
  readonly parameters: readonly Parameter[]
}

/**
 * Puts a statement together: pieces are joined in, everything else becomes a parameter.
 *
 * @example sql`SELECT * FROM facts f WHERE ${sql`f.predicate = ${'LEFT'}`}` // { text: '… WHERE f.predicate = ?', parameters: ['LEFT'] }
 */
export const sql = (strings: TemplateStringsArray, ...parts: readonly (Sql | Parameter)[]): Sql => {
  const parameters: Parameter[] = []
  let text = strings[0] ?? ''
  for (const [index, part] of parts.entries()) {
    if (part !== null && typeof part === 'object') {
      text += part.text
      parameters.push(...part.parameters)
    } else {
      text += '?'
      parameters.push(part)
    }
    text += strings[index + 1] ?? ''
  }
  return { text, parameters }
}

const joined = (conditions: readonly Sql[], operator: string, none: string): Sql =>
  conditions.length === 0
    ? { text: none, parameters: [] }
    : {
        text: conditions.map((condition) => `(${condition.text})`).join(operator),
        parameters: conditions.flatMap((condition) => condition.parameters),
      }

/** True where all are; without any, true. */
export const allOf = (conditions: readonly Sql[]): Sql => joined(conditions, ' AND ', '1')

/** True where one is; without any, false. */
export const anyOf = (conditions: readonly Sql[]): Sql => joined(conditions, ' OR ', '0')

/** True where it is false or unknown. */
export const noneOf = (condition: Sql): Sql => sql`(${condition}) IS NOT TRUE`

/** A list of any length as one parameter, for `x IN …`. */
export const list = (values: readonly Parameter[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** A list of public ids, as stored. */
export const idList = (ids: readonly string[]): Sql => list(ids.map(toKey))
