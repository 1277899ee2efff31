import { plainFact } from '../model/plain.ts'
import { pagesOf } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'
import { namesOf } from './pages.ts'

/** A line a fact, by id; subject, object and place by name, with their entities' ids. */
export const facts: ExportFormat = {
  name: 'facts',
  description: 'what all documents together say, a JSON line per fact',
  mediaType: 'application/x-ndjson',
  leavesOut: null,
  async *write(store) {
    for await (const page of pagesOf((paging) => store.facts({}, paging))) {
      const names = await namesOf(
        store,
        page.flatMap(({ subject, object, place }) => [subject, object, place]),
      )
      const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
      for (const fact of page) {
        const { id, subject, predicate, object, value, place, time, ...support } = plainFact(fact)
        yield jsonLine({
          id,
          subject: nameOf(subject),
          subjectId: subject,
          predicate,
          object: nameOf(object),
          objectId: object,
          value,
          place: nameOf(place),
          placeId: place,
          time,
          ...support,
        })
      }
    }
  },
}
