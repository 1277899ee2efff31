import type { Address } from './address.ts'
import type { DateRange, FactFilter, FactStatus, Predicate } from './queries.generated.ts'

/** The days that the address asks for; null where it asks for none. */
export const rangeOf = ({ from, to }: Pick<Address, 'from' | 'to'>): DateRange | null =>
  from === '' && to === '' ? null : { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }

/** The filters of the address as the API takes them; what it does not filter is left out. */
export const filterOf = (address: Address): FactFilter => {
  const range = rangeOf(address)
  const { predicate, place, source, status, dates } = address
  return {
    ...(range === null ? {} : { time: { overlaps: range, certainty: dates === 'certain' ? 'CERTAIN' : 'POSSIBLE' } }),
    ...(predicate === '' ? {} : { predicate: { eq: predicate as Predicate } }),
    ...(place === '' ? {} : { about: { eq: place } }),
    ...(source === '' ? {} : { document: { eq: source } }),
    ...(status === '' ? {} : { status: { eq: status as FactStatus } }),
  }
}

/** How many filters the address sets. */
export const countFilters = ({ from, to, predicate, place, source, status }: Address): number =>
  [from || to, predicate, place, source, status].filter((value) => value !== '').length
