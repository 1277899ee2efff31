import { Option } from 'commander'
import { StorygraphError } from '../../model/errors.ts'
import { extractionLine } from '../../operations/extraction-line.ts'
import type { Read } from '../../operations/ingest.ts'
import { readDocument } from '../../operations/read-document.ts'
import { openReaders } from '../../operations/reading-pool.ts'
import { type DocumentInput, readInputs } from '../../text/read-inputs.ts'
import type { CliCommand } from '../cli-command.ts'
import { DOCUMENTS } from '../counted.ts'
import { EXIT, UsageError } from '../exit-status.ts'
import { failureText } from '../failure.ts'
import { InputMeter } from '../input-meter.ts'
import { inputPaths } from '../input-paths.ts'
import { addReadingOptions, type ReadingOptions } from '../reading-options.ts'
import type { Shell } from '../shell.ts'
import { threadsFor } from '../threads-for.ts'
import { traceTo } from '../trace.ts'
import { withWarnings } from '../with-warnings.ts'

interface ExtractOptions extends ReadingOptions {
  readonly text?: string
  readonly trace?: boolean
}

interface Inputs {
  readonly documents: AsyncIterable<DocumentInput | StorygraphError>
  readonly share?: () => number | null
}

async function* oneText(text: string): Inputs['documents'] {
  yield { fields: { text }, place: {} }
}

const inputsOf = (shell: Shell, operands: readonly string[], text: string | undefined): Inputs => {
  if (text !== undefined) {
    if (operands.length > 0) throw new UsageError('Give either files or --text, not both.')
    return { documents: oneText(text) }
  }
  const paths = inputPaths(operands, shell)
  const { onBytes, share } = new InputMeter(paths)
  return { documents: readInputs(paths, { stdin: shell.stdin, onBytes }), share }
}

/** One at a time, in this thread: steps are told as they are done. */
async function* traced(inputs: Inputs['documents'], rules: string | undefined, { words }: Shell): AsyncGenerator<Read> {
  const { createExtractor } = await import('../../extract/extract.ts')
  const extractor = createExtractor({ rules: rules ?? null })
  const trace = traceTo((line) => words.always(line))
  for await (const input of inputs) {
    if (input instanceof StorygraphError) yield input
    else yield readDocument(input.fields, (document) => extractor(document, trace), input.place)
  }
}

/** Reads without keeping. */
export const extract: CliCommand<ExtractOptions> = {
  name: 'extract',
  examples: [
    ['storygraph extract story.txt', 'what one text says, as a line of JSON'],
    ['storygraph extract - --workers 4 < stories.jsonl', 'a line in, a line out, in the same order'],
    ['storygraph extract --text "Ada left Lisbon in 1921." --trace', 'every step of the reading'],
  ],
  define: (command) =>
    addReadingOptions(
      command
        .description('Reads texts and writes what each says, a line of JSON a document; no store is touched.')
        .argument('[files...]', 'files, folders, or - for JSON lines on standard input')
        .addOption(new Option('--format <format>', 'how it is written').choices(['jsonl']).default('jsonl'))
        .option('--text <text>', 'read this text instead of files')
        .option('--trace', 'tell every step of the reading on standard error'),
    ),
  run: async (shell, operands, { text, trace, workers, rules, debug }) => {
    const { documents, share } = inputsOf(shell, operands, text)
    const readers = openReaders({ workers: threadsFor(workers), rules: rules ?? null })
    const { words, out } = shell
    // A bar would be torn by the lines of data.
    const tell = shell.toTerminal ? () => undefined : words.progress(DOCUMENTS, share)
    let done = 0
    let refused = 0
    try {
      for await (const read of withWarnings(
        trace ? traced(documents, rules, shell) : readers.readAll(documents),
        words,
      )) {
        const isRefused = read instanceof StorygraphError
        if (isRefused) {
          refused++
          words.always(failureText(read, debug))
        }
        await out.write(extractionLine(read))
        tell({ done: ++done, total: null, item: isRefused ? '' : read.document.id })
      }
    } finally {
      await readers.close()
    }
    words.note(`${done - refused} read${refused === 0 ? '' : `, ${refused} refused`}.`)
    return refused === 0 ? EXIT.done : EXIT.refused
  },
}
