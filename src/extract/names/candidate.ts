import type { EntityType, Gender } from '../../model/extraction.ts'

/** A vote for (or, below zero, against) a type, by the rule that gave it. */
export interface Vote {
  readonly rule: string
  readonly type: EntityType
  readonly weight: number
}

/** Words that may be a name; tokens `[firstToken, endToken)`, titles and possessive endings left out. */
export interface Candidate {
  readonly firstToken: number
  readonly endToken: number
  /** Where its title or role word begins ("Dr" of "Dr Mensah"); `firstToken` where it has none. */
  readonly titleToken: number
  readonly titleGender: Gender | null
  readonly hasTitle: boolean
  /** Its words in ASCII lower case, as the gazetteer folds them: the same for every way of writing it. */
  readonly key: string
  readonly form: 'name' | 'demonym'
}
