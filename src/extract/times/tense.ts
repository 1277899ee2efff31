import type { Token } from '../token.ts'
import type { Item } from './item.ts'

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

const GOING = new Set(
  'moving leaving returning going coming flying travelling traveling opening starting marrying retiring joining emigrating relocating'.split(
    ' ',
  ),
)

const near = (items: readonly Item[], first: number, end: number): readonly Item[] =>
  items.slice(Math.max(0, first - VERB_REACH), end + VERB_REACH)

/** "wants *to move* in May": what somebody is still set on. */
const SET_ON = /^(?:wants?|hopes?|plans?|intends?|aims?|means|wish|wishes|expects?|aspires?)$/

/** "*is moving* to Lima in May", "*wants to move* …": what is on its way, with no other verb before the date. */
const isOnTheWay = (items: readonly Item[], first: number): boolean => {
  for (let at = first - 1; at >= Math.max(0, first - VERB_REACH); at--) {
    const { text, pos } = items[at]!
    if (/^[.;:!?]$/.test(text)) return false
    if (pos !== 'VERB') continue
    const before = items[at - 1]?.text ?? ''
    if (before === 'to') return SET_ON.test(items[at - 2]?.text ?? '')
    return /^(?:am|is|are)$/.test(before) && text.endsWith('ing') && text !== 'being' && GOING.has(text)
  }
  return false
}

/** "will leave in May" */
export const looksAhead = (items: readonly Item[], first: number, end: number): boolean =>
  near(items, first, end).some(({ text }) => COMING.has(text)) || isOnTheWay(items, first)

/** "had left in May" */
export const stepsBack = (items: readonly Item[], first: number, end: number): boolean =>
  near(items, first, end).some(({ text }) => text === 'had' || text === "'d")

const isVerb = (item: Item | undefined): boolean => item?.pos === 'VERB' || item?.pos === 'AUX'

const PAST_HELPERS = new Set(['was', 'were', 'had', 'did', "'d"])
const PERFECT = new Set(['has', 'have', "'ve"])

/** "opened", "was", "has opened", but not "has to open". */
const isPast = ({ pos, text, lemma }: Item, next: Item | undefined): boolean =>
  PAST_HELPERS.has(text) ||
  (PERFECT.has(text) && next?.text !== 'to' && isVerb(next)) ||
  (pos === 'VERB' && text !== lemma && !text.endsWith('s') && !text.endsWith('ing'))

const BREAK = /^[.,;:!?()–—"“”]$/

/**
 * Whether an expression tells what was: `surely` where its clause goes on with a verb in the past ("next spring he opened a
 * shop"), `maybe` where only one stands before it ("announced a tour next spring"), else `no`.
 */
export const tellsPast = (items: readonly Item[], first: number, end: number): 'surely' | 'maybe' | 'no' => {
  if (looksAhead(items, first, end)) return 'no'
  for (let at = end, comma = true; at < Math.min(items.length, end + VERB_REACH); at++) {
    const item = items[at]!
    if (isVerb(item)) return isPast(item, items[at + 1]) ? 'surely' : 'no'
    // "Next spring, he opened": only the first mark may be passed.
    if (BREAK.test(item.text)) {
      if (!comma || at > end || item.text !== ',') break
      comma = false
    }
  }
  for (let at = first - 1; at >= Math.max(0, first - VERB_REACH); at--) {
    if (isVerb(items[at]!)) return isPast(items[at]!, items[at + 1]) ? 'maybe' : 'no'
  }
  return 'no'
}

/** "has worked there since May" */
export const isPerfectNow = (items: readonly Item[], first: number, end: number): boolean =>
  near(items, first, end).some(({ text }, at, all) => PERFECT.has(text) && isVerb(all[at + 1])) &&
  !stepsBack(items, first, end)

/** A word of a sentence, as taggers leave it. */
type Word = Pick<Token, 'lower' | 'lemma' | 'pos'>

const isPresentForm = ({ lower, lemma, pos }: Word): boolean =>
  /^(?:is|are|has|'s)$/.test(lower) || (pos === 'VERB' && lower !== lemma && lower.endsWith('s'))

/** "left", not the "employed" of "is employed" */
const isPastForm = ({ lower, lemma, pos }: Word, before: Word | undefined): boolean =>
  PAST_HELPERS.has(lower) ||
  (pos === 'VERB' && lower !== lemma && !/(?:s|ing)$/.test(lower) && before?.pos !== 'AUX' && before?.pos !== 'ADV')

/** Whether a sentence tells how things are on the day of writing, and nothing of the past: "Today she lives in Rome." */
export const speaksOfNow = (words: readonly Word[]): boolean =>
  words.some(isPresentForm) && !words.some((word, at) => isPastForm(word, words[at - 1]))
