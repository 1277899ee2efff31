import type { Reading } from '../reading.ts'
import { verbFollowsComma } from './lookahead.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

/** Words that open a description: "*a* welder", "*his* sister". */
export const DETERMINERS = new Set(['a', 'an', 'the', 'another', 'one', 'his', 'her', 'their', 'my', 'our', 'its'])

/** What may follow an apposition: its closing comma, an end, a relative clause, a participle; a finite verb means it was a subject. */
export const closes = (reading: Reading, phrases: readonly Phrase[], at: number): boolean => {
  const position = skip(phrases, at, ['adverb'])
  const next = phrases[position]
  if (next === undefined) return true
  if (next.kind === 'verb') {
    const agent = phrases[skip(phrases, position + 1, ['adverb'])]
    if (next.form !== 'bare') return next.form === 'ing' || next.form === 'participle'
    // "Acme, a bank *founded in 1874*, closed"
    const isDone = agent?.kind !== 'noun' && verbFollowsComma(phrases, position)
    return isDone || (agent?.kind === 'preposition' && agent.word === 'by')
  }
  // "Ana Reis, a nurse *he* had met in Lima": a clause that says which.
  const verb = phrases[skip(phrases, position + 1, ['adverb'])]
  if (next.kind !== 'noun') return true
  return /^(?:he|she|they|we|i)$/.test(reading.tokens[next.first]!.lower) && verb?.kind === 'verb'
}

/** "Mei Lin, a nurse *for thirty years*, left": how long she was one. Returns the position behind it. */
export const behindLength = (phrases: readonly Phrase[], at: number): number => {
  const [time, next] = [phrases[at], phrases[at + 1]]
  const isLength = time?.kind === 'time' && /^(?:for|since|from)$/.test(time.word)
  return isLength && (next === undefined || ['comma', 'stop', 'conjunction'].includes(next.kind)) ? at + 1 : at
}

/** "Mei Lin, *then 19*, left", "Mei Lin, *then a nurse*, left": so she was, and is no longer. */
export const isOfThen = ({ tokens }: Reading, { first }: NounPhrase): boolean =>
  tokens[first - 1]?.lower === 'then' && tokens[first - 2]?.lower === ','
