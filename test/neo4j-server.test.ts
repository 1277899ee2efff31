import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { askBolt } from '../scripts/neo4j/bolt.ts'
import { freePort, isTaken } from '../scripts/neo4j/free-port.ts'
import { describeOwnNeo4j } from './neo4j.ts'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
afterAll(() => rmSync(folder, { recursive: true }))

const COMMAND = ['--import', 'tsx', 'scripts/neo4j/neo4j.ts']

/** Runs `npm run neo4j` where it cannot succeed; gives what it says. */
const refusal = (args: readonly string[], env: NodeJS.ProcessEnv = {}): { status: number | null; stderr: string } => {
  const whole = ['--folder', join(folder, 'none'), ...args]
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NEO4J_PASSWORD: '', ...env } } as const
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, ...whole], options)
  return { status, stderr }
}

/** A folder for the path that holds this Node and the programs given, as shell scripts. */
const pathWith = (name: string, programs: Readonly<Record<string, string>>): string => {
  const path = join(folder, name)
  mkdirSync(path)
  symlinkSync(process.execPath, join(path, 'node'))
  for (const [program, script] of Object.entries(programs)) {
    writeFileSync(join(path, program), `#!/bin/sh\n${script}\n`)
    chmodSync(join(path, program), 0o755)
  }
  return path
}

describe('what npm run neo4j says where it cannot start', () => {
  test('without Java', async () => {
    const ports = ['--bolt-port', String(await freePort()), '--http-port', String(await freePort())]
    const { status, stderr } = refusal(ports, { PATH: pathWith('bare', {}), JAVA_HOME: '' })
    expect(stderr).toMatch(/^Neo4j needs Java 17 or later; there is no java on the path\. .*apt install openjdk-17/)
    expect(status).toBe(1)
  })

  test('with an old Java', async () => {
    const ports = ['--bolt-port', String(await freePort()), '--http-port', String(await freePort())]
    const old = pathWith('old', { java: `echo 'openjdk version "1.8.0_402"' >&2` })
    expect(refusal(ports, { PATH: old, JAVA_HOME: '' }).stderr).toContain('java on the path is Java 8.')
  })

  test('on a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { status, stderr } = refusal(['--bolt-port', String(port)])
    other.close()
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is taken, perhaps by another Neo4j: end that, or give another with --bolt-port.\n`,
    )
    expect(status).toBe(1)
  })

  test('with a port or a password that is none', () => {
    expect(refusal(['--bolt-port', 'seven']).stderr).toContain('It has to be a port from 1 to 65535.')
    expect(refusal([], { NEO4J_PASSWORD: 'short' }).stderr).toBe('NEO4J_PASSWORD has to have 8 characters or more.\n')
  })
})

/** A server that was started as a user does, and what it has printed. */
const start = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; said: string }> => {
  // A process group, as a terminal makes one.
  const options = { cwd: root, env: { ...process.env, ...env }, detached: true } as const
  const child = spawn('npm', ['run', '--silent', 'neo4j', '--', ...args], options)
  let said = ''
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('Ctrl-C stops it.')) done()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.on('exit', () => done())
  })
  return { child, said }
}

/** Ctrl-C: the signal goes to the whole group. */
const interrupt = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended
}

describeOwnNeo4j('npm run neo4j', () => {
  test('makes a password up, prints it once, takes another, and stops with Ctrl-C', async () => {
    const [bolt, http] = [await freePort(), await freePort()]
    const home = join(folder, 'home')
    const args = ['--folder', home, '--bolt-port', String(bolt), '--http-port', String(http), '--page-cache', '16m']

    const first = await start(args, { NEO4J_PASSWORD: '' })
    expect(first.said).toContain(`bolt://127.0.0.1:${bolt}\n`)
    const password = /Password {3}(\S{20}) /.exec(first.said)?.[1] ?? ''
    expect(await askBolt(bolt, password)).toBe('answers')
    expect(await askBolt(bolt, 'something else')).toBe('refused')
    expect(await fetch(`http://127.0.0.1:${http}/browser/`).then(({ status }) => status)).toBe(200)
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    await interrupt(first.child)
    expect([await isTaken(bolt), await isTaken(http)]).toEqual([false, false])

    const second = await start(args, { NEO4J_PASSWORD: 'of my own choice' })
    expect(second.said).toContain('that of NEO4J_PASSWORD')
    expect(second.said).not.toContain('of my own choice')
    expect(await askBolt(bolt, 'of my own choice')).toBe('answers')
    expect(await askBolt(bolt, password)).toBe('refused')
    await interrupt(second.child)

    const third = await start(args, { NEO4J_PASSWORD: '' })
    expect(third.said).toContain('holds data: set NEO4J_PASSWORD')
  }, 300_000)

  test('leaves no server behind when it is killed', async () => {
    const [bolt, http] = [await freePort(), await freePort()]
    const args = ['--folder', join(folder, 'killed'), '--bolt-port', String(bolt), '--http-port', String(http)]
    // To neo4j-admin, what begins with a hyphen is an option unless it is told otherwise.
    const { child } = await start(args, { NEO4J_PASSWORD: '-kill-me-softly' })
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await expect.poll(() => isTaken(bolt), { timeout: 60_000, interval: 250 }).toBe(false)
  }, 200_000)
})
