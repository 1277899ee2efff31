import type { Item } from './item.ts'
import type { Telling } from './story.ts'

const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'where'])

const isVerb = (item: Item | undefined): boolean => item?.pos === 'VERB' || item?.pos === 'AUX'

const JOINS = new Set(['and', 'or', 'but', 'to'])

/** How many verb groups stand between two items; those joined to the one before ("fled and settled") are one. */
export const verbGroups = (items: readonly Item[], from: number, to: number): number => {
  let groups = 0
  for (let at = from; at < to; at++) {
    if (isVerb(items[at]) && !isVerb(items[at - 1]) && !JOINS.has(items[at - 1]?.text ?? '')) groups++
  }
  return groups
}

/** The comma, bracket or semicolon before an item; -1 for the sentence's beginning. */
const breakBefore = (items: readonly Item[], first: number): number => {
  let at = first - 1
  while (at >= 0 && !/^[,;:()]$/.test(items[at]!.text)) at--
  return at
}

const isRelative = (items: readonly Item[], at: number): boolean =>
  RELATIVE.has(items[at]!.text) ||
  (items[at]!.text === 'that' && /^(?:NOUN|PROPN)$/.test(items[at - 1]?.pos ?? '') && isVerb(items[at + 1]))

/** "Ana, 81, *moved* in 2012, …", "Ana, a nurse, *was* born in 1941, …": the sentence goes on with its verb behind the comma. */
const goesOnBehind = (items: readonly Item[], mark: number): boolean =>
  items[mark + 1]?.pos === 'AUX' || (items[mark - 1]?.pos === 'NUM' && items[mark - 2]?.text === ',')

/** "Ana, *who left in 2012*, …", "the law, *passed in 2012*, …", "Ana (*a nurse since May 2012*)" */
const isAside = (items: readonly Item[], first: number, end: number): boolean => {
  const mark = breakBefore(items, first)
  if (items[mark]?.text === '(') return true
  for (let at = first - 1; at > mark; at--) {
    if (isRelative(items, at)) return verbGroups(items, at, first) < 2
  }
  const closes = items[end] === undefined || /^[,)]$/.test(items[end]!.text)
  const isEnclosed = items[mark]?.text === ',' && closes && mark + 1 < first && verbGroups(items, 0, mark) === 0
  return isEnclosed && !goesOnBehind(items, mark)
}

const isBirth = (items: readonly Item[], first: number): boolean => {
  for (let at = first - 1; at >= 0; at--) {
    if (items[at]!.text === 'born') return true
    if (isVerb(items[at]) || items[at]!.text === ';') return false
  }
  return false
}

/** How items `[first, end)` of a sentence tell their date. */
export const tellingOf = (items: readonly Item[], first: number, end: number): Telling => {
  if (isAside(items, first, end)) return 'aside'
  return isBirth(items, first) ? 'birth' : 'main'
}

/** Whether another clause of its sentence stands before that of an item: "He was 22 when he left, and *from then on* …". */
export const opensLater = (items: readonly Item[], first: number): boolean => {
  const isFront = first === 0 || /^(?:,|;|and|but)$/.test(items[first - 1]!.text)
  let groups = 0
  for (let at = 0; at < first; at++) if (isVerb(items[at]) && !isVerb(items[at - 1])) groups++
  return groups > (isFront ? 0 : 1)
}

/** Whether what stands behind an item, up to another, is told of the same doer: "arrested in 1950 *and died* the next year". */
export const goesOnFrom = (items: readonly Item[], from: number, to: number): boolean => {
  const verb = items.slice(from, to).findIndex(isVerb)
  if (verb < 0) return true
  return items.slice(from, from + verb).every(({ text, pos }) => /^(?:and|but|then|or|,)$/.test(text) || pos === 'ADV')
}

/** "*Pardoned* in 1880, she …", "*Hired by the mill* in 1928, she …": a participle opens the sentence, and no other verb precedes. */
const isBehindParticiple = (items: readonly Item[], first: number): boolean => {
  const [opening, ...more] = items.slice(0, first)
  if (opening === undefined || opening.pos !== 'VERB' || !/(?:ed|en|ing|wn|ld|nt)$/.test(opening.text)) return false
  return (
    more.every((item) => !isVerb(item) && !/^[,;:(]$/.test(item.text)) &&
    items.slice(first).some(({ text }) => text === ',')
  )
}

/** Whether only a conjunction, an adverb or a participle with what it takes stands before: "And then, in May, …", "Pardoned in 1880, …". */
export const isFronted = (items: readonly Item[], first: number): boolean =>
  items.slice(0, first).every(({ pos }) => /^(?:CCONJ|ADV|PUNCT|INTJ)$/.test(pos)) || isBehindParticiple(items, first)
