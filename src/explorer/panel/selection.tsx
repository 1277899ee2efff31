import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { filterOf } from '../filter.ts'
import { Link } from '../link.tsx'
import { type SelectionQuery, selection } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { counted, countryInWords, wordsOf } from '../words.ts'
import { FactItem } from './fact-item.tsx'
import { ScorecardItem } from './identity.tsx'
import { Judgements, Judging } from './judging.tsx'
import { Life } from './life.tsx'
import { LinksOut } from './links-out.tsx'
import { Neighbours } from './neighbours.tsx'
import { SourceQuote } from './source-quote.tsx'
import { ToldThen } from './told-then.tsx'
import { Visitors } from './visitors.tsx'

type Entity = Extract<NonNullable<SelectionQuery['node']>, { readonly aliases: unknown }>
type Person = Extract<Entity, { readonly __typename: 'Person' }>

const Quotes = ({ person }: { person: Person }): JSX.Element | null =>
  person.quotes.edges.length === 0 ? null : (
    <section>
      <h3>In their own words</h3>
      {person.quotes.edges.map(({ node }) =>
        node === null ? null : (
          <SourceQuote
            key={`${node.at.document.id}:${node.at.start}`}
            source={{ ...node.at, quote: `“${node.text}”` }}
          />
        ),
      )}
    </section>
  )

const Names = ({ entity }: { entity: Entity }): JSX.Element | null =>
  entity.aliases.length + entity.identity.length + entity.possiblySame.length === 0 ? null : (
    <section>
      <h3>Names, and why they are one</h3>
      <ul class="aliases">
        {entity.aliases.map(({ text, count }) => (
          <li key={text}>
            {text} <small>{counted(count, 'time')}</small>
          </li>
        ))}
      </ul>
      {entity.identity.length === 0 ? null : (
        <details>
          <summary>{counted(entity.identity.length, 'scorecard')} of the merge</summary>
          <ul class="cards">
            {entity.identity.map((card) => (
              <ScorecardItem key={`${card.left} ${card.right}`} card={card}>
                <Judging left={card.left} right={card.right} verdict="DIFFERENT" />
              </ScorecardItem>
            ))}
          </ul>
        </details>
      )}
      {entity.possiblySame.length === 0 ? null : (
        <details>
          <summary>Who else it may be ({entity.possiblySame.length})</summary>
          <ul class="cards">
            {entity.possiblySame.map((card) => (
              <ScorecardItem key={`${card.left} ${card.right}`} card={card}>
                <Judging left={card.left} right={card.right} verdict="SAME" />
              </ScorecardItem>
            ))}
          </ul>
        </details>
      )}
    </section>
  )

const NAMED: Readonly<Record<Person['nameStatus'], string>> = {
  FULL: 'full name',
  GIVEN_ONLY: 'given name only',
  SURNAME_WITHHELD: 'surname withheld',
  PSEUDONYM: 'a pseudonym',
  UNNAMED: 'name unknown',
}

const KIND: Readonly<Record<string, (entity: Entity) => string>> = {
  Person: (entity) => `person, ${NAMED[(entity as Person).nameStatus]}`,
  Place: (entity) => {
    const place = entity as Extract<Entity, { readonly __typename: 'Place' }>
    const kind = wordsOf(place.kind)
    return place.countryCode === null || place.kind === 'COUNTRY'
      ? kind
      : `${kind}, ${countryInWords(place.countryCode)}`
  },
}

const kinOf = (entity: Entity): ReadonlySet<string> =>
  new Set(entity.__typename === 'Person' ? entity.relatives.map(({ person }) => person.id) : [])

const EntityPage = ({ entity }: { entity: Entity }): JSX.Element => {
  const documents = entity.documents.edges.flatMap(({ node }) => (node === null ? [] : [node]))
  return (
    <article class="dossier" aria-label={entity.name}>
      <header>
        <p class="kicker">{(KIND[entity.__typename] ?? (() => wordsOf(entity.type)))(entity)}</p>
        <h2>{entity.name}</h2>
        <Link to={{ id: '' }} class="close">
          Close
        </Link>
      </header>
      {entity.__typename === 'Person' ? <Life person={entity} /> : null}
      {entity.__typename === 'Place' ? <Visitors id={entity.id} /> : null}
      {entity.__typename === 'Date' ? <ToldThen date={entity} /> : null}
      {entity.__typename === 'Person' || entity.__typename === 'Date' ? null : (
        <section>
          <h3>Facts</h3>
          <ol class="facts">
            {entity.facts.edges.map(({ node }) => (node === null ? null : <FactItem key={node.id} fact={node} />))}
          </ol>
          {entity.facts.pageInfo.hasNextPage ? <p class="quiet">There are more: the filters narrow them.</p> : null}
        </section>
      )}
      <Neighbours of={entity} except={kinOf(entity)} />
      {entity.__typename === 'Person' ? <Quotes person={entity} /> : null}
      <Names entity={entity} />
      <Judgements given={entity.judgements} />
      <section>
        <h3>Told in</h3>
        <ul class="ties">
          {documents.map(({ id, title, source }) => (
            <li key={id}>
              <Link to={{ view: 'sources', document: id, span: '' }}>{title ?? id}</Link> <small>{source}</small>
            </li>
          ))}
        </ul>
      </section>
      <LinksOut entity={entity} />
    </article>
  )
}

/** All that is known of the selected one. */
export const SelectionPanel = (): JSX.Element | null => {
  const address = useAddress()
  const asked = useAnswer(selection, address.id === '' ? null : { id: address.id, filter: filterOf(address) })
  if (address.id === '') return null
  return (
    <Waiting asked={asked} what="the dossier">
      {({ node }) => {
        if (node !== null && 'aliases' in node) return <EntityPage key={node.id} entity={node} />
        return (
          <div class="notice">
            <p>Nothing in the graph has the id “{address.id}”.</p>
            <Link to={{ id: '' }}>Close</Link>
          </div>
        )
      }}
    </Waiting>
  )
}
