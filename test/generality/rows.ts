import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'

/** One line of a row: `subject | PREDICATE | object or value | time=… | place=… | modality | negated`, with `*` for anybody or anything. */
export interface Pattern {
  readonly line: string
  readonly subject: string
  readonly predicate: string
  /** Name of the object, or the value; null where the line has none, so that any will do. */
  readonly object: string | null
  /** EDTF, any of several; empty where no time is asked for. */
  readonly times: readonly string[]
  readonly place: string | null
  readonly modality: string | null
  readonly negated: boolean
}

/** A text with what must, may and must not be read in it. */
export interface Row {
  /** File and number, counted from one: `obituaries#3`. */
  readonly id: string
  readonly text: string
  readonly published: string | null
  readonly must: readonly Pattern[]
  /** Truths of the text that need not be read. */
  readonly may: readonly Pattern[]
  readonly mustNot: readonly Pattern[]
  /** `speaker | a part of the words said`. */
  readonly quotes: readonly string[]
  /**
   * `type | name = other name`: every person, place and organization that the text names, the names of one chain together; `?` before
   * one that need not be read. Empty where only claims are looked at.
   */
  readonly entities: readonly string[]
  /** `words with [one] in brackets = whom it means`; `-` where the text leaves it open. */
  readonly refers: readonly string[]
}

interface Written {
  readonly text: string
  readonly published?: string
  readonly must?: readonly string[]
  readonly may?: readonly string[]
  readonly mustNot?: readonly string[]
  readonly quotes?: readonly string[]
  readonly entities?: readonly string[]
  readonly refers?: readonly string[]
}

/** The predicates whose every claim is held against the row. */
export const GRADED = new Set(
  `AGE OCCUPATION NATIONALITY ORIGIN BORN_IN BORN_ON DIED LIVED_IN LEFT MOVED_TO RETURNED_TO VISITED WORKED_FOR LED MEMBER_OF
  FOUNDED STUDIED_AT LOST_JOB UNEMPLOYED DRAFTED DETAINED FINED PROTESTED SPOUSE_OF PARENT_OF SIBLING_OF RELATIVE_OF FRIEND_OF
  TOLD ANNOUNCED FOUNDED_ON BASED_IN PART_OF`.split(/\s+/),
)
/** The predicates of which only what a row names is looked at. */
const UNGRADED = new Set('MET RELEASED SENTENCED DEPORTED RESIGNED INJURED OWNED APPLIED_FOR'.split(' '))
const MODALITIES = new Set(['asserted', 'reported', 'planned', 'attempted', 'possible', 'hypothetical'])
const FOLDER = import.meta.dirname

/** Where the flags are kept. */
export const KNOWN_FILE = resolve(FOLDER, 'known.yaml')

const patternOf = (line: string): Pattern => {
  const [subject, predicate, object, ...rest] = line.split(' | ').map((part) => part.trim())
  if (!subject || !predicate || !(GRADED.has(predicate) || UNGRADED.has(predicate)))
    throw new Error(`not a pattern: ${line}`)
  const after = (key: string): string | null =>
    rest.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1) ?? null
  const modality = rest.find((part) => MODALITIES.has(part)) ?? null
  const unknown = rest.find((part) => !/^(time|place)=./.test(part) && part !== 'negated' && !MODALITIES.has(part))
  if (unknown !== undefined) throw new Error(`what is ${unknown} in: ${line}`)
  return {
    line,
    subject,
    predicate,
    object: object === undefined || object === '-' || object === '*' ? null : object,
    times: after('time')?.split(' or ') ?? [],
    place: after('place'),
    modality,
    negated: rest.includes('negated'),
  }
}

/** Reads the rows of every file beside this one. */
export const readRows = (): Row[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml') && resolve(FOLDER, file) !== KNOWN_FILE)
    .sort()
    .flatMap((file) =>
      (parse(readFileSync(resolve(FOLDER, file), 'utf8')) as Written[]).map((written, index) => ({
        id: `${basename(file, '.yaml')}#${index + 1}`,
        text: written.text,
        published: written.published ?? null,
        must: (written.must ?? []).map(patternOf),
        may: (written.may ?? []).map(patternOf),
        mustNot: (written.mustNot ?? []).map(patternOf),
        quotes: written.quotes ?? [],
        entities: written.entities ?? [],
        refers: written.refers ?? [],
      })),
    )
