import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { senseOf } from '../clauses/noun-sense.ts'
import { isCalendar } from '../names/calendar-name.ts'
import { isCommonWord } from '../names/word-sense.ts'
import type { Reading } from '../reading.ts'
import type { Token } from '../token.ts'
import type { Spoken } from './discourse.ts'
import type { RolePhrase, Roles } from './mention-roles.ts'
import { isPeople } from './people-nouns.ts'
import { prominenceOf } from './prominence.ts'
import { says } from './saying.ts'
import type { Voice } from './voice.ts'

/** Somebody without a chain: "a soldier"; `at` is the first token, `noun` the lemma. */
export type Stranger = Omit<Spoken, 'sentence' | 'paragraph'> & { readonly at: number; readonly noun: string }

const MALE = /^(?:man|boy|husband|father|son|brother|king|prince|uncle|nephew|priest|gentleman|guy)$/
const FEMALE = /^(?:woman|girl|wife|mother|daughter|sister|queen|princess|aunt|niece|nun|lady|actress|waitress)$/

/** Many at once, however a tagger takes them at the head of a sentence: no "he" is theirs. */
const MANY =
  /^(?:police|military|army|militia|gendarmerie|troops|authorities|prosecutors|soldiers|officers|agents|gunmen|rebels|guards|militants|gendarmes|policemen)$/

const WHERE = new Set([
  'at',
  'in',
  'into',
  'near',
  'through',
  'via',
  'across',
  'around',
  'outside',
  'towards',
  'toward',
])

/** "The *insurer* laid him off": a firm, whom no "he" stands for. */
export const isFirm = (lemma: string): boolean => wordList('organizations', 'firm-noun').has(lemma)

/** "*Service* in the army should last a year", "*Threats* followed": the capital is the sentence's. */
const isSentencesWord = ({ opensSentence, lower }: Token): boolean =>
  opensSentence && (isCommonWord(lower) || /(?:[^aeious]s|sses)$/.test(lower))

/** "at *Kaninë*", "in *Quimantú*": where something is, whatever it is called. */
const isSomewhere = ({ np, clause }: RolePhrase): boolean =>
  clause.complements.some((each) => each.np === np && WHERE.has(each.preposition))

/**
 * Whether a phrase stands for one person who has no chain: "*a soldier* of twenty", a name that nothing tells to be a
 * person's or not; not "soldiers", not "Jan, a soldier".
 */
const isStranger = (reading: Reading, place: RolePhrase): boolean => {
  const { np, role, clause } = place
  const head = reading.tokens[np.head]!
  // "*Police* detained Ana", "*some people* blame him": many are no one person.
  if (isPeople(head)) return false
  if (np.mention >= 0)
    return reading.mentions[np.mention]!.type === 'Unknown' && !isSomewhere(place) && !isSentencesWord(head)
  if (np.appositions.some(({ mention }) => mention >= 0)) return false
  const { lower, lemma, pos, text } = head
  // "was taken *prisoner*", "became *mayor*": what somebody is, not another.
  if (role === 'object' && np.first === np.head && pos === 'NOUN' && text === lower) return false
  if (MANY.test(lower) || isFirm(lemma)) return false
  if (pos === 'PROPN' && /^\p{Lu}/u.test(text) && !isSentencesWord(head)) return !isCalendar(lower)
  // Whatever speaks is somebody: "the complainant says".
  const sense = senseOf(reading, np)
  return lower === lemma && (sense === 'Person' || (sense === null && role === 'subject' && says(clause)))
}

/** People without chain in what one voice says in a sentence, in the order in which it speaks of them. */
export const strangersIn = (reading: Reading, roles: Roles, sentence: number, { quote }: Voice): Stranger[] => {
  const seen = new Set<number>()
  return roles
    .phrasesIn(sentence, quote)
    .flatMap((place) => {
      const { np, role, clause } = place
      const isPredicate = role === 'object' && clause.verb.main.lemma === 'be'
      if (isPredicate || seen.has(np.head) || !isStranger(reading, place)) return []
      seen.add(np.head)
      const { lemma } = reading.tokens[np.head]!
      const gender: Gender = MALE.test(lemma) ? 'male' : FEMALE.test(lemma) ? 'female' : 'unknown'
      const speaks = role === 'subject' && clause.kind === 'main' && says(clause)
      return [{ at: np.first, noun: lemma, chain: -1, gender, prominence: prominenceOf(place), speaks }]
    })
    .sort((a, b) => a.at - b.at)
}
