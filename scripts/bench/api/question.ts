/** A request as GraphQL over HTTP has it. */
export interface Body {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What an API answered. */
// biome-ignore lint/suspicious/noExplicitAny: answers of two schemas, looked at here and there.
export type Data = any

/** How one API is asked something, of something else each time, and what it told: the same of both APIs where they tell the same. */
export interface Asked {
  readonly bodies: readonly Body[]
  readonly told: (data: Data) => readonly string[]
}

/** A question that is put to our API on either store, whose cursors differ, and where it can be asked there to `@neo4j/graphql`. */
export interface Question {
  readonly name: string
  readonly ours: Asked
  readonly neo4j: Asked
  readonly peer: Asked | null
}

/** @throws Error where the answer has errors */
export const ask = async (url: string, body: Body): Promise<Data> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] }
  if (errors !== undefined) throw new Error(`${errors[0]?.message}\n${JSON.stringify(body)}`)
  return data
}
