import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { badRules } from './bad-rules.ts'
import { yaml } from './parse-yaml.ts'

/** The fields of an entry as the file has them; empty where it has none. */
export type OwnFields = Readonly<Record<string, unknown>>

/** One entry of a list of the user's own. */
export interface OwnEntry {
  readonly name: string
  readonly fields: OwnFields
}

/** A kind of list of the user's own. */
export interface OwnList {
  /** `places`: what the file maps, and its name. */
  readonly what: 'places' | 'people' | 'organizations'
  readonly fields: readonly string[]
  /** The first thing wrong with an entry's fields, as it goes on after its name; null where they hold. */
  misfit(fields: OwnFields): string | null
}

const isNames = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((name) => typeof name === 'string' && name.trim() !== ''))

/** What is wrong with an entry, whatever it lists. */
const problemOf = (list: OwnList, name: string, value: unknown): string | null => {
  if (!/\p{L}/u.test(name)) return 'must be a name'
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must have fields, such as ${list.fields.slice(0, 2).join(' and ')}`
  const fields = value as OwnFields
  const unknown = Object.keys(fields).find((field) => !list.fields.includes(field))
  if (unknown !== undefined) return `has an unknown field "${unknown}"; take one of ${list.fields.join(', ')}`
  return list.misfit(fields) ?? (isNames(fields.aliases) ? null : 'needs aliases as a list of names')
}

const entriesOf = (list: OwnList, file: string): readonly OwnEntry[] => {
  const { isMap, LineCounter, parseDocument } = yaml()
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter })
  if (document.errors.length > 0) throw badRules(file, 'is not YAML', { cause: document.errors[0] })
  const entries = document.get(list.what)
  if (!isMap(entries)) throw badRules(file, `must map "${list.what}" to ${list.what} by name`)
  return entries.items.map(({ key, value }): OwnEntry => {
    const name = String(key)
    const offset = (key as { readonly range?: readonly number[] }).range?.[0] ?? 0
    const fields: unknown = (value as { toJSON?(): unknown } | null)?.toJSON?.() ?? {}
    const problem = problemOf(list, name, fields)
    if (problem !== null) throw badRules(file, `line ${lineCounter.linePos(offset).line}: "${name}" ${problem}`)
    return { name, fields: fields as OwnFields }
  })
}

/**
 * The entries of such a list (`places.yaml`) in each folder of the user's own; a folder without one adds none. BAD_RULES names
 * file and line.
 */
export const loadOwnList = (list: OwnList, folders: readonly string[]): readonly OwnEntry[] =>
  folders
    .map((folder) => join(folder, `${list.what}.yaml`))
    .filter((path) => existsSync(path))
    .flatMap((path) => entriesOf(list, path))

/** Other names of an entry. */
export const aliasesOf = ({ aliases }: OwnFields): readonly string[] => (aliases as readonly string[] | undefined) ?? []
