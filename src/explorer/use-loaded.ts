import { useEffect, useState } from 'preact/hooks'

/**
 * What a view loads when it is first needed; null until it is there, or while it is not wanted. Throws, for the boundary around it, where it
 * cannot be loaded.
 */
export const useLoaded = <Module>(load: () => Promise<Module>, isWanted = true): Module | null => {
  const [got, setGot] = useState<{ readonly module: Module } | { readonly fault: unknown } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    load().then(
      (module) => setGot({ module }),
      (fault: unknown) => setGot({ fault }),
    )
  }, [isWanted])
  if (got === null) return null
  if ('fault' in got)
    throw new Error('A part of the page could not be loaded. Is the server still running?', { cause: got.fault })
  return got.module
}
