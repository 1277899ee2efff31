import type { JSX } from 'preact'
import type { Asked } from './ask.ts'

interface WaitingProps<T> {
  readonly asked: Asked<T>
  /** What is being waited for: "the lives". */
  readonly what: string
  readonly children: (data: T) => JSX.Element | null
}

const WORDS: Readonly<Record<'loading' | 'slow', (what: string) => string>> = {
  loading: (what) => `Asking for ${what} …`,
  slow: (what) => `Still asking for ${what}: the server takes its time.`,
}

/**
 * What is asked for once it is there; until then, that it is awaited, late or failed. What was there before stays meanwhile, and
 * keeps what is being done in it.
 */
export const Waiting = <T,>({ asked, what, children }: WaitingProps<T>): JSX.Element => {
  const isAwaited = asked.state === 'loading' || asked.state === 'slow'
  const data = asked.state === 'done' ? asked.data : isAwaited ? asked.previous : null
  return (
    <div class="answer" aria-busy={isAwaited}>
      {isAwaited && (data === null || asked.state === 'slow') ? (
        <p class="notice quiet" role="status">
          {WORDS[asked.state](what)}
        </p>
      ) : null}
      {asked.state === 'failed' ? (
        <div class="notice failed" role="alert">
          <p>
            <strong>No answer for {what}.</strong> {asked.error.message}
          </p>
          <button type="button" onClick={asked.retry}>
            Try again
          </button>
        </div>
      ) : null}
      {data === null ? null : children(data)}
    </div>
  )
}
