import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useAnswer } from '../ask.ts'
import { EntityLink, Link } from '../link.tsx'
import { ContradictionCard } from '../panel/contradiction.tsx'
import { brought } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { counted } from '../words.ts'
import type { Outcome, ReadResult } from './reading.ts'

const Claims = ({ id }: { id: string }): JSX.Element => (
  <Waiting asked={useAnswer(brought, { id })} what="what it says">
    {({ document, contradictions }) => {
      if (document === null) return null
      const claims = document.claims.edges.flatMap(({ node }) => (node === null ? [] : [node]))
      const disputed = contradictions.edges.flatMap(({ node }) => (node === null ? [] : [node]))
      return (
        <>
          <p>
            It says {document.claims.pageInfo.hasNextPage ? 'more than ' : ''}
            {counted(claims.length, 'thing')}.{' '}
            <Link to={{ view: 'sources', document: id, span: '' }}>See it in its text</Link>
          </p>
          {document.warnings.map(({ message }) => (
            <p class="notice" key={message}>
              {message}
            </p>
          ))}
          {disputed.map((contradiction) => (
            <ContradictionCard key={contradiction.id} contradiction={contradiction} />
          ))}
          <ol class="facts">
            {claims.map((claim) => (
              <li class="fact" key={claim.id}>
                <EntityLink entity={claim.subject} />
                <p class="sentence">
                  {claim.fact?.sentence ?? 'Said, but not as a fact.'}
                  {(claim.fact?.independentSources ?? 0) > 1 ? <span class="badge">others say so too</span> : null}
                </p>
                <blockquote>
                  <p>{claim.evidence.quote}</p>
                </blockquote>
              </li>
            ))}
          </ol>
        </>
      )
    }}
  </Waiting>
)

const WORDS: Readonly<Record<string, string>> = {
  ADDED: 'read',
  UNCHANGED: 'was there already, with the same text',
  REFUSED: 'not taken',
}

const OutcomeItem = ({ outcome, isAlone }: { outcome: Outcome; isAlone: boolean }): JSX.Element => {
  const [isOpen, setOpen] = useState(isAlone)
  const { id, title, status, error } = outcome
  return (
    <li>
      {error === null && id !== null ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <strong>{title}</strong> <small>{WORDS[status] ?? status}</small>
          </summary>
          {isOpen ? <Claims id={id} /> : null}
        </details>
      ) : (
        <p class="notice failed" role="alert">
          <strong>{title}</strong> {WORDS[status] ?? status}: {error?.message}
        </p>
      )}
    </li>
  )
}

const ONE: Readonly<Record<string, string>> = {
  documents: 'document',
  people: 'person',
  places: 'place',
  organizations: 'organization',
  facts: 'fact',
  contradictions: 'contradiction',
}

/** By how much the graph has grown: `2 people, 7 facts more; 1 contradiction less`. */
const growthIn = (growth: ReadResult['growth']): string => {
  if (growth.length === 0) return 'Nothing in the graph has changed.'
  const part = (sign: 1 | -1, word: string): readonly string[] => {
    const of = growth
      .filter(([, by]) => Math.sign(by) === sign)
      .map(([what, by]) => counted(Math.abs(by), ONE[what] ?? what, what))
    return of.length === 0 ? [] : [`${of.join(', ')} ${word}`]
  }
  return `The graph has ${[...part(1, 'more'), ...part(-1, 'fewer')].join('; ')}.`
}

interface BroughtProps {
  readonly result: ReadResult
  readonly isBusy: boolean
  readonly onTakeBack: (ids: readonly string[]) => void
}

/** What became of the texts, what they changed in the graph, and the way to take them back. */
export const Brought = ({ result, isBusy, onTakeBack }: BroughtProps): JSX.Element => {
  const { outcomes, growth } = result
  const added = outcomes.flatMap(({ id, status }) => (id !== null && status === 'ADDED' ? [id] : []))
  return (
    <section class="brought">
      <h3>What it changed</h3>
      <p role="status">{growthIn(growth)}</p>
      <ul class="cards">
        {outcomes.map((outcome, index) => (
          <OutcomeItem key={`${index} ${outcome.id}`} outcome={outcome} isAlone={outcomes.length === 1} />
        ))}
      </ul>
      {added.length === 0 ? null : (
        <p class="actions">
          <button type="button" disabled={isBusy} onClick={() => onTakeBack(added)}>
            {added.length === 1 ? 'Take it back' : `Take all ${added.length} back`}
          </button>
        </p>
      )}
    </section>
  )
}
