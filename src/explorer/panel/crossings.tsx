import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { rangeOf } from '../filter.ts'
import { EntityLink } from '../link.tsx'
import { type CrossingsQuery, crossings } from '../queries.generated.ts'
import { useIsLarge } from '../use-is-large.ts'
import { Waiting } from '../waiting.tsx'
import { counted, countryInWords, spanInWords } from '../words.ts'
import { FactItem } from './fact-item.tsx'

/** Somebody else in the same place at the same time, as far as is told. */
export type Crossing = NonNullable<CrossingsQuery['towns']['edges'][number]['node']>

/** Meetings in one town, then those in one country that are in no town of these; none of no answer. */
export const crossingsIn = (answer: CrossingsQuery | null): readonly Crossing[] => {
  const found = new Map<string, Crossing>()
  for (const { node } of [...(answer?.towns.edges ?? []), ...(answer?.countries.edges ?? [])]) {
    if (node === null) continue
    const key = `${node.person.id} ${node.from} ${node.to}`
    if (!found.has(key)) found.set(key, node)
  }
  return [...found.values()]
}

/** Places where so many were that whose paths crossed there is left out, each once; none of no answer. */
export const crowdedIn = (answer: CrossingsQuery | null): readonly CrossingsQuery['towns']['crowded'][number][] => [
  ...new Map(
    [...(answer?.towns.crowded ?? []), ...(answer?.countries.crowded ?? [])].map((place) => [place.id, place]),
  ).values(),
]

/** That meetings there are not shown, and how some may be. */
export const Crowded = ({ places }: { places: ReturnType<typeof crowdedIn> }): JSX.Element | null =>
  places.length === 0 ? null : (
    <p class="quiet crowded">
      Left out, because so many are told to have been there:{' '}
      {places.map((place, index) => (
        <Fragment key={place.id}>
          {index === 0 ? '' : ', '}
          <EntityLink entity={place} />
        </Fragment>
      ))}
      . Fewer days, in the filters, may bring some.
    </p>
  )

/** `from 2 May 2022 to 7 May 2022, 6 days`; `no day is told`. */
const whenOf = ({ from, to, days, certain }: Crossing): string =>
  days === null
    ? spanInWords(from, to, certain)
    : `${spanInWords(from, to, certain)}, ${certain ? '' : 'at most '}${counted(days, 'day')}`

const Crossings = ({ id }: { id: string }): JSX.Element => {
  const during = rangeOf(useAddress())
  return (
    <Waiting asked={useAnswer(crossings, { id, during })} what="whose paths crossed">
      {(data) => {
        const all = crossingsIn(data)
        const crowded = crowdedIn(data)
        return (
          <>
            <Crowded places={crowded} />
            {all.length === 0 ? (
              <p class="quiet">{crowded.length === 0 ? 'Nobody’s' : 'Nobody’s elsewhere'}, as far as the dates tell.</p>
            ) : null}
            <ul class="cards">
              {all.map((crossing) => (
                <li key={`${crossing.person.id} ${crossing.from} ${crossing.to}`} class="card">
                  <p>
                    <EntityLink entity={crossing.person} /> in{' '}
                    {crossing.place === null ? (
                      countryInWords(crossing.countryCode ?? '')
                    ) : (
                      <EntityLink entity={crossing.place} />
                    )}
                    <span class="badge">{crossing.certain ? 'certain' : 'possible'}</span>
                  </p>
                  <p class="quiet">{whenOf(crossing)}</p>
                  <details>
                    <summary>What says so ({crossing.facts.length})</summary>
                    <ul class="facts">
                      {crossing.facts.map((fact) => (
                        <FactItem key={fact.id} fact={fact} />
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
              {data.towns.pageInfo.hasNextPage || data.countries.pageInfo.hasNextPage ? (
                <li class="quiet">There are more: the filters narrow them.</li>
              ) : null}
            </ul>
          </>
        )
      }}
    </Waiting>
  )
}

/** Who was where somebody was, at the same time, for certain or perhaps; in a large graph only where it is asked for. */
export const CrossedPaths = ({ id }: { id: string }): JSX.Element => {
  const isLarge = useIsLarge()
  const [isWanted, setWanted] = useState(false)
  return (
    <section class="crossed">
      <h3>Whose path it may have crossed</h3>
      {isLarge && !isWanted ? (
        <button type="button" onClick={() => setWanted(true)}>
          Look for them
        </button>
      ) : (
        <Crossings id={id} />
      )}
    </section>
  )
}
