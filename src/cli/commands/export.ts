import { createWriteStream, readFileSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Option } from 'commander'
import type { ExportFormat, ExportOptions } from '../../export/format.ts'
import { EXPORT_FORMATS } from '../../export/index.ts'
import { StorygraphError } from '../../model/errors.ts'
import type { Predicate } from '../../ontology/predicate.ts'
import { loadRules } from '../../ontology/rules.ts'
import { redact } from '../../operations/redact.ts'
import { visible } from '../../operations/visible.ts'
import type { Store } from '../../store/store.ts'
import { decode } from '../../text/decode.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted } from '../counted.ts'
import { EXIT, UsageError } from '../exit-status.ts'
import { namedEntity } from '../named-entity.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
import { Output } from '../output.ts'
import { plainText } from '../plain-text.ts'
import type { Shell } from '../shell.ts'

interface Options {
  readonly format: string
  readonly out?: string
  /** A file of names; true for nobody beyond those whom the texts protect. */
  readonly redact?: string | true
  readonly person?: string
  readonly withRestricted?: boolean
}

const intoFile = async (path: string, pieces: AsyncIterable<string>): Promise<void> => {
  const stream = createWriteStream(path)
  const written = finished(stream)
  try {
    const out = new Output(stream)
    const copied = (async () => {
      for await (const piece of pieces) await out.write(piece)
      stream.end()
    })()
    await Promise.all([copied, written])
  } catch (error) {
    stream.destroy()
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new UsageError(`${path} cannot be written (${error.message}). Give another --out.`)
  }
}

/** A name or id a line; what follows a # is a remark. */
const namesIn = (file: string): readonly string[] => {
  try {
    const lines = decode(readFileSync(file)).split(/\r?\n/)
    return lines.map((line) => line.replace(/(^|\s)#.*/, '').trim()).filter((line) => line !== '')
  } catch (error) {
    if (error instanceof StorygraphError) throw error.at({ file })
    throw new UsageError(`--redact: ${file} cannot be read (${error instanceof Error ? error.message : error}).`)
  }
}

const redacted = async (store: Store, list: string | true, { words }: Shell): Promise<Store> => {
  const { store: shown, people, unknown } = await redact(store, list === true ? [] : namesIn(list))
  words.note(`${counted(people, ['person', 'people'])} hidden.`)
  for (const name of unknown)
    words.always(`Nobody here is called ${plainText(name)}: only these very words are hidden.`)
  return shown
}

const personOf = async (store: Store, { name, takesPerson }: ExportFormat, who: string): Promise<ExportOptions> => {
  if (takesPerson) return { person: await namedEntity(store, who) }
  const others = formats.flatMap((format) => (format.takesPerson ? format.name : []))
  throw new UsageError(`${name} is of the whole graph. With --person, take one of: ${others.join(', ')}.`)
}

/** The graph without what is restricted; says how much that is. */
const open = async (store: Store, predicates: ReadonlyMap<string, Predicate>, { words }: Shell): Promise<Store> => {
  const { store: shown, entities, facts } = await visible(store, predicates)
  if (entities + facts > 0) {
    const what = `${counted(facts, ['fact', 'facts'])} and ${counted(entities, ['person or thing', 'people and things'])}`
    words.note(`Left out, for it is restricted: ${what}. --with-restricted includes it.`)
  }
  return shown
}

const formats = [...EXPORT_FORMATS.values()]
const longest = Math.max(...formats.map(({ name }) => name.length))

/** The graph out. */
export const exportGraph: CliCommand<Options> = {
  name: 'export',
  examples: [
    ['storygraph export --format facts', 'the graph, a JSON line a fact'],
    ['storygraph export --format entities --out entities.jsonl', 'into a file'],
    ['storygraph export --format md --person Arseny', 'one life, with footnotes to the sources'],
    [
      'storygraph export --format jsonld --redact names.txt',
      'without those whom texts protect, and whoever the file names',
    ],
  ],
  define: (command) =>
    command
      .description('Writes the graph out; the same graph gives the same bytes.')
      .addOption(
        new Option('--format <format>', 'one of the formats below')
          .choices(formats.map(({ name }) => name))
          .makeOptionMandatory(),
      )
      .option('--person <name>', 'one life only, by name or id; csv, geojson, ics and md')
      .option(
        '--redact [file]',
        'hides people with a pseudonym, a withheld surname or no name, and whoever the file names (a name or id a line), in evidence too',
      )
      .option('--with-restricted', 'includes what is restricted, which is left out else')
      .option('--out <file>', 'into this file; standard output else')
      .addHelpText(
        'after',
        `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(longest)}  ${description}`).join('\n')}`,
      ),
  run: (shell, _operands, { store: url, rules, format, out, person, redact: list, withRestricted }) =>
    withExistingStore(shell, url, async (stored) => {
      const chosen = EXPORT_FORMATS.get(format)
      if (chosen === undefined) throw new UsageError(`There is no format ${format}.`)
      const { predicates } = loadRules(rules)
      const whole = withRestricted ? stored : await open(stored, predicates, shell)
      if (await isEmpty(whole)) shell.words.note(EMPTY_STORE)
      const one = person === undefined ? {} : await personOf(whole, chosen, person)
      const store = list === undefined ? whole : await redacted(whole, list, shell)
      if (chosen.leavesOut !== null) shell.words.note(`Not in ${format}: ${chosen.leavesOut}`)
      const pieces = chosen.write(store, { predicates, ...one })
      if (out !== undefined) await intoFile(out, pieces)
      else for await (const piece of pieces) await shell.out.write(piece)
      return EXIT.done
    }),
}
