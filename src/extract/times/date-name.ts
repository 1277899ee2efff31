const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter']

const ordinal = (number: number): string => {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

const pointName = (edtf: string): string => {
  const plain = edtf.replace(/[~?%]/g, '')
  const [year = '', month, day] = plain.split('-')
  const about = /[~%]/.test(edtf) ? 'around ' : ''
  if (year.endsWith('XX')) return `${about}${ordinal(Number(year.slice(0, 2)) + 1)} century`
  if (year.endsWith('X')) return `${about}${year.slice(0, 3)}0s`
  const plainYear = String(Number(year))
  if (month === undefined) return `${about}${plainYear}`
  const named = SEASONS[Number(month) - 21] ?? MONTHS[Number(month) - 1] ?? month
  return `${about}${day === undefined ? '' : `${Number(day)} `}${named} ${plainYear}`
}

/**
 * An EDTF date in words, as entities of type Date are named.
 *
 * @example dateName('2022-09-21') // '21 September 2022'
 * @example dateName('2022~') // 'around 2022'
 * @example dateName('2019-24/..') // 'since winter 2019'
 */
export const dateName = (edtf: string): string => {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return pointName(start)
  if (end === '..' || end === '') return `since ${pointName(start)}`
  if (start === '..' || start === '') return `until ${pointName(end)}`
  return `${pointName(start)} to ${pointName(end)}`
}
