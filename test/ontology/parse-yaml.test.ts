import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hashOf, parseYaml } from '../../src/ontology/parse-yaml.ts'

const SCHEMA = resolve(import.meta.dirname, '../../schema')
const texts = readdirSync(SCHEMA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readFileSync(join(SCHEMA, file), 'utf8'))

describe('parseYaml', () => {
  it('gives what the build may keep as JSON', () => {
    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) expect(JSON.parse(JSON.stringify(parse(text)))).toEqual(parseYaml(text))
  })

  it('knows a text by all of it', () => {
    expect(new Set(texts.map(hashOf)).size).toBe(texts.length)
    for (const text of texts) expect(hashOf(`${text} `)).not.toBe(hashOf(text))
  })

  it('throws where it is no YAML', () => {
    expect(() => parseYaml('a: [\nb')).toThrow(/line 2/)
  })
})
