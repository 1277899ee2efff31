import { existsSync } from 'node:fs'
import { StorygraphError } from '../model/errors.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './exit-status.ts'

/** The file that a store's URL names; null where it names none, such as a server or `memory:`. */
const fileOf = (url: string): string | null => {
  const path = url.replace(/^[a-z][a-z0-9+.-]+:/i, '')
  return path === '' || path.startsWith('//') ? null : path
}

const open = async (url: string): Promise<Store> => {
  try {
    return await openStore(url)
  } catch (error) {
    if (error instanceof StorygraphError && error.code === 'BAD_INPUT')
      throw new UsageError(`--store: ${error.message}`)
    throw error
  }
}

/** Runs `work` over the store that `--store` names, made where there is none, and closes it whatever happens. */
export const withStore = async <T>(url: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await open(url)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** As `withStore`, for commands that have nothing to do in a new store: STORE_UNREACHABLE where there is none yet. */
export const withExistingStore = async <T>(url: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const file = fileOf(url)
  if (file !== null && !existsSync(file)) {
    const message = `There is no store at ${file} yet. Make one with \`storygraph ingest FILES\`, or name another with --store.`
    throw new StorygraphError('STORE_UNREACHABLE', message)
  }
  return withStore(url, work)
}

/** Says what to do where nothing has been ingested. */
export const EMPTY_STORE = 'The store is empty. Fill it with `storygraph ingest FILES`.'

export const isEmpty = async (store: Store): Promise<boolean> => (await store.stats()).documents === 0
