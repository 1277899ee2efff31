import type { ReadChain, ReadMention } from '../reading.ts'

const SAME: Readonly<Record<string, string>> = {
  mum: 'mother',
  mom: 'mother',
  dad: 'father',
  kids: 'children',
  grandma: 'grandmother',
  grandpa: 'grandfather',
  boy: 'son',
  boys: 'sons',
  girl: 'daughter',
  girls: 'daughters',
  fiance: 'fiancé',
  fiancee: 'fiancée',
  spouse: 'partner',
}

/** A kin noun as chains name it: `mother` for "mum". */
export const kinNoun = (noun: string): string => SAME[noun] ?? noun

/** The chain of somebody known through another only: "wife of Mikhail". */
export const kinChain = (mention: ReadMention, possessor: number, possessorName: string): ReadChain => {
  const kin = kinNoun(mention.kin?.noun ?? '')
  return {
    type: 'Person',
    name: `${kin} of ${possessorName}`,
    aliases: [],
    nameStatus: 'unnamed',
    gender: mention.gender,
    of: { chain: possessor, kin },
  }
}
