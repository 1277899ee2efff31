import { givenNames, type NameForm, type NameSex } from '../../ontology/given-names.ts'
import { frequencyOf } from '../../ontology/name-frequency.ts'

/** How the lexicon relates two ways of calling somebody. */
export interface GivenFit {
  readonly kind: 'variant' | 'short' | 'kindred' | 'across'
  /** The name that both belong to, as the lexicon heads it; null where they only meet across languages. */
  readonly head: string | null
}

const NO_FORMS: readonly NameForm[] = []
const NO_LISTS: readonly number[] = []

/** What is left of a spelling where romanisations differ most, so that Kostja and Wolodja are found as Kostya and Volodya. */
const plainSpelling = (word: string): string =>
  word
    .replace(/tsch|tch|cz/g, 'ch')
    .replace(/sch|sz/g, 'sh')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/ck|c(?=[aoulr]|$)/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/th/g, 't')
    .replace(/[yij]+/g, 'i')
    .replace(/(.)\1+/g, '$1')

/** Shorter words are spelled in one way only, or are another name. */
const SHORTEST_RESPELLED = 4

let respelled: Map<string, readonly NameForm[]> | undefined

const byPlainSpelling = (): Map<string, readonly NameForm[]> => {
  if (respelled === undefined) {
    respelled = new Map()
    for (const [word, forms] of givenNames().forms) {
      if (word.length < SHORTEST_RESPELLED) continue
      const key = plainSpelling(word)
      respelled.set(key, [...(respelled.get(key) ?? []), ...forms])
    }
  }
  return respelled
}

export const isListed = (word: string): boolean => givenNames().forms.has(word)

/** The names that a word is a form of, however romanised. */
export const formsOf = (word: string): readonly NameForm[] => {
  const exact = givenNames().forms.get(word)
  if (exact !== undefined || word.length < SHORTEST_RESPELLED) return exact ?? NO_FORMS
  return byPlainSpelling().get(plainSpelling(word)) ?? NO_FORMS
}

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
