import type { ErrorPlace } from '../model/errors.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Outcome } from '../operations/ingest.ts'
import type { DocumentInput } from '../text/read-inputs.ts'

type Input = DocumentInput | StorygraphError

/**
 * Remembers where each input stood until its outcome comes, so that a refusal says so that only the store could make: an id
 * that is taken. Inputs and outcomes come in one order, one for one.
 */
export class InputPlaces {
  readonly #places: ErrorPlace[] = []

  async *watch(inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
    for await (const input of inputs) {
      this.#places.push(input.place)
      yield input
    }
  }

  /** The outcome of the oldest input that had none yet, its error with the place. */
  placed(outcome: Outcome): Outcome {
    const place = this.#places.shift()
    if (outcome.outcome !== 'refused' || place === undefined || outcome.error.place.file !== undefined) return outcome
    const { code, message, details } = outcome.error
    return { ...outcome, error: new StorygraphError(code, message, { place, details, cause: outcome.error }) }
  }
}
