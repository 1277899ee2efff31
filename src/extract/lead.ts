import type { Gender } from '../model/extraction.ts'
import { wordList, wordMap } from '../ontology/lexicon.ts'
import { isOccupation } from '../ontology/occupations.ts'
import type { Sentence } from '../text/structure.ts'
import { isKinNoun } from './names/kin-noun.ts'
import type { Reading, ReadMention, Token } from './reading.ts'

/** A news story opens within so many paragraphs: behind a headline and a byline. */
const FARTHEST = 3
const LONGEST = 5

/** Who speaks for others, or judges them, is seldom whom the story is about. */
const OTHERS = /^(?:spokes(?:man|woman|person)|official|prosecutor|witness|lawyer|attorney|police officer|policeman)$/
/** Whom harm was done to, and whoever did it, may both be named next. */
const HARM =
  /^(?:kill|shoot|stab|murder|rob|attack|assault|rape|injure|wound|beat|strangle|abduct|kidnap|hit|die|dead|death|body|victim|scam|defraud)$/
const GENDERED = wordMap('people', 'known') as ReadonlyMap<string, Gender>
const PRONOUN_GENDER: ReadonlyMap<string, Gender> = new Map(
  Object.entries({ he: 'male', his: 'male', him: 'male', she: 'female', her: 'female', hers: 'female' }),
)

const isPerson = ({ lemma, lower }: Token): boolean =>
  isOccupation(lemma) || GENDERED.has(lower) || wordList('people', 'standing').has(lower)

/** Head of "A Libyan surgeon" at the opening of a sentence, where it is nothing longer, nor one of two; -1 for none. */
const headOf = (tokens: readonly Token[], first: number): number => {
  const { sentence } = tokens[first]!
  if (!/^an?$/.test(tokens[first]!.lower)) return -1
  let at = first + 1
  while (at < first + LONGEST && /^(?:ADJ|NUM|NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) at++
  const [head, next] = [tokens[at], tokens[at + 1]]
  if (head === undefined || next?.sentence !== sentence || head.pos !== 'NOUN' || head.lower !== head.lemma) return -1
  const isOther = OTHERS.test(head.lower) || wordList('people', 'office').has(head.lower)
  return isPerson(head) && !isOther && !/^(?:and|or)$/.test(next.lower) && next.text !== ',' ? at : -1
}

/** What those in power do to somebody: forms of the past and the present. */
const DONE =
  /^(?:arrest|detain|jail|imprison|sentence|fine|charge|release|free|deport|expel|convict|acquit|pardon|question|extradite|ban|bar|sack|dismiss|suspend|indict)$/
const BODIES =
  /^(?:police|authority|court|judge|prosecutor|soldier|officer|guard|government|force|agent|official|ministry|tribunal|jury|magistrate|army|gendarme|immigration|security|border|military)$/

/** The token of the "a" in "Police detained *a photographer*", "A court in Lima jailed *an editor*": whom those in power deal with; -1 for none. */
const dealtWith = (tokens: readonly Token[], { firstToken, endToken }: Sentence): number => {
  const verb = tokens.findIndex(({ pos }, at) => at >= firstToken && at < endToken && pos === 'VERB')
  const isBody = tokens.slice(firstToken, verb).some(({ lower, lemma }) => BODIES.test(lemma) || BODIES.test(lower))
  if (verb < 0 || !isBody || !DONE.test(tokens[verb]!.lemma)) return -1
  return /^an?$/.test(tokens[verb + 1]?.lower ?? '') ? verb + 1 : -1
}

/** Whether any other person alone is spoken of: "a patient", "her husband". */
const speaksOfOther = (tokens: readonly Token[], head: number): boolean =>
  tokens.some(
    (token, at) =>
      token.index !== head &&
      token.pos === 'NOUN' &&
      token.lower === token.lemma &&
      ((isPerson(token) && !OTHERS.test(token.lower)) || isKinNoun(token.lower)) &&
      tokens[at + 1]?.pos !== 'NOUN',
  )

const genderOfNoun = (noun: string): Gender =>
  GENDERED.get(noun) ?? (/woman$/.test(noun) ? 'female' : /man$/.test(noun) ? 'male' : 'unknown')

/** The only gender that pronouns tell; null where they tell two. */
const genderOf = (tokens: readonly Token[]): Gender | null => {
  const found = new Set(tokens.flatMap(({ lower }) => PRONOUN_GENDER.get(lower) ?? []))
  return found.size > 1 ? null : ([...found][0] ?? 'unknown')
}

/** "…, 47, was freed": an age behind the name, and no word of what else the person is. */
const isAged = (tokens: readonly Token[], end: number): boolean => {
  const [mark, age, close, next] = tokens.slice(end, end + 4).map(({ text }) => text)
  const isNumber = /^(?:[1-9]\d|1[01]\d)$/.test(age ?? '')
  if (mark === '(') return isNumber && close === ')' && next !== ','
  return mark === ',' && isNumber && close === ',' && !/^(?:an?|the|who|his|her|whose)$/.test(next ?? '')
}

/** "found *her* there": somebody known already is spoken of beside the name. */
const hasObject = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, at) =>
      lower === 'him' || (lower === 'her' && !/^(?:NOUN|ADJ|NUM|PROPN|VERB)$/.test(tokens[at + 1]?.pos ?? '')),
  )

const agree = (...genders: readonly Gender[]): boolean =>
  new Set(genders.filter((gender) => gender !== 'unknown')).size <= 1

/** The first sentence of a story, and the name that opens its next paragraph. */
interface Opening {
  readonly own: Sentence
  readonly following: Sentence
  readonly name: ReadMention
}

const openingOf = ({ sentences, paragraphs, mentions }: Reading): Opening | null => {
  const first = paragraphs.slice(0, FARTHEST).findIndex(({ kind }) => kind === 'body')
  const [lead, next] = [paragraphs[first], paragraphs[first + 1]]
  if (lead === undefined || next?.kind !== 'body') return null
  const own = sentences.find(({ start, paragraph }) => paragraph === first && start >= (lead.datelineEnd ?? 0))
  const following = sentences.find(({ paragraph }) => paragraph === first + 1)
  const name = mentions.find(({ start, form, type }) => start === next.start && form === 'name' && type === 'Person')
  return own === undefined || following === undefined || name === undefined ? null : { own, following, name }
}

/** Whether the story's opening may speak of anybody else than whom the next paragraph names. */
const mayBeOther = ({ tokens, mentions }: Reading, { own, following }: Opening, head: number): boolean => {
  const told = tokens.slice(own.firstToken, following.firstToken)
  const isNamed = mentions.some(
    ({ type, form, firstToken }) =>
      type === 'Person' && form === 'name' && firstToken >= own.firstToken && firstToken < following.firstToken,
  )
  return (
    isNamed ||
    told.some(({ lemma, lower }) => HARM.test(lemma) || HARM.test(lower)) ||
    speaksOfOther(told, head) ||
    hasObject(tokens.slice(following.firstToken, following.endToken))
  )
}

/**
 * "*A Libyan surgeon* was freed on Monday. ¶ Huda Mansour, 51, …": the opening of a news story speaks of whom the next paragraph
 * names with an age; "Police detained *a surgeon*" too. As a mention that knows the name's first token; null where anybody else may be meant.
 */
export const leadMention = (reading: Reading): ReadMention | null => {
  const { tokens } = reading
  const opening = openingOf(reading)
  if (opening === null) return null
  const { own, following, name } = opening
  const object = dealtWith(tokens, own)
  const from = object < 0 ? own.firstToken : object
  const head = headOf(tokens, from)
  if (head < 0 || !isAged(tokens, name.endToken) || mayBeOther(reading, opening, head)) return null
  const before = genderOf(tokens.slice(own.firstToken, following.firstToken))
  const behind = genderOf(tokens.slice(following.firstToken, following.endToken))
  const said = genderOfNoun(tokens[head]!.lower)
  if (before === null || behind === null || !agree(said, before, behind, name.gender)) return null
  return {
    start: tokens[from]!.start,
    end: tokens[head]!.end,
    firstToken: from,
    endToken: head + 1,
    type: 'Person',
    form: 'nominal',
    gender: said === 'unknown' ? before : said,
    number: 'singular',
    head,
    chain: -1,
    namedAt: name.firstToken,
    votes: [],
  }
}
