import type { Api } from '../../src/api/server.ts'
import type { Extraction } from '../../src/model/extraction.ts'

/** Gives an API over a new store that holds these documents and nothing else. */
export type OpenApi = (documents: readonly Extraction[]) => Promise<Api>
