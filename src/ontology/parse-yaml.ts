import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where the build puts what the files of `schema/` parse to, each under the hash of its text; not there in a checkout. */
const PARSED = new URL('../schema.json', import.meta.url)

let parsed: ReadonlyMap<string, unknown> | null = null

const readParsed = (): ReadonlyMap<string, unknown> =>
  new Map(existsSync(PARSED) ? Object.entries(JSON.parse(readFileSync(PARSED, 'utf8'))) : [])

/** The YAML library, loaded when it is needed: mostly it is not, and it takes a while. */
export const yaml = (): typeof import('yaml') => createRequire(import.meta.url)('yaml')

/** The key of a text in `schema.json`. */
export const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64url')

/**
 * What a YAML text holds; throws where it is none. Parsing all of `schema/` takes a fifth of the start-up, so the build does it
 * (`scripts/executable.mjs`): a text that it has seen, to the letter, is looked up, and any other is parsed here.
 */
export const parseYaml = (text: string): unknown => {
  parsed ??= readParsed()
  const hash = parsed.size === 0 ? '' : hashOf(text)
  if (parsed.has(hash)) return parsed.get(hash)
  return yaml().parse(text)
}
