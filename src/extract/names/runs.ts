import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { isBehindCountry } from './behind-country.ts'
import { isBehindHappening } from './behind-happening.ts'
import { isHallOfMany, isPurposeOf } from './bodies-of-many.ts'
import { isCalendar, isCalledByMonth } from './calendar-name.ts'
import { capitalAt } from './capital-at.ts'
import type { NameContext } from './context.ts'
import { isHeading, isInDateline, isPartMark, isSlug } from './heading-words.ts'
import { joinsFields, joinsSubjects, pastSubjectComma } from './house-subjects.ts'
import { heads, isKnownName } from './known-name.ts'
import { isOfTeller } from './of-teller.ts'
import { opensAsName } from './opens-as-name.ts'
import { isPastLegalForm, isVersus, pastNickname } from './run-limits.ts'
import { textBetween } from './text-between.ts'
import { isTitledBody } from './titled-body.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { isCommonWord } from './word-sense.ts'

/** Tokens `[first, end)` that hang together as one capitalised run: a name, or several with titles between. */
export interface Run {
  readonly first: number
  readonly end: number
}

const INITIAL = /^\p{Lu}\.?$/u
const GARBLED_INITIAL = /^\p{Ll}\.$/u
const MARK = /^[^\p{L}\p{N}]+$/u
const DIGITS = /^\d{1,4}$/

const words = (key: string): ReadonlySet<string> => wordList('name-words', key)
const opensClause = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined || token.opensSentence) return true
  const before = context.near(index, index - 1)
  return before === null || /^(?:["“”„«:•*]|\.{2,}|…)$/.test(before.text)
}

/** The "C" of "C$40,000". */
const isCurrency = (context: NameContext, index: number): boolean => {
  const [token, next] = [context.tokens[index], context.tokens[index + 1]]
  return token !== undefined && next !== undefined && next.start === token.end && /^[$€£¥₹]/.test(next.text)
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/

/** "the *First* Girls' School": an ordinal with a capital of its own. */
const isNumberedName = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  const next = context.near(index, index + 1)
  if (token === undefined || next === null || !ORDINAL.test(token.lower) || !isCapitalised(next)) return false
  return context.near(index, index - 1)?.lower === 'the' && !isTitle(listForm(next))
}

/** "Mr. Sun", "Herr Winter": what a title stands before is a name. */
const isAddressed = (context: NameContext, index: number): boolean => {
  const before = context.near(index, index - 1)
  return before !== null && isCapitalised(before) && isTitle(listForm(before))
}

const isNameWord = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined || !isCapitalised(token) || isHeading(context, index) || isPartMark(context, index))
    return false
  const { lower } = token
  if (lower === 'i' || /^i['’]/.test(lower) || isCurrency(context, index) || isSlug(context, index)) return false
  if (isCalendar(listForm(token))) return isAddressed(context, index) || isCalledByMonth(context, index)
  const opens = opensClause(context, index)
  const previous = context.near(index, index - 1)
  const followsName = previous !== null && isCapitalised(previous) && !words('function').has(previous.lower)
  if (followsName && /^\p{Lu}{2,}$/u.test(token.text) && wordList('organizations', 'legal').has(lower)) return true
  if (opens && opensWithParticles(context, index)) return true
  if (token.text === 'The' && isTownsArticle(context, index)) return true
  if (words('function').has(lower) && !INITIAL.test(token.text)) {
    if (lower === 'near' && capitalAt(context, index, index + 1)?.lower === 'east') return true
    const isName = words('function-name').has(lower) || isNumberedName(context, index)
    return !opens && !context.isTitleCase(token.sentence) && isName
  }
  if (context.isTitleCase(token.sentence)) {
    return (
      isKnownName(token) ||
      isInDateline(context, index) ||
      isDirection(context, index) ||
      isOfTeller(context, index) ||
      (context.timesCapital(lower) > 0 && context.timesSmall(lower) === 0) ||
      isTitle(listForm(token))
    )
  }
  if (opens && !followsName) return opensAsName(context, index)
  return true
}

/** "fled to *The* Hague": not "The Valley", which any valley may be. */
const isTownsArticle = (context: NameContext, index: number): boolean => {
  const next = capitalAt(context, index, index + 1)
  return next !== null && !isCommonWord(next.lower) && !isHead(next) && placesNamed(`The ${next.text}`).length > 0
}

/** The "South" of "BUSAN, South Korea —". */
const isDirection = (context: NameContext, index: number): boolean =>
  wordList('places', 'direction').has(context.tokens[index]?.lower ?? '') &&
  capitalAt(context, index, index + 1) !== null &&
  placesNamed(textBetween(context, index, index + 2)).length > 0

/** "Van der Merwe said", "De la Cruz left". */
const opensWithParticles = (context: NameContext, index: number): boolean => {
  const [token, next] = [context.tokens[index], context.near(index, index + 1)]
  if (token === undefined || next === null || !words('leading').has(token.lower) || isCapitalised(next)) return false
  return pastParticles(context, index, index + 1) !== -1
}

const isHead = (token: Token | undefined): boolean => heads('organizations', token) || heads('places', token)

/** Whether an institution's head noun closes the capitalised words from a position on, three of them at the most. */
const hasHeadAhead = (context: NameContext, first: number, from: number): boolean => {
  for (let index = from; index < from + 3; index++) {
    const token = capitalAt(context, first, index)
    if (token === null) return false
    if (heads('organizations', token)) return true
  }
  return false
}

/** "Children's Hospital", "Gray's Inn": the position of the head noun behind its owner, or -1. */
const pastOwner = (context: NameContext, first: number, index: number): number => {
  const token = context.tokens[index]
  const last = context.tokens[index - 1]
  const next = capitalAt(context, first, index + 1)
  const owner = last !== undefined && words('owner').has(listForm(last))
  const saint = context.tokens[index - 2]
  const patron = saint !== undefined && index - 2 >= first && ['st', 'saint'].includes(listForm(saint))
  if (next === null) return -1
  if (((owner || patron) && isHead(next)) || (token?.lower === "'" && isHallOfMany(context, first, index)))
    return index + 1
  // "the Brewers' Mutual Guild": an apostrophe alone is behind many, and many together have guilds and unions.
  const isOfMany = owner || (token?.lower === "'" && last?.lower.endsWith('s') === true)
  if ((isOfMany || patron) && hasHeadAhead(context, first, index + 1)) return index + 1
  const isOwned =
    token?.lower === "'s" && words('of-owner').has(next.lower) && placesNamed(last?.text ?? '').length === 0
  return isOwned && !context.tokens[index - 1]?.opensSentence ? index + 1 : -1
}

/** How far "of" and its kin carry a run on: the position of the next name word, or -1. */
const pastConnector = (context: NameContext, first: number, index: number): number => {
  const token = context.near(first, index)
  if (token === null) return -1
  const next = capitalAt(context, first, index + 1)
  if (isPurposeOf(context, first, index)) return index + 1
  if (token.lower === 'of' || words('purpose').has(token.lower)) return pastOf(context, first, index, token.lower)
  if (token.text === '&') return next === null ? -1 : index + 1
  // "Maoilios Mac an Tàilleir"
  if (token.lower === 'an' && /^(?:mac|nic)$/.test(context.tokens[index - 1]?.lower ?? ''))
    return next === null ? -1 : index + 1
  if (token.lower === 'and') return next !== null && joinsByAnd(context, first, index, next) ? index + 1 : -1
  if (token.lower === "'s" || token.lower === "'") return pastOwner(context, first, index)
  if (GARBLED_INITIAL.test(token.text)) return next === null || isVersus(context, index) ? -1 : index + 1
  if (words('particle').has(token.lower)) return pastParticles(context, first, index)
  return -1
}

const pastOf = (context: NameContext, first: number, index: number, word: string): number => {
  if (!isHead(context.tokens[index - 1]) && !(word === 'of' && isHead(context.tokens[first]) && index - first > 1))
    return -1
  const head = context.tokens[index - 1]?.lower ?? ''
  if (isTitle(head) || (index - first > 1 && words('firm-head').has(head))) return -1
  if (word !== 'of' && !isForPurpose(context, first, index)) return -1
  const after = context.near(first, index + 1)
  const next = after !== null && after.lower === 'the' ? index + 2 : index + 1
  return capitalAt(context, first, next) === null ? -1 : next
}

/** Bodies that are for a country or a region: "the Front for Cabinda". */
const FOR_LAND = /^(?:front|movement|coalition|alliance|forum|campaign)$/

/** "Centre for Migration Studies", "Committee to Protect Journalists"; not "the Black Sea to Odesa". */
const isForPurpose = (context: NameContext, first: number, index: number): boolean => {
  const [head, word, next] = [-1, 0, 1].map((offset) => context.near(first, index + offset))
  if (next == null || !heads('organizations', head ?? undefined)) return false
  return !isKnownName(next) || (word?.lower === 'for' && FOR_LAND.test(head?.lower ?? ''))
}

const joinsByAnd = (context: NameContext, first: number, index: number, next: Token): boolean => {
  if (words('firm-tail').has(listForm(next))) return true
  if (joinsSubjects(context, first, index) || joinsFields(context, first, index)) return true
  return placesNamed(textBetween(context, first, index + 2)).some(({ place }) => place.kind !== 'city')
}

/** "Slater, Byrne & Lowe": the position behind the comma where it stands inside a firm's name, else -1. */
const pastFirmComma = (context: NameContext, first: number, comma: number): number => {
  const opening = context.tokens[first]
  const isList = comma - first === 1 || (comma - first > 1 && context.tokens[comma - 2]?.text === ',')
  if (opening === undefined || !isList || placesNamed(opening.text).length > 0) return -1
  for (let index = comma; context.near(first, index)?.text === ','; index += 2) {
    if (capitalAt(context, first, index + 1) === null) return -1
    if (context.near(first, index + 2)?.text === '&') return comma + 1
  }
  return -1
}

const pastParticles = (context: NameContext, first: number, index: number): number => {
  for (let position = index; position < index + 3; position++) {
    const token = context.near(first, position)
    if (token === null) return -1
    if (isCapitalised(token)) return position
    if (!words('particle').has(token.lower)) return -1
  }
  return -1
}

const opensSmall = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined || !words('leading').has(token.lower) || isCapitalised(token)) return false
  const previous = context.near(index, index - 1)
  return previous !== null && isTitle(listForm(previous)) && pastParticles(context, index, index) !== -1
}

/** The position of the next name word behind whatever may join two of one name, or -1. */
const pastJoint = (context: NameContext, first: number, index: number): number => {
  const text = context.near(first, index)?.text ?? ''
  if (text === ',') return Math.max(pastFirmComma(context, first, index), pastSubjectComma(context, first, index))
  const surname = /^["“‘']$/.test(text) ? pastNickname(context, first, index) : -1
  if (surname !== -1) return surname
  return MARK.test(text) && text !== '&' && !/^['’]/.test(text) ? -1 : pastConnector(context, first, index)
}

/** Tokens of what the user lists, or of a name word, at a position; 0 where none stands. */
const nameLength = (context: NameContext, index: number): number => {
  const listed = context.own.lengthAt(context.reading.text, context.tokens, index)
  return listed > 0 ? listed : Number(isNameWord(context, index))
}

const endOfRun = (context: NameContext, first: number): number => {
  const spelled = context.spelled.get(first)
  if (spelled !== undefined) return spelled
  let end = first + Math.max(nameLength(context, first), 1)
  for (;;) {
    const token = context.near(first, end)
    if (token === null || context.spelled.has(end) || isPastLegalForm(context, first, end)) return end
    const length = nameLength(context, end)
    if (length > 0) {
      if (isBehindHappening(context, first, end) || isBehindCountry(context, first, end)) return end
      end += length
      continue
    }
    const last = context.tokens[end - 1]
    if (DIGITS.test(token.text) && last !== undefined && isNumbered(last)) return end + 1
    const next = isTitledBody(context, first, end) ? end + 1 : pastJoint(context, first, end)
    const goesOn = isNameWord(context, next) || isHead(context.tokens[next]) || isHallOfMany(context, first, next - 1)
    if (next === -1 || !goesOn || context.spelled.has(next)) return end
    end = next + 1
  }
}

/** "School 14", "Radio 4", "No. 5": a number that belongs to the name. */
const isNumbered = (token: Token): boolean =>
  heads('organizations', token) || ['no.', 'no', 'nr.', 'channel', 'line'].includes(token.lower)

const NUMBERED = /^\d{1,3}(?:st|nd|rd|th)$/
const TROOPS =
  /^(?:regiment|battalion|brigade|division|corps|army|squadron|infantry|cavalry|fleet|company|foot|hussars|dragoons|lancers|fusiliers|rifles)$/

/** "the *4th* Infantry Regiment": a number that belongs to a troop's name, and its end; -1 for any other word. */
const endOfTroop = (context: NameContext, index: number): number => {
  if (!NUMBERED.test(context.tokens[index]?.lower ?? '') || capitalAt(context, index, index + 1) === null) return -1
  const end = endOfRun(context, index + 1)
  return context.tokens.slice(index + 1, end).some(({ lower }) => TROOPS.test(lower)) ? end : -1
}

/** The capitalised runs of a document, in text order, no two overlapping. Linear in its words. */
export const capitalisedRuns = (context: NameContext): Run[] => {
  const runs: Run[] = []
  let index = 0
  while (index < context.tokens.length) {
    const troop = endOfTroop(context, index)
    if (troop > 0 || nameLength(context, index) > 0 || opensSmall(context, index)) {
      const end = troop > 0 ? troop : endOfRun(context, index)
      runs.push({ first: index, end })
      index = end
    } else {
      index++
    }
  }
  return runs
}
