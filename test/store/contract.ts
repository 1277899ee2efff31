import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { testDocumentHeads } from './contract/document-heads.ts'
import { testFilters } from './contract/filters.ts'
import { testFirstFacts } from './contract/first-facts.ts'
import { testGrowing } from './contract/growing.ts'
import { testJudgements } from './contract/judgements.ts'
import { testListings } from './contract/listings.ts'
import { testPaths } from './contract/paths.ts'
import { testRandomChanges } from './contract/random-changes.ts'
import { testSearch } from './contract/search.ts'
import { testWriting } from './contract/writing.ts'

/** What every engine must do. `open` gives a new, empty store each time; the tests close it. */
export const testStore = (name: string, open: () => Promise<Store>): void => {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      await store.close()
    })
    const current = (): Store => store
    testWriting(current)
    testFilters(current)
    testDocumentHeads(current)
    testFirstFacts(current)
    testGrowing(current)
    testListings(current)
    testJudgements(current)
    testSearch(current)
    testPaths(current)
    testRandomChanges(current)
  })
}
