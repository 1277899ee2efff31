import { resolve } from 'node:path'
import { measure, out } from './measure.ts'

const PEOPLE = 10_000
const FULL = 100_000

/** One generated graph in SQLite and in a real Neo4j, side by side. */
export const benchNeo4j = ({ full }: { readonly full: boolean }): void => {
  const script = resolve(import.meta.dirname, 'neo4j-run.ts')
  const args = ['--import', 'tsx', script, String(full ? FULL : PEOPLE), resolve(out, 'neo4j')]
  console.log(measure(args, { keep: true }).output)
}
