import { useSyncExternalStore } from './use-external.ts'

/** The views of the one selection, in the order of the tabs. */
export const VIEWS = ['lives', 'graph', 'map', 'sources', 'paths', 'add'] as const
export type ViewName = (typeof VIEWS)[number]

/** The first page. */
export const FIRST = {
  /** One of VIEWS. */
  view: 'lives',
  /** Id of the selected entity. */
  id: '',
  /** Days, `YYYY-MM-DD`: only what may have been between them. */
  from: '',
  to: '',
  /** `certain`: only what must have been between those days. */
  dates: '',
  predicate: '',
  place: '',
  /** Id of a document: only what it says. */
  source: '',
  /** A FactStatus. */
  status: '',
  /** The document that is open in the sources view, the one beside it, and a span of it: `10-20`. */
  document: '',
  beside: '',
  span: '',
  /** The day, `YYYY-MM-DD`, on which the dossier says where somebody was. */
  day: '',
  /** Ends of a path. */
  start: '',
  end: '',
  /** Ids, with commas, whose neighbours the graph shows; `near`: nobody else's. */
  open: '',
  near: '',
  /** How many facts the graph draws at most; one page of them where it is empty. */
  most: '',
}

/** Everything that decides what the page shows: any view is a link. */
export type Address = Readonly<typeof FIRST>

/**
 * What an address asks for; what it leaves out is as on the first page.
 *
 * @example
 * parseAddress('?view=map&id=letters%2Fe1').view // 'map'
 */
const parseAddress = (search: string): Address => {
  const given = new URLSearchParams(search)
  const address = Object.fromEntries(
    Object.entries(FIRST).map(([key, value]) => [key, given.get(key) ?? value]),
  ) as Address
  return VIEWS.some((view) => view === address.view) ? address : { ...address, view: FIRST.view }
}

/** The address as a link, with only what differs from the first page. */
export const formatAddress = (address: Address): string => {
  const entries = Object.entries(address).filter(([key, value]) => value !== FIRST[key as keyof Address])
  return entries.length === 0 ? '/' : `/?${new URLSearchParams(entries)}`
}

const listeners = new Set<() => void>()
let current = parseAddress(location.search)

const changed = (): void => {
  current = parseAddress(location.search)
  for (const listener of listeners) listener()
}
addEventListener('popstate', changed)

/** Goes to another view, selection or filter; all that `changes` leaves out stays. */
export const go = (changes: Partial<Address>, { replace = false } = {}): void => {
  const link = formatAddress({ ...current, ...changes })
  if (link === formatAddress(current)) return
  history[replace ? 'replaceState' : 'pushState'](null, '', link)
  changed()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The address, and again whenever it changes. */
export const useAddress = (): Address => useSyncExternalStore(subscribe, () => current)
