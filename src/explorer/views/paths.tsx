import type { JSX } from 'preact'
import { go, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { rangeOf } from '../filter.ts'
import { EntityLink } from '../link.tsx'
import { SourceQuote } from '../panel/source-quote.tsx'
import { names, paths } from '../queries.generated.ts'
import { SearchBox } from '../search-box.tsx'
import { Waiting } from '../waiting.tsx'
import { counted } from '../words.ts'

/** How two hang together: each way in a sentence, and for each step the words that say so. */
export const PathsView = (): JSX.Element => {
  const address = useAddress()
  const { start, end } = address
  const ids = [start, end].filter((id) => id !== '')
  const called = useAnswer(names, ids.length === 0 ? null : { ids })
  const nameOf = (id: string): string => {
    const nodes = called.state === 'done' ? called.data.nodes : []
    const node = nodes[ids.indexOf(id)]
    return node != null && 'name' in node ? node.name : ''
  }
  const asked = useAnswer(paths, start === '' || end === '' ? null : { from: start, to: end, during: rangeOf(address) })
  return (
    <section class="paths">
      <h2>How do two hang together?</h2>
      <div class="ends">
        <SearchBox label="From" value={nameOf(start)} onChoose={({ id }) => go({ start: id })} />
        <SearchBox label="To" value={nameOf(end)} onChoose={({ id }) => go({ end: id })} />
      </div>
      {start === '' || end === '' ? (
        <p class="quiet">
          Choose two people, places or organizations: the shortest ways between them appear here, with their quotes.
        </p>
      ) : (
        <Waiting asked={asked} what="the paths">
          {(data) =>
            data.paths.length === 0 ? (
              <p class="notice">No path of up to four facts leads from one to the other.</p>
            ) : (
              <ol class="ways">
                {data.paths.map((path) => (
                  <li key={path.sentence}>
                    <h3>{path.sentence}</h3>
                    <p class="quiet">{counted(path.length, 'step')}</p>
                    <ol class="steps">
                      {path.steps.map((step) => (
                        <li key={step.fact.id}>
                          <p>
                            <EntityLink entity={step.from} /> <span aria-hidden="true">→</span>{' '}
                            <EntityLink entity={step.to} />
                          </p>
                          <p class="sentence">{step.fact.sentence}</p>
                          {step.quote === null ? null : <SourceQuote source={step.quote} />}
                        </li>
                      ))}
                    </ol>
                  </li>
                ))}
              </ol>
            )
          }
        </Waiting>
      )}
    </section>
  )
}
