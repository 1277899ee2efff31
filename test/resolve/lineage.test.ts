import { expect, test } from 'vitest'
import { areKin, familiesOf } from '../../src/resolve/lineage.ts'
import { kinKeys, lineageKeys, NearTellings, type Telling } from '../../src/resolve/lineage-keys.ts'

const telling = (id: string, text: string, more: Partial<Telling> = {}): Telling => ({
  id,
  url: null,
  derivedFrom: null,
  text,
  sha256: text,
  quotes: [],
  told: [{ start: 0, end: text.length }],
  cast: [],
  ...more,
})

const STORY =
  'The ferry to Chiloé was late again, and Rosa Quintana counted her boxes twice before she sat down beside the ticket booth. ' +
  'She had sold the bakery in Valdivia the week before. Her brother was waiting on the island with a borrowed van, two blankets and a thermos of tea. ' +
  'Nobody else came aboard until the rain had stopped, and by then the light was nearly gone over the water.'
const RETOLD = `A woman is on her way south. ${STORY.slice(0, 190)} That is how her new life began, friends remember now, years after the crossing.`
const OTHER =
  'The council of Ghent has voted to plant four hundred lime trees along the northern canal, a spokesman said on Monday, ' +
  'after residents complained for years about heat, dust and the noise of lorries on their way to the harbour.'
const FOOTER = 'Subscribe to our newsletter and never miss a story from this region again.'

const sorted = (families: ReadonlyMap<string, string>): readonly (readonly [string, string])[] => [...families].sort()

test('a document that names another as its source is kin to it, by id or by URL', () => {
  const byId = [telling('b', OTHER, { derivedFrom: 'a' }), telling('a', STORY)]
  expect(sorted(familiesOf(byId))).toEqual([
    ['a', 'a'],
    ['b', 'a'],
  ])
  const byUrl = [
    telling('b', OTHER, { derivedFrom: 'https://news.example/1' }),
    telling('a', STORY, { url: 'https://news.example/1' }),
  ]
  expect(familiesOf(byUrl).get('b')).toBe('a')
})

test('shared wording makes kin, without a word of where it comes from', () => {
  expect(familiesOf([telling('x', STORY), telling('y', RETOLD)]).get('y')).toBe('x')
})

test('kinship goes on through a third document', () => {
  const texts = [telling('c', OTHER, { derivedFrom: 'b' }), telling('a', STORY), telling('b', RETOLD)]
  expect([...new Set(familiesOf(texts).values())]).toEqual(['a'])
})

test('unrelated texts, a common footer and a single common quotation make no family', () => {
  expect(familiesOf([telling('a', STORY), telling('b', OTHER)]).get('b')).toBe('b')
  expect(familiesOf([telling('a', `${STORY} ${FOOTER}`), telling('b', `${OTHER} ${FOOTER}`)]).get('b')).toBe('b')
  expect(familiesOf([telling('a', FOOTER), telling('b', `${OTHER} ${FOOTER}`)]).get('b')).toBe('b')
  const quotes = [{ start: 0, end: 1, text: 'we will plant them whether the harbour likes it or not' }]
  expect(familiesOf([telling('a', STORY, { quotes }), telling('b', OTHER, { quotes })]).get('b')).toBe('b')
})

test('two long quotations in common make kin', () => {
  const quotes = [
    'we will plant them whether the harbour likes it or not',
    'nobody asked us before the lorries came that winter',
  ].map((text) => ({ start: 0, end: 1, text }))
  expect(familiesOf([telling('a', STORY, { quotes }), telling('b', OTHER, { quotes })]).get('b')).toBe('a')
})

/** Whether one finds the other in a store, and beside itself. */
const finds = (one: Telling, other: Telling): readonly [stored: boolean, beside: boolean] => {
  const own = new Set(lineageKeys(other))
  const { any, several, least } = kinKeys([one])
  const beside = new NearTellings()
  beside.add(other)
  return [
    any.some((key) => own.has(key)) || several.some((keys) => keys.filter((key) => own.has(key)).length >= least),
    beside.of(one).has(other),
  ]
}

test('kin find each other by what they say; a stock phrase finds nobody', () => {
  expect(finds(telling('x', STORY), telling('y', RETOLD))).toEqual([true, true])
  expect(finds(telling('y', RETOLD), telling('x', STORY))).toEqual([true, true])
  for (const word of ['today', 'tomorrow', 'tonight', 'next week', 'in spring', 'at noon', 'for once', 'as ever']) {
    const phrase = `told this newspaper on condition that no name be printed ${word}`
    const [one, other] = [telling('x', `${STORY} ${phrase}`), telling('y', `${OTHER} ${phrase}`)]
    expect(finds(one, other)).toEqual([false, false])
  }
})

test('a long text has no more keys than a few thousand', () => {
  const long = Array.from({ length: 60_000 }, (_, index) => `word${index % 7919}x${index % 13}`).join(' ')
  expect(lineageKeys(telling('long', long)).length).toBeLessThan(2100)
})

test('what is known of families is not compared again, but what one document lost may be', () => {
  const [a, b, c] = [telling('a', STORY), telling('b', OTHER), telling('c', RETOLD)]
  const familyOf = new Map([
    ['a', 'a'],
    ['b', 'a'],
  ])
  expect(areKin(a, c)).toBe(true)
  expect(areKin(a, b)).toBe(false)
  expect(familiesOf([a, b, c], { familyOf, whole: new Set(['a']) }).get('b')).toBe('a')
  expect(sorted(familiesOf([a, b, c], { familyOf, whole: new Set() }))).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'a'],
  ])
})

/** A text whose sentences all tell something of one person. */
const story = (id: string, sentences: readonly string[], more: Partial<Telling> = {}): Telling => {
  const text = sentences.join(' ')
  const told = sentences.map((sentence) => {
    const start = text.indexOf(sentence)
    return { start, end: start + sentence.length }
  })
  return telling(id, text, { told, cast: [{ key: 'thndv mkn', name: 'Thandiwe Mokoena', chain: 'e1' }], ...more })
}

const ORIGINAL = [
  'Thandiwe Mokoena was twenty-six when the mine at Welkom closed and she took the night bus to Maseru.',
  'She carried a sewing machine, two blankets and the address of a cousin in Roma.',
  'The cousin had moved to Durban a year earlier, and nobody at the mission knew her.',
  'A nun let her sleep in the laundry and found her work in a tailor’s shop on Kingsway.',
  'Six years later the shop was hers.',
]
const GARBLED = [
  'Tandiwe Mokwena has had 26 years when in Welkom the mine was closed, and by night bus she took herself to Maseru.',
  'With her there were the sewing machine, two blankets and address of cousin in Roma.',
  'But that cousin one year earlier moved to Durban and nobody in mission knew of her.',
  'One nun has let her to sleep in laundry and found work at the shop of tailor in Kingsway.',
]
const INDEPENDENT = [
  'Thandiwe Mokoena’s workshop in Maseru won the national export award on Friday.',
  'The seamstress, who came to Lesotho from Welkom as a young woman, employs eleven people.',
  'Most of them lost their jobs when the denim factories closed, she said.',
  'She plans to open a second workshop in Roma next year.',
  'The award comes with a loan from the development bank.',
]

test('a garbled translation is kin to its original, though they share no five words', () => {
  expect(areKin(story('a', ORIGINAL), story('b', GARBLED))).toBe(true)
})

test('so it is where no name is left, but a given name and the place and year of a life are', () => {
  const cast = [{ key: 'thndv@geonames:932505#1994', name: 'Thandiwe Mokoena', chain: 'e1' }]
  expect(areKin(story('a', [...ORIGINAL], { cast }), story('b', GARBLED, { cast }))).toBe(true)
  expect(areKin(story('a', ORIGINAL, { cast }), story('b', INDEPENDENT, { cast }))).toBe(false)
  // Some sentences in common are not enough where the person may be another.
  const partly = [...GARBLED.slice(0, 1), ...INDEPENDENT.slice(1)]
  expect(areKin(story('a', ORIGINAL, { cast }), story('b', partly, { cast }))).toBe(false)
})

test('two reports on one person are no kin', () => {
  expect(areKin(story('a', ORIGINAL), story('b', INDEPENDENT))).toBe(false)
})

test('texts that tell of other people are no kin, however alike their sentences', () => {
  const other = GARBLED.map((sentence) => sentence.replace('Tandiwe Mokwena', 'Lerato Dube'))
  expect(areKin(story('a', ORIGINAL), story('b', other, { cast: [] }))).toBe(false)
})

test('what a site prints beneath all its texts makes no kin of two reports on one person', () => {
  const footer =
    'The Lowveld Courier has told the stories of this region since 1911. Sign up for our weekly letter, which brings the five ' +
    'best pieces to your door every Saturday morning, free of charge and without any advertising. Write to the editor at any time.'
  const withFooter = (id: string, sentences: readonly string[]): Telling => {
    const one = story(id, sentences)
    return { ...one, text: `${one.text} ${footer}`, sha256: id }
  }
  expect(areKin(withFooter('a', ORIGINAL), withFooter('b', INDEPENDENT))).toBe(false)
})

test('a text that gives the address of another, and tells of its people, is kin to it', () => {
  const url = 'https://courier.example/2011/05/maseru-workshop'
  const original = story('a', ORIGINAL, { url })
  const citing = (address: string, more: Partial<Telling> = {}): Telling => {
    const one = story('b', INDEPENDENT, more)
    return { ...one, text: `${one.text} Source: ${address}.`, sha256: address }
  }
  expect(areKin(original, citing(url))).toBe(true)
  expect(areKin(original, citing(`${url}-and-others`))).toBe(false)
  expect(areKin(original, citing(url, { cast: [] }))).toBe(false)
  expect(areKin(story('a', ORIGINAL, { url: 'https://courier.example/' }), citing('https://courier.example/'))).toBe(
    false,
  )
})
