/** A word as it stands after "1" and after other numbers. */
export type Noun = readonly [one: string, many: string]

export const DOCUMENTS: Noun = ['document', 'documents']
export const PAIRS: Noun = ['pair', 'pairs']

/** @example counted(1, DOCUMENTS) // '1 document' */
export const counted = (count: number, [one, many]: Noun): string => `${count} ${count === 1 ? one : many}`
