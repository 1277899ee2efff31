import { placesNamed } from '../gazetteer.ts'
import type { Candidate, Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'
import { firstNameGender, isFamilyName } from './word-sense.ts'

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Organization', weight })

const SCORE = /^\d{1,3}[-–]\d{1,3}$/
const WINS =
  /^(?:beat|beats|beating|defeat|defeats|defeated|thrash|thrashed|hammered|trounced|edged|hosted|faced|outplayed|overcame|drew|won|lost|scored)$/

/** The scores that the sentence of a token gives. */
const scoresIn = ({ tokens, reading }: NameContext, at: number): readonly string[] => {
  const sentence = reading.sentences[tokens[at]?.sentence ?? -1]
  if (sentence === undefined) return []
  return tokens.slice(sentence.firstToken, sentence.endToken).flatMap(({ text }) => (SCORE.test(text) ? [text] : []))
}

/** Whether it stands where one who plays stands: "X beat", "beat X", "against X", "drew with X". */
const playsThere = (near: Neighbours): boolean => {
  const previous = lowerOf(near.before(1))
  return (
    WINS.test(lowerOf(near.after(1))) ||
    WINS.test(previous) ||
    /^(?:against|v|vs|versus)$/.test(previous) ||
    (/^(?:with|to)$/.test(previous) && [2, 3].some((n) => /^(?:drew|lost)$/.test(lowerOf(near.before(n)))))
  )
}

/** "*Bremen* beat *Hamburg* 2-1", "drew 1-1 with *Porto*": towns do not play, their clubs do. Countries and regions do, and stay what they are. */
const matchVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => {
  const [first] = near.words
  const last = near.words[near.words.length - 1]
  if (first === undefined || last === undefined) return []
  if (!playsThere(near) || !(context.isOfSport || scoresIn(context, name.firstToken).length > 0)) return []
  const whole = placesNamed(context.reading.text.slice(first.start, last.end))
  const isTown = whole.length > 0 && whole.every(({ place }) => place.kind === 'city')
  const endsInTown = near.words.length === 2 && placesNamed(last.text).some(({ place }) => place.population >= 100_000)
  const isSomebody = firstNameGender(first.lower) !== null || (near.words.length === 1 && isFamilyName(first.lower))
  return !isSomebody && (isTown || endsInTown) ? [vote('plays', 2.6)] : []
}

/** Whether the words are a country's or a region's, which play as what they are. */
const isLand = (text: string): boolean => placesNamed(text).some(({ place }) => place.kind !== 'city')

/** "*Zamalek* drew 1-1 with *Al Ahly*": names that nobody is listed by, where one score is that of a game of goals. */
const goalsVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => {
  const [first] = near.words
  const last = near.words[near.words.length - 1]
  if (first === undefined || last === undefined || near.words.length > 2 || !playsThere(near)) return []
  const scores = scoresIn(context, name.firstToken)
  const [goals, ...more] = scores
  if (goals === undefined || more.length > 0 || !/^[0-5][-–][0-5]$/.test(goals)) return []
  const isSomebody = near.words.some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))
  if (isSomebody || placesNamed(context.reading.text.slice(first.start, last.end)).length > 0) return []
  return [vote('plays', 2.2), { rule: 'plays', type: 'Person', weight: -1 }]
}

const GOALS = /^\d{1,2}$/

/** "Deportivo Cali 1 Millonarios 1": a line of results, names and goals by turns. */
const resultVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const [first] = near.words
  const last = near.words[near.words.length - 1]
  if (first === undefined || last === undefined || !GOALS.test(near.after(1)?.text ?? '')) return []
  const [next, before] = [near.after(2), near.before(1)]
  const isLeft = next !== null && /^\p{Lu}/u.test(next.text) && hasGoalsBehind(near)
  const isRight = before !== null && GOALS.test(before.text) && /^\p{Lu}/u.test(near.before(2)?.text ?? '')
  if (!(isLeft || isRight) || !(next === null || isLeft || /^[;.,(]$/.test(next.text))) return []
  return isLand(context.reading.text.slice(first.start, last.end)) ? [] : [vote('result', 3.5)]
}

/** Whether one to three capitalised words and a number stand behind a number: "1 *Once Caldas 0*". */
const hasGoalsBehind = (near: Neighbours): boolean => {
  for (let n = 2; n <= 5; n++) {
    const text = near.after(n)?.text ?? ''
    if (n > 2 && GOALS.test(text)) return true
    if (!/^\p{Lu}/u.test(text)) return false
  }
  return false
}

/** Forms and nouns before "for" and the name of a club. */
const FOR_CLUB = /^(?:signed|signs|signing|plays|played|playing|striker|goalkeeper|defender|midfielder|winger)$/

/** "signed for *Crystal Palace*", "plays for *Porto*", "on loan from *Porto*": nobody does so for a town. */
const transferVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const [first] = near.words
  const last = near.words[near.words.length - 1]
  const [preposition, verb] = [lowerOf(near.before(1)), lowerOf(near.before(2))]
  const isTransfer =
    (preposition === 'for' &&
      (FOR_CLUB.test(verb) || (verb === 'goal' && /^ke(?:pt|eps?)$/.test(lowerOf(near.before(3)))))) ||
    (/^(?:from|to|at)$/.test(preposition) && verb === 'loan')
  if (!isTransfer || first === undefined || last === undefined) return []
  const name = context.reading.text.slice(first.start, last.end)
  // "played for *Shakira*", "kept goal for *Lenz*": a town's club alone is surely none of somebody's.
  const mayBeSomebody = preposition === 'for' && !/^sign/.test(verb) && near.words.length === 1
  if (mayBeSomebody && placesNamed(name).length === 0) return []
  return isLand(name) ? [] : [vote('transfer', 4.5)]
}

/** What a club does to its players, as many that say "have": "Orlando Pirates *have signed*". */
const HIRED =
  /^(?:signed|sacked|appointed|loaned|released|recalled|sold|bought|named|confirmed|announced|fired|hired|dropped|relegated|promoted)$/

/** "*Galatas have sacked* their coach": one name and a verb of many; not "Ana and *Rui have* sold it". */
const manyVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (lowerOf(near.after(1)) !== 'have' || !HIRED.test(lowerOf(near.after(2)))) return []
  const [first, last] = [near.words[0], near.words.at(-1)]
  if (first === undefined || last === undefined || /^(?:and|or|,|&|nor)$/.test(lowerOf(near.before(1)))) return []
  return isLand(context.reading.text.slice(first.start, last.end)) ? [] : [vote('have-signed', 3)]
}

/** What speaks for a name being that of a team. */
export const teamVotes = (context: NameContext, name: Candidate, near: Neighbours): Vote[] => [
  ...matchVotes(context, name, near),
  ...goalsVotes(context, name, near),
  ...resultVotes(context, near),
  ...transferVotes(context, near),
  ...manyVotes(context, near),
]
