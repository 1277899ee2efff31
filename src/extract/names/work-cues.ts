import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { isRole, LIVES_THERE, lowerOf, type Neighbours } from './neighbours.ts'
import { isNoun, textOf } from './organization-words.ts'
import { isCapitalised } from './word-form.ts'
import { firstNameGender, isFamilyName } from './word-sense.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Organization', weight })

const WORKING =
  /^(?:works?|worked|working|wrote|writes|writing|reported|freelanced|employed|hired|employee|job|jobs|career|educated|schooled|studied|study|studying|graduated|taught|teaches|enrolled|sacked|redundant|laid|recruited|trained|degree|scholarship|apprenticeship|berth|signed)$/
const MEMBERSHIP =
  /^(?:member|members|founder|co-founder|cofounder|chairman|chairwoman|chair|director|employee|employees|ceo|owner|editor|publisher|board|staff|branch|department|division|payroll|headquarters|newsroom|subsidiary|volunteer|volunteers|offices|office)$/

/** "the Linz steel mill": who works there works for the mill, not for the town. */
const tellsWhich = (context: NameContext, near: Neighbours): boolean =>
  isNoun(near.after(1)) && placesNamed(textOf(context, near)).length > 0

/** "joined *Norvik*": nobody joins a town, and few a person without saying where. */
const joinsUnknown = (near: Neighbours, verb: string): boolean => {
  const [[first], next] = [near.words, near.after(1)]
  const isWhole = next === null || (!isCapitalised(next) && !isNoun(next))
  return (
    /^(?:joined|joining|joins)$/.test(verb) && isWhole && first !== undefined && firstNameGender(first.lower) === null
  )
}

const isToFound = (near: Neighbours): boolean => lowerOf(near.before(1)) === 'found' && lowerOf(near.before(2)) === 'to'

const STUDYING =
  /^(?:educated|schooled|studied|studying|studies|study|graduated|matriculated|enrolled|lectured|taught|teaches|degree|doctorate|ph\.?d\.?|diploma|baccalaureate)$/
/** What else than letters and poems is read, at a university. */
const READ =
  /^(?:law|medicine|history|philosophy|theology|divinity|mathematics|physics|chemistry|classics|greats|economics|greek|english|languages|sciences?|engineering)$/

/** "graduated *from* Leipzig", "educated at Eton and expelled *from* Leipzig" */
const isGraduatedFrom = (near: Neighbours): boolean => {
  const [last, before] = [lowerOf(near.before(2)), lowerOf(near.before(3))]
  if (/^(?:graduated|graduating|graduate)$/.test(last)) return true
  return last === 'expelled' && before === 'and' && [4, 5, 6, 7].some((n) => STUDYING.test(lowerOf(near.before(n))))
}

/**
 * "educated *at* Leipzig", "took a doctorate in law *at* Leipzig", "newly graduated *from* Leipzig": a university by the name of its
 * town, where one who only lives there would be *in* it.
 */
const isStudiedAt = (near: Neighbours, word: string): boolean => {
  if (word === 'from') return isGraduatedFrom(near)
  if (word !== 'at') return false
  for (let n = 2; n <= 6; n++) {
    const token = near.before(n)
    if (token === null) return false
    if (STUDYING.test(token.lower)) return true
    if (token.lower === 'read') return READ.test(lowerOf(near.before(2)))
    if (!/^(?:NOUN|ADJ|CCONJ)$/.test(token.pos) && token.lower !== 'in') return false
  }
  return false
}

/** More for a name that no town or person is known by: "works at *Norvik*". */
const worksAt = (context: NameContext, near: Neighbours): number =>
  placesNamed(textOf(context, near)).length === 0 && near.words.every(({ lower }) => firstNameGender(lower) === null)
    ? 2.4
    : 1.5

/** What is driven for pay: "drove lorries for Norvik". */
const VEHICLE =
  /^(?:lorry|lorries|trucks?|bus|buses|trams?|taxis?|trains?|boats?|trawlers?|ships?|cabs?|coaches|vans?|locomotives?|tankers?|ambulances?)$/

/** "worked a night shift at the Mater": the verb stands a few words before, and nothing else between could be meant. */
const worksBefore = (near: Neighbours, from: number): boolean => {
  for (let n = from; n < from + 4; n++) {
    const token = near.before(n)
    if (token === null) return false
    if (
      /^(?:works?|worked|working|cooks|cooked|nursed|cleaned|cleans|sewed|sewing|packed|packing|scrubbed|welded|clerked|stitched)$/.test(
        token.lower,
      )
    )
      return true
    if (!/^(?:NOUN|ADJ|DET|NUM)$/.test(token.pos)) return false
  }
  return false
}

/** "worked *for* Norvik", "a job *with* Norvik", "drove lorries *for* Norvik" */
const worksFor = (near: Neighbours, at: number, word: string): boolean => {
  const [previous, earlier] = [lowerOf(near.before(at + 1)), lowerOf(near.before(at + 2))]
  if (/^(?:for|at|by|with|from)$/.test(word) && (WORKING.test(previous) || WORKING.test(earlier))) return true
  return (word === 'for' && VEHICLE.test(previous)) || (word === 'at' && worksBefore(near, at + 1))
}

/** What speaks for a name being that of where somebody works, studies or belongs. */
export const workVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (tellsWhich(context, near)) return []
  const at = lowerOf(near.before(1)) === 'the' ? 2 : 1
  const word = lowerOf(near.before(at))
  const previous = lowerOf(near.before(at + 1))
  if (wordList('verbs', 'towards-organization').has(word) || isToFound(near))
    return [vote('founded', joinsUnknown(near, word) ? 2.6 : 1.8)]
  // One is educated in a town, and at a school, though it may be called by its town.
  if (at === 1 && isStudiedAt(near, word)) return [vote('educated-at', 3.2)]
  const hires = hiresVotes(near)
  if (hires.length > 0) return hires
  if (isDismissedBy(near, at)) return [vote('dismissed-by', 2)]
  if (worksFor(near, at, word)) return [vote('works-for', word === 'at' ? worksAt(context, near) : 1.5)]
  const isWhere = word === 'at' && /^(?:offices?|branch)$/.test(previous)
  if (!isWhere && /^(?:of|at|for|with)$/.test(word) && MEMBERSHIP.test(previous)) return [vote('member-of', 1.3)]
  if (/^(?:at|with|for)$/.test(word) && isRoleWord(previous)) return roleAtVotes(near, word, previous)
  if (word === 'told') return [vote('told', 0.8)]
  return at === 2 && near.words.length <= 3 ? [vote('the', 0.5)] : []
}

/** "a nurse *at Norvik*"; "lawyers for *Adnan Syed*": who acts for people too says nothing of a name of two words. */
const roleAtVotes = ({ words }: Neighbours, preposition: string, role: string): Vote[] => {
  const isAgent = /^(?:lawyer|attorney|solicitor|barrister|counsel|agent|advocate)s?$/.test(role)
  return isAgent && words.length === 2 ? [] : [vote('role-at', preposition === 'for' ? 2 : 1.5)]
}

/** "laid off by Norsk Spigerverk", "let go by the Norvik", "made redundant by …": of what nobody's given name opens. */
const isDismissedBy = (near: Neighbours, at: number): boolean => {
  const [first] = near.words
  if (lowerOf(near.before(at)) !== 'by' || first === undefined || firstNameGender(first.lower) !== null) return false
  const [last, verb] = [lowerOf(near.before(at + 1)), lowerOf(near.before(at + 2))]
  return (
    /^(?:redundant|employed)$/.test(last) ||
    (last === 'off' && verb === 'laid') ||
    (last === 'on' && verb === 'taken') ||
    // "dismissed by Erdogan": without an article it may be anybody.
    (at === 2 && (/^(?:hired|sacked|dismissed)$/.test(last) || (last === 'go' && verb === 'let')))
  )
}

/** "hired *Ana Reis as* a machinist" */
const isTakenAs = (near: Neighbours, at: number): boolean => {
  for (let n = at; n <= at + 3; n++) {
    const token = near.after(n)
    if (token === null) return false
    if (token.lower === 'as') return n > at
    if (!isCapitalised(token)) return false
  }
  return false
}

/** "*Norvik Foss* hired her as a machinist": whom nobody is called like, and who takes people on. */
const hiresVotes = (near: Neighbours): Vote[] => {
  if (near.words.length < 2) return []
  if (near.words.some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))) return []
  // "Norvik Foss, of Oslo, hired her": firms have a seat; "Lech Walesa hired her" has none.
  const isAside = near.after(1)?.text === ',' && lowerOf(near.after(2)) === 'of' && near.after(4)?.text === ','
  if (!isAside) return []
  const at = 5
  const isTaken =
    /^(?:hired|employed|hires|employs|recruited|engaged)$/.test(lowerOf(near.after(at))) &&
    (/^(?:him|her|me|them|us)$/.test(lowerOf(near.after(at + 1))) || isTakenAs(near, at + 1))
  return isTaken ? [vote('hires', 2.4)] : []
}

const isRoleWord = (word: string): boolean =>
  !LIVES_THERE.test(word) && (isRole(word) || (word.endsWith('s') && isRole(word.slice(0, -1))))
