import { plainDetails } from '../model/plain.ts'
import { pagesOf } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'

/** A line an entity, by id; aliases as texts, `details` of its type (`nameStatus`, `country` …) among the fields. */
export const entities: ExportFormat = {
  name: 'entities',
  description: 'people, places, organizations, dates, groups and public events, a JSON line each',
  mediaType: 'application/x-ndjson',
  leavesOut: null,
  async *write(store) {
    for await (const page of pagesOf((paging) => store.entities({}, paging))) {
      for (const { id, type, name, aliases, documents, chains, details } of page) {
        const texts = aliases.map(({ text }) => text)
        yield jsonLine({ id, type, name, aliases: texts, documents, chains, ...plainDetails(details) })
      }
    }
  },
}
