import type { Change } from './store.ts'

/** A change that changes nothing but the revision: for one that has only some parts. */
export const NO_CHANGE: Omit<Change, 'revision'> = {
  remove: [],
  put: [],
  families: new Map(),
  removeEntities: [],
  putEntities: [],
  growEntities: [],
  removeFacts: [],
  putFacts: [],
  removeContradictions: [],
  putContradictions: [],
  removeJudgements: [],
  putJudgements: [],
  wrongClaims: new Map(),
}
