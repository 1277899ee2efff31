import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { filterOf } from '../filter.ts'
import type { FactFilter } from '../queries.generated.ts'

/** What the server wrote into the page. */
const given = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name=storygraph-${name}]`)?.content ?? ''

const FORMATS = given('formats')
  .split(' ')
  .filter((format) => /^[a-z-]+$/.test(format))

/** What the store's own page is called; empty where it has none. */
const PICTURES = given('pictures')

/** Fields of a FactFilter whose values are names of an enum, which GraphQL writes without quotes. */
const ENUMS = new Set(['predicate', 'status', 'certainty'])

/**
 * A filter as it is written in a query.
 *
 * @example
 * literalOf({ predicate: { eq: 'LEFT' } }) // '{ predicate: { eq: LEFT } }'
 */
const literalOf = (value: unknown, isEnum = false): string => {
  if (typeof value !== 'object' || value === null) return isEnum ? String(value) : JSON.stringify(value)
  const fields = Object.entries(value).map(([key, one]) => `${key}: ${literalOf(one, isEnum || ENUMS.has(key))}`)
  return `{ ${fields.join(', ')} }`
}

const queryFor = (id: string, filter: FactFilter): string => `query Selected {
  node(id: ${JSON.stringify(id)}) {
    ... on Entity {
      name
      facts(first: 20, orderBy: [{ field: TIME }]${Object.keys(filter).length === 0 ? '' : `, filter: ${literalOf(filter)}`}) {
        edges {
          node {
            sentence
            evidence(first: 1) { quote document { id } }
          }
        }
      }
    }
  }
}`

/** The same selection elsewhere: as a query in GraphiQL, as a printed dossier, and the graph as each export. */
export const LinksOut = ({ entity }: { entity: { id: string } }): JSX.Element => {
  const address = useAddress()
  return (
    <section class="links-out">
      <h3>Take it further</h3>
      <p>
        <a href={`/graphql?query=${encodeURIComponent(queryFor(entity.id, filterOf(address)))}`}>
          Ask more in GraphiQL
        </a>
        {PICTURES === '' ? null : <a href={`/picture?id=${encodeURIComponent(entity.id)}`}>Draw it in {PICTURES}</a>}
        <button type="button" onClick={() => print()}>
          Print the dossier
        </button>
      </p>
      <p class="quiet">
        The whole graph as{' '}
        {FORMATS.map((format, index) => (
          <span key={format}>
            {index === 0 ? '' : ', '}
            <a href={`/export/${format}`}>{format}</a>
          </span>
        ))}
      </p>
    </section>
  )
}
