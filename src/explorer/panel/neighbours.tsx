import type { JSX } from 'preact'
import { useAnswer } from '../ask.ts'
import { EntityLink } from '../link.tsx'
import { type EntityType, neighbours } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { counted } from '../words.ts'

const HEADINGS: readonly (readonly [EntityType, string])[] = [
  ['PERSON', 'People'],
  ['ORGANIZATION', 'Work and organizations'],
  ['PLACE', 'Places'],
  ['EVENT', 'Public events'],
  ['GROUP', 'Groups'],
]

interface NeighboursProps {
  readonly of: { readonly id: string; readonly type: EntityType }
  /** Ids of those who stand elsewhere already. */
  readonly except: ReadonlySet<string>
}

/** Who and what shares a fact with the selected one, by type, each with one such fact. */
export const Neighbours = ({ of, except }: NeighboursProps): JSX.Element => (
  <Waiting asked={useAnswer(neighbours, { id: of.id })} what="who stands around">
    {({ node }) => {
      if (node === null || !('neighbors' in node)) return null
      const { edges, crowded, pageInfo } = node.neighbors
      return (
        <>
          {HEADINGS.map(([type, heading]) => {
            const ties = edges.flatMap(({ node, count, facts }) =>
              node?.type === type && !except.has(node.id) ? [{ node, count, facts }] : [],
            )
            if (ties.length === 0) return null
            return (
              <section key={type}>
                <h3>{type === 'PERSON' && of.type === 'PERSON' ? 'Other people' : heading}</h3>
                <ul class="ties">
                  {ties.map(({ node, count, facts }) => (
                    <li key={node.id}>
                      <EntityLink entity={node} /> <small>{facts[0]?.sentence}</small>
                      {count > 1 ? <small> and {counted(count - 1, 'more fact')}</small> : null}
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
          {crowded || pageInfo.hasNextPage ? <p class="quiet">More stand around it than are shown here.</p> : null}
        </>
      )
    }}
  </Waiting>
)
