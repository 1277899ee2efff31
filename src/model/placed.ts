import type { ErrorPlace } from './errors.ts'

/** A thing of the input with where it stood, for what turns out to be wrong with it only later. */
export type Placed<T> = T & { readonly place?: ErrorPlace }
