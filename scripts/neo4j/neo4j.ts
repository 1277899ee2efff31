/** Starts a real Neo4j with Browser, and keeps it running until Ctrl-C: `npm run neo4j -- --help`. */
import { join, relative, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { ServerError } from './server-error.ts'
import { type Neo4jServer, startNeo4j } from './start-neo4j.ts'

const root = resolve(import.meta.dirname, '../..')

const port = (text: string): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  throw new InvalidArgumentError('It has to be a port from 1 to 65535.')
}

const memory = (text: string): string => {
  if (/^\d+[kmg]$/i.test(text)) return text
  throw new InvalidArgumentError('It has to be an amount of memory such as 512m or 2g.')
}

interface Options {
  readonly folder: string
  readonly boltPort: number
  readonly httpPort: number
  readonly heap: string
  readonly pageCache: string
  readonly docker: boolean
}

const { env } = process

const passwordLine = (server: Neo4jServer): string => {
  const file = relative(process.cwd(), join(server.folder, 'password'))
  if (env.NEO4J_PASSWORD) return 'that of NEO4J_PASSWORD'
  return server.isNewPassword ? `${server.password}   (made up just now, and kept in ${file})` : `in ${file}`
}

const run = async (options: Options): Promise<void> => {
  const tell = (line: string): void => console.error(line)
  let server: Neo4jServer | null = null
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    if (server === null) process.exit(130)
    tell('Neo4j stops …')
    void server.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  server = await startNeo4j({ ...options, password: env.NEO4J_PASSWORD, tell })
  console.log(
    [
      'Neo4j answers, on this machine only.',
      `  Bolt       ${server.bolt}`,
      `  Browser    ${server.browser}`,
      `  User       ${server.user}`,
      `  Password   ${passwordLine(server)}`,
      'Ctrl-C stops it.',
    ].join('\n'),
  )
  await server.ended
  if (!isEnding) throw new ServerError(`Neo4j has ended by itself: see ${join(server.folder, 'logs')}.`)
}

const program = new Command('npm run neo4j --')
  .description('Starts Neo4j 5.26 with Neo4j Browser on 127.0.0.1, and keeps it running until Ctrl-C.')
  .option('--folder <path>', 'where the data is kept', join(root, '.neo4j'))
  .option('--bolt-port <port>', 'where drivers connect', port, 7687)
  .option('--http-port <port>', 'where Browser is', port, 7474)
  .option('--heap <size>', 'memory for queries', memory, '512m')
  .option('--page-cache <size>', 'memory for data', memory, '128m')
  .option('--docker', 'run the container of scripts/neo4j/compose.yaml, rather than Java', false)
  .addHelpText(
    'after',
    `
It needs Java 17 or later and Maven, which fetches Neo4j the first time (170 MB); with --docker only Docker.
The user is neo4j. The password is that of NEO4J_PASSWORD (8 characters or more); without it, one is made up, printed once,
and kept in the data folder. Where NEO4J_PASSWORD differs from the one kept there, it takes its place.

Examples:
  npm run neo4j
  NEO4J_PASSWORD=between-us npm run neo4j -- --bolt-port 7688 --http-port 7475
  npm run neo4j -- --docker --folder ~/graphs/neo4j`,
  )
  .action(async (options: Options) => {
    try {
      await run(options)
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      console.error(error.message)
      process.exitCode = 1
    }
  })

await program.parseAsync()
