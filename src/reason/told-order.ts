import type { FactWithClaims } from './facts.ts'
import { daysOf, objectsFit, placeInText } from './life.ts'
import { type Occasion, overlap } from './occasion.ts'
import { type Case, type Plea, soleSurvivor, starts } from './plea.ts'
import { quoted } from './side-words.ts'

const groupOf = ({ life }: Case, { fact }: FactWithClaims): string | undefined =>
  life.predicates.get(fact.predicate)?.group

interface Neighbours {
  readonly before: FactWithClaims | null
  readonly after: FactWithClaims | null
}

/** What a document tells, with a date, right before and right behind one of its claims: of the same kind of thing alone. */
const neighboursOf = (document: string, id: string, like: FactWithClaims, made: Case): Neighbours => {
  const told = made.sound
    .filter((one) => groupOf(made, one) === groupOf(made, like) && starts(one) !== null)
    .flatMap((one) => one.claims.filter((said) => said.document === document).map((said) => ({ one, said })))
    .sort((a, b) => placeInText(a.said.id) - placeInText(b.said.id))
  const at = placeInText(id)
  return {
    before: told.filter(({ said }) => placeInText(said.id) < at).at(-1)?.one ?? null,
    after: told.find(({ said }) => placeInText(said.id) > at)?.one ?? null,
  }
}

const windowOf = ({ before, after }: Neighbours): Occasion | null => {
  const from = before === null ? '' : (starts(before)?.from ?? '')
  const to = after === null ? '~' : (starts(after)?.to ?? '~')
  // A text that does not tell in order says nothing by its order.
  return (before === null && after === null) || from > to ? null : { from, to }
}

const pleaOf = (document: string, id: string, like: FactWithClaims, made: Case): Plea | null => {
  const neighbours = neighboursOf(document, id, like, made)
  const window = windowOf(neighbours)
  if (window === null) return null
  const ruledOut = made.conflict.sides.map(({ facts }) =>
    facts.every((one) => {
      const days = daysOf(one)
      return days !== null && !overlap(days, window)
    }),
  )
  const side = soleSurvivor(ruledOut)
  if (side === null) return null
  const { before, after } = neighbours
  const places = [
    ...(before === null ? [] : [`after ${quoted(before, made.life, made.nameOf)}`]),
    ...(after === null ? [] : [`before ${quoted(after, made.life, made.nameOf)}`]),
  ]
  return { side, words: `the order in which ${document} tells it, ${places.join(' and ')},` }
}

/** A text that tells it without a date, between two dated things of the same kind. */
export const byToldOrder = (made: Case): readonly Plea[] => {
  const sides = made.conflict.sides.flatMap(({ facts }) => facts)
  const undated = made.sound.filter(
    (one) =>
      one.fact.predicate === made.conflict.predicate &&
      daysOf(one) === null &&
      sides.every((side) => objectsFit(one, side)),
  )
  return undated.flatMap((one) => one.claims.flatMap(({ id, document }) => pleaOf(document, id, one, made) ?? []))
}
