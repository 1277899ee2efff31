import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { countFilters } from '../filter.ts'
import { EntityLink } from '../link.tsx'
import type { SelectionQuery } from '../queries.generated.ts'
import { counted, dayInWords } from '../words.ts'
import { ContradictionCard } from './contradiction.tsx'
import { CrossedPaths } from './crossings.tsx'
import { FactItem } from './fact-item.tsx'
import { WhereaboutsOn } from './whereabouts.tsx'

type Person = Extract<NonNullable<SelectionQuery['node']>, { readonly __typename: 'Person' }>

/** Who it is, in at most two lines that are facts themselves. */
const linesOf = (person: Person): readonly string[] => {
  const [occupation] = person.occupations
  const dated = person.timeline.filter(({ fact }) => fact.time?.edtf != null)
  const last = dated.at(-1) ?? person.timeline.at(-1)
  return [...new Set([occupation?.sentence, last?.sentence])].filter((line) => line !== undefined)
}

const Silence = ({ from, to }: { from: string | null; to: string | null }): JSX.Element => (
  <li class="silence quiet">
    Nothing is told{from === null ? '' : ` from ${dayInWords(from)}`}
    {to === null ? '' : ` to ${dayInWords(to)}`}.
  </li>
)

/** The entries that the filters let through; a silence is one only where nothing was filtered out of it. */
const Timeline = ({ person }: { person: Person }): JSX.Element => {
  const isFiltered = countFilters(useAddress()) > 0
  const passed = new Set(person.facts.edges.map(({ node }) => node?.id))
  const entries = isFiltered ? person.timeline.filter(({ fact }) => passed.has(fact.id)) : person.timeline
  const hidden = person.timeline.length - entries.length
  return (
    <section>
      <h3>Life in order</h3>
      {person.timeline.length === 0 ? <p class="quiet">The texts tell nothing of it.</p> : null}
      <ol class="facts">
        {entries.flatMap(({ fact, sentence, changedFrom, gapBefore }) => [
          gapBefore === null || isFiltered ? null : <Silence key={`before ${fact.id}`} {...gapBefore} />,
          <FactItem key={fact.id} fact={fact} sentence={sentence}>
            {changedFrom === null ? null : <p class="quiet">Before: {changedFrom.sentence}</p>}
          </FactItem>,
        ])}
      </ol>
      {hidden === 0 ? null : <p class="quiet">The filters leave out {counted(hidden, 'line')}.</p>}
    </section>
  )
}

/** A person's life: in two lines, in order, on a day; what cannot all be true of it; kin, and whose path it may have crossed. */
export const Life = ({ person }: { person: Person }): JSX.Element => (
  <>
    <div class="lead">
      {linesOf(person).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
    {person.contradictions.length === 0 ? null : (
      <section>
        <h3>What cannot all be true</h3>
        {person.contradictions.map((contradiction) => (
          <ContradictionCard key={contradiction.id} contradiction={contradiction} />
        ))}
      </section>
    )}
    <Timeline person={person} />
    <WhereaboutsOn person={person} />
    {person.relatives.length === 0 ? null : (
      <section>
        <h3>Family and friends</h3>
        <ul class="ties">
          {person.relatives.map(({ person: other, fact }) => (
            <li key={fact.id + other.id}>
              <EntityLink entity={other} /> <small>{fact.sentence}</small>
            </li>
          ))}
        </ul>
      </section>
    )}
    <CrossedPaths id={person.id} />
  </>
)
