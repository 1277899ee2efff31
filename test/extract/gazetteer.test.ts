import { describe, expect, it } from 'vitest'
import { placeOfDemonym, placesNamed, resolvePlace } from '../../src/extract/gazetteer.ts'

const resolve = (name: string, within: string | null = null, ...countries: string[]) =>
  resolvePlace(name, { within, countries: new Set(countries) })

describe('placesNamed', () => {
  it.each([
    ['St Petersburg', 'Saint Petersburg'],
    ['St. Petersburg', 'Saint Petersburg'],
    ['Leningrad', 'Saint Petersburg'],
    ['Kiev', 'Kyiv'],
    ['Lvov', 'Lviv'],
    ['Saigon', 'Ho Chi Minh City'],
    ['Constantinople', 'Istanbul'],
    ['Bombay', 'Mumbai'],
    ['Cologne', 'Köln'],
    ['Türkiye', 'Turkey'],
    ['Turkiye', 'Turkey'],
    ['Burma', 'Myanmar'],
    ['Czech Republic', 'Czechia'],
    ['DR Congo', 'Democratic Republic of the Congo'],
    ['U.S.', 'United States'],
    ['USA', 'United States'],
    ['Cote d’Ivoire', 'Ivory Coast'],
    ['Donbass', 'Donbas'],
    ['KRAKOW', 'Kraków'],
  ])('finds %s as %s', (name, expected) => {
    expect(placesNamed(name)[0]?.place.name).toBe(expected)
  })

  it('has nothing for words that name no place', () => {
    expect(placesNamed('Zorblatgrad')).toEqual([])
    expect(placesNamed('')).toEqual([])
    expect(placesNamed('—')).toEqual([])
  })

  it('finds the first and the last line of its table', () => {
    expect(placesNamed('A Coruna').length + placesNamed('A Coruña').length).toBeGreaterThan(0)
    expect(placesNamed('Zywiec')[0]?.place).toMatchObject({ name: 'Żywiec', country: 'PL', kind: 'city' })
  })

  it('knows where a city lies and how big it is', () => {
    const place = placesNamed('Nairobi')[0]?.place
    expect(place).toMatchObject({ id: 'geonames:184745', kind: 'city', country: 'KE' })
    expect(place?.latitude).toBeCloseTo(-1.28, 1)
    expect(place?.longitude).toBeCloseTo(36.82, 1)
    expect(place?.population).toBeGreaterThan(1_000_000)
  })
})

describe('placeOfDemonym', () => {
  it.each([
    ['Kenyan', 'country:KE'],
    ['Kenyans', 'country:KE'],
    ['Swiss', 'country:CH'],
    ['Dutch', 'country:NL'],
    ['South African', 'country:ZA'],
    ['Turks', 'country:TR'],
    ['Chechen', 'region:chechnya'],
    ['Scottish', 'region:scotland'],
    ['Bavarians', 'region:bavaria'],
    ['European', 'region:europe'],
  ])('%s is of %s', (word, id) => {
    expect(placeOfDemonym(word)?.id).toBe(id)
  })

  it.each(['Kenya', 'polish', 'Turkey', 'Parish', 'Indiana'])('%s is no demonym', (word) => {
    expect(placeOfDemonym(word)).toBeNull()
  })
})

describe('resolvePlace', () => {
  it.each([
    ['Birmingham', 'Alabama', 'geonames:4049979'],
    ['Birmingham', 'England', 'geonames:2655603'],
    ['Portland', 'Maine', 'geonames:4975802'],
    ['Rochester', 'New York', 'geonames:5134086'],
    ['Rochester', 'Minnesota', 'geonames:5043473'],
    ['Portland', 'Oregon', 'geonames:5746545'],
    ['Georgia', 'United States', 'region:us-georgia'],
    ['Valencia', 'Venezuela', 'geonames:3625549'],
  ])('%s within %s is %s', (name, within, id) => {
    expect(resolve(name, within)?.id).toBe(id)
  })

  it.each([
    ['Valencia', ['VE'], 'geonames:3625549'],
    ['Valencia', ['ES'], 'geonames:2509954'],
    ['Georgia', ['AM'], 'country:GE'],
    ['Georgia', ['US'], 'region:us-georgia'],
    ['Birmingham', ['US'], 'geonames:4049979'],
    ['Tripoli', ['LB'], 'geonames:266826'],
  ] as const)('%s in a document on %s is %s', (name, countries, id) => {
    expect(resolve(name, null, ...countries)?.id).toBe(id)
  })

  it.each([
    ['Newcastle', [], undefined],
    ['Newcastle', ['AU'], 'AU'],
    ['Hamilton', [], undefined],
    ['Hamilton', ['CA'], 'CA'],
    // A town in Scotland does not make it the small one.
    ['Perth', ['GB'], 'AU'],
  ] as const)('%s in a document with towns in %s lies in %s', (name, townsIn, country) => {
    const context = { within: null, countries: new Set<string>(), townsIn: new Set<string>(townsIn) }
    expect(resolvePlace(name, context)?.country).toBe(country)
  })

  it.each(['London', 'Moscow', 'Paris', 'Lagos'])(
    '%s is the well-known one whatever small country is spoken of',
    (name) => {
      const known = resolve(name)
      expect(known?.population).toBeGreaterThan(1_000_000)
      expect(resolve(name, null, 'NZ')?.id).toBe(known?.id)
    },
  )

  it.each([
    ['Luxembourg', 'country:LU'],
    ['Singapore', 'country:SG'],
    ['Mexico', 'country:MX'],
    ['Gaza', 'region:gaza'],
  ])('%s is the wider of a place and its city', (name, id) => {
    expect(resolve(name)?.id).toBe(id)
  })

  it('refuses where two fit about as well and nothing around decides', () => {
    expect(resolve('Georgia')).toBeNull()
    expect(resolve('Valencia')).toBeNull()
    expect(resolve('Valencia', null, 'ES', 'VE')).toBeNull()
    expect(resolve('San Jose')).toBeNull()
  })

  it('refuses what the gazetteer lacks, alone or in the place that the text says', () => {
    expect(resolve('Zorblatgrad')).toBeNull()
    expect(resolve('Nairobi', 'Norway')).toBeNull()
  })

  it('falls back on the document where the container is unknown', () => {
    expect(resolve('Nairobi', 'the old country')?.id).toBe('geonames:184745')
  })
})
