import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApi } from '../../src/api/server.ts'
import { EXPORT_FORMATS, FOLDER_FORMATS } from '../../src/export/index.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { shownCommand } from './shown-commands.ts'

const root = resolve(import.meta.dirname, '../..')

/** The widest a line of JSON gets before it is broken up. */
const WIDTH = 118

/** JSON with what fits on a line on one line. */
const compact = (value: unknown, indent = ''): string => {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line
  const deeper = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((each) => compact(each, deeper))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${compact(each, deeper)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`
}

/** A store with the seeds. */
const seeded = async (url: string): Promise<Store> => {
  const store = await openStore(url)
  const extract = createExtractor()
  const extractions: Extraction[] = []
  for await (const input of readInputs([resolve(root, 'seeds/stories')])) {
    if (input instanceof Error) throw input
    extractions.push(extract(makeDocument(input.fields, input.place)))
  }
  for await (const outcome of ingest(store, extractions)) if (outcome.outcome === 'refused') throw outcome.error
  return store
}

const questions = async (store: Store): Promise<string> => {
  const { fetch } = createApi({ store, read: () => Promise.reject(new Error('nothing is read here')) })
  const folder = resolve(root, 'schema/questions')
  const parts: string[] = []
  for (const file of readdirSync(folder).sort()) {
    const [comment = '', ...lines] = readFileSync(resolve(folder, file), 'utf8').trimEnd().split('\n')
    const query = lines.join('\n')
    const response = await fetch(new Request(`http://127.0.0.1/graphql?query=${encodeURIComponent(query)}`))
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
    if (errors !== undefined) throw new Error(`${file}: ${JSON.stringify(errors)}`)
    parts.push(
      `### ${comment.replace(/^# /, '')}\n\n\`\`\`graphql\n${query}\n\`\`\`\n\n\`\`\`json\n${compact(data)}\n\`\`\``,
    )
  }
  return parts.join('\n\n')
}

/** The chain by which a document knows somebody. */
const chainOf = async (store: Store, name: string, document: string): Promise<string> => {
  const { items } = await store.entities({ name: { eq: name }, documents: [document] }, { first: 1 })
  const chain = items[0]?.node.chains.find((id) => id.startsWith(`${document}/`))
  if (chain === undefined) throw new Error(`${document} does not tell of ${name}`)
  return chain
}

/** Why what a text and its translation call somebody are one. */
const explained = async (store: Store, url: string): Promise<string> => {
  const [left, right] = [
    await chainOf(store, 'Emil Kamalov', 'peace-without-return'),
    await chainOf(store, 'Emile Kamalov', 'peace-without-return-garbled'),
  ]
  return shownCommand(url, ['explain', left, right])
}

const predicates = (): string =>
  [...loadRules().predicates.values()].map(({ name, description }) => `| \`${name}\` | ${description} |`).join('\n')

const formats = (): string =>
  [...EXPORT_FORMATS.values(), ...FOLDER_FORMATS.values()]
    .map(({ name, description, leavesOut }) => `| \`${name}\` | ${description} | ${leavesOut ?? ''} |`)
    .join('\n')

/** The first line of each example, and where its output stands. */
const examples = (): string =>
  readdirSync(resolve(root, 'scripts/traversals'))
    .filter((file) => /\.(ts|mjs|sh|py)$/.test(file) && file !== 'open-graph.ts')
    .map((file) => {
      const text = readFileSync(resolve(root, 'scripts/traversals', file), 'utf8')
      const says = /^(?:#!.*\n)?(?:\/\/ |# |""")(.*?): {1,2}(?:npx|node|sh|python3) /.exec(text)?.[1]
      if (says === undefined) throw new Error(`${file} does not say what it is for`)
      return `| \`${file}\` | ${says} |`
    })
    .join('\n')

/** The parts of the README that are worked out, by name: what stands between `<!-- name -->` and `<!-- /name -->`. */
export const answers = async (): Promise<Readonly<Record<string, string>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-readme-'))
  const url = `sqlite:${join(folder, 'seeds.db')}`
  const store = await seeded(url)
  const script = readFileSync(resolve(root, 'scripts/traversals/who-left.mjs'), 'utf8').trimEnd()
  const worked = {
    contradictions: await shownCommand(url, ['contradictions']),
    explain: await explained(store, url),
    questions: await questions(store),
    script: `\`\`\`js\n${script}\n\`\`\``,
    formats: `| format | what it is | what it leaves out |\n|---|---|---|\n${formats()}`,
    examples: `| script | what it answers |\n|---|---|\n${examples()}`,
    predicates: `| predicate | what it says |\n|---|---|\n${predicates()}`,
  }
  await store.close()
  rmSync(folder, { recursive: true })
  return worked
}

/** A README with its worked-out parts as they are today. Throws where it lacks one. */
export const withAnswers = (readme: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`README.md lacks ${open} or ${close}`)
    return `${text.slice(0, from + open.length)}\n${part}\n${text.slice(to)}`
  }, readme)
