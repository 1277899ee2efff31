import type { Token } from './reading.ts'

/** Words that stand for a child where somebody has one: "their *three-year-old*", "his *eldest*". */
const CHILD =
  /^(?:\p{L}+(?:-\p{L}+)?|\d{1,2})-(?:year|month|week|day)-old$|^(?:eldest|youngest|firstborn|newborn|baby|infant|toddler)$/u
const OWNER = /^(?:his|her|their|our|my|whose|['’]s)$/

/** Whether a noun goes on behind it: "his three-year-old *son*", "her youngest *brother*". */
const goesOn = (next: Token | undefined, token: Token): boolean =>
  next !== undefined &&
  next.sentence === token.sentence &&
  (/^(?:NOUN|ADJ|NUM)$/.test(next.pos) || /^(?:of|and)$/.test(next.lower))

/** The tokens, where words that stand for somebody's child have the lemma "child": "their three-year-old, Ivo". */
export const withOwnedChildren = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    if (!CHILD.test(token.lower) || goesOn(tokens[at + 1], token)) return token
    const before = tokens[tokens[at - 1]?.pos === 'ADJ' ? at - 2 : at - 1]
    const isOwned = before !== undefined && before.sentence === token.sentence && OWNER.test(before.lower)
    return isOwned ? { ...token, pos: 'NOUN', lemma: 'child' } : token
  })
