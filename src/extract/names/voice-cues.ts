import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'

const OWN = wordList('people', 'own')

const vote = (rule: string, weight: number): Vote => ({ rule, type: 'Person', weight })

/** “I never knew.” *Sushila* put down the lamp: who acts right behind speech. */
const speechVotes = ({ reading }: NameContext, near: Neighbours): Vote[] => {
  const word = near.words[0]
  const before = word === undefined ? undefined : reading.tokens[word.index - 1]
  const spoken = word === undefined ? undefined : reading.tokens[word.index - 2]
  const isBehind = /^["”»’']$/.test(before?.text ?? '') && spoken !== undefined && spoken.quote >= 0
  const isBeside = isBehind && word!.quote < 0 && near.words.length === 1
  return isBeside && word!.opensSentence && near.after(1)?.pos === 'VERB' ? [vote('beside-speech', 0.9)] : []
}

/** What follows a name that words are spoken to: "Senad, *you* fixed my boiler". */
const TO_SOMEOWN = new Set(
  'you your i my we come go listen look wait stop do don this what where why when how who please let tell give take'.split(
    ' ',
  ),
)

/** “It is late, *Jaspal*,” “*Senad*, you fixed my boiler”: who is spoken to within a quotation. */
const spokenToVotes = ({ tokens }: NameContext, near: Neighbours): Vote[] => {
  const word = near.words[0]
  if (word === undefined || word.quote < 0 || near.words.length > 1) return []
  const inside = (at: number): Token | undefined => (tokens[at]?.quote === word.quote ? tokens[at] : undefined)
  const [before, after, behind] = [inside(word.index - 1), inside(word.index + 1), inside(word.index + 2)]
  const opens = before === undefined && after?.text === ',' && TO_SOMEOWN.has(behind?.lower ?? '')
  // “*Senad*,” the guard said.
  const isWhole = before === undefined && behind === undefined && (after === undefined || after.text === ',')
  const isLast = after === undefined || (/^[,.!?]$/.test(after.text) && behind === undefined)
  return opens || isWhole || (before?.text === ',' && isLast) ? [vote('spoken-to', 1.3)] : []
}

const REFLEXIVE = new Set(['himself', 'herself'])

/** "*Sushila* bit *her lip*", "*Marrec* looked at *his boots*", "*Kunjamma herself* told it": what is one's own somebody has. */
const ownVotes = (near: Neighbours): Vote[] => {
  if (REFLEXIVE.has(lowerOf(near.after(1)))) return [vote('self', 1.8)]
  if (near.after(1)?.pos !== 'VERB') return []
  for (let n = 2; n <= 4; n++) {
    const word = near.after(n)
    if (/^(?:his|her)$/.test(lowerOf(word))) return OWN.has(lowerOf(near.after(n + 1))) ? [vote('own', 1.2)] : []
    if (word === null || !/^(?:ADP|ADV|PART)$/.test(word.pos)) return []
  }
  return []
}

/** What speaks for somebody who speaks, is spoken to, or does what only people do. */
export const voiceVotes = (context: NameContext, near: Neighbours): readonly Vote[] => [
  ...ownVotes(near),
  ...speechVotes(context, near),
  ...spokenToVotes(context, near),
]
