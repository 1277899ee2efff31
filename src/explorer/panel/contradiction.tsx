import type { JSX } from 'preact'
import type { DisagreementFragment } from '../queries.generated.ts'
import { wordsOf } from '../words.ts'
import { SourceQuote } from './source-quote.tsx'

/** Facts that cannot both be true, side by side, with the reason and what other facts favour. */
export const ContradictionCard = ({ contradiction }: { contradiction: DisagreementFragment }): JSX.Element => {
  const favoured = new Set(contradiction.favours?.facts.map(({ id }) => id))
  return (
    <article class="contradiction">
      <h4>{wordsOf(contradiction.kind)}</h4>
      <div class="sides">
        {contradiction.sides.map((side) => {
          const isFavoured = side.facts.some(({ id }) => favoured.has(id))
          return (
            <section key={side.facts[0]?.id} class={isFavoured ? 'side favoured' : 'side'}>
              <h5>{side.facts.map(({ sentence }) => sentence).join(' ')}</h5>
              {isFavoured ? <p class="badge">favoured by other facts</p> : null}
              {side.evidence.map((source) => (
                <SourceQuote key={`${source.document.id}:${source.start}`} source={source} />
              ))}
            </section>
          )
        })}
      </div>
      <p class="reason">{contradiction.reason}</p>
    </article>
  )
}
