import type { Contradiction, Fact } from '../../model/graph.ts'
import { type Context, referred } from '../context.ts'
import { factSentence } from '../fact-sentence.ts'

/** One line of a life, with the ids of the contradictions that dispute it. */
interface EntryParent {
  readonly fact: Fact
  readonly conflicts: readonly string[]
  readonly changedFrom: string | null
}

export const timelineEntryFields = {
  changedFrom: ({ changedFrom }: EntryParent, _: object, { loaders }: Context): Promise<Fact | null> | null =>
    changedFrom === null ? null : loaders.fact.load(changedFrom),
  sentence: ({ fact }: EntryParent, _: object, context: Context) => factSentence(fact, context),
  contradictions: ({ conflicts }: EntryParent, _: object, { loaders }: Context): Promise<readonly Contradiction[]> =>
    Promise.all(conflicts.map(async (id) => referred(await loaders.contradiction.load(id), id))),
}
