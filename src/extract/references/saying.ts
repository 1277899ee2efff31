import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import { BEFORE_CLAUSE } from '../clauses/verb-words.ts'

/** Whether a clause says that somebody speaks: "said", "told", "laughed" beside a quotation. */
export const says = ({ verb }: Clause): boolean =>
  !verb.passive &&
  !verb.negated &&
  (BEFORE_CLAUSE.get(verb.main.lemma) === 'said' || wordList('verbs', 'saying').has(verb.main.lower))
