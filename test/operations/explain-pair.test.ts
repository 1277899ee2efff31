import { expect, test } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import { explain } from '../../src/operations/explain.ts'
import { explainPair } from '../../src/operations/explain-pair.ts'
import { judgeIdentity } from '../../src/operations/judge.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from './graph-of.ts'
import { Telling } from './telling.ts'

type About = { home?: string; gender?: 'male' | 'female'; work?: string }

const told = (id: string, name: string, { home = 'Bergen', gender, work }: About = {}): Telling => {
  const telling = new Telling(id)
  const person = telling.person(name, { gender: gender ?? 'unknown' })
  telling.claim(person, 'ORIGIN', { object: telling.place(home) })
  if (work !== undefined) telling.claim(person, 'WORKED_FOR', { object: telling.organization(work) })
  return telling
}

const of = (...tellings: readonly Telling[]): Promise<Store> => storeOf(tellings.map((one) => one.extraction()))

/** The verdict and the sentence. */
const asked = async (store: Store, left: string, right: string): Promise<string> => {
  const { verdict, text } = await explainPair(store, left, right)
  return `${verdict}. ${text.split('\n')[1]}`
}

test('two of one name: joined by what they share, with the card that joined them', async () => {
  const store = await of(told('a', 'Ada Reyes'), told('b', 'Ada Reyes'), told('c', 'Ada Reyes'))
  expect(await asked(store, 'a/e1', 'b/e1')).toBe(
    'same. They are one: both have the same full name and both are from Bergen.',
  )
  const { text, cards } = await explainPair(store, 'c/e1', 'b/e1')
  expect(text).toContain('They are one, in 2 steps.')
  expect(cards.map(({ left, right }) => `${left} ${right}`)).toEqual(['a/e1 c/e1', 'a/e1 b/e1'])
  expect(await asked(store, 'a/e1', 'Ada Reyes')).toBe(
    'same. They are one: a speaks of one, and a/e1 holds all its mentions there.',
  )
})

test('what each comes from: a veto, too little, other names, other types, one document', async () => {
  const store = await of(
    told('a', 'Ada Reyes', { gender: 'female' }),
    told('b', 'Ada Reyes', { gender: 'male' }),
    told('c', 'Ada Reyes', { home: 'Lima' }),
    told('d', 'Zoya Petrova'),
    told('e', 'Ada'),
  )
  expect(await asked(store, 'a/e1', 'b/e1')).toBe('apart. They stay apart: one is a man, the other a woman.')
  expect(await asked(store, 'a/e1', 'c/e1')).toBe(
    'possibly-same. They may be one, and stay apart: both have the same full name, although they are from different places, and that is not enough (score 1 of 3).',
  )
  expect(await asked(store, 'a/e1', 'd/e1')).toBe('apart. They stay apart: their names do not fit each other.')
  expect(await asked(store, 'd/e1', 'e/e1')).toContain('known by less than a full name')
  expect((await explainPair(store, 'a/e1', 'd/e1')).text).toContain('Resolution does not come to compare them')
  expect(await asked(store, 'a/e1', 'Lima')).toBe('apart. They stay apart: one is a person, the other a place.')
  expect(await asked(store, 'Bergen', 'Lima')).toContain('the gazetteer has two places: ')
  expect((await explainPair(store, 'Bergen', 'Bergen')).verdict).toBe('same')
})

test('two in one document, and the kin whom nobody names', async () => {
  const telling = told('a', 'Ada Reyes')
  telling.person('Bruno Reyes')
  telling.relative('mother', 'e1', 'mother of Ada Reyes')
  const store = await of(telling)
  expect(await asked(store, 'a/e1', 'a/e3')).toBe(
    'apart. They stay apart: a speaks of both, and keeps them apart; their names do not fit each other.',
  )
  expect(await asked(store, 'a/e4', 'Bruno Reyes')).toBe(
    'apart. They stay apart: Bruno Reyes is named, and the other known only as the mother of Ada Reyes (a/e1).',
  )
})

test('retellings: a garbled name is one by the sentence that both have', async () => {
  const words = [
    'left the harbour town in the spring after the flood had taken the house',
    'worked for years on the night trains between the coast and the hills',
    'wrote that nobody who had seen the water rise would ever sleep there again',
  ]
  const telling = (id: string, name: string, derivedFrom: string | null): Telling => {
    const made = new Telling(id, { derivedFrom })
    const person = made.person(name)
    made.claim(person, 'ORIGIN', { object: made.place('Bergen') })
    for (const line of words) made.words(`${name} ${line}.`)
    return made
  }
  const store = await of(telling('a', 'Tomas Ferreira', null), telling('b', 'Tomas Fereira', 'a'))
  expect(await asked(store, 'a/e1', 'b/e1')).toContain('their documents retell each other')
})

test('judgements come first, and are told', async () => {
  const store = await of(told('a', 'Ada Reyes'), told('b', 'Ada Reyes'), told('c', 'Zoya Petrova'))
  const word = { author: 'Odile', time: '2024-05-01' }
  const { judgement: two } = await judgeIdentity(store, 'different', ['a/e1', 'b/e1'], { ...word, note: 'cousins' })
  expect(await asked(store, 'a/e1', 'b/e1')).toBe(
    `apart. They stay apart: judged to be two by Odile on 2024-05-01: cousins (${two.id}).`,
  )
  const { cards, judgements } = await explainPair(store, 'a/e1', 'b/e1')
  expect(cards[0]?.verdict).toBe('same')
  expect(judgements.map(({ judgement }) => judgement.id)).toEqual([two.id])
  expect(await explain(store, 'a/e1')).toMatchObject({ possiblySame: [] })
  await judgeIdentity(store, 'same', ['a/e1', 'c/e1'], word)
  expect(await asked(store, 'a/e1', 'c/e1')).toMatch(/^same\. They are one: judged to be one by Odile/)
  expect(await asked(store, 'c/e1', 'b/e1')).toMatch(/^apart\. They stay apart: judged to be two/)
})

test('an entity tells who else it may be, organizations too', async () => {
  const store = await of(
    told('a', 'Ada Reyes'),
    told('b', 'Ada Reyes', { home: 'Lima', work: 'Ministry of Health' }),
    told('c', 'Zoya Petrova', { home: 'Oslo', work: 'Ministry of Health' }),
    told('d', 'Ada Reyes', { home: 'Rome', gender: 'male' }),
    told('e', 'Ada Reyes', { home: 'Nice', gender: 'female' }),
  )
  const { text, ...more } = await explain(store, 'd/e1')
  expect(more).toMatchObject({ possiblySame: [{ id: 'a/e1' }, { id: 'b/e1' }] })
  expect(text).toContain('Possibly the same:\n  Ada Reyes (a/e1): both have the same full name, although')
  expect((await explain(store, 'b/e3')).text).toContain('Possibly the same:\n  Ministry of Health (c/e3): both have')
  expect((await explain(store, 'c/e1')).text).not.toContain('Possibly')
})

test('a first name in two stories of one person may be one, and in stories of two people is not', async () => {
  const story = (id: string, main: string, town: string): Telling => {
    const telling = told(id, main)
    telling.claim(telling.person('Noor'), 'LIVED_IN', { object: telling.place(town) })
    return telling
  }
  const store = await of(
    story('a', 'Ada Reyes', 'Lima'),
    story('b', 'Ada Reyes', 'Rome'),
    story('c', 'Zoya Petrova', 'Nice'),
  )
  expect(await asked(store, 'a/e3', 'b/e3')).toMatch(/^possibly-same\. They may be one, and stay apart: /)
  expect((await explain(store, 'b/e3')).text).toContain('Possibly the same:\n  Noor (a/e3): ')
  expect(await asked(store, 'a/e3', 'c/e3')).toMatch(/^apart\. They stay apart: known by less than a full name/)
})

test('a name that several have, or none, is an error that says so', async () => {
  const store = await of(told('a', 'Ada Reyes'), told('b', 'Ada Reyes', { home: 'Lima' }))
  const code = (left: string, right: string): Promise<string> =>
    explainPair(store, left, right).then(
      () => 'none',
      (error: unknown) => (error instanceof StorygraphError ? error.code : String(error)),
    )
  expect(await code('Ada Reyes', 'a/e1')).toBe('AMBIGUOUS_NAME')
  expect(await code('a/e1', 'Zoya')).toBe('NOT_FOUND')
  expect(await code('a/e1', 'a/e99')).toBe('NOT_FOUND')
})
