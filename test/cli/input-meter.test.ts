import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { InputMeter } from '../../src/cli/input-meter.ts'
import { inputBytes } from '../../src/text/input-bytes.ts'
import { readInputs } from '../../src/text/read-inputs.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meter-'))
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'a.txt'), 'x'.repeat(100))
  writeFileSync(join(folder, 'deep', 'b.jsonl'), `${JSON.stringify({ text: 'y'.repeat(288) })}\n`)
  writeFileSync(join(folder, 'c.odt'), 'z'.repeat(1000))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'd.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what there is to read is known before it is read, but for standard input', async () => {
  expect(await inputBytes([folder, join(folder, 'missing.txt')])).toBe(400)
  expect(await inputBytes([folder], ({ form }) => form === 'lines')).toBe(300)
  expect(await inputBytes([folder, '-'])).toBeNull()
})

test('the share grows with what is read, to the whole', async () => {
  const { onBytes, share } = new InputMeter([folder])
  expect(share()).toBeNull()
  await vi.waitFor(() => expect(share()).toBe(0))
  const shares: (number | null)[] = []
  for await (const _ of readInputs([folder], { onBytes })) shares.push(share())
  expect(shares).toEqual([0.25, 0.25, 1])
})

test('there is no share of standard input', async () => {
  const { onBytes, share } = new InputMeter(['-'])
  const stdin = (async function* () {
    yield Buffer.from('{"text":"words"}\n')
  })()
  for await (const _ of readInputs(['-'], { stdin, onBytes })) expect(share()).toBeNull()
})
