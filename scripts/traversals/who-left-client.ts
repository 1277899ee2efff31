// Who left a place, asked of a server with types:  npx tsx scripts/traversals/who-left-client.ts [URL [PLACE]]
/** A query with the types of its answer and its variables, which any client that knows typed documents takes. */
interface TypedQuery<Answer, Variables> {
  readonly text: string
  /** Never called: it carries the types. */
  readonly types?: (variables: Variables) => Answer
}

interface WhoLeft {
  readonly facts: {
    readonly edges: readonly {
      readonly node: {
        readonly sentence: string
        readonly time: { readonly edtf: string | null } | null
        readonly evidence: readonly { readonly quote: string; readonly document: { readonly id: string } }[]
      }
    }[]
  }
}

export const WHO_LEFT: TypedQuery<WhoLeft, { readonly place: string }> = {
  text: `query WhoLeft($place: String!) {
    facts(filter: { predicate: { eq: LEFT }, object: { name: { eq: $place } } }, orderBy: [{ field: TIME }]) {
      edges { node { sentence time { edtf } evidence(first: 1) { quote document { id } } } }
    }
  }`,
}

const ask = async <A, V>(url: string, { text: query }: TypedQuery<A, V>, variables: V): Promise<A> => {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data?: A; errors?: readonly { message: string }[] }
  if (errors !== undefined || data === undefined) throw new Error(errors?.[0]?.message ?? `${url} gave no answer`)
  return data
}

const [, , url = 'http://127.0.0.1:4000/graphql', place = 'Moscow'] = process.argv
for (const { node } of (await ask(url, WHO_LEFT, { place })).facts.edges)
  console.log(`${node.time?.edtf ?? 'no date'}: ${node.sentence} “${node.evidence[0]?.quote}”`)
