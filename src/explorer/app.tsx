import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { AddView } from './add/add.tsx'
import { FIRST, go, useAddress, VIEWS, type ViewName } from './address.ts'
import { useAnswer } from './ask.ts'
import { Boundary } from './boundary.tsx'
import { Filters } from './filters.tsx'
import { Link } from './link.tsx'
import { SelectionPanel } from './panel/selection.tsx'
import { overview } from './queries.generated.ts'
import { SearchBox } from './search-box.tsx'
import { GraphView } from './views/graph.tsx'
import { LivesView } from './views/lives.tsx'
import { MapView } from './views/map.tsx'
import { PathsView } from './views/paths.tsx'
import { People } from './views/people.tsx'
import { SourcesView } from './views/sources.tsx'
import { Waiting } from './waiting.tsx'
import { counted } from './words.ts'

const TABS: Readonly<
  Record<ViewName, { readonly label: string; readonly what: string; readonly View: () => JSX.Element | null }>
> = {
  lives: { label: 'Lives', what: 'the lives', View: LivesView },
  graph: { label: 'Graph', what: 'the graph', View: GraphView },
  map: { label: 'Map', what: 'the map', View: MapView },
  sources: { label: 'Sources', what: 'the sources', View: SourcesView },
  paths: { label: 'Paths', what: 'paths', View: PathsView },
  add: { label: 'Add a text', what: 'the form for a text', View: AddView },
}

const Header = (): JSX.Element => {
  const { view } = useAddress()
  return (
    <header class="top">
      <h1>
        <Link to={FIRST}>Storygraph</Link>
      </h1>
      <SearchBox label="Find" placeholder="A person, a place, a date" onChoose={({ id }) => go({ id })} />
      <nav aria-label="Views">
        {VIEWS.map((name) => (
          <Link key={name} to={{ view: name }} current={view === name}>
            {TABS[name].label}
          </Link>
        ))}
      </nav>
    </header>
  )
}

const Empty = (): JSX.Element => (
  <div class="notice">
    <h2>Nothing has been read yet</h2>
    <p>
      <Link to={{ view: 'add' }}>Add a text</Link>, and its people, places and dates appear here.
    </p>
  </div>
)

/** The whole page: search and views above, the view, and beside it whoever is selected, or everybody. */
export const App = (): JSX.Element => {
  const address = useAddress()
  const { view, id } = address
  const asked = useAnswer(overview, {})
  const { View, label, what } = TABS[view as ViewName]
  useEffect(() => {
    document.title = `${label} – Storygraph`
  }, [label])
  return (
    <>
      <a class="skip" href="#view">
        To the view
      </a>
      <Header />
      <Waiting asked={asked} what="the graph">
        {({ stats, people, contradictions }) => {
          const isEmpty = stats.documents === 0
          if (isEmpty && view !== 'add')
            return (
              <main id="view">
                <Empty />
              </main>
            )
          return (
            <>
              {view === 'add' || view === 'paths' ? null : <Filters />}
              <div class="columns">
                <main id="view" tabIndex={-1} aria-label={label}>
                  <Boundary key={view} what={what} of={address}>
                    <View />
                  </Boundary>
                </main>
                <aside aria-label={id === '' ? 'People' : 'Selected'}>
                  <Boundary what="the dossier" of={address}>
                    {id === '' ? <People people={people} contradictions={contradictions} /> : <SelectionPanel />}
                  </Boundary>
                </aside>
              </div>
              <footer>
                {[
                  counted(stats.documents, 'document'),
                  counted(stats.people, 'person', 'people'),
                  counted(stats.places, 'place'),
                  counted(stats.facts, 'fact'),
                  counted(stats.contradictions, 'contradiction'),
                ].join(' · ')}
                {' · '}
                <a href="/about">API and exports</a> · <a href="/graphql">GraphiQL</a>
              </footer>
            </>
          )
        }}
      </Waiting>
    </>
  )
}
