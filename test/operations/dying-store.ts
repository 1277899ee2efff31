import type { Store } from '../../src/store/store.ts'

/** A store whose process ends before so many writes are done. */
export const dyingAfter = (store: Store, writes: number): Store => {
  let left = writes
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'write') return value.bind(target)
      return async (...args: Parameters<Store['write']>) => {
        if (left-- === 0) throw new Error('killed')
        return target.write(...args)
      }
    },
  })
}
