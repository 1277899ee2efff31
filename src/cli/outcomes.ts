import type { Outcome } from '../operations/ingest.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { failureText } from './failure.ts'
import type { Words } from './words.ts'

type Kind = Outcome['outcome']

const ORDER: readonly Kind[] = ['added', 'replaced', 'reextracted', 'retracted', 'unchanged', 'refused']

/** Counts what became of documents, and says at once why one was refused. */
export class Outcomes {
  readonly #words: Words
  readonly #debug: boolean
  readonly #counts = new Map<Kind, number>()

  constructor(words: Words, debug = false) {
    this.#words = words
    this.#debug = debug
  }

  add(outcome: Outcome): void {
    this.#counts.set(outcome.outcome, (this.#counts.get(outcome.outcome) ?? 0) + 1)
    if (outcome.outcome === 'refused') this.#words.always(failureText(outcome.error, this.#debug))
  }

  /** `5 added, 1 unchanged, 1 refused`. */
  summary(): string {
    const parts = ORDER.filter((kind) => this.#counts.has(kind)).map((kind) => `${this.#counts.get(kind)} ${kind}`)
    return parts.length === 0 ? 'no documents' : parts.join(', ')
  }

  status(): ExitStatus {
    return this.#counts.has('refused') ? EXIT.refused : EXIT.done
  }
}
