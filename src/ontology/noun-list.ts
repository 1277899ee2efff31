import { readFileSync } from 'node:fs'
import { parseYaml } from './parse-yaml.ts'

/** What a list of `schema/lexicon/` holds. */
export interface NounList {
  readonly nouns: ReadonlySet<string>
  readonly endings: readonly string[]
  readonly not: ReadonlySet<string>
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((item) => String(item).split(',')).map((item) => item.trim()) : []

/** Reads a list of common nouns from `schema/lexicon/`, by file name: `readNounList('occupations.yaml')`. */
export const readNounList = (file: string): NounList => {
  const text = readFileSync(new URL(`../../schema/lexicon/${file}`, import.meta.url), 'utf8')
  const data = parseYaml(text) as Record<string, unknown>
  return { nouns: new Set(strings(data.nouns)), endings: strings(data.endings), not: new Set(strings(data.not)) }
}
