import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql'

// Makes src/explorer/queries.generated.ts of src/explorer/queries/*.graphql and the SDL: each query as text, with the types of
// its variables and its answer. `npx tsx scripts/explorer/queries.ts`; the build does it.

const root = new URL('../../', import.meta.url)
const folder = new URL('src/explorer/queries/', root)
const schema = buildSchema(readFileSync(new URL('schema/graph.graphql', root), 'utf8'))
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({
    location: file,
    document: parse(readFileSync(new URL(file, folder), 'utf8'), { noLocation: true }),
  }))
const whole: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: documents.flatMap(({ document }) => document.definitions),
}
const errors = validate(schema, whole)
if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))

const fragments = new Map<string, FragmentDefinitionNode>()
for (const definition of whole.definitions) {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
}

/** The fragments that something spreads, and those that they spread. */
const spreadIn = (node: DocumentNode['definitions'][number], found = new Set<FragmentDefinitionNode>()) => {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value)
      if (fragment === undefined || found.has(fragment)) return
      found.add(fragment)
      spreadIn(fragment, found)
    },
  })
  return found
}

const config = {
  scalars: { ID: 'string', LocalDate: 'string' },
  useTypeImports: true,
  skipTypename: false,
  enumType: 'string-literal',
}
const types = await codegen({
  filename: 'queries.generated.ts',
  schema: parse(readFileSync(new URL('schema/graph.graphql', root), 'utf8')),
  documents,
  config,
  plugins: [{ operations: config }],
  pluginMap: { operations },
})

const texts = whole.definitions.flatMap((definition) => {
  if (definition.kind !== Kind.OPERATION_DEFINITION || definition.name === undefined) return []
  const name = definition.name.value
  const kind = `${definition.operation[0]?.toUpperCase()}${definition.operation.slice(1)}`
  const text = print({ kind: Kind.DOCUMENT, definitions: [definition, ...spreadIn(definition)] })
  return [
    `export const ${name[0]?.toLowerCase()}${name.slice(1)}: Question<${name}${kind}, ${name}${kind}Variables> = { text: ${JSON.stringify(text)} }`,
  ]
})

// Moved into its place when it is whole, and only where it is another: builds run at the same time as tests.
const target = new URL('src/explorer/queries.generated.ts', root)
const made = new URL(`src/explorer/queries.${process.pid}.generated.ts`, root)
const text = `// Made by scripts/explorer/queries.ts.\nimport type { Question } from './question.ts'\n\n${types}\n${texts.join('\n')}\n`
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  writeFileSync(made, text)
  renameSync(made, target)
}
