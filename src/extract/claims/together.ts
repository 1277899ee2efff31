import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, Token } from '../reading.ts'
import { chainId, companionsOf, type Draft, spanOf } from './draft.ts'
import { inRole } from './fill.ts'
import type { Match } from './match.ts'
import type { Setting } from './setting.ts'

/** What companions do who do not come along: "with her brother, who *turned back* at the border". */
const STAYING = /^(?:turned|stayed|remained|refused|declined|stopped|waited|stays|remains|waits|died|lived|lives)$/

const sameSentence = (token: Token | undefined, sentence: number): token is Token =>
  token !== undefined && token.sentence === sentence

/** Behind all that is said of who they are: "with her brother, *Rui Reis, a cook,*". */
const endOf = (np: NounPhrase): number =>
  [np, ...np.joined].reduce(
    (end, { end: own, appositions }) => Math.max(end, own, ...appositions.map((one) => one.end)),
    0,
  )

/** Whether a time or a place begins at a token. */
const opensTimeOrPlace = ({ times, mentions }: Reading, at: number): boolean => {
  const time = times[firstFrom(times, at, ({ firstToken }) => firstToken)]
  if (time?.firstToken === at) return true
  const mention = mentions[firstFrom(mentions, at + 1, ({ firstToken }) => firstToken)]
  return mention?.firstToken === at + 1 && mention.type === 'Place'
}

/** How many words the name of a place has at the most. */
const LONGEST_NAME = 6

const endsPlace = (mentions: Reading['mentions'], token: number): boolean => {
  const from = firstFrom(mentions, token - LONGEST_NAME, ({ firstToken }) => firstToken)
  for (let at = from; (mentions[at]?.firstToken ?? token) < token; at++)
    if (mentions[at]!.type === 'Place' && mentions[at]!.endToken === token) return true
  return false
}

/** Whether "with" goes with the journey, and not with a noun or an adjective: not "after a quarrel *with* Ana", "unhappy *with* Ana". */
const goesWithVerb = ({ tokens, mentions, times }: Reading, withAt: number): boolean => {
  const before = tokens[withAt - 1]
  if (before === undefined) return false
  if (/^(?:VERB|ADV|PART|PUNCT|NUM|CCONJ)$/.test(before.pos) || before.opensSentence) return true
  const isDate = times[firstFrom(times, withAt, ({ endToken }) => endToken)]?.endToken === withAt
  return isDate || endsPlace(mentions, withAt) || /^(?:together|along|back|home|alone)$/.test(before.lower)
}

/** Whether nothing behind them says that they were elsewhere: "with her brother *in jail*", "with her brother *waiting* there". */
const comesAlong = (reading: Reading, end: number, sentence: number): boolean => {
  const { tokens } = reading
  const isComma = tokens[end]?.text === ','
  const next = tokens[isComma ? end + 1 : end]
  if (!sameSentence(next, sentence)) return true
  if (/^(?:who|whom)$/.test(next.lower))
    return !tokens.slice(next.index, next.index + 4).some(({ lower }) => STAYING.test(lower))
  if (isComma) return next.pos !== 'VERB' || !next.lower.endsWith('ing')
  if (/^(?:[.;:!?)–—-]|and|but|then|or)$/.test(next.lower)) return true
  return opensTimeOrPlace(reading, next.index)
}

/** What companions did too: "fled to Chile *with her son, Rui*" took Rui to Chile. Not "moved in with Ana", who lives there already. */
export const together = (setting: Setting, match: Match, claim: Draft): readonly Draft[] => {
  const { clause } = claim
  if (!match.rule.predicate.together || claim.with.length === 0 || claim.negated) return []
  if (clause === null || clause.adverbs.includes('in')) return []
  const { reading } = setting
  const alongside = inRole(clause, 'with').flatMap((np) => {
    const { index, sentence, lower } = reading.tokens[np.first]!
    const before = reading.tokens[index - 1]!.lower
    // "with *neither* her sister nor her cousin"
    if (/^(?:neither|no|nobody)$/.test(lower) || /^(?:neither|not)$/.test(before)) return []
    const withAt = before === 'with' ? index - 1 : index - 2
    if (!goesWithVerb(reading, withAt) || !comesAlong(reading, endOf(np), sentence)) return []
    // "with her *two sons*, Ali and Omid": those two.
    const isNamed = reading.mentions[np.mention]?.number === 'plural' && np.joined.length + np.appositions.length > 0
    return isNamed ? [...np.joined, ...np.appositions] : [np, ...np.joined]
  })
  const travels = match.rule.frame.companions === 'direct' ? inRole(clause, 'direct') : []
  const along = new Set(
    [...alongside, ...travels].flatMap((np) => [np, ...np.appositions].map(({ mention }) => reading.mentions[mention])),
  )
  return companionsOf(setting, match)
    .filter(({ mention }) => along.has(mention))
    .map(({ chain, mention }) => {
      const companion = chainId(chain)
      return {
        ...claim,
        key: `${claim.key}/${companion}`,
        subject: companion,
        with: [claim.subject, ...claim.with.filter((other) => other !== companion)],
        args: { ...claim.args, subject: spanOf(mention) },
      }
    })
}
