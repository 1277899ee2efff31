import type { Predicate } from '../ontology/predicate.ts'
import { all, type Store } from '../store/store.ts'
import type { Shell } from './shell.ts'
import { type Told, tell } from './told.ts'
import { toldLines } from './told-lines.ts'

/** Facts by their ids, put into sentences; in the order of the ids given, each once. */
export const toldOf = async (
  store: Store,
  ids: readonly string[],
  predicates: ReadonlyMap<string, Predicate>,
): Promise<readonly Told[]> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const facts = new Map<string, Told['fact']>()
  for await (const fact of all((paging) => store.facts({ ids: wanted }, paging))) facts.set(fact.id, fact)
  return tell(
    store,
    wanted.flatMap((id) => facts.get(id) ?? []),
    predicates,
  )
}

/** What the lines above it rest on, for people; nothing where there is none. */
export const saidSoLines = (told: readonly Told[], shell: Shell): readonly string[] =>
  told.length === 0 ? [] : ['', shell.bold('What says so'), ...told.flatMap((one) => toldLines(one, shell))]
