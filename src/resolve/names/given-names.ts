import { givenNames, type NameForm, type NameSex } from '../../ontology/given-names.ts'
import { frequencyOf } from './frequency.ts'

/** How the lexicon relates two ways of calling somebody. */
export interface GivenFit {
  readonly kind: 'variant' | 'short' | 'kindred' | 'across'
  /** The name that both belong to, as the lexicon heads it; null where they only meet across languages. */
  readonly head: string | null
}

const NO_FORMS: readonly NameForm[] = []
const NO_LISTS: readonly number[] = []

export const formsOf = (word: string): readonly NameForm[] => givenNames().forms.get(word) ?? NO_FORMS

const RANK: Readonly<Record<GivenFit['kind'], number>> = { variant: 0, short: 1, kindred: 2, across: 3 }

const kindOf = (a: NameForm, b: NameForm): GivenFit['kind'] => {
  if (a.kind === 'same' && b.kind === 'same') return 'variant'
  // Two short forms of one name (Mishka and Misha), or one and its name.
  if (a.kind === 'short' || b.kind === 'short')
    return a.kind === 'kindred' || b.kind === 'kindred' ? 'kindred' : 'short'
  return 'kindred'
}

/** The lists across languages that have it. */
export const acrossOf = (word: string): readonly number[] => givenNames().across.get(word) ?? NO_LISTS

type Known = Readonly<{ forms: readonly NameForm[]; across: readonly number[] }>

/** @example givenFit(factsOf('misha'), factsOf('mikhail')) // short, Mikhail */
export const givenFit = (a: Known, b: Known): GivenFit | null => {
  let best: GivenFit | null = null
  const right = b.forms
  for (const x of a.forms) {
    for (const y of right) {
      if (x.name !== y.name) continue
      const kind = kindOf(x, y)
      if (best === null || RANK[kind] < RANK[best.kind]) best = { kind, head: x.head }
    }
  }
  if (best !== null) return best
  return a.across.some((list) => b.across.includes(list)) ? { kind: 'across', head: null } : null
}

/** Whose given name it is, by lexicon and table; `any` where both or neither say. */
export const sexOfGiven = (word: string): NameSex => {
  const { sex, given } = frequencyOf(word)
  const forms = formsOf(word)
  const all = new Set(forms.map((form) => form.sex))
  const said = all.size === 1 ? (forms[0]?.sex ?? 'any') : 'any'
  if (forms.length === 0) return sex ?? 'any'
  // A table of one country errs on names from elsewhere: Andrea, Nikita, Sasha.
  if (given === null || said === 'any') return said
  return sex === said ? said : 'any'
}
