import type { Life } from './clash.ts'
import type { FactWithClaims } from './facts.ts'
import { byExactness } from './occasion.ts'
import { factSentence, type NameOf } from './sentence.ts'

/** Names as the documents have them, so that the reason holds whatever the entities come to be called. */
const sentenceOf = (side: readonly FactWithClaims[], life: Life, nameOf: NameOf): string => {
  const exact = [...side].sort((a, b) => byExactness(a.fact.time, b.fact.time))[0] ?? side[0]
  if (exact === undefined) return ''
  const { fact, claims } = exact
  const object = claims.find(({ objectChain }) => objectChain !== null)?.objectChain?.name ?? ''
  const bare = { ...fact, place: null }
  return factSentence(bare, life.predicates.get(fact.predicate), (id) =>
    id === fact.subject ? nameOf(id) : object,
  ).replace(/\.$/, '')
}

/** Why the sides cannot all be true, in English. */
export const clashReason = (sides: readonly (readonly FactWithClaims[])[], life: Life, nameOf: NameOf): string => {
  const first = sides[0]?.[0]
  if (first === undefined) return ''
  const said = sides.map((side) => `“${sentenceOf(side, life, nameOf)}”`).join(' and ')
  const predicate = life.predicates.get(first.fact.predicate)
  const name = nameOf(first.fact.subject)
  switch (predicate?.functional) {
    case 'occurrence':
      return `${said}: nothing says that ${name} did so more than once.`
    case 'age':
      return `${said}: no one date of birth fits, given when each was said.`
    default:
      return `${said}: only one of them can be so.`
  }
}
