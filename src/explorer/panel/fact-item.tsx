import type { ComponentChildren, JSX } from 'preact'
import type { FactLineFragment } from '../queries.generated.ts'
import { counted, wordsOf } from '../words.ts'
import { SourceQuote } from './source-quote.tsx'

const NOTES: Readonly<Record<string, string>> = {
  DISPUTED: 'disputed',
  CORROBORATED: 'corroborated',
  SINGLE_SOURCE: '',
}

/** The time in the text's own words, where the sentence does not say it already. */
const whenOf = ({ time }: FactLineFragment, sentence: string): string => {
  const words = time?.text ?? ''
  return sentence.toLowerCase().includes(words.toLowerCase()) ? '' : `“${words}”`
}

interface FactItemProps {
  readonly fact: FactLineFragment
  readonly sentence?: string
  readonly children?: ComponentChildren
}

/** A fact as a sentence, with its quotes a key away. */
export const FactItem = ({ fact, sentence, children }: FactItemProps): JSX.Element => (
  <li class={`fact ${wordsOf(fact.status).replace(' ', '-')}`}>
    <details>
      <summary>
        <span class="when">{whenOf(fact, sentence ?? fact.sentence)}</span>
        <span class="sentence">{sentence ?? fact.sentence}</span>
        {NOTES[fact.status] ? (
          <span class="badge">
            {NOTES[fact.status]}
            {fact.independentSources > 1 ? ` by ${counted(fact.independentSources, 'source')}` : ''}
          </span>
        ) : null}
      </summary>
      {fact.evidence.map((source) => (
        <SourceQuote key={`${source.document.id}:${source.start}`} source={source} />
      ))}
    </details>
    {children}
  </li>
)
