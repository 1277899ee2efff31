import type { Document } from '../../src/model/document.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { type Extraction, globalId } from '../../src/model/extraction.ts'

/**
 * An extractor for the tests of threads: reads nothing, and does what the text tells it to, so that a thread can be seen to die.
 */
export const createExtractor = ({ rules }: { rules?: string | null }): ((document: Document) => Extraction) => {
  if (rules === 'broken') throw new StorygraphError('BAD_RULES', 'These rules do not hold.')
  let count = 0
  return (document) => {
    count++
    if (document.text.startsWith('throw')) throw new Error('it was told to')
    if (document.text.startsWith('exit')) process.exit(3)
    if (document.text.startsWith('later'))
      setImmediate(() => {
        throw new Error('an afterthought')
      })
    const slow = /^slow (\d+)/.exec(document.text)?.[1]
    if (slow !== undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(slow))
    const message = globalId(document.id, String(count))
    return {
      document,
      sentences: [],
      entities: [],
      mentions: [],
      claims: [],
      quotes: [],
      warnings: [{ code: 'COUNT', message }],
    }
  }
}
