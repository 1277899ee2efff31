import { StorygraphError } from '../model/errors.ts'
import { type InputFile, inputFiles } from './input-files.ts'

/**
 * How many bytes there are to read, without reading any; null where that cannot be known before the end, as of standard input. What
 * cannot be read counts nothing.
 */
export const inputBytes = async (
  paths: readonly string[],
  isRead: (found: InputFile) => boolean = () => true,
): Promise<number | null> => {
  let sum = 0
  for await (const found of inputFiles(paths)) {
    if (found instanceof StorygraphError || !isRead(found)) continue
    if (found.bytes === null) return null
    sum += found.bytes
  }
  return sum
}
