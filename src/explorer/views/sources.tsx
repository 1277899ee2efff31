import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { EntityLink, Link } from '../link.tsx'
import { alignment, documents, type TextQuery, text } from '../queries.generated.ts'
import { Waiting } from '../waiting.tsx'
import { wordsOf } from '../words.ts'
import { MarkedText } from './marked-text.tsx'
import { type Marks, useMarks } from './use-marks.ts'

type Document = NonNullable<TextQuery['document']>

const spanOf = (span: string): readonly [number, number] | null => {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(span) ?? []
  return start === undefined ? null : [Number(start), Number(end)]
}

const about = ({ source, author, published }: Pick<Document, 'source' | 'author' | 'published'>): string =>
  [source, author, published].filter((part) => part !== null).join(' · ')

const Claims = ({ document, found }: { document: Document; found: Marks }): JSX.Element => (
  <details class="twin">
    <summary>What it claims, as a list ({found.claims.length})</summary>
    <ol class="facts">
      {found.claims.map((claim) => (
        <li class="fact" key={claim.id}>
          <p class="sentence">
            <EntityLink entity={claim.subject} /> {claim.negated ? 'not ' : ''}
            {wordsOf(claim.predicate)}{' '}
            {claim.object === null ? (claim.value ?? '') : <EntityLink entity={claim.object} />}
            {claim.modality === 'ASSERTED' ? null : <span class="badge">{wordsOf(claim.modality)}</span>}
          </p>
          <blockquote>
            <Link to={{ document: document.id, span: `${claim.evidence.start}-${claim.evidence.end}` }}>
              {document.text.slice(claim.evidence.start, claim.evidence.end)}
            </Link>
          </blockquote>
          <small>{claim.rule}</small>
        </li>
      ))}
    </ol>
  </details>
)

const Column = ({ id, span }: { id: string; span: string }): JSX.Element => {
  const address = useAddress()
  const asked = useAnswer(text, { id })
  const found = useMarks(id)
  return (
    <Waiting asked={asked} what="the text">
      {({ document }) => {
        if (document === null) return <p class="notice">It is not there any more.</p>
        const marks = [
          ...found.mentions.map(({ entity, at }) => ({ start: at.start, end: at.end, entity })),
          ...found.claims.map(({ evidence }) => ({ start: evidence.start, end: evidence.end, entity: null })),
        ]
        const others = document.lineage.documents.filter((other) => other.id !== id)
        return (
          <article class="source">
            <h3>{document.title ?? document.id}</h3>
            <p class="quiet">{about(document)}</p>
            {others.length === 0 || id !== address.document ? null : (
              <p class="tools">
                Tells the same:{' '}
                {others.map((other) => (
                  <Link
                    key={other.id}
                    to={{ beside: address.beside === other.id ? '' : other.id }}
                    current={address.beside === other.id}
                  >
                    {other.title ?? other.id}
                  </Link>
                ))}
              </p>
            )}
            {document.warnings.map(({ message }) => (
              <p key={message} class="notice">
                {message}
              </p>
            ))}
            <MarkedText text={document.text} marks={marks} asked={spanOf(span)} id={address.id} />
            <Claims document={document} found={found} />
          </article>
        )
      }}
    </Waiting>
  )
}

/** The sentences that two documents share, side by side; one that is chosen stands out in both texts below. */
const Aligned = ({ id, other }: { id: string; other: string }): JSX.Element => {
  const { span } = useAddress()
  return (
    <Waiting asked={useAnswer(alignment, { id, with: other })} what="what they share">
      {({ document }) => (
        <details class="twin" open>
          <summary>Sentences that say the same ({document?.lineage.alignment.length ?? 0})</summary>
          <ol class="aligned">
            {document?.lineage.alignment.map(({ left, right }) => {
              const there = `${left.start}-${left.end}`
              return (
                <li key={there} class={there === span ? 'chosen' : ''}>
                  <Link to={{ span: there }}>{left.quote}</Link>
                  <span>{right.quote}</span>
                </li>
              )
            })}
          </ol>
        </details>
      )}
    </Waiting>
  )
}

/** The text beside another, with the sentence marked that says what the asked one of the other says. */
const Beside = ({ id, of, span }: { id: string; of: string; span: string }): JSX.Element => {
  const asked = useAnswer(alignment, { id: of, with: id })
  const pairs = asked.state === 'done' ? asked.data.document?.lineage.alignment : undefined
  const right = pairs?.find(({ left }) => `${left.start}-${left.end}` === span)?.right
  return <Column id={id} span={right === undefined ? '' : `${right.start}-${right.end}`} />
}

/** The documents: one open, with every mention and claim marked in it, and beside it another that tells the same. */
export const SourcesView = (): JSX.Element => {
  const { document, beside, span } = useAddress()
  const asked = useAnswer(documents, {})
  return (
    <section>
      <h2>Sources</h2>
      <Waiting asked={asked} what="the sources">
        {(data) => {
          const all = data.documents.edges.flatMap(({ node }) => (node === null ? [] : [node]))
          return (
            <nav class="documents" aria-label="Documents">
              {all.map((one) => (
                <Link key={one.id} to={{ document: one.id, beside: '', span: '' }} current={one.id === document}>
                  <strong>{one.title ?? one.id}</strong> <small>{about(one)}</small>
                </Link>
              ))}
            </nav>
          )
        }}
      </Waiting>
      {document === '' ? null : (
        <>
          <p class="legend">
            <span class="mention">Underlined</span>: somebody or something is meant; it selects.{' '}
            <span class="claimed">Shaded</span>: a claim rests on it.
          </p>
          {beside === '' ? null : <Aligned id={document} other={beside} />}
          <div class={beside === '' ? 'texts' : 'texts two'}>
            <Column key={document} id={document} span={span} />
            {beside === '' ? null : <Beside key={beside} id={beside} of={document} span={span} />}
          </div>
        </>
      )}
    </section>
  )
}
