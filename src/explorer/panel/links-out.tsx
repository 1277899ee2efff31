import type { JSX } from 'preact'

const FORMATS = (document.querySelector<HTMLMetaElement>('meta[name=storygraph-formats]')?.content ?? '')
  .split(' ')
  .filter((format) => /^[a-z-]+$/.test(format))

const queryFor = (id: string): string => `query Selected {
  node(id: ${JSON.stringify(id)}) {
    ... on Entity {
      name
      facts(first: 20, orderBy: [{ field: TIME }]) {
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
export const LinksOut = ({ entity }: { entity: { id: string } }): JSX.Element => (
  <section class="links-out">
    <h3>Take it further</h3>
    <p>
      <a href={`/graphql?query=${encodeURIComponent(queryFor(entity.id))}`}>Ask more in GraphiQL</a>
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
