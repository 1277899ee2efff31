import type { JSX } from 'preact'
import type { Asked } from './ask.ts'

interface WaitingProps<T> {
  readonly asked: Asked<T>
  /** What is being waited for: "the lives". */
  readonly what: string
  readonly children: (data: T) => JSX.Element | null
}

/** What is asked for once it is there; until then, that it is awaited, late or failed. What was there before stays meanwhile. */
export const Waiting = <T,>({ asked, what, children }: WaitingProps<T>): JSX.Element | null => {
  if (asked.state === 'done') return children(asked.data)
  if (asked.state === 'failed') {
    return (
      <div class="notice failed" role="alert">
        <p>
          <strong>No answer for {what}.</strong> {asked.error.message}
        </p>
        <button type="button" onClick={asked.retry}>
          Try again
        </button>
      </div>
    )
  }
  const words = asked.state === 'slow' ? `Still asking for ${what}: the server takes its time.` : `Asking for ${what} …`
  return (
    <div class="waiting" aria-busy="true">
      <p class="notice quiet" role="status">
        {words}
      </p>
      {asked.previous === null ? null : children(asked.previous)}
    </div>
  )
}
