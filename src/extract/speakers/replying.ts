import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'
import type { Attribution, Narration } from './narration.ts'

const REPLIES = /^(?:reply|answer|respond|retort)$/
const ASKS = /^(?:ask|question|press|quiz|challenge)$/

const ADDS = /^(?:add|continue|conclude)$/

/** Whether somebody of the gender that a pronoun has. */
const isFitting = ({ chains }: Reading, speaker: number, pronoun: string): boolean => {
  const { type, gender } = chains[speaker] ?? {}
  return type === 'Person' && (gender === 'unknown' || (gender === 'male') === (pronoun === 'he'))
}

/** “We asked for it,” *he added*: whoever has just spoken, whomever the text told of before; null where that cannot be. */
export const adding = (reading: Reading, heard: number, { verb, subjects }: Clause): Attribution | null => {
  const { tokens } = reading
  const pronoun = tokens[subjects[0]?.head ?? -1]?.lower ?? ''
  const goesOn = verb.main.lemma === 'go' && tokens[verb.main.index + 1]?.lower === 'on'
  if (!/^(?:he|she)$/.test(pronoun) || !(goesOn || ADDS.test(verb.main.lemma))) return null
  return isFitting(reading, heard, pronoun) ? { speaker: heard, rule: 'adding' } : null
}

/** The phrase of whom a clause asks something: "asked *her* whether", "put it to *her* that". */
const askedIn = ({ verb, objects, complements }: Clause): NounPhrase | undefined => {
  if (verb.passive || verb.negated) return undefined
  if (ASKS.test(verb.main.lemma)) return objects[0]
  const to = complements.find(({ preposition }) => preposition === 'to')
  return /^(?:put|suggest)$/.test(verb.main.lemma) ? to?.np : undefined
}

/**
 * "The lawyer put it to her that she knew. “I did not,” *she replied*." Whoever was asked in the sentence before is who answers;
 * `heard` is who spoke before; null where nobody was, or another is said to.
 */
export const replying = (
  reading: Reading,
  narration: Narration,
  { firstToken, heard }: { readonly firstToken: number; readonly heard: number },
  clause: Clause,
): Attribution | null => {
  const { tokens, sentences } = reading
  const subject = tokens[clause.subjects[0]?.head ?? -1]
  if (!REPLIES.test(clause.verb.main.lemma) || !/^(?:he|she)$/.test(subject?.lower ?? '')) return null
  const { sentence } = tokens[firstToken]!
  if (sentences[sentence - 1]?.paragraph !== sentences[sentence]!.paragraph) return null
  for (const asking of narration.clausesIn(sentence - 1)) {
    const asked = asking.kind === 'main' ? askedIn(asking) : undefined
    if (asked === undefined) continue
    const known = narration.chainOf(asked)
    // "put it to *her*": nobody else than whoever was heard last.
    const isOpen = known < 0 && /^(?:him|her)$/.test(tokens[asked.head]!.lower)
    const speaker = isOpen && heard !== narration.chainOf(asking.subjects[0]) ? heard : known
    if (isFitting(reading, speaker, subject!.lower)) return { speaker, rule: 'replying' }
  }
  return null
}
