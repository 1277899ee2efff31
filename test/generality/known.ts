import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Judged } from './judge.ts'
import { KNOWN_FILE } from './rows.ts'

/** What is known not to be read as it should, each `row: line`. */
export interface Known {
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

const flagsOf = (judged: readonly Judged[], kind: keyof Known): string[] =>
  judged.flatMap(({ row, [kind]: lines }) => lines.map((line) => `${row.id}: ${line}`))

/** The flags that come of a reading. */
export const knownOf = (judged: readonly Judged[]): Known => ({
  missed: flagsOf(judged, 'missed'),
  wrong: flagsOf(judged, 'wrong'),
})

/** The flags as they stand in the file. */
export const readKnown = (): Known => {
  const written = existsSync(KNOWN_FILE) ? (parse(readFileSync(KNOWN_FILE, 'utf8')) as Partial<Known> | null) : null
  return { missed: written?.missed ?? [], wrong: written?.wrong ?? [] }
}

const listOf = (name: string, flags: readonly string[]): string =>
  flags.length === 0 ? `${name}: []\n` : `${name}:\n${flags.map((flag) => `  - ${JSON.stringify(flag)}\n`).join('')}`

/** The file's text for these flags. */
export const writtenOf = ({ missed, wrong }: Known): string =>
  `# What is known to be missed or read wrongly. Worked out: npx tsx scripts/generality.ts --update\n${listOf('wrong', wrong)}${listOf('missed', missed)}`
