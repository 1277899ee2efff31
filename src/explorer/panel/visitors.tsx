import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { rangeOf } from '../filter.ts'
import { EntityLink } from '../link.tsx'
import { visitors } from '../queries.generated.ts'
import { useIsLarge } from '../use-is-large.ts'
import { Waiting } from '../waiting.tsx'
import { spanInWords } from '../words.ts'
import { FactItem } from './fact-item.tsx'

const Stays = ({ id }: { id: string }): JSX.Element => {
  const during = rangeOf(useAddress())
  return (
    <Waiting asked={useAnswer(visitors, { id, during })} what="who was here">
      {({ node }) => {
        if (node === null || !('people' in node)) return null
        const { edges, crowded, pageInfo } = node.people
        if (crowded)
          return (
            <p class="quiet">
              More are told to have been here than can be weighed. Fewer days, in the filters, may bring some.
            </p>
          )
        if (edges.length === 0) return <p class="quiet">Nobody, as far as is told.</p>
        return (
          <ul class="cards">
            {edges.map(({ node: person, certain, possible, dated, home, facts }, index) =>
              person === null ? null : (
                <li key={`${person.id} ${index}`} class="card">
                  <p>
                    <EntityLink entity={person} />
                    {dated ? <span class="badge">{certain === null ? 'possible' : 'certain'}</span> : null}
                    {home ? <span class="badge">home</span> : null}
                  </p>
                  <p class="quiet">
                    {spanInWords((certain ?? possible).from, (certain ?? possible).to, certain !== null)}
                  </p>
                  <details>
                    <summary>What says so ({facts.length})</summary>
                    <ul class="facts">
                      {facts.map((fact) => (
                        <FactItem key={fact.id} fact={fact} />
                      ))}
                    </ul>
                  </details>
                </li>
              ),
            )}
            {pageInfo.hasNextPage ? <li class="quiet">There are more: the filters narrow them.</li> : null}
          </ul>
        )
      }}
    </Waiting>
  )
}

/** Who was in a place, when, for certain or perhaps; in a large graph only where it is asked for. */
export const Visitors = ({ id }: { id: string }): JSX.Element => {
  const isLarge = useIsLarge()
  const [isWanted, setWanted] = useState(false)
  return (
    <section class="visitors">
      <h3>Who was here</h3>
      {isLarge && !isWanted ? (
        <button type="button" onClick={() => setWanted(true)}>
          Look for them
        </button>
      ) : (
        <Stays id={id} />
      )}
    </section>
  )
}
