import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MakeEngine } from './engine.ts'
import { ServerError } from './server-error.ts'
import { runServer } from './server-process.ts'

const COMPOSE = resolve(import.meta.dirname, 'compose.yaml')

const refuseWithoutDocker = (env: NodeJS.ProcessEnv): void => {
  const docker = (...args: string[]) => spawnSync('docker', args, { env, encoding: 'utf8' })
  if (docker('--version').status !== 0) {
    throw new ServerError(
      'There is no docker on the path: install Docker, or leave out --docker (Java and Maven do).',
      true,
    )
  }
  if (docker('compose', 'version').status !== 0) {
    throw new ServerError(
      'This Docker has no “docker compose”: install its compose plugin, or leave out --docker.',
      true,
    )
  }
  const { status, stderr } = docker('info')
  if (status !== 0) throw new ServerError(`Docker does not answer: ${stderr.trim().split('\n').at(-1)}`, true)
}

/** A container of Neo4j's own image, by compose.yaml. */
export const fromDocker: MakeEngine = async ({ folder, env, boltPort, httpPort, heap, pageCache }) => {
  refuseWithoutDocker(env)
  const at = (...parts: string[]): string => join(folder, ...parts)
  for (const part of ['data', 'logs']) mkdirSync(at(part), { recursive: true })
  return {
    hasData: () => existsSync(at('data', 'dbms')),
    // The image sets the password of NEO4J_AUTH itself on its first start.
    setPassword: async () => {},
    run: (password) =>
      runServer(
        'docker',
        ['compose', '--file', COMPOSE, 'up', '--abort-on-container-exit'],
        {
          ...env,
          NEO4J_FOLDER: at('data'),
          NEO4J_PASSWORD: password,
          NEO4J_BOLT_PORT: String(boltPort),
          NEO4J_HTTP_PORT: String(httpPort),
          NEO4J_HEAP: heap,
          NEO4J_PAGE_CACHE: pageCache,
          // The data is to belong to whoever started it.
          ...(process.getuid && process.getgid ? { NEO4J_RUN_AS: `${process.getuid()}:${process.getgid()}` } : {}),
        },
        [at('logs', 'docker.log')],
      ),
  }
}
