import type { Extraction } from '../model/extraction.ts'
import { cutChains } from '../resolve/cut-chains.ts'
import type { Store } from '../store/store.ts'
import { isIdentity, type JudgedChange, JudgementReader } from './judgement-reader.ts'
import { sameJson } from './same-json.ts'
import { storedExtraction } from './stored-extraction.ts'

/** Stored documents of which a judgement that comes or goes may cut a chain, or heal one. */
const documentsConcerned = async (store: Store, { judge, undo, gone }: JudgedChange): Promise<readonly string[]> => {
  const undone =
    undo.size === 0
      ? []
      : (await store.judgements({ ids: [...undo] }, { first: undo.size })).items.map(({ node }) => node)
  const documents = [...judge, ...undone]
    .filter(isIdentity)
    .flatMap(({ mentions: [a, b] }) => (a.document === b.document ? a.document : []))
  return [...new Set(documents)].filter((id) => !gone.has(id))
}

/**
 * The documents of a change with their chains cut as judgements say, and stored ones that judgements of the change cut otherwise than
 * before.
 */
export const cutDocuments = async (store: Store, change: JudgedChange): Promise<readonly Extraction[]> => {
  const after = new JudgementReader(store, { ...change, put: [], gone: new Set() })
  const before = new JudgementReader(store)
  const cut = async (extraction: Extraction, reader: JudgementReader): Promise<Extraction> =>
    cutChains(extraction, (await reader.of([extraction.document.id])).filter(isIdentity))
  const documents: Extraction[] = []
  for (const extraction of change.put) documents.push(await cut(extraction, after))
  for (const id of await documentsConcerned(store, change)) {
    const whole = await storedExtraction(store, id)
    if (whole === null) continue
    const now = await cut(whole, after)
    if (!sameJson(now, await cut(whole, before))) documents.push(now)
  }
  return documents
}
