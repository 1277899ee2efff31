import type { JSX } from 'preact'
import { EntityLink } from '../link.tsx'
import type { OverviewQuery } from '../queries.generated.ts'

/** Everybody by name, those last who are known only through somebody else; and whose lives are told in ways that cannot all be true. */
export const People = ({ people, contradictions }: Pick<OverviewQuery, 'people' | 'contradictions'>): JSX.Element => {
  const all = people.edges.flatMap(({ node }) => (node === null ? [] : [node]))
  const disputed = contradictions.edges.flatMap(({ node }) => (node === null ? [] : [node]))
  const named = all.filter(({ nameStatus }) => nameStatus !== 'UNNAMED')
  const unnamed = all.filter(({ nameStatus }) => nameStatus === 'UNNAMED')
  return (
    <section class="people">
      <h2>People</h2>
      <ul class="ties">
        {named.map((person) => (
          <li key={person.id}>
            <EntityLink entity={person} />
          </li>
        ))}
      </ul>
      {unnamed.length === 0 ? null : (
        <>
          <h3>Known through others</h3>
          <ul class="ties">
            {unnamed.map((person) => (
              <li key={person.id}>
                <EntityLink entity={person} />
              </li>
            ))}
          </ul>
        </>
      )}
      {disputed.length === 0 ? null : (
        <>
          <h3>What cannot all be true</h3>
          <ul class="ties whole">
            {disputed.map(({ id, subject, sides }) => (
              <li key={id}>
                <EntityLink entity={subject} />{' '}
                <small>{sides.flatMap(({ facts }) => facts.map(({ sentence }) => sentence)).join(' Or: ')}</small>
              </li>
            ))}
          </ul>
          {contradictions.pageInfo.hasNextPage ? <p class="quiet">And more: see each person.</p> : null}
        </>
      )}
      {people.pageInfo.hasNextPage ? <p class="quiet">There are more: the search finds them.</p> : null}
    </section>
  )
}
