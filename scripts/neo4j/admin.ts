import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classPathOf } from './class-path.ts'
import { findJava } from './java.ts'

/** What a program left behind: its exit status, and all that it said on both streams. */
export interface Done {
  readonly status: number | null
  readonly said: string
}

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
  const java = findJava(env)
  const classPath = await classPathOf(env, () => {})
  // It refuses a home that is not there.
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(tmpdir(), 'storygraph-'))
  const file = join(own, 'arguments')
  writeFileSync(file, args.map(quoted).join('\n'), { mode: 0o600 })
  try {
    return await new Promise((done, failed) => {
      const child = spawn(java, ['-cp', classPath, 'org.neo4j.cli.AdminTool', `@${file}`], {
        cwd,
        env: { ...env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk
        })
      }
      child.on('error', failed)
      child.on('close', (status) => done({ status, said }))
    })
  } finally {
    rmSync(own, { recursive: true })
  }
}
