import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { GraphQLHTTPExtensions, Plugin } from 'graphql-yoga'
import { codedError } from './coded-error.ts'
import { hasToken } from './http/has-token.ts'
import { checkCost } from './limits/cost.ts'
import { parseLimited } from './limits/parse-limited.ts'
import { OWN_RULES } from './limits/rules.ts'

const checkCostOf = ({ schema, document, operationName, variableValues }: ExecutionArgs): void => {
  const operation = getOperationAST(document, operationName)
  if (operation) checkCost(schema, document, operation, variableValues ?? {})
}

/** Holds each request to the limits: tokens, depth, aliases, cost. */
export const limits = (): Plugin => ({
  onParse: ({ setParseFn }) => setParseFn(parseLimited),
  onValidate: ({ addValidationRule }) => {
    for (const rule of OWN_RULES) addValidationRule(rule)
  },
  onExecute: ({ args }) => checkCostOf(args),
  onSubscribe: ({ args }) => checkCostOf(args),
})

/** Whether any operation or fragment of a request asks for the schema: what it is made of is told to those alone who may know. */
const asksForSchema = (document: DocumentNode): boolean => {
  let asks = false
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value !== '__schema' && value !== '__type') return undefined
      asks = true
      return BREAK
    },
  })
  return asks
}

/** Lets no mutation through without the token, nor, with `schemaToo`, a question about the schema. */
export const tokenNeeded = (token: string, schemaToo: boolean): Plugin => ({
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION
    const isGuarded = isMutation || (schemaToo && asksForSchema(document))
    if (!isGuarded || hasToken(contextValue.request, token)) return
    const what = isMutation ? 'What changes the graph' : 'The schema beyond this machine'
    const message = `${what} needs the token of this server. Send it as "Authorization: Bearer TOKEN".`
    throw codedError('UNAUTHORIZED', message, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  },
})

/** Our names for codes of yoga's. */
const CODES: Readonly<Record<string, string>> = {
  REQUEST_ENTITY_TOO_LARGE: 'REQUEST_TOO_LARGE',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
}

const finished = (error: GraphQLError, answered: boolean): GraphQLError => {
  const { code: given = 'BAD_INPUT', http } = error.extensions as { code?: string; http?: GraphQLHTTPExtensions }
  const code = CODES[given] ?? given
  const { message, nodes, source, positions, path } = error
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null }
  // What never ran is the client's fault unless something says otherwise.
  const status = http?.status ?? (answered || code === 'INTERNAL' ? undefined : 400)
  // `spec` keeps a 200 for clients that accept plain JSON only, as the specification asks, but not for what is no GraphQL at all.
  const told = status === undefined ? {} : { http: { ...http, status, spec: status === 400 && code !== 'BAD_REQUEST' } }
  const { http: _, ...extensions } = { ...error.extensions, code }
  return new GraphQLError(message, { ...place, extensions: { ...extensions, ...told } })
}

/** Gives every error a code, and every request that never ran its status. */
export const errorCodes = (): Plugin => ({
  onResultProcess: ({ result, setResult }) => {
    if (!('errors' in result) || result.errors === undefined) return
    const answered = 'data' in result && result.data !== undefined
    setResult({ ...result, errors: result.errors.map((error) => finished(error, answered)) })
  },
})
