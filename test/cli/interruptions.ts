import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { extractionLine } from '../../src/operations/extraction-line.ts'
import { readDocument } from '../../src/operations/read-document.ts'
import { openStore } from '../../src/store/open.ts'
import { type BuiltCli, type Finished, finished } from './built-cli.ts'
import { runHere } from './run-here.ts'

const TOWNS = 'Lisbon Porto Braga Paris Rome Oslo Vienna Prague Berlin Madrid'.split(' ')

const documents = (count: number): readonly { readonly id: string; readonly text: string }[] =>
  Array.from({ length: count }, (_, n) => {
    const [from, to] = [TOWNS[n % 10], TOWNS[(n * 3 + 1) % 10]]
    const text = `Ada Reyes left ${from} in ${1900 + n}. Bruno Alves, a baker from ${to}, moved to ${from} in May ${1900 + n}.`
    return { id: `d${n}`, text }
  })

const jsonl = (count: number): string =>
  documents(count)
    .map((fields) => `${JSON.stringify(fields)}\n`)
    .join('')

/** What `extract` writes of them. */
const extracted = (count: number): string => {
  const extract = createExtractor()
  return documents(count)
    .map((fields) => extractionLine(readDocument(fields, extract)))
    .join('')
}

const untilStored = async (file: string, least: number): Promise<void> => {
  for (;;) {
    await wait(20)
    try {
      const store = await openStore(file)
      const { documents: stored } = await store.stats()
      await store.close()
      if (stored >= least) return
    } catch {
      // It is being made.
    }
  }
}

/** Ctrl-C, kill -9, and readers that go away. */
export const testInterruptions = (cli: BuiltCli): void => {
  describe('interruptions', () => {
    it('a killed ingestion leaves the store whole, and goes on as if nothing had been', async () => {
      const cwd = cli.folder()
      // More than is stored in one write; and the killed one never gets the last line, so that something is left to do.
      writeFileSync(join(cwd, 'in.jsonl'), extracted(120))
      const uninterrupted = cli.run(cwd, ['ingest', 'in.jsonl', '--extracted', '--store', 'whole.db', '--quiet'])
      // Its input stays open, so that it cannot have ended before it is killed.
      const child = cli.start(cwd, ['ingest', '-', '--extracted', '--store', 'killed.db'])
      const killed = finished(child)
      child.stdin.on('error', () => undefined)
      child.stdin.write(extracted(119))
      await untilStored(join(cwd, 'killed.db'), 3)
      child.kill('SIGKILL')
      expect((await killed).signal).toBe('SIGKILL')
      expect(await runHere(['doctor', '--store', join(cwd, 'killed.db'), '--quiet'])).toMatchObject({
        status: 0,
        stdout: '',
        stderr: '',
      })
      const again = await cli.run(cwd, ['ingest', 'in.jsonl', '--extracted', '--store', 'killed.db'])
      expect(again.status).toBe(0)
      expect(again.stderr).toMatch(/^\d+ added, \d+ unchanged\.\n$/)
      expect((await uninterrupted).status).toBe(0)
      const [whole, resumed] = await Promise.all(
        ['whole.db', 'killed.db'].map((store) => runHere(['export', '--format', 'jsonl', '--store', join(cwd, store)])),
      )
      expect(whole?.stdout).not.toBe('')
      expect(resumed?.stdout === whole?.stdout).toBe(true)
    })

    it.each([
      ['SIGINT', 130, [], jsonl],
      ['SIGTERM', 143, ['--extracted'], extracted],
    ] as const)('%s stops an ingestion that waits for input, and it says how far it came', async (...given) => {
      const [signal, status, how, lines] = given
      const cwd = cli.folder()
      const child = cli.start(cwd, ['ingest', '-', ...how, '--quiet'])
      const stopped = finished(child)
      child.stdin.write(lines(2))
      await untilStored(join(cwd, 'storygraph.db'), 2)
      child.kill(signal)
      const { stderr, ...rest } = await stopped
      expect(rest).toEqual({ status, signal: null, stdout: '' })
      expect(stderr).toBe('Stopped: 2 added. The store is whole; run the same command again to go on.\n')
      expect((await runHere(['doctor', '--store', join(cwd, 'storygraph.db')])).stderr).toMatch(
        /^Nothing is amiss: 2 documents/,
      )
    })

    it('a reader that has enough ends extract quietly', async () => {
      const cwd = cli.folder()
      writeFileSync(join(cwd, 'in.jsonl'), jsonl(300))
      const child = cli.start(cwd, ['extract', 'in.jsonl'])
      const ended = finished(child)
      child.stdout.once('data', () => child.stdout.destroy())
      const { status, stderr } = await ended
      expect(status).toBe(0)
      expect(stderr).not.toMatch(/EPIPE|\n {4}at /)
    })

    it.skipIf(!existsSync('/dev/full'))('a fault is one clear line', async () => {
      const cwd = cli.folder()
      const full = (args: string): Promise<Finished> =>
        finished(spawn('sh', ['-c', `"$0" "$1" ${args} > /dev/full`, process.execPath, cli.main], { cwd }))
      const plain = await full('doctor --store memory: --json --quiet')
      expect(plain.status).toBe(70)
      expect(plain.stderr).toMatch(
        /^storygraph: An unexpected fault: ENOSPC.*Run it again with --debug to see where\.\n$/,
      )
    })
  })
}
