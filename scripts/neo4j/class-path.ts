import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { ServerError } from './server-error.ts'

const POM = resolve(import.meta.dirname, 'pom.xml')

const INSTALL = 'Debian and Ubuntu: apt install maven; macOS: brew install maven'

/** Where the class path that Maven worked out is kept: asking Maven again takes seconds, and the network where it is slow. */
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/neo4j')

const kept = (file: string): string | null => {
  if (!existsSync(file)) return null
  const classPath = readFileSync(file, 'utf8').trim()
  return classPath.split(delimiter).every((jar) => existsSync(jar)) ? classPath : null
}

/** Runs Maven to its end; its output is told only where it fails. */
const maven = (args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn('mvn', args, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    }
    child.on('error', (error) => failed(new ServerError(`mvn did not start: ${error.message}`)))
    child.on('close', (status) => {
      if (status === 0) return done()
      failed(
        new ServerError(`Maven could not fetch the jars of Neo4j (status ${status}):\n${said.trim().slice(-2_000)}`),
      )
    })
  })

/**
 * The class path of Neo4j and its Browser, as pom.xml names them. Maven fetches what its repository (`~/.m2` unless set
 * otherwise) lacks: 170 MB the first time.
 *
 * @param tell is told in one line where that may take a while
 * @throws ServerError where Maven is missing or fails
 */
export const classPathOf = async (env: NodeJS.ProcessEnv, tell: (line: string) => void): Promise<string> => {
  const hash = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 16)
  const file = join(CACHE, `class-path-${hash}.txt`)
  const known = kept(file)
  if (known !== null) return known
  const version = spawnSync('mvn', ['--version'], { env, shell: process.platform === 'win32' })
  if (version.error || version.status !== 0) {
    throw new ServerError(`Neo4j comes from Maven, and there is no mvn on the path. ${INSTALL}.`, true)
  }
  tell('Maven fetches Neo4j: 170 MB, unless it has it.')
  mkdirSync(CACHE, { recursive: true })
  // Another run may do the same at the same time: each writes a file of its own, and the last one stays.
  const own = `${file}.${process.pid}`
  await maven(['-q', '-B', '-f', POM, 'dependency:build-classpath', `-Dmdep.outputFile=${own}`], env)
  renameSync(own, file)
  return readFileSync(file, 'utf8').trim()
}
