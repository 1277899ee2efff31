import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { go, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { EntityLink } from '../link.tsx'
import { type SelectionQuery, type WhereaboutsQuery, whereabouts } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { FactItem } from './fact-item.tsx'

type Person = Extract<NonNullable<SelectionQuery['node']>, { readonly __typename: 'Person' }>
type Entry = Person['timeline'][number]

/** The last day on which an entry may have begun, and the first; empty where it has no date. */
const daysOf = ({ fact: { time } }: Entry): readonly string[] =>
  [time?.start?.earliest, time?.start?.latest, time?.end?.earliest, time?.end?.latest].filter((day) => day != null)

/**
 * The entry that is over before a day and the one that begins after it, of those that have a date.
 *
 * @param day `YYYY-MM-DD`
 */
const around = (timeline: readonly Entry[], day: string): readonly [before: Entry | null, after: Entry | null] => {
  const dated = timeline.filter((entry) => daysOf(entry).length > 0)
  return [
    dated.filter((entry) => daysOf(entry).every((one) => one < day)).at(-1) ?? null,
    dated.find((entry) => daysOf(entry).every((one) => one > day)) ?? null,
  ]
}

const Nowhere = ({ person, day }: { person: Person; day: string }): JSX.Element => {
  const [before, after] = around(person.timeline, day)
  return (
    <>
      <p>
        Nothing that was read out of the texts says where {person.name} was on {day}.
      </p>
      <ul class="facts">
        {before === null ? null : <FactItem fact={before.fact} sentence={`The last before it: ${before.sentence}`} />}
        {after === null ? null : <FactItem fact={after.fact} sentence={`The next after it: ${after.sentence}`} />}
      </ul>
    </>
  )
}

type Asked = NonNullable<WhereaboutsQuery['node']>
type Place = Extract<Asked, { readonly whereabouts: unknown }>['whereabouts'][number]

const Places = ({ label, places }: { label: string; places: readonly Place[] }): JSX.Element => (
  <>
    {places.some(({ dated }) => dated) ? null : <p>Told without a date:</p>}
    <ul class="cards" aria-label={label}>
      {places.map(({ place, certain, dated, facts }) => (
        <li key={place.id} class="card">
          <p>
            <EntityLink entity={place} />
            <span class="badge">{certain ? 'certain' : dated ? 'possible' : 'no date'}</span>
          </p>
          <ul class="facts">
            {facts.map((fact) => (
              <FactItem key={fact.id} fact={fact} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </>
)

/** Where somebody was on a day that is asked for, and who says so. */
export const WhereaboutsOn = ({ person }: { person: Person }): JSX.Element => {
  const id = useId()
  const { day } = useAddress()
  const asked = useAnswer(whereabouts, day === '' ? null : { id: person.id, on: day })
  return (
    <section class="whereabouts">
      <h3>
        <label for={id}>Where on this day?</label>
      </h3>
      <input
        id={id}
        type="date"
        value={day}
        onChange={(event) => go({ day: event.currentTarget.value }, { replace: true })}
      />
      {day === '' ? null : (
        <Waiting asked={asked} what="that day">
          {({ node }) => {
            if (node === null || !('whereabouts' in node)) return null
            const there = node.whereabouts.filter(({ dated }) => dated)
            const someday = node.whereabouts.filter(({ dated }) => !dated)
            return (
              <>
                {there.length === 0 ? (
                  <Nowhere person={person} day={day} />
                ) : (
                  <Places label={`${person.name} on ${day}`} places={there} />
                )}
                {someday.length === 0 ? null : (
                  <Places label={`Where ${person.name} was, on days that no text gives`} places={someday} />
                )}
              </>
            )
          }}
        </Waiting>
      )}
    </section>
  )
}
