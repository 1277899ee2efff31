import { readdirSync, readFileSync } from 'node:fs'
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

const sdl = readFileSync(new URL('../../schema/graph.graphql', import.meta.url), 'utf8')

const config = {
  scalars: { ID: 'string', LocalDate: 'string' },
  useTypeImports: true,
  skipTypename: false,
  enumType: 'string-literal',
}

/**
 * TypeScript for the `.graphql` files of a folder: each query as a text, with the types of its variables and its answer, as a
 * `Question` that `from` exports. Throws where a query does not fit the SDL.
 */
export const typedQueries = async (folder: URL, from: string): Promise<string> => {
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
  const errors = validate(buildSchema(sdl), whole)
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

  const types = await codegen({
    filename: 'queries.generated.ts',
    schema: parse(sdl),
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
  return `import type { Question } from '${from}'\n\n${types}\n${texts.join('\n')}\n`
}
