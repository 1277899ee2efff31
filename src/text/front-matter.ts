import type { Pair } from 'yaml'
import type { DocumentFields } from '../model/document.ts'
import { StorygraphError } from '../model/errors.ts'
import { yaml } from '../ontology/parse-yaml.ts'

/** The fields that front matter may give; others are left alone. */
const FIELDS = ['id', 'title', 'source', 'url', 'author', 'published', 'language', 'derivedFrom'] as const

type Field = (typeof FIELDS)[number]

const OPENING = /^---[ \t]*(?:\r\n|\n)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m
const FIELD_LINE = new RegExp(`^(?:${FIELDS.join('|')})[ \\t]*:`, 'm')

/** The longest front matter, in UTF-16 units; a line `---` further on is a rule of the text. */
const MAX_FRONT_MATTER = 65_536

const LIKE_YAML = /^\s*(?:[\w-]+[ \t]*:(?:\s|$)|[{[:%&!|>@`#])/
const BLANK_LINE = /\n[ \t]*\r?\n/
const ENDS_SENTENCE = /[.!?…]["'”’»«“)]*\s*$/

/** Whether the words between two rules are the story's. */
const isProse = (between: string): boolean =>
  !LIKE_YAML.test(between) && (BLANK_LINE.test(between) || ENDS_SENTENCE.test(between))

const HOW =
  'Write a line "title: …" for each field between two lines "---", or put an empty line after the first where it is only a rule.'

const refuse = (line: number, what: string): never => {
  throw new StorygraphError('BAD_FRONT_MATTER', `${what} ${HOW}`, { place: { line } })
}

const isField = (key: unknown): key is Field => FIELDS.some((field) => field === key)

/** A scalar as the text has it, so that `id: 007` and `title: 1984` stay what they are. */
const scalarOf = (value: unknown, key: string, line: number): string | null => {
  if (value === null || value === undefined) return null
  if (!yaml().isScalar(value)) return refuse(line, `"${key}" is a list, a mapping or a reference, and must be a text.`)
  if (value.type === 'PLAIN' && /^(?:|~|null)$/i.test(String(value.value))) return null
  return String(value.value)
}

const fieldsOf = (text: string): Omit<DocumentFields, 'text'> => {
  const { isMap, isScalar, LineCounter, parseDocument } = yaml()
  const counter = new LineCounter()
  const parsed = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  })
  // The opening line is the file's first; what is missing at the end is missed on the last line with words.
  const end = text.trimEnd().length
  const lineAt = (offset: number): number => counter.linePos(Math.min(offset, end)).line + 1
  const [error] = parsed.errors
  if (error !== undefined) return refuse(lineAt(error.pos[0]), `The front matter is not YAML: ${error.message}.`)
  if (parsed.contents === null) return {}
  if (!isMap(parsed.contents)) return refuse(2, 'The front matter holds no fields.')
  const fields: { -readonly [F in Field]?: string | null } = {}
  for (const { key, value } of parsed.contents.items as Pair[]) {
    const name = isScalar(key) ? key.value : null
    if (isField(name)) fields[name] = scalarOf(value, name, lineAt((isScalar(key) && key.range?.[0]) || 0))
  }
  return fields
}

/**
 * Takes a text's front matter off: YAML between a first line `---` and a line `---` or `...`. The `---` is a rule, and all of it
 * text, where none of a document's fields is named and an empty line follows, nothing closes it, or sentences stand between. What
 * follows the closing line is the text, to the last blank. Values are taken as texts, whatever YAML would make of them.
 *
 * Throws BAD_FRONT_MATTER with the line where it is no YAML mapping, a field is no text, or it names fields and is never closed.
 *
 * @example withoutFrontMatter('---\nid: letters\n---\nAda left.') // { id: 'letters', text: 'Ada left.' }
 */
export const withoutFrontMatter = (text: string): DocumentFields => {
  const start = OPENING.exec(text)?.[0].length
  if (start === undefined) return { text }
  const head = text.slice(start, start + MAX_FRONT_MATTER)
  const closing = CLOSING.exec(head)
  if (closing === null) {
    const [paragraph = ''] = head.split(BLANK_LINE, 1)
    return FIELD_LINE.test(paragraph) ? refuse(1, 'The front matter that begins here is never closed.') : { text }
  }
  const yaml = head.slice(0, closing.index)
  const isRule = !FIELD_LINE.test(yaml) && (/^[ \t]*\r?\n/.test(yaml) || isProse(yaml))
  return isRule ? { text } : { ...fieldsOf(yaml), text: text.slice(start + closing.index + closing[0].length) }
}
