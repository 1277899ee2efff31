import { setImmediate as turn } from 'node:timers/promises'
import { EXPORT_FORMATS } from '../../export/index.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import type { JsonLines, LinedPart, Store } from '../../store/store.ts'
import { boundedStore } from '../bounded-store.ts'
import { createDeadline, type Deadline } from '../deadline.ts'
import { seenWhole } from '../visible-to.ts'
import { refusal } from './refusal.ts'

const encoder = new TextEncoder()

/** The lines that a store keeps ready, a piece at a time: before each, others get their turn. */
async function* patiently(lines: AsyncIterable<JsonLines>, deadline: Deadline): AsyncGenerator<JsonLines> {
  for await (const some of lines) {
    yield some
    await turn()
    deadline.check()
  }
}

/** The store for as long as somebody takes what is read of it, with the lines that it keeps ready. */
const patientStore = (store: Store, signal: AbortSignal): Store => {
  const deadline = createDeadline(Number.POSITIVE_INFINITY, signal)
  const patient = boundedStore(seenWhole(store), deadline)
  if (store.jsonLines === undefined) return patient
  const ready = store.jsonLines.bind(store)
  return { ...patient, jsonLines: (of: LinedPart) => patiently(ready(of), deadline) }
}

/**
 * Streams the graph in a format, as fast as it is taken; ends early where nobody takes it any more. The beginning is read
 * before anything is answered, so that a store that cannot be read rejects instead of giving half an answer.
 */
export const exportResponse = async (
  store: Store,
  name: string,
  signal: AbortSignal,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Response> => {
  const format = EXPORT_FORMATS.get(name)
  if (format === undefined) {
    const known = [...EXPORT_FORMATS.keys()].join(', ')
    return refusal(404, 'NOT_FOUND', `There is no export "${name}". There are: ${known}.`)
  }
  const pieces = format.write(patientStore(store, signal), { predicates })[Symbol.asyncIterator]()
  let next: IteratorResult<string> | null = await pieces.next()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = next ?? (await pieces.next())
      next = null
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
  return new Response(body, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } })
}
