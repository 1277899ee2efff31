/**
 * A name in capitals as words.
 *
 * @example
 * wordsOf('MOVED_TO') // 'moved to'
 */
export const wordsOf = (name: string): string => name.toLowerCase().replaceAll('_', ' ')

/** `1 person`, `2 people`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2022-09-21` as `21 September 2022`. */
export const dayInWords = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`))

const COUNTRY = new Intl.DisplayNames('en', { type: 'region' })

/** The country of an ISO 3166-1 code. */
export const countryInWords = (code: string): string => COUNTRY.of(code) ?? code
