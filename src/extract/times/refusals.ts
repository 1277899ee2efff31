import type { Item } from './item.ts'
import type { Row } from './row.ts'
import type { CalendarValue, TimeValue } from './time-value.ts'

/** What a number before them counts: "in 2000 metres", "by 1500 euros". */
const MEASURES = new Set(
  'euros dollars pounds rubles roubles francs marks yen metres meters kilometres kilometers km miles feet tonnes tons kilos kilograms litres liters degrees percent per volts watts calories'.split(
    ' ',
  ),
)

/** Before "last year", they make it a thing's last: "the last year of the course", "her last summer at home". */
const OWNERS = new Set("the a his her its their my our your 's very these those".split(' '))

const SEASON_OF = new Set(['of', "'s"])

/** The date of the calendar within. */
const innermost = (value: TimeValue): TimeValue =>
  value.op === 'part' || value.op === 'approx' || value.op === 'open' ? innermost(value.of) : value

/** "1985-86" is no 1985. */
const goesOn = (items: readonly Item[], end: number): boolean =>
  items[end]?.text === '-' &&
  items[end]?.glued === true &&
  /^\d/.test(items[end + 1]?.text ?? '') &&
  items[end + 1]?.glued === true

const isCount = (value: CalendarValue, next: Item | undefined): boolean => {
  if (value.year === undefined || value.month !== undefined || value.season !== undefined || next === undefined)
    return false
  if (MEASURES.has(next.text) || next.text === '%') return true
  const isRound = value.year % 100 === 0 || value.year < 1800
  return isRound && next.pos === 'NOUN' && (next.text.endsWith('s') || next.text === 'people')
}

/** "the fall of the city", "in spring water". */
const isOtherSeason = (value: CalendarValue, items: readonly Item[], end: number): boolean => {
  if (value.season === undefined || value.year !== undefined) return false
  const next = items[end]
  if (next === undefined) return false
  return SEASON_OF.has(next.text)
    ? !/^(?:last|this|next|that|the)$/.test(items[end + 1]?.text ?? '') || isThing(items, end + 1)
    : next.pos === 'NOUN' || next.text === '-'
}

const isThing = (items: readonly Item[], at: number): boolean =>
  !items.slice(at, at + 4).some(({ text }) => text === 'year' || /^\d{4}$/.test(text))

const isOfThisLife = (value: CalendarValue, items: readonly Item[], first: number, end: number): boolean => {
  if (value.decade === undefined) return false
  const before = items[first - 1]?.text ?? ''
  // "in their 30s and 40s" is an age, and "in the 80s" with degrees the weather.
  const isShort = items.slice(first, end).some(({ text }) => /^\d0s$/.test(text) || /^[a-z]+ties$/.test(text))
  const isTold = items.slice(first, end).some(({ text }) => text === 'the' || text === "'")
  return isShort && (!isTold || OWNERS.has(before) || items[end]?.text === 'and' || items[end]?.text === 'degrees')
}

/** "last year" said of a thing's own last one, or as its attribute: "last year's budget". */
const isAttribute = (value: TimeValue, items: readonly Item[], first: number, end: number): boolean => {
  const next = items[end]
  if (next?.text === "'s" || (next?.text === "'" && next.glued)) return true
  return value.op === 'deictic' && OWNERS.has(items[first - 1]?.text ?? '')
}

const SAYING =
  /^(?:said|says|say|told|believes|believed|thinks|thought|know|knows|knew|added|claims|claimed|so|is|was)$/

/** "the fear that spring would not come": it opens a clause. A tagger says so of "and that April she left", too. */
const isOfClause = (
  { what }: Extract<TimeValue, { readonly op: 'same' }>,
  items: readonly Item[],
  first: number,
  end: number,
): boolean => items[first]?.pos === 'SCONJ' && ('weekday' in what || /^(?:VERB|AUX)$/.test(items[end]?.pos ?? ''))

/** What may stand behind a preposition that governs nothing. */
const CLOSES_ALONE = /^[.,;:!?)]$|^(?:and|but|for|in|at|by|with|after|when|while|because)$/

/** Times that end with a preposition: what follows is what they would be counted from. */
const ALONE = new Set(['since-alone', 'unit-after-alone', 'unit-before-alone', 'amount-before-alone'])

/** "has lived there *since*.", "was fined *the year before* for theft": nothing follows that it could be counted from. */
const isCountedFrom = ({ id }: Row, items: readonly Item[], end: number): boolean =>
  ALONE.has(id) && items[end] !== undefined && !CLOSES_ALONE.test(items[end]!.text)

/** "and *soon after* moved to Lima", unlike "soon after moving to Lima", "soon after he moved". */
const isOfMore = ({ id }: Row, items: readonly Item[], end: number): boolean => {
  const next = items[end]
  if (id !== 'soon-after-alone' || next === undefined || /^[.,;:!?)]$/.test(next.text)) return false
  return next.pos !== 'VERB' || next.text.endsWith('ing')
}

/**
 * "*from 1934* he was an organiser", "lived in Lima *from 1990*": since then. Elsewhere it may say where something is from: "a letter
 * *from 1916*", "*From 1916* comes a letter". "*from 2009* until it closed" goes on.
 */
const isFromThenOn = (value: TimeValue, items: readonly Item[], first: number, end: number): boolean => {
  const next = items[end]
  if (/^(?:until|till)$/.test(next?.text ?? '')) return true
  const of = innermost(value)
  if (of.op !== 'calendar' || of.year === undefined) return false
  const before = items[first - 1]
  const opens = before === undefined || /^(?:and|but|[,;("])$/.test(before.text)
  const at = next?.text === ',' ? end + 1 : end
  // "*From 1968*, when she was dismissed, …"
  if (opens && at > end && items[at]?.text === 'when') return true
  if (opens && /^(?:PRON|PROPN|DET|VERB|AUX)$/.test(items[at]?.pos ?? '') && items[end] !== undefined)
    return before !== undefined || items[at]?.pos !== 'VERB'
  const closes = next === undefined || /^(?:[.,;)]|and|but)$/.test(next.text)
  // "for ten years *from 1989*", "for ten years, *from 1989*"
  const isLength = /^(?:years?|months?)$/.test((before?.text === ',' ? items[first - 2] : before)?.text ?? '')
  const isPlaced = before?.capital || before?.pos === 'PROPN' || before?.text === 'there' || isLength
  return closes && before !== undefined && isPlaced
}

/** "after ten years *in prison*", "after a year *of rows*": not simply so long after what was told last. */
const isLengthOf = ({ id }: Row, items: readonly Item[], end: number): boolean => {
  const next = items[end]
  if (id !== 'after-amount' || next === undefined || /^[,.;!?]$/.test(next.text)) return false
  return !/^(?:PRON|PROPN|DET|VERB|AUX)$/.test(next.pos) || next.text.endsWith('ing')
}

/** "Two years after, he left", "waited two years before leaving": nothing follows that it counts from, or it is how long that took. */
const isNoLead = ({ id }: Row, items: readonly Item[], first: number, end: number): boolean => {
  if (!id.startsWith('lead-')) return false
  const next = items[end]
  if (next === undefined || !/^(?:NOUN|PROPN|PRON|DET|VERB|ADJ|AUX|NUM)$/.test(next.pos) || next.text === 'all')
    return true
  if (id === 'lead-within') return next.pos !== 'VERB'
  return id === 'lead-before' && first > 0 && !/^(?:,|;|and|but|had)$/.test(items[first - 1]!.text)
}

/** "soon after the birth *of Ana in Lima*": the birth is told there, with its own date and place. */
const isToldThere = ({ id }: Row, items: readonly Item[], end: number): boolean =>
  id === 'soon-after-happening' && /^(?:of|in|at|on)$/.test(items[end]?.text ?? '')

/** "until *then-president* Kaunda fell" */
const isOfThen = ({ id }: Row, items: readonly Item[], end: number): boolean =>
  id.endsWith('-then') && items[end]?.text === '-' && items[end]!.glued

/** "on the *20th floor*", "on the 3 of them": no day of a month. */
const isOtherOrdinal = ({ id }: Row, items: readonly Item[], end: number): boolean =>
  id === 'nth-of-that-month' &&
  (!/^\d+(?:st|nd|rd|th)$/.test(items[end - 1]!.text) ||
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(items[end]?.pos ?? '') ||
    /^(?:of|-)$/.test(items[end]?.text ?? ''))

const YEAR = /^(?:1\d|20)\d\d$/

/** "in 1997 and *2015*", "in 1997, *1999* and *2015*": a year, and nothing but years before it, as far as their "in". */
const isNoFurtherYear = ({ further }: Row, items: readonly Item[], first: number, end: number): boolean => {
  if (!further) return false
  if (end - first !== 2 || !YEAR.test(items[end - 1]!.text) || /^(?:NOUN|ADJ|NUM)$/.test(items[end]?.pos ?? ''))
    return true
  for (let at = first - 1; YEAR.test(items[at]?.text ?? ''); at -= 2) if (items[at - 1]?.text === 'in') return false
  return true
}

/** "said that Monday would do", "the same day as …": nothing that the narrative has told. */
const isNoLink = (value: TimeValue, items: readonly Item[], first: number, end: number): boolean => {
  if (value.op !== 'same') return false
  const before = items[first - 1]?.text ?? ''
  const isSame = /^(?:same|very)$/.test(items[first + 1]?.text ?? '')
  if (items[first]?.text === 'that' && !isSame && (SAYING.test(before) || isOfClause(value, items, first, end)))
    return true
  return ['as', 'that', 'when', 'who', 'which'].includes(items[end]?.text ?? '')
}

/** Words that something may be about: "a film about 1968", "asked her about 1968". */
const TOPICAL =
  /^(?:ask|speak|talk|tell|write|read|think|know|say|hear|learn|lie|joke|sing|argue|complain|worry|forget|care|teach|question|story|book|film|novel|song|memory|play|truth|article|report|documentary|essay|poem|debate|conversation|dream|movie|series|lecture|thesis|exhibition)$/

/** "wrote about 1968": what it is about, and not about when. */
const isTopic = (value: TimeValue, items: readonly Item[], first: number): boolean =>
  value.op === 'approx' &&
  items[first]?.text === 'about' &&
  items.slice(Math.max(0, first - 8), first).some(({ lemma, text }) => TOPICAL.test(lemma) || TOPICAL.test(text))

/** "at 18 Grove Street", "at nine, police came": no age. */
const isClock = (years: number, items: readonly Item[], first: number, end: number): boolean => {
  if (items[first]?.text !== 'at' || items.slice(first, end).some(({ text }) => text === 'age')) return false
  const next = items[end]
  const after = items[end + 1]
  // A tagger takes the "married" of "at 19 and married" for an adjective.
  const goesOn = next?.text === 'and' && (/^(?:VERB|AUX|ADV)$/.test(after?.pos ?? '') || after?.text.endsWith('ed'))
  const closes = next === undefined || goesOn || /^(?:[,.;]|he|she|i|they)$/.test(next.text)
  return years < 13 || !closes
}

const HABITS = /^(?:mornings|afternoons|evenings|nights)$/

/** "on Sunday evenings"; "and said: tomorrow". */
const isHabitOrWord = (value: TimeValue, items: readonly Item[], first: number, end: number): boolean =>
  HABITS.test(items[end]?.text ?? '') || (value.op === 'deictic' && items[first - 1]?.text === ':')

/** Rows that read little, and only where it stands in a certain place. */
const isOutOfPlace = (row: Row, items: readonly Item[], first: number, end: number): boolean =>
  isOtherOrdinal(row, items, end) || isNoFurtherYear(row, items, first, end) || isOfThen(row, items, end)

/** A word that is no date where it stands: a count, an age, a thing's last year, the fall of a town. */
export const isRefused = (row: Row, value: TimeValue, items: readonly Item[], first: number, end: number): boolean => {
  if (items[first - 1]?.text === '-' && items[first]?.glued === true && items[first - 1]?.glued === true) {
    if (/^\d/.test(items[first - 2]?.text ?? '') || /^\d/.test(items[first]?.text ?? '')) return value.op !== 'range'
  }
  if (row.id === 'from' && !isFromThenOn(value, items, first, end)) return true
  if (isToldThere(row, items, end) || isLengthOf(row, items, end) || isNoLead(row, items, first, end)) return true
  if (isCountedFrom(row, items, end) || isOfMore(row, items, end)) return true
  if (isOutOfPlace(row, items, first, end)) return true
  const inner = innermost(value)
  if (isTopic(value, items, first)) return true
  if (isAttribute(inner, items, first, end) || isNoLink(inner, items, first, end)) return true
  if (isHabitOrWord(inner, items, first, end)) return true
  if (inner.op === 'shift' && inner.from === null && items[end]?.text === 'than') return true
  if (inner.op === 'age') return isClock(inner.years, items, first, end)
  if (inner.op !== 'calendar') return false
  if (inner.year !== undefined && goesOn(items, end) && value.op !== 'range') return true
  return isCount(inner, items[end]) || isOtherSeason(inner, items, end) || isOfThisLife(inner, items, first, end)
}
