import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StorygraphError } from '../model/errors.ts'
import { fileError } from './file-error.ts'
import { FORMAT_BY_ENDING, type Format, HEAD_BYTES, sniff } from './formats/sniff.ts'

/** A file to read, as the user named it or as it stands in a folder that the user named; `-` is standard input. */
export interface InputFile {
  readonly file: string
  /** One text in the file, one document a line, or a text to be taken out of it. */
  readonly form: 'text' | 'lines' | Format
  /** The user named it, rather than a folder that it is in. */
  readonly isNamed: boolean
  /** What it holds; null where only reading it to its end would tell. */
  readonly bytes: number | null
}

const FORMS: Readonly<Record<string, InputFile['form']>> = {
  ...FORMAT_BY_ENDING,
  txt: 'text',
  md: 'text',
  jsonl: 'lines',
}

const formByEnding = (file: string): InputFile['form'] | undefined =>
  FORMS[/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '']

/** By its ending, else by its first bytes; undefined where neither tells. */
const formOf = async (file: string): Promise<InputFile['form'] | undefined> =>
  formByEnding(file) ?? (await formByHead(file).catch(() => undefined))

const formByHead = async (file: string): Promise<Format | undefined> => {
  const opened = await open(file)
  try {
    const { bytesRead, buffer } = await opened.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const found = sniff(buffer.subarray(0, bytesRead))
    return found === null || found === 'zip' || found === 'ole' ? undefined : found
  } finally {
    await opened.close()
  }
}

/** Browsers save the parts of `story.html` (pictures, styles, frames of advertisements) as `story_files/`. */
const isPartsOfPage = (name: string, names: ReadonlySet<string>): boolean =>
  name.endsWith('_files') && ['html', 'htm', 'xhtml'].some((ending) => names.has(`${name.slice(0, -6)}.${ending}`))

const byName = (a: string, b: string): number => (a < b ? -1 : 1)

/** What can be read in a folder, by name; folders within it too, each once however many links lead there. */
async function* filesIn(folder: string, seen: Set<string>): AsyncGenerator<InputFile | StorygraphError> {
  let names: string[]
  try {
    const real = await realpath(folder)
    if (seen.has(real)) return
    seen.add(real)
    names = await readdir(folder)
  } catch (error) {
    yield fileError(error, folder)
    return
  }
  const all = new Set(names)
  for (const name of names.sort(byName)) {
    if (!name.startsWith('.') && !isPartsOfPage(name, all)) yield* entry(join(folder, name), seen)
  }
}

async function* entry(path: string, seen: Set<string>): AsyncGenerator<InputFile | StorygraphError> {
  const found = await stat(path).catch((error: unknown) => fileError(error, path))
  if (found instanceof StorygraphError) {
    // What would not be read anyway may well be broken.
    if (formByEnding(path) !== undefined) yield found
  } else if (found.isDirectory()) yield* filesIn(path, seen)
  else if (found.isFile()) {
    const form = await formOf(path)
    if (form !== undefined) yield { file: path, form, isNamed: false, bytes: found.size }
  }
}

async function* named(path: string): AsyncGenerator<InputFile | StorygraphError> {
  if (path === '-') {
    yield { file: '-', form: 'lines', isNamed: true, bytes: null }
    return
  }
  const found = await stat(path).catch((error: unknown) => fileError(error, path))
  if (found instanceof StorygraphError) yield found
  else if (found.isDirectory()) yield* filesIn(path, new Set())
  else {
    const form = found.isFile() ? await formOf(path) : formByEnding(path)
    const message =
      'Only .txt, .md and .jsonl files are read, and HTML, PDF, .docx and .epub. Save its text as one of these, or write its documents to standard input, a JSON object per line, and give "-".'
    yield form === undefined
      ? new StorygraphError('BAD_INPUT', message, { place: { file: path } })
      : { file: path, form, isNamed: true, bytes: found.isFile() ? found.size : null }
  }
}

/**
 * The files that paths stand for, in their order; a folder stands for its `.txt`, `.md`, `.jsonl`, `.html`, `.pdf`, `.docx` and
 * `.epub` files, those that are such by their first bytes, and those of its folders, sorted by name, hidden ones, other kinds and the parts of saved
 * pages (`story_files/` beside `story.html`) left out. What was named and cannot be read is BAD_INPUT in its place.
 *
 * @example for await (const found of inputFiles(['stories', '-'])) …
 */
export async function* inputFiles(paths: readonly string[]): AsyncGenerator<InputFile | StorygraphError> {
  for (const path of paths) yield* named(path)
}
