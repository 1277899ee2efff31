import type { JSX } from 'preact'
import { EntityLink } from '../link.tsx'
import type { EntityType, SelectionQuery } from '../queries.generated.ts'
import { counted } from '../words.ts'

type Entity = Extract<NonNullable<SelectionQuery['node']>, { readonly neighbors: unknown }>

const HEADINGS: readonly (readonly [EntityType, string])[] = [
  ['PERSON', 'Other people'],
  ['ORGANIZATION', 'Work and organizations'],
  ['PLACE', 'Places'],
  ['EVENT', 'Public events'],
  ['GROUP', 'Groups'],
]

interface NeighboursProps {
  readonly edges: Entity['neighbors']['edges']
  /** Ids of those who stand elsewhere already. */
  readonly except: ReadonlySet<string>
}

/** Who and what shares a fact with the selected one, by type, each with one such fact. */
export const Neighbours = ({ edges, except }: NeighboursProps): JSX.Element => (
  <>
    {HEADINGS.map(([type, heading]) => {
      const ties = edges.flatMap(({ node, count, facts }) =>
        node?.type === type && !except.has(node.id) ? [{ node, count, facts }] : [],
      )
      if (ties.length === 0) return null
      return (
        <section key={type}>
          <h3>{heading}</h3>
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
  </>
)
