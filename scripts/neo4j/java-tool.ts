import { spawn } from 'node:child_process'
import { classPathOf } from './class-path.ts'
import { findJava } from './java.ts'

/** What a program left behind: its exit status, and all that it said on both streams. */
export interface Done {
  readonly status: number | null
  readonly said: string
}

/**
 * Runs one of Neo4j's programs to its end.
 *
 * @param main its class
 * @throws ServerError where Java or Maven is missing
 */
export const runTool = async (
  main: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = process.cwd(),
): Promise<Done> => {
  const java = findJava(env)
  const classPath = await classPathOf(env, () => {})
  return new Promise((done, failed) => {
    const child = spawn(java, ['-cp', classPath, main, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    }
    child.on('error', failed)
    child.on('close', (status) => done({ status, said }))
  })
}
