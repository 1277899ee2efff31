import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { StorygraphError } from '../model/errors.ts'
import { fold } from '../model/fold.ts'

export type NameSex = 'male' | 'female' | 'any'

/** How one way of calling somebody belongs to a name. */
export interface NameForm {
  /** The name's place among all names of the lexicon: forms of one name have the same. */
  readonly name: number
  /** As the lexicon heads it: `Mikhail`. */
  readonly head: string
  /** `same`: another form of it; `kindred`: its form in a kindred language; `short`: what one is called for short. */
  readonly kind: 'same' | 'kindred' | 'short'
  readonly sex: NameSex
}

export interface GivenNames {
  /** By folded form: `misha` → Mikhail, short. */
  readonly forms: ReadonlyMap<string, readonly NameForm[]>
  /** By folded form, the lists in `across.yaml` that have it: one name in distant languages. */
  readonly across: ReadonlyMap<string, readonly number[]>
}

const FOLDER = new URL('../../schema/lexicon/given-names/', import.meta.url)
const ACROSS = 'across.yaml'
const SEXES = ['male', 'female', 'any'] as const

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bad = (file: string, what: string): StorygraphError =>
  new StorygraphError('BAD_RULES', `schema/lexicon/given-names/${file} ${what}.`)

const foldedList = (text: string): readonly string[] =>
  text
    .split(',')
    .map(fold)
    .filter((word) => word !== '')

const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

class Reader {
  readonly forms = new Map<string, NameForm[]>()
  readonly across = new Map<string, number[]>()
  #names = 0
  #lists = 0

  readNames(file: string, lexicon: Readonly<Record<string, unknown>>): void {
    const kind = lexicon.forms
    if (kind !== 'same' && kind !== 'kindred') throw bad(file, 'lacks "forms: same" or "forms: kindred"')
    for (const sex of SEXES) {
      for (const [head, line] of Object.entries(isMap(lexicon[sex]) ? lexicon[sex] : {})) {
        if (typeof line !== 'string')
          throw bad(file, `has no forms under "${head}": write "Name: form, form; short form"`)
        const [others = '', short = ''] = line.split(';')
        const name = this.#names++
        const enter = (word: string, as: NameForm['kind']) => {
          // Accents apart, a list may have a form twice.
          const isListed = this.forms.get(word)?.some((form) => form.name === name) ?? false
          if (!isListed) add(this.forms, word, { name, head, kind: as, sex })
        }
        enter(fold(head), 'same')
        for (const word of foldedList(others)) enter(word, kind)
        for (const word of foldedList(short)) enter(word, 'short')
      }
    }
  }

  readAcross(file: string, lexicon: Readonly<Record<string, unknown>>): void {
    for (const sex of SEXES) {
      for (const line of Array.isArray(lexicon[sex]) ? lexicon[sex] : []) {
        if (typeof line !== 'string') throw bad(file, 'has a list that is none: write "- Name, Name"')
        const list = this.#lists++
        for (const word of foldedList(line)) add(this.across, word, list)
      }
    }
  }
}

const read = (): GivenNames => {
  const reader = new Reader()
  for (const file of readdirSync(FOLDER).sort()) {
    const lexicon: unknown = parse(readFileSync(new URL(file, FOLDER), 'utf8'))
    if (!isMap(lexicon)) throw bad(file, 'is no map')
    if (file === ACROSS) reader.readAcross(file, lexicon)
    else reader.readNames(file, lexicon)
  }
  return reader
}

let names: GivenNames | undefined

/** Given names with their other forms and short ones, of `schema/lexicon/given-names/`, read once. Throws BAD_RULES. */
export const givenNames = (): GivenNames => {
  names ??= read()
  return names
}
