import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import type { ExportFormat, ExportOptions } from '../../export/format.ts'
import { EXPORT_FORMATS, FOLDER_FORMATS } from '../../export/index.ts'
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
import { intoFile, intoFolder } from '../into-file.ts'
import { namedEntity } from '../named-entity.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
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

const personOf = async (
  store: Store,
  { name, takesPerson }: Pick<ExportFormat, 'name' | 'takesPerson'>,
  who: string,
): Promise<ExportOptions> => {
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

const formats: readonly Pick<ExportFormat, 'name' | 'description' | 'takesPerson'>[] = [
  ...EXPORT_FORMATS.values(),
  ...FOLDER_FORMATS.values(),
]
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
      .option(
        '--out <path>',
        'into this file; standard output else. neo4j-admin wants a folder, made where there is none',
      )
      .addHelpText(
        'after',
        `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(longest)}  ${description}`).join('\n')}`,
      ),
  run: (shell, _operands, { store: url, rules, format, out, person, redact: list, withRestricted }) =>
    withExistingStore(shell, url, async (stored) => {
      const folder = FOLDER_FORMATS.get(format)
      const chosen = folder ?? EXPORT_FORMATS.get(format)
      if (chosen === undefined) throw new UsageError(`There is no format ${format}.`)
      if (folder !== undefined && out === undefined)
        throw new UsageError(`${format} is several files. Give a folder for them with --out.`)
      const { predicates } = loadRules(rules)
      const whole = withRestricted ? stored : await open(stored, predicates, shell)
      if (await isEmpty(whole)) shell.words.note(EMPTY_STORE)
      const one = person === undefined ? {} : await personOf(whole, chosen, person)
      const store = list === undefined ? whole : await redacted(whole, list, shell)
      if (chosen.leavesOut !== null) shell.words.note(`Not in ${format}: ${chosen.leavesOut}`)
      if (folder !== undefined && out !== undefined) {
        await intoFolder(out, folder.write(store, { predicates }))
        shell.words.note(folder.next)
        return EXIT.done
      }
      const pieces = (chosen as ExportFormat).write(store, { predicates, ...one })
      if (out !== undefined) await intoFile(out, pieces)
      else for await (const piece of pieces) await shell.out.write(piece)
      return EXIT.done
    }),
}
