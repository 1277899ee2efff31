import type { Word } from '../text/structure.ts'

/** Universal part-of-speech tags. */
export type PartOfSpeech =
  | 'NOUN'
  | 'PROPN'
  | 'VERB'
  | 'AUX'
  | 'ADJ'
  | 'ADV'
  | 'PRON'
  | 'DET'
  | 'ADP'
  | 'NUM'
  | 'CCONJ'
  | 'SCONJ'
  | 'PART'
  | 'INTJ'
  | 'PUNCT'
  | 'SYM'
  | 'X'

/** A word with what is known of it. */
export interface Token extends Word {
  /** Dictionary form in lower case: `flee` for `fled`. */
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Position in `reading.quotes` of the quotation that it stands in; -1 in the narrator's words. */
  readonly quote: number
}
