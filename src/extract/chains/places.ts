import { wordList } from '../../ontology/lexicon.ts'
import { foldPlace } from '../gazetteer/fold-place.ts'
import { type GazetteerPlace, mayHold, placeOfDemonym, placesNamed, resolvePlace } from '../gazetteer.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import type { FoundChain } from './found-chain.ts'

const textOf = (reading: Reading, { start, end }: ReadMention): string => reading.text.slice(start, end)

/** Countries that a document names or names the people of, as ISO codes. */
const countriesOf = (reading: Reading): ReadonlySet<string> => {
  const codes = new Set<string>()
  for (const mention of reading.mentions) {
    if (mention.type !== 'Place') continue
    const text = textOf(reading, mention)
    const country =
      mention.form === 'demonym'
        ? placeOfDemonym(text)
        : placesNamed(text).find(({ place, alternate }) => place.kind === 'country' && !alternate)?.place
    if (country?.country) codes.add(country.country)
  }
  return codes
}

/** The place that the text says holds a mention: "Birmingham, *Alabama*", "Antakya, in southern *Turkey*", "Bo in *Sierra Leone*". */
const withinOf = (reading: Reading, at: number): string | null => {
  const within = withinAt(reading, at)
  return within < 0 ? null : textOf(reading, reading.mentions[within]!)
}

const KINDS = [...wordList('places', 'beside')].join('|')

/** What stands between a place and the one that holds it: ", ", " in southern ", " camp in the north of ". */
const WITHIN = new RegExp(
  `^(?: (?:${KINDS}))?(?:,? in (?:the )?(?:\\w+(?:ern|-?east|-?west|th|st)? )?(?:of )?|, (?:the )?)$`,
)

/** The same, as a position in the mentions; -1 for none. */
const withinAt = (reading: Reading, at: number): number => {
  const mention = reading.mentions[at] as ReadMention
  const ahead = reading.mentions
    .slice(at + 1, at + 3)
    .findIndex(({ type, form }) => type === 'Place' && form === 'name')
  const next = reading.mentions[at + 1 + ahead]
  if (ahead < 0 || next === undefined || next.start - mention.end > 24) return -1
  const between = reading.shadow.slice(mention.end, next.start)
  return WITHIN.test(between) ? at + 1 + ahead : -1
}

const detailsOf = (
  place: GazetteerPlace,
): Pick<ReadChain, 'kind' | 'country' | 'latitude' | 'longitude' | 'gazetteer'> => ({
  kind: place.kind,
  ...(place.country === null ? {} : { country: place.country }),
  ...(place.latitude === null || place.longitude === null
    ? {}
    : { latitude: place.latitude, longitude: place.longitude }),
  gazetteer: place.id,
})

/** The place that the text says holds a mention, where the gazetteer does not speak against it; -1 for none. */
export const placeAround = (reading: Reading, at: number): number => {
  const within = withinAt(reading, at)
  if (within < 0) return -1
  const [inner, outer] = [textOf(reading, reading.mentions[at]!), textOf(reading, reading.mentions[within]!)]
  const isComma = /^,\s/.test(reading.shadow.slice(reading.mentions[at]!.end)) && !isIn(reading, at, within)
  return mayHold(inner, outer, isComma) ? within : -1
}

const isIn = (reading: Reading, at: number, within: number): boolean =>
  / in /.test(reading.shadow.slice(reading.mentions[at]!.end, reading.mentions[within]!.start))

/** "GENEVA (Reuters) -": in capitals alone, a place has the gazetteer's spelling of the same name; "UAE" stays. */
const unshouted = (name: string, place: GazetteerPlace): string =>
  name.length > 3 && name === name.toUpperCase() && foldPlace(name) === foldPlace(place.name) ? place.name : name

/** The places that a document names, each with its mentions; names of one gazetteer place are one. */
export const placeChains = (reading: Reading): readonly FoundChain[] => {
  const byName = new Map<string, number[]>()
  for (const [at, mention] of reading.mentions.entries()) {
    if (mention.type !== 'Place' || mention.form !== 'name') continue
    const key = foldPlace(textOf(reading, mention))
    const there = byName.get(key)
    if (there === undefined) byName.set(key, [at])
    else there.push(at)
  }
  const countries = countriesOf(reading)
  const chains = new Map<string, { place: GazetteerPlace | null; mentions: number[] }>()
  const join = (id: string, place: GazetteerPlace | null, mentions: readonly number[]): void => {
    const there = chains.get(id)
    if (there === undefined) chains.set(id, { place, mentions: [...mentions] })
    else there.mentions.push(...mentions)
  }
  const named = [...byName].map(([key, mentions]) => {
    const first = textOf(reading, reading.mentions[mentions[0] ?? 0] as ReadMention)
    const within = mentions.map((at) => withinOf(reading, at)).find((name) => name !== null) ?? null
    return { key, mentions, first, within, place: resolvePlace(first, { within, countries }) }
  })
  // What may be in two countries is where the towns are that can be nowhere else.
  const townsIn = new Set(named.flatMap(({ place }) => (place?.kind === 'city' ? (place.country ?? []) : [])))
  for (const { key, mentions, first, within, place } of named) {
    const meant = place ?? resolvePlace(first, { within, countries, townsIn })
    join(meant?.id ?? `name:${key}`, meant, mentions)
  }
  for (const [at, mention] of reading.mentions.entries()) {
    const place = mention.form === 'demonym' ? placeOfDemonym(textOf(reading, mention)) : null
    if (place !== null) join(place.id, place, [at])
  }
  return [...chains.values()].map(({ place, mentions }) => {
    const ordered = [...mentions].sort((a, b) => a - b)
    const named = ordered.filter((at) => reading.mentions[at]!.form === 'name')
    const forms = [...new Set(named.map((at) => textOf(reading, reading.mentions[at] as ReadMention)))]
    // Known by its people alone ("a Kenyan nurse"), it has the gazetteer's name.
    const said = forms.find((form) => form !== form.toUpperCase()) ?? forms[0] ?? place?.name ?? ''
    const name = place === null ? said : unshouted(said, place)
    const details = place === null ? { kind: 'other' as const } : detailsOf(place)
    return {
      chain: { type: 'Place', name, aliases: forms.filter((form) => form !== name), ...details },
      mentions: ordered,
    }
  })
}
