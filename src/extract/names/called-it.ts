import { wordList } from '../../ontology/lexicon.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'

/** Tokens back to which "it" looks for what is called so. */
const REACH = 25

/** Whether the last thing that the words before a token speak of is an organization: "opened *a bakery* in Graz". */
const speaksOfOrganization = ({ tokens }: NameContext, before: number): boolean => {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
    const { lemma, pos } = tokens[at]!
    if (pos !== 'NOUN') continue
    if (isOrganizationNoun(lemma)) return /^(?:an?|own)$/.test(articleOf(tokens, at))
    if (wordList('name-words', 'thing').has(lemma)) return false
  }
  return false
}

/** The word that opens the noun phrase of a noun. */
const articleOf = (tokens: NameContext['tokens'], noun: number): string => {
  let at = noun - 1
  while (tokens[at] !== undefined && /^(?:ADJ|NOUN)$/.test(tokens[at]!.pos) && tokens[at]!.lower !== 'own') at--
  return tokens[at]?.lower ?? ''
}

/** "opened a bakery. She named it *Krume*", "It was called *Krume*": nobody is "it". */
export const calledItVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const [word, previous, earlier] = [1, 2, 3].map((n) => near.before(n))
  const isNaming = (token: typeof word): boolean => /^(?:called|named|christened)$/.test(lowerOf(token ?? null))
  // "*Called Krume*, it has …"
  const following = near.after(1)?.text === ',' && isNaming(word) && previous === null ? near.after(2) : null
  const it =
    lowerOf(following) === 'it'
      ? word
      : lowerOf(word ?? null) === 'it' && isNaming(previous)
        ? word
        : isNaming(word) && /^(?:was|is)$/.test(lowerOf(previous ?? null)) && lowerOf(earlier ?? null) === 'it'
          ? earlier
          : null
  if (it == null || !speaksOfOrganization(context, it.index)) return []
  return [
    { rule: 'called-it', type: 'Organization', weight: 1.7 },
    { rule: 'called-it', type: 'Person', weight: -1.5 },
  ]
}
