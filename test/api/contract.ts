import { describe } from 'vitest'
import { testFields } from './contract/fields.ts'
import { testFilters } from './contract/filters.ts'
import { testLists } from './contract/lists.ts'
import { testQuestions } from './contract/questions.ts'
import { testTexts } from './contract/texts.ts'
import { testThings } from './contract/things.ts'
import { testTies } from './contract/ties.ts'
import type { OpenApi } from './open-api.ts'

/** What the API answers on every engine. `open` gives an API over a new store each time. */
export const testApi = (open: OpenApi): void => {
  describe('the five questions', () => testQuestions(open))
  describe('single things', () => testThings(open))
  describe('fields', () => testFields(open))
  describe('texts', () => testTexts(open))
  describe('filters', () => testFilters(open))
  describe('lists', () => testLists(open))
  describe('what hangs together', () => testTies(open))
}
