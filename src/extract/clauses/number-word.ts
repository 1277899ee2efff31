const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Value of a whole number up to 120 in figures or words, lower case: `37`, `nine`, `thirty-seven`; null else. */
export const wholeNumber = (word: string): number | null => {
  if (/^\d{1,3}$/.test(word)) return Number(word) <= 120 ? Number(word) : null
  const small = SMALL.indexOf(word)
  if (small >= 0) return small
  const [ten = '', unit] = word.split('-')
  const tens = TENS.indexOf(ten)
  if (tens < 0) return null
  const units = unit === undefined ? 0 : SMALL.indexOf(unit)
  return units < 0 || units > 9 ? null : (tens + 2) * 10 + units
}
