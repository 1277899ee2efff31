import type { Chain, Claim } from '../../src/model/extraction.ts'
import { graphFrom } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

/** Cities far apart, with country and coordinates. */
const CITIES: Readonly<Record<string, Partial<Chain>>> = {
  Bergen: { country: 'NO', latitude: 60.39, longitude: 5.32 },
  Lima: { country: 'PE', latitude: -12.05, longitude: -77.04 },
  Quito: { country: 'EC', latitude: -0.18, longitude: -78.47 },
  Callao: { country: 'PE', latitude: -12.06, longitude: -77.13 },
}
const COUNTRIES: Readonly<Record<string, string>> = { Peru: 'PE', Norway: 'NO', Ecuador: 'EC' }

/** A line of a document: a predicate, its object (a city or country by name, or a number), its time, and what else a claim has. */
export type Line = readonly [
  predicate: string,
  object: string | number | null,
  time: string | null,
  more?: Partial<Claim> & { readonly words?: string },
]

const isValue = (predicate: string): boolean => predicate === 'OCCUPATION'

/** A document on Zora Vance of Bergen, wife of Odd Vance. A line's `words` are its evidence; lines with one `occurrence` are one happening. */
export const document = (
  id: string,
  lines: readonly Line[],
  about: { derivedFrom?: string; published?: string } = {},
) => {
  const telling = new Telling(id, { published: '2023-03-01', ...about })
  const named = new Map<string, string>()
  const object = (name: string): string => {
    const country = COUNTRIES[name]
    const known = named.get(name)
    const made =
      known ??
      (name.startsWith('Acme')
        ? telling.organization(name)
        : country === undefined
          ? telling.place(name, CITIES[name] ?? {})
          : telling.place(name, { kind: 'country', country, gazetteer: `country:${country}` }))
    named.set(name, made)
    return made
  }
  const person = telling.person('Zora Vance')
  telling.claim(person, 'ORIGIN', { object: object('Bergen') })
  for (const [predicate, what, time, { words, ...more } = {}] of lines)
    telling.claim(
      person,
      predicate,
      {
        object: typeof what === 'string' && !isValue(predicate) ? object(what) : null,
        value: typeof what === 'number' || isValue(predicate) ? what : null,
        time: time === null ? null : at(time),
        ...more,
      },
      words,
    )
  // Who is married to the same man is the same Zora Vance, whatever dates are given.
  telling.claim(person, 'SPOUSE_OF', { object: telling.person('Odd Vance') })
  return telling.extraction()
}

/** What contradicts what, over documents on Zora Vance. */
export const found = async (...documents: ReturnType<typeof document>[]) => (await graphFrom(documents)).contradictions
