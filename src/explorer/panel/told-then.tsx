import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { filterOf } from '../filter.ts'
import { Link } from '../link.tsx'
import { type SelectionQuery, told } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { FactItem } from './fact-item.tsx'

type Day = Extract<NonNullable<SelectionQuery['node']>, { readonly __typename: 'Date' }>

/** What may have happened at a time that the texts name. A date is the time of facts, and the subject of none. */
export const ToldThen = ({ date }: { date: Day }): JSX.Element | null => {
  const address = useAddress()
  const from = date.start?.earliest ?? ''
  const to = date.end?.latest ?? date.start?.latest ?? ''
  const isBounded = from !== '' || to !== ''
  const asked = useAnswer(told, isBounded ? { filter: filterOf({ ...address, from, to }) } : null)
  if (!isBounded) return null
  return (
    <section>
      <h3>What may have been then</h3>
      <Waiting asked={asked} what="what was then">
        {({ facts }) => (
          <>
            <ol class="facts">
              {facts.edges.map(({ node }) => (node === null ? null : <FactItem key={node.id} fact={node} />))}
            </ol>
            {facts.edges.length === 0 ? <p class="quiet">Nothing is told of it.</p> : null}
            {facts.pageInfo.hasNextPage ? <p class="quiet">There is more: the filters narrow it.</p> : null}
          </>
        )}
      </Waiting>
      <p>
        <Link to={{ from, to }}>Narrow every view to this time</Link>
      </p>
    </section>
  )
}
