import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Setting } from './setting.ts'

/** Verbs of going that "where" gives a goal: "Lima, *where he returned* in 1990". */
const GOING = new Set(['move', 'flee', 'emigrate', 'return', 'relocate', 'migrate', 'retire'])

/** The place before "where", which the clause behind it speaks of: "*Lima*, where she lives". */
export const wherePhrase = ({ reading, landmarks }: Setting, clause: Clause, role: string): readonly NounPhrase[] => {
  if (clause.marker !== 'where') return []
  const type = role === 'at' ? 'Organization' : 'Place'
  if (role !== 'in' && role !== 'at' && !(role === 'to' && GOING.has(clause.verb.main.lemma))) return []
  let token = Math.min(clause.first, clause.verb.first) - 1
  const isOpening = (at: number): boolean => /^(?:where|,)$/.test(reading.tokens[at]?.lower ?? '')
  if (reading.tokens[clause.first]?.lower !== 'where' && reading.tokens[token]?.lower !== 'where') return []
  while (isOpening(token)) token--
  const namedAt = (head: number): number | undefined =>
    (landmarks.byHead.get(head) ?? []).find(
      (at) => reading.mentions[at]!.type === type && reading.mentions[at]!.form === 'name',
    )
  // Behind a time or a company it is where somebody went, and not whence: "moved to *Lima* in 1990, where".
  const goneTo = (head: number): number | undefined => {
    const at = namedAt(head)
    const before = at === undefined ? '' : reading.tokens[reading.mentions[at]!.firstToken - 1]?.lower
    return /^(?:to|in|into|at|for|left|reached)$/.test(before ?? '') ? at : undefined
  }
  const mention =
    namedAt(token) ??
    namedAt(beforeApposition(reading, token)) ??
    goneTo(beforeTime(reading, token)) ??
    goneTo(beforeCompany(reading, token))
  return mention === undefined ? [] : [phraseOfMention(reading, mention)]
}

const KINDS_OF_PLACE = wordList('places', 'before')

/** "*Lima*, the city where she was born": the token before an apposition that says no more than what kind of place it is; -1 for none. */
const beforeApposition = ({ tokens }: Reading, head: number): number => {
  if (!KINDS_OF_PLACE.has(tokens[head]?.lower ?? '')) return -1
  let at = head - 1
  while (tokens[at]?.pos === 'ADJ' || tokens[at]?.pos === 'NOUN') at--
  return tokens[at]?.lower === 'the' && tokens[at - 1]?.lower === ',' ? at - 2 : -1
}

/** "moved to *Lima* in 1990, where she lives": the token before a time that ends at a token; -1 where none does. */
const beforeTime = ({ times }: Reading, last: number): number => {
  const time = times[firstFrom(times, last + 1, ({ firstToken }) => firstToken) - 1]
  return time?.endToken === last + 1 ? time.firstToken - 1 : -1
}

/** How many tokens back "with" may stand: "with his wife and two small sons". */
const COMPANY = 6

/** "moved to *Lima* with her son, where she lives": the token before whom she went with; -1 where nobody is, or another place is named. */
const beforeCompany = ({ tokens }: Reading, last: number): number => {
  const { sentence } = tokens[last]!
  for (let at = last; at > last - COMPANY && tokens[at]?.sentence === sentence; at--) {
    if (tokens[at]!.lower === 'with') return at - 1
    if (!/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|CCONJ)$/.test(tokens[at]!.pos)) return -1
  }
  return -1
}
