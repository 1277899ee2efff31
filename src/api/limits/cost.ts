import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { codedError } from '../coded-error.ts'
import { MAX_COST, MAX_FIRST } from './limits.ts'

/** How many items a list is taken to have where nothing in the request says it. */
const ASSUMED_LIST = 10

type Variables = Readonly<Record<string, unknown>>

const defaultsOf = (operation: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  )

class Counter {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #known = new Map<string, number>()

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]))
    this.#schema = schema
    this.#variables = variables
  }

  /** Objects that a selection comes to for one parent, whose `first` was `page` where it is a connection. */
  ofSet(set: SelectionSetNode, parent: GraphQLNamedType, page: number): number {
    let sum = 0
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) sum += this.#ofField(node, parent, page)
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition && this.#schema.getType(node.typeCondition.name.value)
        sum += this.ofSet(node.selectionSet, type ?? parent, page)
      } else sum += this.#ofFragment(node.name.value, page)
    }
    return sum
  }

  /** The fields, from the outermost in, that bring the most of it: where the most could be saved. */
  costliest(set: SelectionSetNode, parent: GraphQLNamedType, page: number): readonly string[] {
    const fields = this.#fieldsOf(set, parent).map(([node, of]) => ({ node, of, cost: this.#ofField(node, of, page) }))
    const [first] = fields.sort((a, b) => b.cost - a.cost)
    const inner = first && this.#within(first.node, first.of)
    if (first === undefined || first.cost === 0 || inner === undefined) return []
    return [first.node.name.value, ...this.costliest(inner.set, inner.type, inner.page)]
  }

  /**
   * The fields that a selection asks for, wherever fragments put them, with the type each is of. A fragment that comes again counts once:
   * fragments that spread each other twice would come to more fields than there is memory for.
   */
  #fieldsOf(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    met = new Set<string>(),
  ): readonly (readonly [FieldNode, GraphQLNamedType])[] {
    return set.selections.flatMap((node): readonly (readonly [FieldNode, GraphQLNamedType])[] => {
      if (node.kind === Kind.FIELD) return [[node, parent]]
      if (node.kind === Kind.FRAGMENT_SPREAD && met.has(node.name.value)) return []
      if (node.kind === Kind.FRAGMENT_SPREAD) met.add(node.name.value)
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node
      const type = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value)
      return fragment === undefined ? [] : this.#fieldsOf(fragment.selectionSet, type ?? parent, met)
    })
  }

  #within(
    node: FieldNode,
    parent: GraphQLNamedType,
  ): { readonly set: SelectionSetNode; readonly type: GraphQLNamedType; readonly page: number } | undefined {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined || node.selectionSet === undefined) return undefined
    const type = getNamedType(field.type)
    const page = type.name.endsWith('Connection') ? (this.#asked(node, field) ?? MAX_FIRST) : 0
    return { set: node.selectionSet, type, page }
  }

  #ofFragment(name: string, page: number): number {
    const key = `${name} ${page}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fragment = this.#fragments.get(name)
    const type = fragment && this.#schema.getType(fragment.typeCondition.name.value)
    const cost = fragment === undefined || type == null ? 0 : this.ofSet(fragment.selectionSet, type, page)
    this.#known.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, page: number): number {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {}
    const field = fields[node.name.value]
    if (field === undefined || node.selectionSet === undefined) return 0
    const type = getNamedType(field.type)
    if (!isCompositeType(type) && !isAbstractType(type)) return 0
    const asked = this.#asked(node, field)
    const isConnection = type.name.endsWith('Connection')
    const items = isConnection
      ? 1
      : isListType(getNullableType(field.type))
        ? (asked ?? this.#unasked(parent, page))
        : 1
    return items * (1 + this.ofSet(node.selectionSet, type, isConnection ? (asked ?? MAX_FIRST) : 0))
  }

  #unasked(parent: GraphQLNamedType, page: number): number {
    return parent.name.endsWith('Connection') ? page : ASSUMED_LIST
  }

  /** What `first` asks for, or how many ids or documents are listed; null where neither is known. */
  #asked(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const given = (name: string): unknown => {
      const argument = node.arguments?.find((one) => one.name.value === name)
      return argument === undefined ? undefined : valueFromASTUntyped(argument.value, this.#variables)
    }
    const first = field.args.find(({ name }) => name === 'first')
    if (first !== undefined) {
      const value = Number(given('first') ?? first.defaultValue)
      // What is out of bounds is refused when it runs; a negative number must not pay for others until then.
      return Number.isFinite(value) ? Math.min(Math.max(value, 0), MAX_FIRST) : MAX_FIRST
    }
    const listed = given('ids') ?? given('documents')
    return Array.isArray(listed) ? listed.length : null
  }
}

const counterOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Counter => new Counter(schema, document, { ...defaultsOf(operation), ...variables })

/** How many objects an operation may come to, `first` multiplied down. The document must be valid. */
export const costOf = (...args: Parameters<typeof counterOf>): number => {
  const [schema, , { operation, selectionSet }] = args
  const root = schema.getRootType(operation)
  return root == null ? 0 : counterOf(...args).ofSet(selectionSet, root, 0)
}

/** Throws COST_LIMIT where an operation may come to too many objects. */
export const checkCost = (...args: Parameters<typeof costOf>): void => {
  const cost = costOf(...args)
  if (cost <= MAX_COST) return
  const [schema, , { operation, selectionSet }] = args
  const path = counterOf(...args).costliest(selectionSet, schema.getRootType(operation)!, 0)
  const message = `The request may come to ${cost} objects, most of them by ${path.join('.')}; ${MAX_COST} are allowed. Ask for fewer with \`first\`, or in several steps.`
  throw codedError('COST_LIMIT', message)
}
