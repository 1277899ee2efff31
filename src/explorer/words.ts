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

/**
 * Days between two, each null where nothing tells it: `from 2 May 2022 to 7 May 2022` where they are certain, `between 1 January 2022 and 21 September 2022`
 * where it was some time then.
 */
export const spanInWords = (from: string | null, to: string | null, isCertain: boolean): string => {
  const [first, last] = [from, to].map((day) => (day === null ? null : dayInWords(day)))
  if (first == null && last == null) return 'no day is told'
  if (first == null) return `no later than ${last}`
  if (last == null) return `no earlier than ${first}`
  return isCertain ? `from ${first} to ${last}` : `between ${first} and ${last}`
}

const COUNTRY = new Intl.DisplayNames('en', { type: 'region' })

/** The country of an ISO 3166-1 code. */
export const countryInWords = (code: string): string => COUNTRY.of(code) ?? code
