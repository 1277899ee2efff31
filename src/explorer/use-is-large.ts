import { useAnswer } from './ask.ts'
import { overview } from './queries.generated.ts'

/** Facts past which the page asks for what takes long only where somebody wants it. */
const MANY_FACTS = 5_000

/** Whether the graph is so large that not everything is asked for unasked; until that is known, it is. */
export const useIsLarge = (): boolean => {
  const asked = useAnswer(overview, {})
  return asked.state !== 'done' || asked.data.stats.facts > MANY_FACTS
}
