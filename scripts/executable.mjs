import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

// TypeScript keeps the first line that names the interpreter, and drops the right to run.
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755)

// What the files of schema/ hold, so that a start need not parse them: src/ontology/parse-yaml.ts says how it is used.
const { hashOf } = await import(new URL('../dist/ontology/parse-yaml.js', import.meta.url))
const schema = new URL('../schema/', import.meta.url)
const texts = readdirSync(schema, { recursive: true })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => readFileSync(new URL(file, schema), 'utf8'))
const parsed = Object.fromEntries(texts.map((text) => [hashOf(text), parse(text)]))
writeFileSync(new URL('../dist/schema.json', import.meta.url), JSON.stringify(parsed))
