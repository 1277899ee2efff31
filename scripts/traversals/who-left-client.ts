// Who left a place, asked of a server with types:  npx tsx scripts/traversals/who-left-client.ts [URL [PLACE]]
// Its types are made of the query and the schema:  npx tsx scripts/queries/traversals.ts
import type { Question } from './queries/question.ts'
import { whoLeft } from './queries/typed.ts'

const ask = async <A, V>(url: string, { text: query }: Question<A, V>, variables: V): Promise<A> => {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data?: A; errors?: readonly { message: string }[] }
  if (errors !== undefined || data === undefined) throw new Error(errors?.[0]?.message ?? `${url} gave no answer`)
  return data
}

const [, , url = 'http://127.0.0.1:4000/graphql', place = 'Moscow'] = process.argv
for (const { node } of (await ask(url, whoLeft, { place })).facts.edges)
  console.log(`${node?.time?.edtf ?? 'no date'}: ${node?.sentence} “${node?.evidence[0]?.quote}”`)
