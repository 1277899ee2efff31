/** Of words that are shorter without it, it is mostly more than an ending: Ivanov is not Ivan. */
const RUSSIAN_ENDING = /(?<=.{5})[oe]va?$/

/**
 * A surname, folded, without the Russian ending that some bear it with and others have dropped.
 *
 * @example withoutEnding('karimov') // 'karim', as of 'karimova' and 'karim'
 */
export const withoutEnding = (surname: string): string => surname.replace(RUSSIAN_ENDING, '')
