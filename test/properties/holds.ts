import fc from 'fast-check'
import type { TestContext } from 'vitest'

/** What every run begins with, so that all see the same. Another is tried with `SEED=7 npx vitest run …`. */
const SEED = Number(process.env.SEED ?? 20_190_501)

/** So many smaller ones are tried of what fails: the test is to end, and tell of it, before its time is up. */
const MOST_TRIED = 200

/**
 * That something holds of so many random values; tells how many, and from which seed. What it does not hold of is made as small
 * as can be, and told with the seed and the path that lead to it.
 *
 * @example test('…', (context) => holds(context, 50, fc.nat(), async (n) => expect(n).toBeGreaterThanOrEqual(0)))
 */
export const holds = async <T>(
  { annotate }: Pick<TestContext, 'annotate'>,
  runs: number,
  values: fc.Arbitrary<T>,
  property: (value: T) => Promise<void>,
): Promise<void> => {
  // Without bias: values that are small at first would be the same few, over and over.
  const given = fc.limitShrink(fc.noBias(values), MOST_TRIED)
  const details = await fc.check(fc.asyncProperty(given, property), { seed: SEED, numRuns: runs })
  if (details.failed) throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance })
  await annotate(`${details.numRuns} runs from seed ${details.seed}`)
}
