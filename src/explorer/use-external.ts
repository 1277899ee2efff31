import { useEffect, useState } from 'preact/hooks'

/** A value kept outside the components, and again whenever `subscribe` says so. */
export const useSyncExternalStore = <T>(subscribe: (listener: () => void) => () => void, read: () => T): T => {
  const [value, setValue] = useState(read)
  useEffect(() => {
    const update = (): void => setValue(() => read())
    // What changed between the first drawing and this effect is not to be missed.
    update()
    return subscribe(update)
  }, [])
  return value
}
