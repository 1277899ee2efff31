import { wordList } from '../../ontology/lexicon.ts'
import { type Namesake, placesNamed } from '../gazetteer.ts'
import type { Candidate, Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import {
  closesWith,
  isAlsoSurname,
  isMetByChance,
  isOwnerAlone,
  LIVES_THERE,
  lowerOf,
  type Neighbours,
  opensWith,
  senseAfterComma,
  senseBefore,
  senseBeforeCalled,
} from './neighbours.ts'
import { toldOfPlaceVotes } from './told-of-places.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, hasEnding, isCommonWord, isFamilyName } from './word-sense.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Place', weight })

const fameOf = ({ place, alternate }: Namesake): number => {
  const less = alternate ? 0.4 : 0
  if (place.kind === 'country') return 2.6 - less / 2
  if (place.kind !== 'city') return 2.4
  if (place.population >= 1_000_000) return 2 - less
  if (place.population >= 100_000) return 1.5 - less
  return 1 - less
}

/** How much the gazetteer speaks for a place, 0 where it does not have it. Halved for what is also a first name or a common word. */
const gazetteerWeight = (context: NameContext, name: Candidate, text: string): number => {
  const namesakes = placesNamed(text)
  const fame = namesakes.reduce((most, namesake) => Math.max(most, fameOf(namesake)), 0)
  // Nobody is called Sierra Leone.
  const isWholeCountry = namesakes.some(({ place, alternate }) => place.kind === 'country' && !alternate)
  if (name.endToken - name.firstToken > 1) return isWholeCountry ? fame + 1.5 : fame
  const lower = text.toLowerCase()
  const isCountry = namesakes.some(({ place }) => place.kind === 'country')
  const isOther =
    firstNameGender(lower) !== null || isFamilyName(lower) || isCommonWord(lower) || context.timesSmall(lower) > 0
  return isOther ? fame * (isCountry ? 0.8 : 0.5) : fame
}

const IN = /^(?:in|into|near|across|throughout|inside|outside|around|via|through|towards?)$/
const WEAK = /^(?:from|to|at|for|of|leaving|between|beyond|over|off|on|and|like)$/

const moves = (near: Neighbours, at: number): boolean => {
  const verb = lowerOf(near.before(at + 1))
  const motion = wordList('verbs', 'motion')
  if (/^(?:out|off)$/.test(verb) && /^(?:set|sets|setting)$/.test(lowerOf(near.before(at + 2)))) return true
  return motion.has(verb) || (motion.has(lowerOf(near.before(at + 2))) && !isPerson(verb))
}

/** "from Ghent to Lille" */
const isFromTo = (near: Neighbours): boolean =>
  lowerOf(near.before(1)) === 'to' && near.before(2) !== null && lowerOf(near.before(3)) === 'from'

/** Towns of fewer people are unknown to many: as likely, the word is a club's or somebody's. */
const FEW_KNOW = 300_000

/** Whether the gazetteer has a name for such towns only. */
const isLittleKnown = (text: string): boolean => {
  const namesakes = placesNamed(text)
  return namesakes.length > 0 && namesakes.every(({ place }) => place.kind === 'city' && place.population < FEW_KNOW)
}

/** "left Ana for Rosa": a first name that is a small town's too. */
const isGivenName = ({ words }: Neighbours, text: string): boolean =>
  words.length === 1 && firstNameGender(text.toLowerCase()) !== null && isLittleKnown(text)

const isLanguageName = (word: string): boolean =>
  wordList('nationality', 'languages').has(word) || wordList('nationality', 'other-languages').has(word)

/** "reached *Mae Sot*": of two words that are a town's, nobody is meant. */
const goesThere = ({ words }: Neighbours, known: boolean): Vote =>
  vote('goes-there', known ? (words.length > 1 ? 2 : 1) : 0.5)

const prepositionVotes = (near: Neighbours, known: boolean, isGiven: boolean): Vote[] => {
  const word = lowerOf(near.before(1))
  // Unlisted towns have no article: "in the Mater", "to the Polaris" say nothing of places.
  const at = word === 'the' ? 2 : 1
  const says = known || at === 1
  const preposition = lowerOf(near.before(at))
  if (isGiven && wordList('verbs', 'towards-place').has(word)) return []
  if (wordList('verbs', 'towards-place').has(word)) return [goesThere(near, known)]
  if (isMetByChance(near) || isOwnerAlone(near)) return []
  // "a paper in *Shona*": a language, not the town of that name.
  if (preposition === 'in' && near.words.length === 1 && isLanguageName(near.words[0]!.lower))
    return [vote('language', -1.5)]
  if (IN.test(preposition)) return says ? [inVote(moves(near, at), known)] : []
  if (isGiven && /^(?:for|to|from)$/.test(preposition)) return [vote('motion', 0.4)]
  if (says && isGoal(near, at, preposition)) return [vote('motion', !known && preposition === 'for' ? 0.7 : 1.3)]
  return known && WEAK.test(preposition) ? [vote('preposition', preposition === 'from' ? 0.9 : 0.4)] : []
}

/** "flew to Sydney", where a Sydney is told of too: nobody flies to anybody, and the city is known to all. */
const journeyVotes = (near: Neighbours, text: string): Vote[] => {
  if (near.words.length !== 1 || firstNameGender(text.toLowerCase()) === null || isLittleKnown(text)) return []
  const isJourney = lowerOf(near.before(1)) === 'to' && moves(near, 1)
  return isJourney && placesNamed(text).length > 0 ? [vote('journey', 1.8)] : []
}

const EVENT_AT =
  /^(?:born|died|die|killed|fell|fallen|buried|baptised|baptized|christened|hanged|executed|beheaded|drowned|wounded|landed|settled|lived|lives|farmed|perished|interned|imprisoned|shot|burned|burnt|captured|stationed|garrisoned|quartered|billeted|encamped|disembarked|stranded)$/

/** What stands at a place: "the post office at Vik", "a farm at Ribe". */
const STANDING =
  /^(?:office|farm|farmhouse|croft|homestead|cottage|grave|cemetery|mill|ferry|battle|landing|wharf|harbour|harbor|jetty|shrine|chapel|house|lighthouse|quarry|mine|camp|bridge|crossing|ford|inn|smithy|forge|ranch|plantation|estate|vineyard|school|mission|convent|monastery|barracks|colliery|parish|garrison|cannery|sawmill|seminary|orphanage|hospice|tent|hut|shelter|barn|garden|orchard)$/

/** "drowned off Skagen", "lies at Longueval" */
const OFF = /^(?:drowned|sank|sunk|wrecked|foundered|capsized|torpedoed|fished|lost|shipwrecked)$/

/** "Beda Fomm": two words that nobody is called by. */
const isNobodysName = ({ words }: Neighbours): boolean =>
  words.length === 2 &&
  words.every(
    ({ text, lower }) =>
      /^\p{Lu}\p{Ll}+$/u.test(text) && firstNameGender(lower) === null && !isFamilyName(lower) && !isCommonWord(lower),
  )

/** "was born on 14 January at Hingham", "fell at Narva": what befalls somebody at a place, though no list has it. */
const eventVotes = (near: Neighbours): Vote[] => {
  if (near.words.length !== 1 && !isNobodysName(near)) return []
  if (lowerOf(near.before(1)) === 'off') return OFF.test(lowerOf(near.before(2))) ? [vote('event-off', 1.4)] : []
  if (lowerOf(near.before(1)) !== 'at') return []
  if (STANDING.test(lowerOf(near.before(2))) || LIVES_THERE.test(lowerOf(near.before(2))))
    return [vote('stands-at', 1.4)]
  if (/^(?:lies|lie|lay|stands|stood)$/.test(lowerOf(near.before(2)))) return [vote('stands-at', 1.4)]
  for (let n = 2; n <= 6; n++) {
    const word = lowerOf(near.before(n))
    if (EVENT_AT.test(word)) return [vote('event-at', 1.4)]
    if (/^[,;:]$/.test(word)) return []
  }
  return []
}

const inVote = (afterMotion: boolean, known: boolean): Vote => {
  if (known) return vote('in', 1.2)
  return afterMotion ? vote('motion-in', 1.7) : vote('in', 1.3)
}

const isGoal = (near: Neighbours, at: number, preposition: string): boolean =>
  /^(?:to|from|for|at)$/.test(preposition) && (isFromTo(near) || moves(near, at)) && !isWedTo(near, at, preposition)

/** "is married *to* Ana Reis": nobody is married to a town. */
const isWedTo = (near: Neighbours, at: number, preposition: string): boolean =>
  preposition === 'to' && lowerOf(near.before(at + 1)) === 'married'

/** "Pulau Galang, in Indonesia": but people are somewhere too. */
const withinVotes = (near: Neighbours, context: NameContext): Vote[] => {
  if (near.after(1)?.text !== ',' || lowerOf(near.after(2)) !== 'in') return []
  const at = wordList('places', 'direction').has(lowerOf(near.after(3))) ? 4 : 3
  const [first] = near.words
  const [wider, next] = [near.after(at), near.after(at + 1)]
  if (wider === null || first === undefined || firstNameGender(first.lower) !== null) return []
  const names = [wider, next ?? wider].map((last) => context.reading.text.slice(wider.start, last.end))
  if (!names.some((name) => placesNamed(name).some(({ place }) => place.kind !== 'city'))) return []
  const [before, earlier] = [lowerOf(near.before(1)), lowerOf(near.before(2))]
  const isIt = /^(?:is|was)$/.test(before) && earlier === 'it'
  // "comes *from* Pulau Galang, in Indonesia"
  const isOrigin = before === 'from' && /^(?:come|comes|came|coming|hail|hails|hailed|is|was|are|were)$/.test(earlier)
  return [vote('within', isIt || isOrigin ? 1.5 : 0.7)]
}

/** In a text on sport, a club rather than a town that few know: "moved to Ajax". */
const clubVotes = (context: NameContext, near: Neighbours, text: string): Vote[] => {
  if (!context.isOfSport || !isLittleKnown(text)) return []
  const [previous, earlier] = [lowerOf(near.before(1)), lowerOf(near.before(2))]
  const isTransfer =
    /^(?:join|joins|joined|joining|left|leave|leaving|leaves)$/.test(previous) ||
    (/^(?:to|from|for|at|with|by)$/.test(previous) && !/^(?:born|raised|lives?|lived|grew)$/.test(earlier))
  return isTransfer ? [vote('club', -2)] : []
}

const isPerson = (word: string): boolean => /^(?:with|by|him|her|them)$/.test(word)

/** "*University of* Cape Town": a body that bears a place's name. */
const isBodyOf = ({ words: [first, of] }: Neighbours): boolean =>
  first !== undefined && of?.lower === 'of' && wordList('organizations', 'first').has(first.lower)

const headVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const votes: Vote[] = []
  const several = near.words.length > 1
  if (several && closesWith(near, wordList('places', 'last')) && !isBodyOf(near))
    votes.push(vote('place-noun', isAlsoSurname(context, near) ? 1 : 2.6))
  if (several && opensWith(near, wordList('places', 'first'))) votes.push(vote('place-noun-first', 1.5))
  const next = near.after(1)
  const two = `${lowerOf(next)} ${lowerOf(near.after(2))}`
  const beside = wordList('places', 'beside')
  if (next !== null && !isCapitalised(next) && (beside.has(next.lower) || beside.has(two)))
    votes.push(vote('beside', 2.2))
  // "the Pedro Ruiz *copper mine*"
  const isOfIt =
    next?.pos === 'NOUN' && !isCapitalised(next) && wordList('places', 'worked').has(lowerOf(near.after(2)))
  if (several && (isOfIt || wordList('places', 'worked').has(lowerOf(next)))) votes.push(vote('worked', 3.5))
  return votes
}

const beforeVotes = (near: Neighbours, known: boolean): Vote[] => {
  const votes: Vote[] = []
  const previous = near.before(1)
  const word = lowerOf(previous)
  if (wordList('places', 'direction').has(word)) votes.push(vote('direction', 1.8))
  const noun = word === 'of' ? lowerOf(near.before(2)) : ''
  if (wordList('places', 'before').has(noun)) votes.push(vote('city-of', 2.2))
  const before = senseBefore(near)
  if (before?.sense === 'place') votes.push(vote('town-before', before.comma ? 1.5 : 2))
  if (before?.sense === 'thing' && !before.comma) votes.push(vote('thing', -1.5))
  if (senseAfterComma(near) === 'place') votes.push(vote('town-after', 2))
  if (senseBeforeCalled(near) === 'place') votes.push(vote('called', 2.2))
  if (
    /^(?:mayor|governor|governors|streets|outskirts|suburbs|siege|fall|invasion|occupation|bombing|shelling)$/.test(
      lowerOf(near.before(2)),
    ) &&
    word === 'of'
  ) {
    votes.push(vote('mayor-of', known ? 1.2 : 1.5))
  }
  return votes
}

const POSSESSIVE = /^['’]s?$/

const commaVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => {
  if (POSSESSIVE.test(lowerOf(near.after(1))) && wordList('places', 'had').has(lowerOf(near.after(2))))
    return [vote('has', 1)]
  if (near.after(1)?.text !== ',') return []
  const first = near.after(2)
  if (first === null || !isCapitalised(first)) return []
  // "Shklow, Belarus": the wider place must end there or go on with a comma, else it may begin a clause.
  for (const length of [1, 2, 3]) {
    const last = near.after(1 + length)
    if (last === null) break
    const text = context.reading.text.slice(first.start, last.end)
    const wider = placesNamed(text).some(({ place }) => place.kind !== 'city')
    const following = near.after(2 + length)
    if (
      wider &&
      name.endToken > 0 &&
      (following === null || !isCapitalised(following)) &&
      lowerOf(following) !== 'and'
    ) {
      return [vote('wider-after', 1.3)]
    }
  }
  return []
}

const datelineVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const first = near.words[0]
  if (first === undefined) return []
  const sentence = context.reading.sentences[first.sentence]
  const end = sentence === undefined ? undefined : context.reading.paragraphs[sentence.paragraph]?.datelineEnd
  return end !== undefined && first.start < end ? [vote('dateline', 3)] : []
}

const YEAR = /^(?:1[2-9]|20)\d\d$/

/** "Ana Reis (3 May 1889, *Molde* – 1 June 1961, *Duluth*)", "(*Oslo*, 1902 – *Duluth*, 1988)": where a life began and ended. */
const lifeVotes = (near: Neighbours): Vote[] => {
  let opening = 1
  while (opening < 14 && near.before(opening) !== null && near.before(opening)?.text !== '(') opening++
  const owner = near.before(opening + 1)
  if (near.before(opening)?.text !== '(' || owner === null || !isCapitalised(owner)) return []
  const isBehind = near.before(1)?.text === ',' && YEAR.test(near.before(2)?.text ?? '')
  const isAhead = near.after(1)?.text === ',' && [2, 3, 4].some((n) => YEAR.test(near.after(n)?.text ?? ''))
  const isEnclosed = /^[–—-]$/.test(near.before(1)?.text ?? '') || near.before(1)?.text === '(' || isBehind
  return isEnclosed && (isBehind || isAhead) ? [vote('life-dates', 2)] : []
}

/** What speaks for and against a name being a place's. `known` in the cues: the gazetteer has it. */
export const placeVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => {
  const first = near.words[0]
  const last = near.words[near.words.length - 1]
  if (first === undefined || last === undefined) return []
  const text = context.reading.text.slice(first.start, last.end)
  const weight = gazetteerWeight(context, name, text)
  const known = weight > 0
  const votes = known ? [vote('gazetteer', weight)] : []
  if (hasEnding(listForm(last), 'place-ending') && near.words.length === 1) votes.push(vote('place-ending', 0.4))
  if (near.words.length === 1 && hasEnding(listForm(last), 'county-ending')) votes.push(vote('county-ending', 0.9))
  return [
    ...votes,
    ...prepositionVotes(near, known, isGivenName(near, text)),
    ...journeyVotes(near, text),
    ...(weight >= 1 ? [] : eventVotes(near)),
    ...withinVotes(near, context),
    ...clubVotes(context, near, text),
    ...headVotes(context, near),
    ...beforeVotes(near, known),
    ...commaVotes(context, name, near),
    ...datelineVotes(context, near),
    ...lifeVotes(near),
    ...(known ? [] : toldOfPlaceVotes(near)),
  ]
}
