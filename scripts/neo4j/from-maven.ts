import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { neo4jAdmin } from './admin.ts'
import { classPathOf } from './class-path.ts'
import { configuration } from './configuration.ts'
import type { MakeEngine } from './engine.ts'
import { findJava } from './java.ts'
import { ServerError } from './server-error.ts'
import { runServer } from './server-process.ts'

/** What Neo4j's own start script opens, for its off-heap memory. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/java.lang', 'java.base/sun.nio.ch']

/** Neo4j's jars from Maven, on this machine's Java. */
export const fromMaven: MakeEngine = async (home) => {
  const { folder, env, heap } = home
  const java = findJava(env)
  const classPath = await classPathOf(env, home.tell)
  const at = (...parts: string[]): string => join(folder, ...parts)
  for (const part of ['conf', 'logs']) mkdirSync(at(part), { recursive: true })
  return {
    hasData: () => existsSync(at('data', 'dbms')),
    setPassword: async (password) => {
      const { status, said } = await neo4jAdmin(folder, ['dbms', 'set-initial-password', '--', password], env)
      if (status !== 0) throw new ServerError(`neo4j-admin could not set the password:\n${said.trim().slice(0, 500)}`)
    },
    run: () => {
      writeFileSync(at('conf', 'neo4j.conf'), configuration(home))
      const options = [`-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-cp', classPath]
      const where = [`--home-dir=${folder}`, `--config-dir=${at('conf')}`]
      const opens = OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`)
      const args = [...opens, ...options, 'org.neo4j.server.CommunityEntryPoint', ...where]
      return runServer(java, args, env, [at('logs', 'console.log'), at('logs', 'neo4j.log')])
    },
  }
}
