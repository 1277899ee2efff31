import { describe, expect, test } from 'vitest'
import { inBatches } from '../../src/operations/in-batches.ts'

const limits = { most: 3, heaviest: 10, weigh: (item: string) => item.length, quiet: 20 }

const batchesOf = async (source: AsyncIterable<string> | Iterable<string>): Promise<string[]> => {
  const batches: string[] = []
  for await (const batch of inBatches(source, limits)) batches.push(batch.join(' '))
  return batches
}

describe('items in batches', () => {
  test('go on by number and by weight, in their order, none lost', async () => {
    expect(await batchesOf(['a', 'b', 'c', 'd'])).toEqual(['a b c', 'd'])
    expect(await batchesOf(['aaaa', 'bbbb', 'cccc'])).toEqual(['aaaa bbbb', 'cccc'])
    expect(await batchesOf(['a', 'x'.repeat(50), 'b'])).toEqual(['a', 'x'.repeat(50), 'b'])
    expect(await batchesOf([])).toEqual([])
  })

  test('go on where nothing comes for a while: the source may wait for them', async () => {
    let isAnswered: () => void = () => {}
    const answer = new Promise<void>((resolve) => {
      isAnswered = resolve
    })
    async function* asking() {
      yield 'a'
      await answer
      yield 'b'
    }
    const batches: string[] = []
    for await (const batch of inBatches(asking(), limits)) {
      batches.push(batch.join(' '))
      isAnswered()
    }
    expect(batches).toEqual(['a', 'b'])
  })

  test('what came before an error of the source is given before it is thrown', async () => {
    function* failing() {
      yield 'a'
      throw new Error('cut')
    }
    const batches: string[] = []
    const run = async () => {
      for await (const batch of inBatches(failing(), limits)) batches.push(batch.join(' '))
    }
    await expect(run()).rejects.toThrow('cut')
    expect(batches).toEqual(['a'])
  })

  test('whoever stops early closes the source', async () => {
    let isClosed = false
    function* source() {
      try {
        for (;;) yield 'a'
      } finally {
        isClosed = true
      }
    }
    for await (const batch of inBatches(source(), limits)) {
      expect(batch).toHaveLength(3)
      break
    }
    expect(isClosed).toBe(true)
  })
})
