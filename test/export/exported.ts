import type { ExportOptions } from '../../src/export/format.ts'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import type { Store } from '../../src/store/store.ts'

/** An export in a format that there is, whole. */
export const exported = async (store: Store, name: string, options?: ExportOptions): Promise<string> => {
  const format = EXPORT_FORMATS.get(name)
  if (format === undefined) throw new Error(`There is no format ${name}.`)
  let text = ''
  for await (const piece of format.write(store, options)) text += piece
  return text
}
