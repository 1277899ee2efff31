import type { ReadChain, ReadMention } from '../reading.ts'

/** In place of the token of whose kin it is: whoever tells. "*Mother* died in May." */
export const TELLER = -1

const SAME: Readonly<Record<string, string>> = {
  mum: 'mother',
  mom: 'mother',
  mummy: 'mother',
  mommy: 'mother',
  dad: 'father',
  daddy: 'father',
  kids: 'children',
  grandma: 'grandmother',
  grandpa: 'grandfather',
  granny: 'grandmother',
  gran: 'grandmother',
  granddad: 'grandfather',
  grandad: 'grandfather',
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
