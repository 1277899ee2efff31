import type { Fact } from '../model/graph.ts'
import { sentenceOf } from '../operations/sentence-of.ts'
import type { Context } from './context.ts'

/** A fact as one English sentence; the names come from the request's loaders. */
export const factSentence = async (fact: Fact, { loaders, predicates }: Context): Promise<string> => {
  const ids = [fact.subject, fact.object, fact.place].filter((id) => id !== null)
  const entities = await Promise.all(ids.map((id) => loaders.head.load(id)))
  const names = new Map(ids.map((id, index) => [id, entities[index]?.name ?? id]))
  return sentenceOf(fact, (id) => names.get(id) ?? id, predicates)
}
