import type { Finding } from '../store.ts'
import type { Connection, Run } from './connection.ts'
import { INDEXES, RULES, type Rule } from './cypher/check.ts'
import { LOCK, RELEASE } from './cypher/write-documents.ts'
import { idOf } from './keys.ts'
import { createIndexes, indexNames } from './migrations.ts'

const brokenBy = async (run: Run, { find }: Rule): Promise<readonly string[]> =>
  (await run<{ key: string }>(find)).map(({ key }) => idOf(key))

const checkRule = async (run: Run, rule: Rule, repair: boolean): Promise<readonly Finding[]> => {
  const broken = await brokenBy(run, rule)
  if (broken.length === 0) return []
  if (repair && rule.mend !== undefined) await run(rule.mend)
  const left = new Set(repair ? await brokenBy(run, rule) : broken)
  return broken.map((id) => ({ code: rule.code, message: rule.says(id), repaired: !left.has(id) }))
}

const brokenIndexes = async (connection: Connection): Promise<readonly string[]> => {
  const rows = await connection.alone<{ name: string; state: string }>(INDEXES)
  const well = new Set(rows.filter(({ state }) => state !== 'FAILED').map(({ name }) => name))
  return indexNames().filter((name) => !well.has(name))
}

/** Indexes that are not there, or failed; made anew, from what they are of. */
const checkIndexes = async (connection: Connection, repair: boolean): Promise<readonly Finding[]> => {
  const broken = await brokenIndexes(connection)
  if (broken.length === 0) return []
  if (repair) await createIndexes(connection, broken)
  const left = new Set(repair ? await brokenIndexes(connection) : broken)
  return broken.map((name) => ({
    code: 'INDEX',
    message: `The index ${name} does not work.`,
    repaired: !left.has(name),
  }))
}

/** Looks for what is amiss, the gravest first; see `Store.check`. Nothing of others in the same database is looked at. */
export const checkStore = async (connection: Connection, repair: boolean): Promise<readonly Finding[]> => {
  const indexes = await checkIndexes(connection, repair)
  const rules = await connection.write(async (run) => {
    await run(LOCK)
    const findings: Finding[] = []
    for (const rule of RULES) findings.push(...(await checkRule(run, rule, repair)))
    await run(RELEASE)
    return findings
  })
  return [...indexes, ...rules]
}
