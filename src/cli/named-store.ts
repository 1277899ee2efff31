import { StorygraphError } from '../model/errors.ts'
import { type OpenOptions, openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './exit-status.ts'
import type { Shell } from './shell.ts'

type Work<T> = (store: Store) => Promise<T>

/** Name and password of a server stay out of the command line, where every process could read them. */
export const credentialsOf = ({ env }: Pick<Shell, 'env'>): NonNullable<OpenOptions['credentials']> => ({
  user: env.NEO4J_USERNAME || undefined,
  password: env.NEO4J_PASSWORD || undefined,
})

const open = async (url: string, options: OpenOptions, option: string): Promise<Store> => {
  try {
    return await openStore(url, options)
  } catch (error) {
    if (error instanceof StorygraphError && error.code === 'BAD_INPUT')
      throw new UsageError(`${option}: ${error.message}`)
    throw error
  }
}

const within = async <T>(url: string, options: OpenOptions, work: Work<T>, option: string): Promise<T> => {
  const store = await open(url, options, option)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Runs `work` over the store that an option names, made where there is none, and closes it whatever happens. */
export const withStore = <T>(shell: Pick<Shell, 'env'>, url: string, work: Work<T>, option = '--store'): Promise<T> =>
  within(url, { credentials: credentialsOf(shell) }, work, option)

/** As `withStore`, for commands that have nothing to do in a new store: STORE_UNREACHABLE where there is none yet. */
export const withExistingStore = <T>(
  shell: Pick<Shell, 'env'>,
  url: string,
  work: Work<T>,
  option = '--store',
): Promise<T> => within(url, { mustExist: true, credentials: credentialsOf(shell) }, work, option)

/** Says what to do where nothing has been ingested. */
export const EMPTY_STORE = 'The store is empty. Fill it with `storygraph ingest FILES`.'

export const isEmpty = async (store: Store): Promise<boolean> => (await store.stats()).documents === 0
