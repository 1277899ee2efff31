import { StorygraphError } from '../model/errors.ts'
import type { Change } from './store.ts'

// A lone surrogate is no character and would be stored as another; a NUL ends a text for one of the drivers.
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** BAD_ID where a document that is put has an id that no engine keeps. */
export const checkDocumentIds = (change: Change): void => {
  for (const { extraction } of change.put) {
    const { id } = extraction.document
    if (id !== '' && !UNSTORABLE.test(id)) continue
    const message = `The document id ${JSON.stringify(id)} is empty or holds what is no character. Give it another id.`
    throw new StorygraphError('BAD_ID', message)
  }
}

/** STALE where the change was worked out against another revision than the store's. */
export const checkRevision = (change: Change, revision: number): void => {
  if (revision === change.revision) return
  const message = `The store is at revision ${revision}, the change was worked out against ${change.revision}: something else was written meanwhile. Work it out again.`
  throw new StorygraphError('STALE', message)
}

/** BAD_INPUT for a change that names what is not there, or contradicts itself: "The change `does`; nothing of it was stored." */
export const refusedChange = (does: string): StorygraphError =>
  new StorygraphError('BAD_INPUT', `The change ${does}; nothing of it was stored.`)

/** BAD_INPUT for a change that leaves something without what it rests on. */
export const leaves = (what: string): StorygraphError => refusedChange(`does not hold together: it leaves ${what}`)

/** BAD_INPUT for a claim of a chain that its document has not. */
export const missingChain = (claim: string, chain: string): StorygraphError =>
  refusedChange(`has the claim ${claim} name the chain ${chain}, which its document has not`)

/** BAD_INPUT for a growth that does not fit what is there. */
export const unfitGrowth = (key: string, what: string): StorygraphError =>
  refusedChange(`gives what grows by ${key} ${what}`)
