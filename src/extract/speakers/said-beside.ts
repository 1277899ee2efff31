import type { Clause } from '../clauses/clause.ts'
import type { Reading } from '../reading.ts'
import { says, utters } from '../references/saying.ts'
import { type Attribution, type Narration, OPEN, SPEAKERS } from './narration.ts'
import type { Placed } from './placed.ts'

/** Mei Lin: “…”, Mei Lin (34): “…”; no verb says so. */
export const labelled = (reading: Reading, narration: Narration, { firstToken }: Placed): Attribution | null => {
  const { tokens, sentences } = reading
  const { sentence } = tokens[firstToken]!
  const colon = tokens.slice(Math.max(0, firstToken - 3), firstToken).findLast(({ text }) => text === ':')
  if (colon === undefined || narration.clausesIn(colon.sentence).some(({ verb }) => verb.first < colon.index))
    return null
  const opening = sentences[sentence]!.firstToken
  const [first] = narration.mentionsWithin(sentences[colon.sentence]!.firstToken, Math.max(opening, colon.index))
  const isNear = first !== undefined && first.firstToken - sentences[colon.sentence]!.firstToken < 3
  return isNear && colon.index - first.endToken < 6 && narration.maySpeak(first)
    ? { speaker: first.chain, rule: 'label' }
    : null
}

const sourceIn = (reading: Reading, narration: Narration, first: number, end: number): Attribution | null => {
  const words = reading.tokens.slice(first, end).map(({ lower }) => lower)
  const at = words.findIndex(
    (word, index) =>
      (word === 'according' && words[index + 1] === 'to') ||
      (word === 'in' && words[index + 1] === 'the' && words[index + 2] === 'words' && words[index + 3] === 'of'),
  )
  if (at < 0) return null
  const source = narration
    .mentionsWithin(first + at, end)
    .find(({ chain, endToken }) => endToken <= end && SPEAKERS.has(reading.chains[chain]?.type ?? 'Date'))
  return source === undefined ? null : { speaker: source.chain, rule: 'according-to' }
}

/** According to the Free Press, “…”; “…,” in the words of Mei Lin. */
export const accordingTo = (
  reading: Reading,
  narration: Narration,
  { firstToken, lastToken }: Placed,
  after: Placed | undefined,
): Attribution | null => {
  const { tokens, sentences } = reading
  const { firstToken: opening } = sentences[tokens[firstToken]!.sentence]!
  const { endToken } = sentences[tokens[lastToken]!.sentence]!
  return (
    sourceIn(reading, narration, opening, firstToken) ??
    sourceIn(reading, narration, lastToken + 1, Math.min(endToken, after?.firstToken ?? endToken))
  )
}

/** “I left.” *Ana Reis said*: “I stayed.” */
const leadsTo = ({ tokens }: Reading, { verb }: Clause, after: Placed | undefined): boolean =>
  after !== undefined && after.firstToken - verb.end <= 2 && tokens[verb.end]?.text === ':'

/** “Why?” *I asked.* “Stop!” *Ana Reis* cried. A capital parts the sentence that says who spoke. */
export const behindQuestion = (
  reading: Reading,
  narration: Narration,
  { quotation, lastToken, paragraph }: Placed,
  after: Placed | undefined,
): Attribution | null => {
  const { text, tokens, sentences } = reading
  const next = tokens[lastToken]!.sentence + 1
  if (!/[?!]$/.test(text.slice(quotation.start, quotation.end).trimEnd())) return null
  if (sentences[next]?.paragraph !== paragraph) return null
  const clause = narration.clausesIn(next).find(utters)
  const [subject] = clause?.subjects ?? []
  if (clause === undefined || subject === undefined || clause.verb.first - sentences[next]!.firstToken > 4) return null
  if (leadsTo(reading, clause, after) || subject.first !== sentences[next]!.firstToken) return null
  return narration.bySubject(clause, 'behind') ?? { speaker: OPEN, rule: 'open' }
}

/** “…” She was adamant, she said. The sentence after the quotation, of its paragraph, says who spoke. */
export const behindInParagraph = (
  reading: Reading,
  narration: Narration,
  { lastToken, paragraph }: Placed,
  after: Placed | undefined,
): Attribution | null => {
  const { tokens, sentences } = reading
  const next = tokens[lastToken]!.sentence + 1
  if (
    sentences[next]?.paragraph !== paragraph ||
    (after !== undefined && after.firstToken < sentences[next]!.firstToken)
  )
    return null
  const clause = narration.clausesIn(next).find(says)
  return clause !== undefined && !leadsTo(reading, clause, after) && clause.verb.first - sentences[next]!.firstToken < 8
    ? narration.bySubject(clause, 'behind-in-paragraph')
    : null
}
