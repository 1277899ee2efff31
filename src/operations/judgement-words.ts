import type { Judgement, MentionPin } from '../model/judgement.ts'
import { shortened } from '../model/shortened.ts'
import type { Standing } from '../resolve/judged.ts'

const mention = ({ document, start, end, text }: MentionPin): string =>
  `“${shortened(text)}” (${document}:${start}-${end})`

const whatIsJudged = (judgement: Judgement): string => {
  if (judgement.kind === 'wrong') {
    const { document, predicate, evidence } = judgement.claim
    return `${predicate} is wrong in “${evidence.text}” (${document}:${evidence.start}-${evidence.end})`
  }
  if (judgement.kind === 'restricted') {
    const { claim, mentions } = judgement
    const what =
      claim === null ? mentions.map(mention).join(', ') : `what “${claim.evidence.text}” says (${claim.document})`
    return `${what} is only for those who may see it`
  }
  if (judgement.kind === 'takedown') return 'A name was taken down, and is hidden in what is read later'
  const [a, b] = judgement.mentions
  return `${mention(a)} and ${mention(b)} are ${judgement.kind === 'same' ? 'one' : 'two'}`
}

const howItStands = (standing: Standing): string => {
  switch (standing.state) {
    case 'holds':
      return 'It holds.'
    case 'dangling':
      return `It waits: what it speaks of is not there in ${standing.documents.join(' and ')}.`
    case 'overruled':
      return `Overruled by ${standing.by}, the later word on the same two.`
    case 'set-aside':
      return `Set aside: with others of "same" it would join what ${standing.by} keeps apart, and it is the oldest of them.`
    case 'unfit':
      return `It cannot be heeded: ${standing.reason}.`
  }
}

/**
 * A judgement and how it stands, in words on one line.
 *
 * @example '“Ana” (d1:0-3) and “Anna” (d2:8-12) are one: judged by Odile on 2024-05-01 (same letter). It holds.'
 */
export const judgementSentence = (judgement: Judgement, standing: Standing): string => {
  const { author, time, note } = judgement
  const who = author === null ? '' : ` by ${author}`
  const why = note === null ? '' : ` (${note})`
  return `${whatIsJudged(judgement)}: judged${who} on ${time.slice(0, 10)}${why}. ${howItStands(standing)}`
}
