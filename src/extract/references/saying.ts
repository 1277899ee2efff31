import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import { BEFORE_CLAUSE } from '../clauses/verb-words.ts'

/** Whether a clause says that somebody speaks: "said", "told", "laughed" beside a quotation. */
export const says = ({ verb }: Clause): boolean =>
  !verb.passive &&
  !verb.negated &&
  (BEFORE_CLAUSE.get(verb.main.lemma) === 'said' || wordList('verbs', 'saying').has(verb.main.lower))

/** The same right behind a quotation, where any verb of the voice says it: “…,” cried Mei Lin; “…,” she returned. */
export const utters = (clause: Clause): boolean =>
  says(clause) ||
  (!clause.verb.passive && !clause.verb.negated && wordList('verbs', 'voice').has(clause.verb.main.lower))
