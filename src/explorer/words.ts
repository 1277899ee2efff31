/**
 * A name in capitals as words.
 *
 * @example
 * wordsOf('MOVED_TO') // 'moved to'
 */
export const wordsOf = (name: string): string => name.toLowerCase().replaceAll('_', ' ')

/** `1 person`, `2 people`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
