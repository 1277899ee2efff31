import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rulesMark } from '../../src/ontology/rules-mark.ts'

test('the same rules have one mark wherever they lie, and any other letter of them has another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const rules = resolve(import.meta.dirname, '../rules')
  cpSync(rules, folder, { recursive: true })
  const own = rulesMark([rules])
  expect(rulesMark([folder])).toBe(own)
  expect(rulesMark([])).not.toBe(own)
  expect(rulesMark([])).toMatch(/^\d+\.\d+\.\d+-[\w-]{16}$/)
  writeFileSync(join(folder, 'stories.jsonl'), 'no rules')
  expect(rulesMark([folder])).toBe(own)
  writeFileSync(join(folder, 'places.yaml'), 'places: { Port Ellery: { kind: city } }\n')
  expect(rulesMark([folder])).not.toBe(own)
})
