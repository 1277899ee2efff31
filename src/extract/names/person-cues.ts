import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf } from '../../ontology/name-frequency.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { answerVotes } from './answer-cues.ts'
import type { Candidate, Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { familyFirstVotes } from './family-first.ts'
import { isKinNoun } from './kin-noun.ts'
import {
  hasHeadNoun,
  isMetByChance,
  isSurnameHere,
  lowerOf,
  type Neighbours,
  opensNextSubject,
  senseAfterComma,
  senseBefore,
  senseBeforeCalled,
} from './neighbours.ts'
import { isAround, isHome, isOfSomebody } from './told-of-another.ts'
import { voiceVotes } from './voice-cues.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, hasEnding, isCommonWord, isFamilyName } from './word-sense.ts'

const AGE = /^(?:[1-9]\d?|1[01]\d)$/
const SUBORDINATE = new Set(['who', 'whose', 'whom'])

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Person', weight })

const ageVotes = (near: Neighbours): Vote[] => {
  const mark = near.after(1)?.text
  const number = near.after(2)?.text ?? ''
  if (mark === ',' && AGE.test(number) && /^[,.;)]?$/.test(near.after(3)?.text ?? '')) return [vote('age', 2.5)]
  if (mark === '(' && AGE.test(number) && near.after(3)?.text === ')') return [vote('age', 2.5)]
  // "Ostap, *now 15*, left"
  const isNow = mark === ',' && /^(?:now|then|only|barely|just|still|already)$/.test(number.toLowerCase())
  const isAge = AGE.test(near.after(3)?.text ?? '') || near.after(3)?.pos === 'NUM'
  if (isNow && isAge && /^[,.;]$/.test(near.after(4)?.text ?? '')) return [vote('age', 1.6)]
  // "died in Accra aged 80": whoever died there.
  const isThere = mark !== ',' && /^(?:in|at|near)$/.test(lowerOf(near.before(1)))
  if (lowerOf(near.after(mark === ',' ? 2 : 1)) === 'aged') return isThere ? [] : [vote('age', 2.5)]
  const old = [2, 3].some((n) => /^\d{1,3}-year-old$/.test(lowerOf(near.after(n))))
  return old && mark === ',' && !opensNextSubject(near, lowerOf(near.after(2))) ? [vote('age', 2)] : []
}

/** "Mei Lin, *born 1921*", "Mei Lin *(b. 1921)*" */
const bornVotes = (near: Neighbours): Vote[] => {
  if (!/^[,(]$/.test(near.after(1)?.text ?? '') || !/^(?:born|b\.?)$/.test(lowerOf(near.after(2)))) return []
  const dot = near.after(3)?.text === '.' ? 4 : 3
  return /^(?:1[5-9]|20)\d\d$|^(?:in|on)$/.test(lowerOf(near.after(dot))) ? [vote('born', 2)] : []
}

/** "KEANE: When did you leave?": who speaks, where paragraphs of the document begin so time and again. */
const labelVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const [word] = near.words
  const isLabel = word !== undefined && context.isLabel(word.index)
  return isLabel && near.after(1)?.text === ':' && !wordList('organizations', 'known').has(word.lower)
    ? [vote('label', 2.5)]
    : []
}

/** "Tenzin was a monk", "Halima is his aunt"; not what firms are too: "Brandt was a publisher". */
const copulaVotes = (near: Neighbours): Vote[] => {
  if (isOfSomebody(near)) return []
  if (!/^(?:is|was|became)$/.test(lowerOf(near.after(1)))) return []
  if (!/^(?:an?|his|her|their|my|our)$/.test(lowerOf(near.after(2)))) return []
  for (let n = 3; n <= 6; n++) {
    const word = near.after(n)
    if (word === null || !/^(?:ADJ|NOUN|PROPN|VERB)$/.test(word.pos)) return []
    const next = near.after(n + 1)
    const isHead = next === null || !/^(?:NOUN|PROPN)$/.test(next.pos)
    if (isHead) return isOnlyHuman(word.lower) && lowerOf(next) !== 'of' ? [vote('is-human', 1.7)] : []
  }
  return []
}

/** "My wife is *Jane*", "his name was *Edin*"; not "my wife is Tutsi": a word that nobody is called by tells what somebody is. */
const calledByVotes = (near: Neighbours): Vote[] => {
  const [word] = near.words
  const noun = lowerOf(near.before(2))
  if (word === undefined || !/^(?:is|was)$/.test(lowerOf(near.before(1))) || isCommonWord(word.lower)) return []
  if (!/^(?:my|his|her|our)$/.test(lowerOf(near.before(3)))) return []
  if (noun === 'name') return [vote('name-is', 1.6)]
  return isKinNoun(noun) && frequencyOf(fold(word.lower)).given !== null ? [vote('kin-is', 1.6)] : []
}

const isOnlyHuman = (noun: string): boolean =>
  (isOccupation(noun) || isKinNoun(noun)) && !wordList('people', 'firm-trade').has(noun)

/** "Tenzin works for the Himalayan Hotel", "Halima works as a cook"; but firms work for something too. */
const employmentVotes = (near: Neighbours): Vote[] => {
  if (!/^(?:works|worked)$/.test(lowerOf(near.after(1)))) return []
  const preposition = lowerOf(near.after(2))
  const at = /^(?:the|an?)$/.test(lowerOf(near.after(3))) ? 4 : 3
  const employer = near.after(at)
  if (preposition === 'as') return employer !== null && isOnlyHuman(employer.lower) ? [vote('works-as', 1)] : []
  const isEmployer = employer !== null && /^(?:for|at)$/.test(preposition) && isCapitalised(employer)
  return isEmployer ? [vote('works-for', 0.8)] : []
}

const appositionVotes = (near: Neighbours): Vote[] => {
  const votes: Vote[] = []
  const after = isHome(near) ? null : senseAfterComma(near)
  if (after === 'human' || after === 'kin') votes.push(vote('apposition', 2))
  const before = senseBefore(near)
  // "his daughter, *Patience*,": between commas even a common word is a name.
  const isEnclosed = before?.comma === true && near.after(1)?.text === ','
  if (before?.sense === 'kin') votes.push(vote('kin-before', before.comma && !isEnclosed ? 2 : 2.5))
  if (before?.sense === 'human' && !(before.comma && isAround(near)))
    votes.push(vote('role-before', before.comma ? 1.5 : 2))
  // "the liner Conte Verde", "a dog called Rex"
  const called = senseBeforeCalled(near)
  if (called === 'thing' || (before?.sense === 'thing' && !before.comma)) votes.push(vote('thing', -2.5))
  if (called === 'human' || called === 'kin') votes.push(vote('called', 2.5))
  return votes
}

const verbVotes = (near: Neighbours): Vote[] => {
  if (isOfSomebody(near)) return []
  const votes: Vote[] = []
  const next = lowerOf(near.after(1))
  const following =
    /^(?:also|then|later|never|always|still|once|now|had|has|often|soon|eventually|finally|first|himself|herself|would|could|did|does)$/.test(
      next,
    )
      ? lowerOf(near.after(2))
      : next
  if (wordList('verbs', 'saying').has(following)) votes.push(vote('says', 1.3))
  if (wordList('verbs', 'strongly-human').has(following)) votes.push(vote('human-verb', 1.6))
  else if (wordList('verbs', 'human').has(following)) votes.push(vote('verb', 0.6))
  else if (/^(?:VERB|AUX)$/.test(near.after(1)?.pos ?? '')) votes.push(vote('subject', 0.5))
  const previous = lowerOf(near.before(1))
  if (wordList('verbs', 'saying').has(previous)) votes.push(vote('said', previous === 'told' ? 0.6 : 2))
  if (previous === 'to' && lowerOf(near.before(2)) === 'according') votes.push(vote('according-to', 0.7))
  if (wordList('verbs', 'done-to-people').has(previous)) votes.push(vote('met', 1.6))
  else if (/^(?:widow|survived)$/.test(previous)) votes.push(vote('met', 0.8))
  return votes
}

/** "*Nyerai* ran the till *until his death* in 1989": who dies of old age is somebody. */
const deathVotes = (near: Neighbours): Vote[] => {
  if (near.after(1)?.pos !== 'VERB') return []
  for (let n = 2; n <= 8; n++) {
    const token = near.after(n)
    if (token === null || /^[,;:]$/.test(token.text)) return []
    if (token.lower === 'until' && /^(?:his|her)$/.test(lowerOf(near.after(n + 1))))
      return lowerOf(near.after(n + 2)) === 'death' ? [vote('until-death', 1.4)] : []
  }
  return []
}

const PRONOUN = /^(?:i|he|she|me|him|her|we|us)$/

/** "is engaged *to* Ana Reis", "divorced *from* Rui" */
const coupleVotes = (near: Neighbours): Vote[] => {
  const [preposition, tie] = [lowerOf(near.before(1)), lowerOf(near.before(2))]
  const isCouple =
    (preposition === 'to' && /^(?:married|remarried|engaged|betrothed|affianced|wed|wedded)$/.test(tie)) ||
    (preposition === 'from' && /^(?:divorced|separated)$/.test(tie))
  return isCouple ? [vote('couple', 1.6)] : []
}

/** "Marisol and I", "he and Tomasz". */
const companyVotes = (near: Neighbours): Vote[] => {
  const after = lowerOf(near.after(1)) === 'and' && PRONOUN.test(lowerOf(near.after(2)))
  const before = lowerOf(near.before(1)) === 'and' && PRONOUN.test(lowerOf(near.before(2)))
  if (after || before) return [vote('with-pronoun', 1.5)]
  // "Ana Reis, known as Charo"
  const isKnownAs = lowerOf(near.before(1)) === 'as' && lowerOf(near.before(2)) === 'known'
  const bearer = near.before(near.before(3)?.text === ',' ? 4 : 3)
  if (isKnownAs && bearer !== null && (isFamilyName(bearer.lower) || firstNameGender(bearer.lower) !== null))
    return [vote('known-as', 2)]
  // "a close friend of Thandi Dlamini", "father of Abena"
  const noun = lowerOf(near.before(2))
  const isKin = lowerOf(near.before(1)) === 'of' && (isKinNoun(noun) || noun === 'friend')
  return isKin ? [vote('kin-of', 1.5)] : []
}

const relativeVotes = (near: Neighbours): Vote[] => {
  const next = near.after(1)?.text === ',' ? near.after(2) : near.after(1)
  if (isHome(near) || isAround(near)) return []
  return SUBORDINATE.has(lowerOf(next)) ? [vote('who', 2)] : []
}

const POSSESSIVE = new Set(["'s", "'", '’s', '’'])
const BODY = wordList('people', 'own')

const possessiveVotes = (near: Neighbours): Vote[] => {
  if (!POSSESSIVE.has(lowerOf(near.after(1)))) return []
  for (let n = 2; n <= 4; n++) {
    const word = lowerOf(near.after(n))
    if (wordList('people', 'kin').has(word) || wordList('people', 'kin-plural').has(word)) return [vote('kin-after', 2)]
    if (BODY.has(word)) return [vote('has', 1)]
    if (!isCommonWord(word)) break
  }
  return []
}

const isParticle = ({ text, lower }: Token): boolean => text === lower && wordList('name-words', 'particle').has(lower)

const surnameVotes = (last: Token, several: boolean): Vote[] => {
  const votes: Vote[] = []
  if (several && isFamilyName(last.lower)) votes.push(vote('family-name', 0.8))
  if (/^(?:al|el|ash|as|an)[-'’]\p{L}|^[OD]['’]\p{Lu}|^M(?:a)?c\p{Lu}/u.test(last.text))
    votes.push(vote('surname-shape', 1))
  if (hasEnding(last.lower, 'surname-ending')) votes.push(vote('surname-ending', several ? 0.9 : 0.5))
  return votes
}

/** "Finland's …" */
const isOfCountry = (near: Neighbours): boolean =>
  lowerOf(near.before(1)) === "'s" &&
  placesNamed(near.before(2)?.text ?? '').some(({ place }) => place.kind === 'country')

/** Two words that no list has are most often a person, but not after "for" or "from": teams, firms and villages are as likely there. */
const twoWords = (near: Neighbours): number => {
  const { words } = near
  if (words.length > 2 && !words.some(isParticle)) return 0.7
  // "visited X", "it was X": as like a place as anybody.
  const previous = lowerOf(near.before(1))
  if (wordList('verbs', 'towards-place').has(previous)) return 0.7
  // "told Nhan Dan that", "Finland's Valio Rauma": as like a paper or a firm as anybody.
  if (previous === 'told' || isOfCountry(near)) return 0.7
  const isIt = /^(?:is|was)$/.test(previous) && /^(?:it|this|that)$/.test(lowerOf(near.before(2)))
  if (isIt && !/^(?:who|that|whose)$/.test(lowerOf(near.after(1)))) return 0.4
  return /^(?:for|at|from|of|with|in|on|to|into|the)$/.test(lowerOf(near.before(1))) ? 0.9 : 1.2
}

/** "*Gift* Phiri", "*Hope* Mugisha" */
const isWordGiven = ({ lower }: Token): boolean => wordList('name-words', 'given-word').has(lower)

const shapeVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const votes: Vote[] = []
  const { words } = near
  const [first] = words
  const last = words[words.length - 1]
  if (first === undefined || last === undefined || hasHeadNoun(context, near)) return votes
  const several = words.length > 1
  // A month stands here where its place in the sentence made it a name.
  const given =
    firstNameGender(first.lower) !== null ||
    wordList('name-words', 'calendar-name').has(first.lower) ||
    (several && isWordGiven(first) && !isCommonWord(last.lower))
  votes.push(...surnameVotes(last, several))
  if (isSurnameHere(context, near)) votes.push(vote('surname-here', 1.4))
  if (given) votes.push(vote('first-name', several ? 1.8 : 1.2))
  else if (several && words.slice(1).some((word) => firstNameGender(word.lower) !== null))
    votes.push(vote('middle-name', 0.8))
  if (several && words.slice(0, -1).some((word) => /^\p{L}\.$/u.test(word.text))) votes.push(vote('initial', 1.8))
  // 'Ana "Nita" Reis'
  if (several && words.slice(1, -1).some(({ text }) => /^["“”]$/.test(text))) votes.push(vote('nickname', 1.8))
  if (several && words.slice(1, -1).some(isParticle)) votes.push(vote('particle', 0.6))
  if (words.length >= 2 && words.length <= 4 && words.every(isPlainNameWord)) {
    votes.push(vote('two-words', twoWords(near)))
  }
  if (!given && words.filter((word) => isCommonWord(word.lower)).length >= (several ? 2 : 1))
    votes.push(vote('common-words', -1))
  return votes
}

const isPlainNameWord = (word: Token): boolean =>
  isParticle(word) ||
  /^\p{L}\.$/u.test(word.text) ||
  word.text === 'Ó' ||
  (/^\p{Lu}\p{Ll}|^(?:al|O|D)['’-]/u.test(word.text) && !isCommonWord(word.lower))

const againstVotes = (near: Neighbours, name: Candidate): Vote[] => {
  if (name.hasTitle) return []
  const previous = lowerOf(near.before(1))
  if (previous === 'the') return [vote('the', -1.8)]
  if (previous === 'a' || previous === 'an') return [vote('a', -0.8)]
  if (isMetByChance(near)) return [vote('met', 0.8)]
  if (/^(?:in|at|into|across|throughout|inside|outside|near|via)$/.test(previous)) return [vote('in', -1)]
  const next = near.after(1)
  return next !== null && /^(?:Inc|Ltd|LLC|GmbH)/.test(listForm(next)) ? [vote('firm', -2)] : []
}

/** What speaks for and against a name being a person's. */
export const personVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => [
  ...(name.hasTitle ? [vote('title', 3)] : []),
  ...ageVotes(near),
  ...bornVotes(near),
  ...labelVotes(context, near),
  ...answerVotes(context, name.firstToken, name.endToken),
  ...copulaVotes(near),
  ...calledByVotes(near),
  ...employmentVotes(near),
  ...appositionVotes(near),
  ...verbVotes(near),
  ...relativeVotes(near),
  ...companyVotes(near),
  ...coupleVotes(near),
  ...deathVotes(near),
  ...voiceVotes(context, near),
  ...possessiveVotes(near),
  ...shapeVotes(context, near),
  ...familyFirstVotes(near),
  ...againstVotes(near, name),
]
