import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENTITY_TYPES } from '../model/extraction.ts'
import { badRules } from './bad-rules.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Frame, Predicate } from './predicate.ts'

const OWN = fileURLToPath(new URL('../../schema/predicates', import.meta.url))

type Check = (value: unknown) => string | null
type Shape = Readonly<Record<string, { readonly check: Check; readonly required?: boolean }>>
type Raw = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'must be a text')
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false')
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(String(value)) ? null : `must be one of ${allowed.join(', ')}`
const listOf =
  (item: Check, least = 1): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return `must be a list of at least ${least}`
    return value.map(item).find((problem) => problem !== null) ?? null
  }
const mapOf =
  (item: Check): Check =>
  (value) =>
    isObject(value)
      ? (Object.values(value)
          .map(item)
          .find((problem) => problem !== null) ?? null)
      : 'must be a map'
const anything: Check = () => null

/** The first thing wrong with an object, as "`key` …"; null where it fits. */
const misfit = (value: unknown, shape: Shape): string | null => {
  if (!isObject(value)) return 'must be a map'
  for (const key of Object.keys(value)) if (!(key in shape)) return `\`${key}\` is not known here`
  for (const [key, { check, required }] of Object.entries(shape)) {
    if (value[key] === undefined) {
      if (required) return `\`${key}\` is missing`
      continue
    }
    const problem = check(value[key])
    if (problem !== null) return `\`${key}\` ${problem}`
  }
  return null
}

const EXAMPLE_CLAIM: Shape = {
  subject: { check: text, required: true },
  object: { check: anything },
  value: { check: anything },
  time: { check: anything },
  place: { check: text },
  with: { check: listOf(text) },
  reason: { check: text },
  modality: { check: oneOf('asserted', 'reported', 'planned', 'attempted', 'possible', 'hypothetical') },
  negated: { check: flag },
  ended: { check: flag },
}
const EXAMPLE: Shape = {
  text: { check: text, required: true },
  claims: { check: listOf((claim) => misfit(claim, EXAMPLE_CLAIM)), required: true },
}
/** A word or words as they are compared: in lower case, so that `Place` for `place` is no silent misfit. */
const filler: Check = (value) =>
  text(value) ?? (value === String(value).toLowerCase() ? null : `must be in lower case, not \`${String(value)}\``)
const fillers = mapOf(listOf(filler))
const FRAME: Shape = {
  id: { check: text, required: true },
  verb: { check: listOf(text) },
  noun: { check: listOf(text) },
  noNoun: { check: listOf(text) },
  modifier: { check: listOf(text) },
  noModifier: { check: listOf(text) },
  via: {
    check: listOf(
      oneOf('apposition', 'premodifier', 'copula', 'nominal', 'name', 'event', 'life-dates', 'home', 'spell'),
    ),
  },
  after: { check: listOf(text) },
  voice: { check: oneOf('active', 'passive', 'any') },
  present: { check: oneOf('yes', 'no', 'only', 'perfect') },
  progressive: { check: oneOf('no') },
  subject: { check: text },
  object: { check: listOf(text) },
  inverse: { check: flag },
  ended: { check: flag },
  begins: { check: flag },
  modality: { check: oneOf('planned', 'attempted', 'possible') },
  negated: { check: flag },
  doneIf: { check: listOf(text) },
  ahead: { check: flag },
  objectOptional: { check: flag },
  value: { check: text },
  companions: { check: oneOf('direct') },
  place: { check: listOf(text) },
  particle: { check: listOf(text) },
  noParticle: { check: listOf(text) },
  purpose: { check: listOf(text) },
  noPurpose: { check: listOf(text) },
  timed: { check: flag },
  byEvent: { check: flag },
  untimed: { check: flag },
  denied: { check: flag },
  timeless: { check: flag },
  datedBy: { check: listOf(text) },
  lasting: { check: flag },
  needs: { check: fillers },
  unless: { check: fillers },
  reads: { check: listOf((example) => misfit(example, EXAMPLE), 2), required: true },
  not: { check: listOf(text, 2), required: true },
}
const map: Check = (value) => (isObject(value) ? null : 'must be a list of maps')
const groups = ['movement', 'stay', 'attribute', 'work', 'founding', 'speech', 'location', 'life', 'kinship', 'law']
const PREDICATE: Shape = {
  name: {
    check: (value) => (/^[A-Z][A-Z_]*$/.test(String(value)) ? null : 'must be capitals, such as MOVED_TO'),
    required: true,
  },
  description: { check: text, required: true },
  group: { check: oneOf(...groups), required: true },
  subject: { check: listOf(oneOf(...ENTITY_TYPES)), required: true },
  object: { check: listOf(oneOf(...ENTITY_TYPES, 'text', 'number', 'none')), required: true },
  functional: { check: oneOf('life', 'occurrence', 'job', 'age') },
  symmetric: { check: flag },
  restricted: { check: flag },
  role: { check: flag },
  resetBy: { check: listOf(text) },
  after: { check: listOf(text) },
  soonAfter: { check: listOf(text) },
  objectFrom: { check: listOf(text) },
  limit: { check: oneOf('first', 'last') },
  alive: { check: flag },
  grown: { check: flag },
  succeeds: { check: flag },
  retold: { check: flag },
  soleKin: { check: flag },
  together: { check: flag },
  excludes: { check: listOf(text) },
  entails: { check: listOf(text) },
  presence: { check: oneOf('there', 'home', 'arrival', 'departure') },
  away: { check: flag },
  sentence: { check: text, required: true },
  beginning: { check: text },
  frames: { check: listOf(map), required: true },
}

/** Fields that name other predicates. */
const NAMING = ['resetBy', 'after', 'soonAfter', 'objectFrom', 'excludes', 'entails'] as const

const checkFrame = (file: string, frame: Raw, ids: Set<string>): Frame => {
  const name = typeof frame.id === 'string' ? `frame ${frame.id}` : 'a frame'
  const problem = misfit(frame, FRAME)
  if (problem !== null) throw badRules(file, `${name}: ${problem}`)
  if ((frame.verb === undefined) === (frame.noun === undefined))
    throw badRules(file, `${name}: needs either \`verb\` or \`noun\``)
  if (ids.has(String(frame.id))) throw badRules(file, `${name} is there twice`)
  ids.add(String(frame.id))
  return frame as unknown as Frame
}

/** Reads one predicate out of YAML. BAD_RULES names the file and what is wrong with it. */
export const parsePredicate = (file: string, yaml: string): Predicate => {
  let data: unknown
  try {
    data = parseYaml(yaml)
  } catch (cause) {
    throw badRules(file, 'is not YAML', { cause })
  }
  const problem = misfit(data, PREDICATE)
  if (problem !== null) throw badRules(file, problem)
  const raw = data as Raw & { readonly frames: readonly Raw[] }
  const ids = new Set<string>()
  const frames = raw.frames.map((frame) => checkFrame(file, frame, ids))
  return {
    functional: null,
    symmetric: false,
    restricted: false,
    role: true,
    away: false,
    resetBy: [],
    after: [],
    soonAfter: [],
    together: false,
    objectFrom: [],
    limit: null,
    alive: false,
    grown: false,
    succeeds: false,
    retold: false,
    soleKin: false,
    excludes: [],
    entails: [],
    presence: null,
    beginning: null,
    ...raw,
    frames,
  } as unknown as Predicate
}

const readable = <T>(path: string, read: (path: string) => T): T => {
  try {
    return read(path)
  } catch (cause) {
    throw badRules(path, 'cannot be read', { cause })
  }
}

const readFolder = (folder: string): Predicate[] => {
  const files = readable(folder, (path) => readdirSync(path)).filter((file) => file.endsWith('.yaml'))
  return files.sort().map((file) => {
    const path = join(folder, file)
    const predicate = parsePredicate(
      path,
      readable(path, (file) => readFileSync(file, 'utf8')),
    )
    const expected = `${predicate.name.toLowerCase().replaceAll('_', '-')}.yaml`
    if (file !== expected) throw badRules(path, `holds ${predicate.name} and must be called ${expected}`)
    return predicate
  })
}

/**
 * Reads `schema/predicates/` and further folders of the same kind (a user's `--rules DIR/predicates`). A predicate of a later
 * folder takes the place of one of the same name. Sorted by name. Errors: BAD_RULES.
 */
export const loadPredicates = (folders: readonly string[] = []): readonly Predicate[] => {
  const byName = new Map<string, Predicate>()
  for (const folder of [OWN, ...folders])
    for (const predicate of readFolder(folder)) byName.set(predicate.name, predicate)
  const all = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const predicate of all)
    for (const list of NAMING)
      for (const other of predicate[list])
        if (!byName.has(other)) throw badRules(predicate.name, `${list} names ${other}, which no file defines`)
  return all
}
