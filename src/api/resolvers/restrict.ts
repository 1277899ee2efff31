import { randomBytes } from 'node:crypto'
import { restrict, unrestrict } from '../../operations/restrict.ts'
import { type TakedownOutcome, takedown } from '../../operations/takedown.ts'
import type { Context } from '../context.ts'
import { type NodeParent, nodeOf } from './node.ts'

interface RestrictArguments {
  readonly id: string
  readonly restricted: boolean
  readonly note?: string | null
  readonly author?: string | null
}

export const restrictFields = {
  restrict: async (_: unknown, args: RestrictArguments, context: Context): Promise<NodeParent | null> => {
    const { note = null, author = null } = args
    const { writer, predicates } = context
    const options = { note, author, time: new Date().toISOString(), predicates }
    const change = args.restricted ? restrict : unrestrict
    const { id } = await context.queue(() => change(writer, args.id, options))
    context.renewed()
    return nodeOf(id, context)
  },
  takedown: async (_: unknown, { id }: { readonly id: string }, context: Context): Promise<TakedownOutcome> => {
    const { writer, predicates } = context
    const options = { time: new Date().toISOString(), salt: randomBytes(16).toString('hex'), predicates }
    const outcome = await context.queue(() => takedown(writer, id, options))
    context.renewed()
    return outcome
  },
}
