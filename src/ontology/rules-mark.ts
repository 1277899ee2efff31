import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SCHEMA = fileURLToPath(new URL('../../schema/', import.meta.url))
const PACKAGE = new URL('../../package.json', import.meta.url)

/** What exports call things: nothing is read by it. */
const NO_RULES = 'vocabularies.yaml'

const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && file !== NO_RULES)
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

/**
 * A mark of what texts are read by: the version of Storygraph, and every predicate, event and word list of its own and of the
 * folders given, to the letter. Two readings under one mark need not be compared; under two, one of them may be out of date. Not in it
 * are the gazetteer, which changes only with the version, and changes of the program between two versions.
 *
 * @example rulesMark([]) === rulesMark(['my-rules']) // false
 */
export const rulesMark = (folders: readonly string[]): string => {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }
  const hash = createHash('sha256')
  for (const folder of [SCHEMA, ...folders])
    for (const file of yamlFilesIn(folder)) {
      const text = readFileSync(join(folder, file), 'utf8')
      hash.update(JSON.stringify([file, text]))
    }
  return `${version}-${hash.digest('base64url').slice(0, 16)}`
}
