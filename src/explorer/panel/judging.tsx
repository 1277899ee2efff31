import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type AskError, ask, forgetAnswers, toAskError } from '../ask.ts'
import { judge, undo } from '../queries.generated.ts'
import type { Question } from '../question.ts'

/** Asks for a change, and everything on the page again once it is made. */
const useChange = () => {
  const [error, setError] = useState<AskError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const change = async <A, V>(question: Question<A, V>, variables: V): Promise<void> => {
    setBusy(true)
    try {
      await ask(question, variables)
      setError(null)
      forgetAnswers()
    } catch (thrown) {
      setError(toAskError(thrown))
    }
    setBusy(false)
  }
  return { error, isBusy, change }
}

interface JudgingProps {
  readonly left: string
  readonly right: string
  readonly verdict: 'SAME' | 'DIFFERENT'
}

/** A person's word on two: that they are one, or not. */
export const Judging = ({ left, right, verdict }: JudgingProps): JSX.Element => {
  const { error, isBusy, change } = useChange()
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => change(judge, { left, right, verdict })}>
        {verdict === 'SAME' ? 'They are the same' : 'Not the same'}
      </button>
      {error === null ? null : <p role="alert">{error.message}</p>}
    </>
  )
}

/** What people judged, each with the way to take it back. */
export const Judgements = ({ given }: { given: readonly { id: string; sentence: string }[] }): JSX.Element | null => {
  const { error, isBusy, change } = useChange()
  if (given.length === 0) return null
  return (
    <section>
      <h3>Judged by people</h3>
      <ul class="cards">
        {given.map(({ id, sentence }) => (
          <li key={id} class="card">
            <p>{sentence}</p>
            <button type="button" disabled={isBusy} onClick={() => change(undo, { id })}>
              Undo
            </button>
          </li>
        ))}
      </ul>
      {error === null ? null : <p role="alert">{error.message}</p>}
    </section>
  )
}
