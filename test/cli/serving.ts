import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BuiltCli, finished } from './built-cli.ts'

const TWO = ['gone-and-back.md', 'peace-without-return-digest.md'].map((file) =>
  resolve(import.meta.dirname, '../../seeds/stories', file),
)

/** Starts a server, waits for its addresses, asks, and ends it. */
const served = async <T>(
  cli: BuiltCli,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ask: (url: string) => Promise<T>,
  signal: NodeJS.Signals = 'SIGTERM',
) => {
  const child = cli.start(cwd, args, env)
  const ended = finished(child)
  const url = await new Promise<string>((found, fail) => {
    let said = ''
    child.stdout.on('data', (text: string) => {
      said += text
      const address = /http:\/\/\S+\/graphql/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    child.on('exit', () => fail(new Error(`It ended without an address: ${said}`)))
  })
  const answer = await ask(url)
  child.kill(signal)
  return { answer, ...(await ended) }
}

const post = async (url: string, query: string, headers: Readonly<Record<string, string>> = {}) => {
  const body = JSON.stringify({ query })
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  })
  return { cors: response.headers.get('access-control-allow-origin'), body: await response.json() }
}

/** `serve` and `start`. */
export const testServing = (cli: BuiltCli): void => {
  describe('serving', () => {
    it('start reads the seeds, then answers; again it changes nothing', async () => {
      const cwd = cli.folder()
      const facts = (url: string) => post(url, '{ stats { documents facts } }')
      const first = await served(cli, cwd, ['start'], { PORT: '0' }, facts, 'SIGINT')
      expect(first).toMatchObject({ status: 0, answer: { body: { data: { stats: { documents: 5 } } } } })
      expect(first.stderr).toContain('Example stories: 5 added.')
      const again = await served(cli, cwd, ['start', '--port', '0'], { PORT: '1' }, facts)
      expect(again).toMatchObject({ status: 0, answer: first.answer })
      expect(again.stderr).toContain('Example stories: 5 unchanged.')
      expect(again.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ +the explorer in a browser/)
    })

    it('serve asks for the token, admits the origins that it was told, and ends quietly', async () => {
      const cwd = cli.folder()
      const args = ['serve', '--port', '0', '--quiet', '--cors', 'https://a.example', '--cors', 'https://b.example']
      const mutation =
        'mutation { ingest(documents: [{ id: "n", text: "Ada Reyes left Lisbon in 1921." }]) { __typename } }'
      const { answer, status, stderr } = await served(
        cli,
        cwd,
        args,
        { STORYGRAPH_TOKEN: 'open-sesame' },
        async (url) => ({
          without: await post(url, mutation),
          with: await post(url, mutation, { Authorization: 'Bearer open-sesame', Origin: 'https://b.example' }),
          stats: await post(url, '{ stats { documents } }'),
        }),
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(answer.without.body.errors).toHaveLength(1)
      expect(answer.with).toMatchObject({ cors: 'https://b.example', body: { data: { ingest: {} } } })
      expect(answer.stats.body).toEqual({ data: { stats: { documents: 1 } } })
    })

    it.skipIf(process.platform === 'win32')('under npm it ends with the shell that npm started', async () => {
      const cwd = cli.folder()
      const line = '"$0" "$1" serve --port 0 --store memory: --quiet; true'
      const env = { ...process.env, npm_lifecycle_event: 'start' }
      const shell = spawn('sh', ['-c', line, process.execPath, cli.main], { cwd, env })
      const ended = finished(shell)
      await new Promise((answers) => shell.stdout.once('data', answers))
      shell.kill('SIGTERM')
      // Its streams are the server's too, and close when that has ended.
      expect(await ended).toMatchObject({ signal: 'SIGTERM', stderr: '' })
    })

    it('a port that is taken, and an address beyond this machine without a token, are wrong usage', async () => {
      const cwd = cli.folder()
      const taken = createServer().listen(0, '127.0.0.1')
      await new Promise((listening) => taken.once('listening', listening))
      const { port } = taken.address() as AddressInfo
      const [busy, open] = await Promise.all([
        cli.run(cwd, ['serve', '--port', String(port), '--store', 'memory:']),
        cli.run(cwd, ['serve', '--host', '0.0.0.0', '--port', '0', '--store', 'memory:']),
      ])
      taken.close()
      expect(busy).toMatchObject({ status: 2, stdout: '' })
      expect(busy.stderr).toMatch(/^storygraph: 127\.0\.0\.1:\d+ is taken\. Give another with --port/)
      expect(open).toMatchObject({ status: 2, stdout: '' })
      expect(open.stderr).toContain('Give a token with --token')
    })

    it('progress and words go to standard error, data to standard output', async () => {
      const cwd = cli.folder()
      const read = await cli.run(cwd, ['extract', ...TWO])
      expect(read.stdout.trimEnd().split('\n')).toHaveLength(2)
      // A slow machine has told of progress before.
      expect(read.stderr).toMatch(/(?:^|\n)2 read\.\n$/)
      const kept = await cli.run(cwd, ['ingest', '-', '--extracted'], { input: read.stdout, env: { NO_COLOR: '1' } })
      expect(kept).toMatchObject({ status: 0, stdout: '' })
      expect(kept.stderr).toMatch(/(?:^|\n)2 added\.\n$/)
    })
  })
}
