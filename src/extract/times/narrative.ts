import type { FuzzyTime } from '../../model/time.ts'
import type { ParagraphKind } from '../../text/structure.ts'
import type { Item } from './item.ts'

/** The date that the narrative spoke of last, and in which paragraph. */
export interface Narrative {
  readonly time: FuzzyTime
  readonly paragraph: number
}

/** How many paragraphs a date reaches: less where a date of writing can stand in for it. */
const REACH = { withReference: 2, without: 6 }

/** The date that an expression in a paragraph may count from; null where the last one is too far. */
export const anchorAt = (last: Narrative | null, paragraph: number, hasReference: boolean): FuzzyTime | null => {
  if (last === null) return null
  return paragraph - last.paragraph <= (hasReference ? REACH.withReference : REACH.without) ? last.time : null
}

const TELLING: readonly ParagraphKind[] = ['body', 'question', 'answer']

/** Whether dates of such a paragraph belong to the narrative: those of a byline or boilerplate do not. */
export const tells = (kind: ParagraphKind | undefined): boolean => kind !== undefined && TELLING.includes(kind)

const COMING = new Set([
  "'ll",
  'will',
  'shall',
  'plans',
  'plan',
  'hopes',
  'expects',
  'scheduled',
  'due',
  'slated',
  'intends',
  'expires',
  'begins',
  'starts',
  'opens',
  'ends',
  'closes',
  'turns',
])

/** How far from an expression its verb may stand, in items. */
const VERB_REACH = 8

const near = (items: readonly Item[], first: number, end: number): readonly Item[] =>
  items.slice(Math.max(0, first - VERB_REACH), end + VERB_REACH)

/** "will leave in May" */
export const looksAhead = (items: readonly Item[], first: number, end: number): boolean =>
  near(items, first, end).some(({ text }) => COMING.has(text))

/** "had left in May" */
export const stepsBack = (items: readonly Item[], first: number, end: number): boolean =>
  near(items, first, end).some(({ text }) => text === 'had' || text === "'d")
