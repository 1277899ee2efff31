import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { type Address, go, useAddress } from './address.ts'
import { useAnswer } from './ask.ts'
import { countFilters } from './filter.ts'
import { choices, predicates } from './queries.generated.ts'
import { wordsOf } from './words.ts'

interface ChoiceProps {
  readonly label: string
  readonly field: keyof Address
  readonly all: string
  readonly options: readonly (readonly [value: string, words: string])[]
}

const Choice = ({ label, field, all, options }: ChoiceProps): JSX.Element => {
  const id = useId()
  const value = useAddress()[field]
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => go({ [field]: event.currentTarget.value })}>
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option} selected={option === value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

const Day = ({ label, field }: { label: string; field: 'from' | 'to' }): JSX.Element => {
  const id = useId()
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={useAddress()[field]}
        onChange={(event) => go({ [field]: event.currentTarget.value })}
      />
    </p>
  )
}

const CLEAR = { from: '', to: '', dates: '', predicate: '', place: '', source: '', status: '' }

/** What all views and the dossier are narrowed to; it stands in the address. */
export const Filters = (): JSX.Element => {
  const asked = useAnswer(choices, {})
  const count = countFilters(useAddress())
  const known = useAnswer(predicates, {})
  const data = asked.state === 'done' ? asked.data : null
  const named = (nodes: readonly ({ id: string; name?: string; title?: string | null } | null)[]) =>
    nodes.flatMap((node) => (node === null ? [] : [[node.id, node.title ?? node.name ?? node.id] as const]))
  return (
    <details class="filters">
      <summary>Filters{count === 0 ? '' : ` (${count})`}</summary>
      <div class="fields">
        <Day label="From" field="from" />
        <Day label="To" field="to" />
        <Choice label="Dates" field="dates" all="possibly then" options={[['certain', 'certainly then']]} />
        <Choice
          label="Place"
          field="place"
          all="any place"
          options={named(data?.places.edges.map(({ node }) => node) ?? [])}
        />
        {known.state === 'failed' ? null : (
          <Choice
            label="What"
            field="predicate"
            all="anything"
            options={(known.state === 'done' ? (known.data.__type?.enumValues ?? []) : []).map(
              ({ name }) => [name, wordsOf(name)] as const,
            )}
          />
        )}
        <Choice
          label="Source"
          field="source"
          all="any source"
          options={named(data?.documents.edges.map(({ node }) => node) ?? [])}
        />
        <Choice
          label="Certainty"
          field="status"
          all="however sure"
          options={[
            ['CORROBORATED', 'corroborated'],
            ['SINGLE_SOURCE', 'one source'],
            ['DISPUTED', 'disputed'],
          ]}
        />
        {count === 0 ? null : (
          <button type="button" onClick={() => go(CLEAR)}>
            Clear filters
          </button>
        )}
      </div>
    </details>
  )
}
