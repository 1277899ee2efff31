import { useEffect, useState } from 'preact/hooks'
import { ask } from '../ask.ts'
import { type MarksQuery, marks } from '../queries.generated.ts'

type Given = NonNullable<MarksQuery['document']>
type Item<C extends { readonly edges: readonly { readonly node: unknown }[] }> = NonNullable<C['edges'][number]['node']>

/** All mentions and claims of a document, or as many as there are so far. */
export interface Marks {
  readonly mentions: readonly Item<Given['mentions']>[]
  readonly claims: readonly Item<Given['claims']>[]
  readonly isWhole: boolean
}

const NONE: Marks = { mentions: [], claims: [], isWhole: false }
const nodesOf = <T>(edges: readonly { readonly node: T | null }[]): T[] =>
  edges.flatMap(({ node }) => (node === null ? [] : [node]))

/** Asks for them a hundred at a time, so that a long text is marked from its beginning while the rest comes. */
export const useMarks = (id: string): Marks => {
  const [found, setFound] = useState<Marks>(NONE)
  useEffect(() => {
    const stop = new AbortController()
    const go = async (): Promise<void> => {
      let now = NONE
      let after: { mentions: string | null; claims: string | null } | null = { mentions: null, claims: null }
      while (after !== null) {
        const answer: MarksQuery = await ask(marks, { id, ...after }, stop.signal)
        if (answer.document === null) return
        const { mentions, claims }: Given = answer.document
        now = {
          mentions: [...now.mentions, ...nodesOf(mentions.edges)],
          claims: [...now.claims, ...nodesOf(claims.edges)],
          isWhole: !mentions.pageInfo.hasNextPage && !claims.pageInfo.hasNextPage,
        }
        // After its last cursor a page is empty: what has come to its end does not come twice.
        after = now.isWhole
          ? null
          : {
              mentions: mentions.pageInfo.endCursor ?? after.mentions,
              claims: claims.pageInfo.endCursor ?? after.claims,
            }
        setFound(now)
      }
    }
    setFound(NONE)
    // Without marks the text can be read all the same.
    go().catch(() => {})
    return () => stop.abort()
  }, [id])
  return found
}
