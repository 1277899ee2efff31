/** A piece of a query with its parameters: values never become text. */
export interface Cypher {
  /** The text around the parameters: one more than these. */
  readonly texts: readonly string[]
  readonly parameters: readonly unknown[]
}

const isCypher = (part: unknown): part is Cypher =>
  typeof part === 'object' && part !== null && 'texts' in part && 'parameters' in part

/** A piece that holds no value: names of variables, and words of the language. */
export const plain = (text: string): Cypher => ({ texts: [text], parameters: [] })

/**
 * Puts a query together: pieces are joined in, everything else becomes a parameter.
 *
 * @example textOf(cypher`MATCH (f:Storygraph) WHERE ${cypher`f.predicate = ${'LEFT'}`} RETURN f`) // 'MATCH (f:Storygraph) WHERE f.predicate = $p0 RETURN f'
 */
export const cypher = (strings: TemplateStringsArray, ...parts: readonly unknown[]): Cypher => {
  const texts: string[] = [strings[0] ?? '']
  const parameters: unknown[] = []
  const append = (text: string): void => {
    texts[texts.length - 1] += text
  }
  for (const [index, part] of parts.entries()) {
    if (isCypher(part)) {
      append(part.texts[0] ?? '')
      texts.push(...part.texts.slice(1))
      parameters.push(...part.parameters)
    } else {
      parameters.push(part)
      texts.push('')
    }
    append(strings[index + 1] ?? '')
  }
  return { texts, parameters }
}

/** The query as it is sent: the same text for all values, so that the server plans it once. */
export const textOf = ({ texts }: Cypher): string =>
  texts.map((text, index) => (index === 0 ? text : `$p${index - 1}${text}`)).join('')

/** The values of `$p0`, `$p1` … */
export const parametersOf = ({ parameters }: Cypher): Readonly<Record<string, unknown>> =>
  Object.fromEntries(parameters.map((value, index) => [`p${index}`, value]))

const joined = (conditions: readonly Cypher[], operator: Cypher, none: string): Cypher => {
  const [first, ...others] = conditions
  if (first === undefined) return plain(none)
  return others.reduce((before, next) => cypher`${before}${operator}(${next})`, cypher`(${first})`)
}

/** True where all are; without any, true. */
export const allOf = (conditions: readonly Cypher[]): Cypher => joined(conditions, plain(' AND '), 'true')

/** True where one is; without any, false. */
export const anyOf = (conditions: readonly Cypher[]): Cypher => joined(conditions, plain(' OR '), 'false')

/** True where it is false or unknown. */
export const noneOf = (condition: Cypher): Cypher => cypher`NOT coalesce(${condition}, false)`
