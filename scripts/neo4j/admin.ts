import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Done, runTool } from './java-tool.ts'

/** An argument as the tool reads it from a file: in quotes, with what would end or escape them escaped. */
const quoted = (argument: string): string => `"${argument.replace(/["\\]/g, '\\$&')}"`

/**
 * Runs `neo4j-admin` on a data folder whose server is stopped.
 *
 * @param folder the data folder of a server (Neo4j's home), there or not
 * @param args as on its command line; they go by a file that only the user reads, so that no password shows in a list of processes
 * @param cwd the folder that files are named from
 * @example await neo4jAdmin('/tmp/n', ['database', 'import', 'full', 'neo4j', '--nodes=people.csv'])
 */
export const neo4jAdmin = async (
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  cwd = process.cwd(),
): Promise<Done> => {
  // It refuses a home that is not there.
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(tmpdir(), 'storygraph-'))
  const file = join(own, 'arguments')
  writeFileSync(file, args.map(quoted).join('\n'), { mode: 0o600 })
  const home = { ...env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') }
  try {
    return await runTool('org.neo4j.cli.AdminTool', [`@${file}`], home, cwd)
  } finally {
    rmSync(own, { recursive: true })
  }
}
