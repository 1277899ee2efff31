import { fileURLToPath } from 'node:url'
// As a package: import { open } from 'storygraph'
import { type Graph, open } from '../../src/index.ts'

/** The graph of the store that the command line names, or else of the seeds, read anew into memory. */
export const openGraph = async (url: string | undefined = process.argv[2]): Promise<Graph> => {
  if (url !== undefined) return open(url, { mustExist: true })
  const graph = await open('memory:')
  const seeds = fileURLToPath(new URL('../../seeds/stories', import.meta.url))
  for await (const outcome of graph.read([seeds])) if (outcome.outcome === 'refused') throw outcome.error
  return graph
}
