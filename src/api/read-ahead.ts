import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql'
import type { Context } from './context.ts'
import type { FactsAsked } from './facts-about.ts'
import { tiesAsked } from './neighbors.ts'
import { type FactsArguments, factsAsked, type NeighborArguments, tiesOf } from './resolvers/entity.ts'
import { type Selecting, selectedIn } from './selected.ts'

type Arguments = FactsArguments & NeighborArguments

/** Fields whose first page is a matter of the entity's id alone. */
const AHEAD: ReadonlyMap<string, (args: Arguments, selecting: Selecting) => FactsAsked> = new Map([
  ['facts', factsAsked],
  ['neighbors', (args: Arguments) => tiesAsked(tiesOf(args))],
])

const nothing = (): void => undefined

/** Begins to read what fields of an entity are going to ask for while the entity itself is looked up, by the same id. */
export const readAhead = (id: string, { loaders }: Context, info: GraphQLResolveInfo): void => {
  const type = getNamedType(info.returnType)
  if (!isObjectType(type)) return
  const begin = (node: FieldNode): void => {
    const [field, asked] = [type.getFields()[node.name.value], AHEAD.get(node.name.value)]
    // Whether what has a directive is asked for at all is not looked at here.
    if (field === undefined || asked === undefined || node.directives?.length) return
    const args = getArgumentValues(field, node, info.variableValues) as Arguments
    if (args.after != null) return
    loaders
      .factsAbout(asked(args, { fieldNodes: [node], fragments: info.fragments }))
      .load(id)
      .catch(nothing)
  }
  for (const node of selectedIn(info)) {
    try {
      begin(node)
    } catch {
      // What is wrong with its arguments the field says itself.
    }
  }
}
