import { expect, test } from 'vitest'
import { oneAtATime } from '../../src/api/one-at-a-time.ts'

test('who asks while an answer is on its way gets the next one, and all of them the same', async () => {
  const answers: ((value: number) => void)[] = []
  const failures: ((fault: Error) => void)[] = []
  const ask = oneAtATime(
    () =>
      new Promise<number>((answer, fail) => {
        answers.push(answer)
        failures.push(fail)
      }),
  )
  const first = ask()
  const [second, third] = [ask(), ask()]
  expect(answers).toHaveLength(1)
  answers[0]?.(1)
  expect(await first).toBe(1)
  await Promise.resolve()
  expect(answers).toHaveLength(2)
  const fourth = ask()
  failures[1]?.(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  await expect(third).rejects.toThrow('gone')
  await new Promise((done) => setImmediate(done))
  answers[2]?.(3)
  expect([await fourth, answers.length]).toEqual([3, 3])
})
