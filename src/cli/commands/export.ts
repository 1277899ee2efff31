import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Option } from 'commander'
import { EXPORT_FORMATS } from '../../export/index.ts'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, UsageError } from '../exit-status.ts'
import { EMPTY_STORE, isEmpty, withExistingStore } from '../named-store.ts'
import { Output } from '../output.ts'

interface ExportOptions {
  readonly format: string
  readonly out?: string
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

const formats = [...EXPORT_FORMATS.values()]
const longest = Math.max(...formats.map(({ name }) => name.length))

/** The graph out. */
export const exportGraph: CliCommand<ExportOptions> = {
  name: 'export',
  examples: [
    ['storygraph export --format facts', 'the graph, a JSON line a fact'],
    ['storygraph export --format entities --out entities.jsonl', 'into a file'],
  ],
  define: (command) =>
    command
      .description('Writes the graph out; the same graph gives the same bytes.')
      .addOption(
        new Option('--format <format>', 'one of the formats below')
          .choices(formats.map(({ name }) => name))
          .makeOptionMandatory(),
      )
      .option('--out <file>', 'into this file; standard output else')
      .addHelpText(
        'after',
        `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(longest)}  ${description}`).join('\n')}`,
      ),
  run: (shell, _operands, { store: url, format, out }) =>
    withExistingStore(shell, url, async (store) => {
      const chosen = EXPORT_FORMATS.get(format)
      if (chosen === undefined) throw new UsageError(`There is no format ${format}.`)
      if (await isEmpty(store)) shell.words.note(EMPTY_STORE)
      if (out !== undefined) await intoFile(out, chosen.write(store))
      else for await (const piece of chosen.write(store)) await shell.out.write(piece)
      return EXIT.done
    }),
}
