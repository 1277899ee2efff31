import type { Store } from '../../src/store/store.ts'

/** The same store, noting what it is asked. */
export const counted = (store: Store): { readonly store: Store; readonly taken: () => readonly string[] } => {
  let calls: string[] = []
  const noting = new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        calls.push(String(key))
        return value.apply(target, args)
      }
    },
  })
  const taken = (): readonly string[] => {
    const all = calls
    calls = []
    return all
  }
  return { store: noting, taken }
}
