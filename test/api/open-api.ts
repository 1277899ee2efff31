import type { Api } from '../../src/api/server.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Store } from '../../src/store/store.ts'

/** Gives an API over a new store that holds these documents and nothing else; what the API asks of it passes through `watch`. */
export type OpenApi = (documents: readonly Extraction[], watch?: (store: Store) => Store) => Promise<Api>
