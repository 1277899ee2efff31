import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  buildClientSchema,
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLType,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  printSchema,
  validate,
} from 'graphql'
import { expect, test } from 'vitest'
import { withPredicates } from '../../src/api/predicate-enum.ts'
import { readQuestions } from '../../src/api/questions.ts'
import { createSchema } from '../../src/api/schema.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { dataOf, emptyApi } from './ask.ts'

const SDL = readFileSync(new URL('../../schema/graph.graphql', import.meta.url), 'utf8')
const committed = buildSchema(SDL)
const { predicates } = loadRules()

interface Described {
  readonly at: string
  readonly text: string
}

const descriptionsOf = (type: GraphQLNamedType): readonly Described[] => {
  const own = { at: type.name, text: type.description ?? '' }
  if (isEnumType(type)) return [own]
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : []
    return [
      { at: `${type.name}.${field.name}`, text: field.description ?? '' },
      ...args.map(({ name, description }) => ({ at: `${type.name}.${field.name}(${name})`, text: description ?? '' })),
    ]
  })
  return [own, ...fields]
}

const types = Object.values(committed.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)
const described = types.flatMap(descriptionsOf)

test('every type, field and argument says what it is, with an example', () => {
  expect(described.length).toBeGreaterThan(400)
  expect(described.filter(({ text }) => !/\S.* E\.g\. .*\S/.test(text)).map(({ at }) => at)).toEqual([])
})

const isNumber = (type: GraphQLType): boolean => ['Int', 'Float'].includes(getNamedType(type).name)

test('every number says its unit', () => {
  const numbers = types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
    const own = Object.values(type.getFields())
    const args = own.flatMap((field): readonly GraphQLArgument[] => ('args' in field ? field.args : []))
    return [...own, ...args]
      .filter((one) => isNumber(one.type))
      .map(({ name, description }) => ({ at: `${type.name}.${name}`, description }))
  })
  expect(numbers.length).toBeGreaterThan(60)
  expect(numbers.filter(({ description }) => !description?.includes('Unit: ')).map(({ at }) => at)).toEqual([])
})

/** Codes of the errors that a command alone can come to: it reads rules and lists of documents from files. */
const COMMANDS_ALONE = ['BAD_RULES', 'BAD_JSON']

test('every code that the server may answer is told in the SDL', () => {
  const source = (file: string) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
  const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, code = '']) => code)
  const errors = all(source('model/errors.ts'), /^ {2}\| '([A-Z_0-9]+)'$/gm).filter(
    (code) => !COMMANDS_ALONE.includes(code),
  )
  const files = readdirSync(new URL('../../src/api', import.meta.url), { recursive: true, encoding: 'utf8' })
  const api = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      all(source(`api/${file}`), /(?:codedError\(|refusal\(\d+, |(?:CODE|code)\w*: )\s*'([A-Z_0-9]+)'/g),
    )
  expect([errors.length, api.length].every((count) => count > 20)).toBe(true)
  expect(api).toEqual(expect.arrayContaining(['TOKEN_LIMIT', 'COST_LIMIT', 'FORBIDDEN', 'UNAUTHORIZED', 'INTERNAL']))
  const told = new Set(committed.description?.match(/\b[A-Z][A-Z_0-9]{4,}\b/g))
  expect([...new Set([...errors, ...api])].filter((code) => !told.has(code))).toEqual([])
})

test('every value of an enum says what it is', () => {
  const values = types.filter(isEnumType).flatMap((type) => type.getValues().map((value) => ({ type, value })))
  expect(
    values.filter(({ value }) => !value.description).map(({ type, value }) => `${type.name}.${value.name}`),
  ).toEqual([])
})

test('examples that are queries are valid', () => {
  const problems = described.flatMap(({ at, text }) => {
    const example = /E\.g\. `(.*)`$/s.exec(text)?.[1] ?? ''
    const parent = at.split('.')[0]
    if (!at.includes('.') || at.includes('(') || (parent !== 'Query' && parent !== 'Mutation')) return []
    // Some name the root, others only the field.
    const selection = example.startsWith('{') ? example : `{ ${example} }`
    const document = parse(parent === 'Mutation' ? `mutation ${selection}` : selection)
    return validate(committed, document).map(({ message }) => `${at}: ${message}`)
  })
  expect(problems).toEqual([])
})

test('the server serves the committed SDL', async () => {
  expect(printSchema(createSchema())).toBe(printSchema(committed))
  const api = await emptyApi()
  const told = buildClientSchema(
    await dataOf(api, getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true })),
  )
  expect(printSchema(told)).toBe(printSchema(committed))
})

test('the predicates are those of schema/predicates; `npx tsx scripts/sdl.ts` brings them up to date', () => {
  expect(SDL).toBe(withPredicates(SDL, [...predicates.values()]))
  const enumeration = committed.getType('Predicate')
  expect(isEnumType(enumeration) && enumeration.getValues().map(({ name }) => name)).toEqual([...predicates.keys()])
})

test('a predicate that comes or goes changes the enum and nothing else', () => {
  const [first] = predicates.values()
  if (first === undefined) throw new Error('no predicates')
  const less = withPredicates(SDL, [{ ...first, name: 'SANG_WITH', description: 'A "person" sang.' }])
  expect(less).toContain('enum Predicate {\n  "A \\"person\\" sang."\n  SANG_WITH\n}')
  expect(withPredicates(less, [...predicates.values()])).toBe(SDL)
  expect(withPredicates('type Query { a: Int }', [first])).toBe('type Query { a: Int }')
})

test('predicates of the user’s own are values of the enum', async () => {
  const rules = loadRules(resolve(import.meta.dirname, '../rules'))
  const schema = createSchema(rules.predicates)
  const enumeration = schema.getType('Predicate')
  expect(isEnumType(enumeration) && enumeration.getValue('SANG_IN')?.description).toBe(
    'A person sang in a place for others to hear.',
  )
  expect(
    validate(schema, parse('{ facts(filter: { predicate: { eq: SANG_IN } }) { edges { node { sentence } } } }')),
  ).toEqual([])
})

test('five questions, each a comment and a short valid query', () => {
  const questions = readQuestions()
  expect(questions.map(({ text }) => text)).toEqual([
    'Who left Moscow, and when?',
    'How do Arseny and Artur hang together?',
    'When did Arseny come back, and why are there two answers?',
    'Who went to Istanbul?',
    'What happened on 21 September 2022?',
  ])
  for (const { query } of questions) {
    expect(validate(committed, parse(query))).toEqual([])
    expect(query.split('\n').length).toBeLessThanOrEqual(20)
  }
})
