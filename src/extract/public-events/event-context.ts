import { addMonths } from '../../model/days.ts'
import { boundsOf } from '../../model/fuzzy-time.ts'
import type { PublicEvent, PublicEvents } from '../../ontology/events.ts'
import { placeOfDemonym, placesNamed } from '../gazetteer/places.ts'
import type { Reading, Token } from '../reading.ts'

/** What a document says of where and when it plays. */
export interface EventContext {
  /** How often it speaks of a country, by ISO code. */
  readonly countries: ReadonlyMap<string, number>
  /** Years that it names. */
  readonly years: ReadonlySet<number>
  readonly reference: string | null
}

const isPlain = (token: Token): boolean => token.text[0] !== token.lower[0]

/** The country that a capitalised word names, or whose people or adjective it is; null for all others. */
export const countryOfWord = (word: string): string | null => {
  const demonym = placeOfDemonym(word)
  if (demonym !== null) return demonym.country
  return placesNamed(word).find(({ place }) => place.kind === 'country')?.place.country ?? null
}

/** Countries and years that a document speaks of, boilerplate left out. */
export const eventContextOf = (reading: Reading): EventContext => {
  const countries = new Map<string, number>()
  const count = (country: string | null | undefined): void => {
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1)
  }
  const years = new Set<number>()
  const known = new Map<string, string | null>()
  for (const { paragraph, firstToken, endToken } of reading.sentences) {
    const kind = reading.paragraphs[paragraph]?.kind
    if (kind === 'boilerplate' || kind === 'duplicate') continue
    for (const token of reading.tokens.slice(firstToken, endToken)) {
      const year = /^(?:1[89]|20)\d\d$/.exec(token.lower)
      if (year !== null) years.add(Number(year[0]))
      if (!isPlain(token)) continue
      const country = known.get(token.text) ?? countryOfWord(token.text)
      known.set(token.text, country)
      count(country)
    }
  }
  for (const mention of reading.mentions) {
    if (mention.type !== 'Place' || mention.form !== 'name') continue
    const place = placesNamed(reading.text.slice(mention.start, mention.end))[0]?.place
    if (place !== undefined && place.kind !== 'country') count(place.country)
  }
  return { countries, years, reference: reading.referenceDate }
}

const yearsOf = (event: PublicEvent): readonly [first: number, last: number] => {
  const { earliest, latest } = boundsOf(event.time)
  const first = Number(earliest?.slice(0, 4))
  return [first, latest === null ? first + 20 : Number(latest.slice(0, 4))]
}

/** Whether a year is one of an event's own. */
export const isYearOf = (event: PublicEvent, year: number): boolean => {
  const [first, last] = yearsOf(event)
  return year >= first && year <= last
}

const isInTime = (event: PublicEvent, years: number, { years: named, reference }: EventContext): boolean => {
  const { earliest, latest } = boundsOf(event.time)
  if (earliest === null || (reference !== null && reference < earliest)) return false
  const [first, last] = yearsOf(event)
  if ([...named].some((year) => year >= first && year <= last + 1)) return true
  if (reference === null) return false
  return reference <= addMonths(latest ?? addMonths(earliest, 240), 12 * years)
}

/** How much the document speaks of an event's countries; 0 where it does not fit the place or the time. */
export const fitOf = (event: PublicEvent, { kinds }: PublicEvents, context: EventContext): number => {
  if (!isInTime(event, kinds.get(event.kind)?.years ?? 0, context)) return 0
  if (event.countries.length === 0) return 1
  return Math.max(...event.countries.map((country) => context.countries.get(country) ?? 0))
}
