import { describe } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { apiOver } from './ask.ts'
import { testApi } from './contract.ts'

describe('the API on SQLite', () =>
  testApi(async (documents, watch = (store) => store) => apiOver(watch(await storeOf(documents)))))
