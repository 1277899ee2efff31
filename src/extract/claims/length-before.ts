import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, plainNoun } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'
import { timesWithin } from './time-owner.ts'

/** "*For six years* Omar drove a bus": how long, where it stands before the subject; empty where nothing does. */
export const lengthBefore = (reading: Reading, { lead }: Clause): readonly NounPhrase[] =>
  lead.first < 0
    ? []
    : timesWithin(reading, lead.first, lead.end)
        .filter(({ firstToken, time }) => reading.tokens[firstToken]!.lower === 'for' && time.duration !== null)
        .map(({ firstToken, endToken }) => plainNoun(firstToken + 1, endToken, endToken - 1))
