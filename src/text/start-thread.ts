import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A module to run in a thread: in a checkout, and as it was built. */
export interface ThreadModule {
  readonly source: URL
  readonly built: URL
}

/** Starts a thread of ours, from a checkout as from what was built. */
export const startThread = ({ source, built }: ThreadModule, options: WorkerOptions): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(built, options)
  // From a checkout: Node 20 cannot run TypeScript, and a worker is not taught it by what its parent was started with.
  const tsx = import.meta.resolve('tsx/esm/api')
  const start = `import('${tsx}').then(({ register }) => register()).then(() => import('${source.href}'))`
  return new Worker(start, { ...options, eval: true })
}
