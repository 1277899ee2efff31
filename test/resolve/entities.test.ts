import { describe, expect, test } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { graphFrom } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

/** Writes one document about somebody, in a family of its own unless it says otherwise. */
type Write = (telling: Telling) => void
const documents = (left: Write, right: Write, derived = false): readonly Extraction[] =>
  [left, right].map((write, index) => {
    const telling = new Telling(`d${index + 1}`, {
      published: index === 0 ? '2022-06-01' : '2025-06-01',
      derivedFrom: derived && index === 1 ? 'd1' : null,
    })
    write(telling)
    return telling.extraction()
  })

/** Whether the first chains of the two documents are one entity. */
const joined = async (left: Write, right: Write, derived = false): Promise<boolean> => {
  const { entities } = await graphFrom(documents(left, right, derived))
  return entities.some(({ chains }) => chains.includes('d1/e1') && chains.includes('d2/e1'))
}

const person =
  (
    name: string,
    more: { age?: number; job?: string; from?: string; gender?: 'male' | 'female'; leads?: string; kin?: string } = {},
  ): Write =>
  (telling) => {
    const id = telling.person(name, { gender: more.gender ?? 'unknown' })
    if (more.age !== undefined) telling.claim(id, 'AGE', { value: more.age })
    if (more.job !== undefined) telling.claim(id, 'OCCUPATION', { value: more.job })
    if (more.from !== undefined) telling.claim(id, 'ORIGIN', { object: telling.place(more.from) })
    if (more.leads !== undefined) telling.claim(id, 'WORKED_FOR', { object: telling.organization(more.leads) })
    if (more.kin !== undefined)
      telling.claim(id, 'MOVED_TO', { object: telling.place('Turin'), with: [telling.person(more.kin)] })
  }

/** Somebody of Oruro who did something, or was born or died, then. */
const dated =
  (name: string, predicate: string, when: string, where?: string): Write =>
  (telling) => {
    person(name, { from: 'Oruro' })(telling)
    telling.claim('e1', predicate, { object: where === undefined ? null : telling.place(where), time: at(when) })
  }

const both =
  (...writes: readonly Write[]): Write =>
  (telling) => {
    for (const write of writes) write(telling)
  }

const married =
  (name: string): Write =>
  (telling) =>
    telling.claim('e1', 'SPOUSE_OF', { object: telling.person(name, { gender: 'female' }) })

/** An organization, in a town where that is told. */
const seated =
  (name: string, where?: string): Write =>
  (telling) => {
    const id = telling.organization(name)
    if (where !== undefined) telling.claim(id, 'BASED_IN', { object: telling.place(where) })
  }

describe('are one', () => {
  test.each<[string, Write, Write]>([
    [
      'full name and home town',
      person('Nadia Ferrer', { from: 'Oruro' }),
      person('Dr. Nadia Ferrer', { from: 'Oruro' }),
    ],
    [
      'full name and occupation',
      person('Nadia Ferrer', { job: 'court interpreter' }),
      person('Nadia Ferrer', { job: 'court interpreter' }),
    ],
    [
      'full name, home town and ages that fit one birthday, whatever the trades',
      person('Nadia Ferrer', { age: 37, job: 'nurse', from: 'Oruro' }),
      person('Nadia Ferrer', { age: 40, job: 'pilot', from: 'Oruro' }),
    ],
    ...(
      [
        ['Pham Thi Hoa', 'Hoa Pham'],
        ['Chen Guoliang', 'Guo-Liang Chen'],
        ['Park Ji-woo', 'Jiwoo Park'],
        ['Fekete Zoltán', 'Zoltán Fekete'],
      ] as const
    ).map(([one, other]): [string, Write, Write] => [
      `the surname first and last: ${one}`,
      person(one, { from: 'Oruro' }),
      person(other, { from: 'Oruro' }),
    ]),
    [
      'a name that many have, where both texts tell of another person too',
      both(person('Ivan Petrov'), (t) => t.claim(t.person('Nadia Ferrer'), 'ORIGIN', { object: t.place('Oruro') })),
      both(person('Ivan Petrov'), (t) => t.claim(t.person('Nadia Ferrer'), 'LEFT', { object: t.place('Turin') })),
    ],
    [
      'a full name that many have, home town and trade',
      person('Robert Martinez', { job: 'nurse', from: 'Oruro' }),
      person('Robert Martinez', { job: 'nurse', from: 'Oruro' }),
    ],
    [
      'full name and a trade told more exactly',
      person('Nadia Ferrer', { job: 'night nurse' }),
      person('Nadia Ferrer', { job: 'nurse' }),
    ],
    [
      'a name in two transliterations, home town and trade',
      person('Hasmik Levonovna Sarkisyan', { job: 'nurse', from: 'Oruro' }),
      person('Hasmik Sarkisian', { job: 'nurse', from: 'Oruro' }),
    ],
    [
      'a surname with the Russian ending and without, employer, home town and trade',
      person('Dilshod Karimov', { job: 'nurse', from: 'Oruro', leads: 'Zenit' }),
      person('Dilshod Karim', { job: 'nurse', from: 'Oruro', leads: 'Zenit' }),
    ],
    [
      'full name and the month of death',
      both(person('Nadia Ferrer'), (t) => t.claim('e1', 'DIED', { time: at('2019-05') })),
      both(person('Nadia Ferrer'), (t) => t.claim('e1', 'DIED', { time: at('2019-05-11') })),
    ],
    [
      'full name, home town and a trade told more exactly',
      person('Nadia Ferrer', { job: 'night nurse', from: 'Oruro' }),
      person('Nadia Ferrer', { job: 'nurse', from: 'Oruro' }),
    ],
    [
      'full name and home town, and a deed some years before the birth that another gives',
      dated('Nadia Ferrer', 'DETAINED', '1979'),
      dated('Nadia Ferrer', 'BORN_ON', '1985'),
    ],
    [
      'full name and home town, and deeds at both ends of a long life',
      dated('Nadia Ferrer', 'LEFT', '1930', 'Oruro'),
      dated('Nadia Ferrer', 'RETURNED_TO', '2014', 'Oruro'),
    ],
    [
      'full name and home town, with the age at a deed that nothing dates',
      person('Nadia Ferrer', { age: 90, from: 'Oruro' }),
      both(person('Nadia Ferrer', { from: 'Oruro' }), (t) =>
        t.claim('e1', 'AGE', { value: 8, time: { ...at('1937'), edtf: null, start: null, basis: 'age' } }),
      ),
    ],
    [
      'full name and ages that fit one birthday',
      person('Nadia Ferrer', { age: 37 }),
      person('Nadia Ferrer', { age: 40 }),
    ],
    [
      'a rare full name, home town and trade, with an age that is some years wrong',
      person('Nadia Ferrer', { age: 37, job: 'loom mechanic', from: 'Oruro' }),
      person('Nadia Ferrer', { age: 46, job: 'loom mechanic', from: 'Oruro' }),
    ],
    [
      'another form of the given name, the same kin and trade',
      both(person('Bill Harcastle', { job: 'farrier' }), (t) =>
        t.claim('e1', 'SPOUSE_OF', { object: t.person('Nadia Ferrer') }),
      ),
      both(person('William Harcastle', { job: 'farrier' }), (t) =>
        t.claim('e1', 'SPOUSE_OF', { object: t.person('Nadia Ferrer') }),
      ),
    ],
    [
      'a full name, a trade and kin who has been called otherwise since',
      both(person('Ugo Ferrer', { job: 'farrier', from: 'Oruro' }), (t) =>
        t.claim('e1', 'SIBLING_OF', { object: t.person('Nadia Ferrer') }),
      ),
      both(person('Ugo Ferrer', { job: 'miller' }), (t) =>
        t.claim('e1', 'SIBLING_OF', { object: t.person('Sara Belmonte', { aliases: ['Nadia Ferrer'] }) }),
      ),
    ],
    [
      'the name of birth, given without the first name, home town and trade',
      person('Nadia Ferrer', { job: 'farrier', from: 'Oruro' }),
      (t) => {
        const id = t.person('Nadia Belmonte', { aliases: ['Ferrer'] })
        t.claim(id, 'OCCUPATION', { value: 'farrier' })
        t.claim(id, 'ORIGIN', { object: t.place('Oruro') })
      },
    ],
    [
      'a full name and a wife of one given name, told of in two trades',
      both(person('Ugo Ferrer', { job: 'farrier' }), married('Nadia')),
      both(person('Ugo Ferrer', { job: 'miller' }), married('Nadia')),
    ],
    [
      'full name and trade, of somebody who was born in one town and lives in another',
      both(person('Nadia Ferrer', { job: 'farrier' }), (t) => t.claim('e1', 'BORN_IN', { object: t.place('Oruro') })),
      both(person('Nadia Ferrer', { job: 'farrier' }), (t) => t.claim('e1', 'LIVED_IN', { object: t.place('Turin') })),
    ],
    [
      'full name and employer',
      person('Nadia Ferrer', { leads: 'Rio Verde' }),
      person('Nadia Ferrer', { leads: 'Rio Verde' }),
    ],
    [
      'full name and a companion',
      person('Nadia Ferrer', { kin: 'Ugo Ferrer' }),
      person('Nadia Ferrer', { kin: 'Ugo Ferrer' }),
    ],
  ])('in unrelated documents: %s', async (_, left, right) => {
    expect(await joined(left, right)).toBe(true)
  })

  test.each<[string, Write, Write]>([
    ['a full name', person('Nadia Ferrer'), person('Nadia Ferrer')],
    ['a given name and an age', person('Nadia', { age: 37 }), person('Nadia', { age: 40 })],
    [
      'a given name, occupation and origin',
      person('Nadia', { job: 'nurse', from: 'Oruro' }),
      person('Nadia', { job: 'nurse', from: 'Oruro' }),
    ],
    [
      'a name spelled otherwise and an employer',
      person('Nadia Ferrer', { leads: 'Rio Verde' }),
      person('Nadia Ferer', { leads: 'Rio Verde' }),
    ],
  ])('in documents that retell each other: %s', async (_, left, right) => {
    expect(await joined(left, right, true)).toBe(true)
  })

  test('wives of one man', async () => {
    const write: Write = (telling) => {
      telling.relative('wife', 'e2', 'wife of Nadir Ferrer')
      person('Nadir Ferrer', { from: 'Oruro' })(telling)
    }
    expect(await joined(write, write)).toBe(true)
  })
})

describe('two of one name in one document', () => {
  type About = Parameters<typeof person>[1]
  /** Ids of those with whom the one of the last document is one. */
  const partnersOf = async (left: readonly [About, About], right: About, isLast = true): Promise<readonly string[]> => {
    const telling = new Telling(isLast ? 'd1' : 'd3', { published: '2022-06-01' })
    for (const about of left) {
      const id = telling.person('Ugo Ferrer')
      if (about?.job !== undefined) telling.claim(id, 'OCCUPATION', { value: about.job })
      if (about?.from !== undefined) telling.claim(id, 'ORIGIN', { object: telling.place(about.from) })
    }
    const other = new Telling('d2', { published: '2025-06-01' })
    person('Ugo Ferrer', right)(other)
    const { entities } = await graphFrom([telling.extraction(), other.extraction()])
    return entities.find(({ chains }) => chains.includes('d2/e1'))?.chains.filter((id) => id !== 'd2/e1') ?? []
  }

  test('are told apart by what fits one of them better, whichever is read first', async () => {
    const [baker, both]: About[] = [{ job: 'baker' }, { job: 'baker', from: 'Oruro' }]
    expect(await partnersOf([baker, both], both)).toEqual(['d1/e2'])
    expect(await partnersOf([both, baker], both)).toEqual(['d1/e1'])
    expect(await partnersOf([baker, both], both, false)).toEqual(['d3/e2'])
  })

  test('and neither is the one of another document where both may be', async () => {
    const baker: About = { job: 'baker', from: 'Oruro' }
    expect(await partnersOf([baker, baker], baker)).toEqual([])
    expect(await partnersOf([baker, baker], baker, false)).toEqual([])
  })
})

test('a name that a retelling garbles does not keep its original from others who tell of the same person', async () => {
  const about: Write = (telling) => {
    const id = telling.person(telling.extraction().document.id === 'd2' ? 'Dzhakomo Richchi' : 'Giacomo Ricci')
    telling.claim(id, 'OCCUPATION', { value: 'farrier' })
    telling.claim(id, 'WORKED_FOR', { object: telling.organization('Rio Verde') })
  }
  const tellings = ['d1', 'd2', 'd3'].map((id) => {
    const telling = new Telling(id, { published: '2022-06-01', derivedFrom: id === 'd2' ? 'd1' : null })
    about(telling)
    return telling.extraction()
  })
  const { entities } = await graphFrom(tellings)
  expect(entities.find(({ chains }) => chains.includes('d1/e1'))?.chains).toEqual(['d1/e1', 'd2/e1', 'd3/e1'])
})

describe('of less than a full name', () => {
  /** Somebody who is kin to, or works with, a person of full name. */
  const beside =
    (given: string, predicate: string, root: string, more: { job?: string; age?: number; main?: string } = {}): Write =>
    (telling) => {
      const id = telling.person(given)
      if (more.job !== undefined) telling.claim(id, 'OCCUPATION', { value: more.job })
      if (more.age !== undefined) telling.claim(id, 'AGE', { value: more.age })
      const other = telling.person(root)
      telling.claim(other, 'ORIGIN', { object: telling.place('Gondar') })
      if (predicate !== '') telling.claim(other, predicate, { object: id })
    }

  test('children, spouses and siblings of one person are one where they have one given name', async () => {
    const tadesse = beside('Selam', 'PARENT_OF', 'Tadesse Bekele')
    expect(await joined(tadesse, tadesse)).toBe(true)
    expect(
      await joined(beside('Selam', 'SPOUSE_OF', 'Tadesse Bekele'), beside('Selam', 'SPOUSE_OF', 'Tadesse Bekele')),
    ).toBe(true)
  })

  test('a spelling may differ', async () => {
    expect(
      await joined(beside('Selam', 'PARENT_OF', 'Tadesse Bekele'), beside('Selaam', 'PARENT_OF', 'Tadesse Bekele')),
    ).toBe(true)
  })

  test.each([
    ['Selam', 'Selam Tadesse', 'PARENT_OF'],
    ['Misha', 'Mikhail Orbeli', 'SIBLING_OF'],
    ['Lena', 'Yelena Bekele', 'SPOUSE_OF'],
  ])('%s and %s are one where both are the same kin of one person', async (given, full, predicate) => {
    expect(await joined(beside(given, predicate, 'Tadesse Bekele'), beside(full, predicate, 'Tadesse Bekele'))).toBe(
      true,
    )
    expect(await joined(beside(full, predicate, 'Tadesse Bekele'), beside(given, predicate, 'Tadesse Bekele'))).toBe(
      true,
    )
  })

  test('a given name and a full name are two where the kin is another, or another’s, or two could be meant', async () => {
    const child = beside('Selam', 'PARENT_OF', 'Tadesse Bekele')
    expect(await joined(child, beside('Selam Tadesse', 'SPOUSE_OF', 'Tadesse Bekele'))).toBe(false)
    expect(await joined(child, beside('Selam Haile', 'PARENT_OF', 'Tadesse Haile'))).toBe(false)
    expect(await joined(child, beside('Hiwot Tadesse', 'PARENT_OF', 'Tadesse Bekele'))).toBe(false)
    const two = both(beside('Selam Tadesse', 'PARENT_OF', 'Tadesse Bekele'), (telling) =>
      telling.claim('e2', 'PARENT_OF', { object: telling.person('Selam Bekele') }),
    )
    expect(await joined(child, two)).toBe(false)
  })

  test('whom one story tells of needs more than that', async () => {
    const bare = beside('Selam', '', 'Tadesse Bekele')
    expect(await joined(bare, bare)).toBe(false)
    const same = beside('Selam', '', 'Tadesse Bekele', { job: 'weaver', age: 30 })
    const later = beside('Selam', '', 'Tadesse Bekele', { job: 'carpet weaver', age: 33 })
    expect(await joined(same, later)).toBe(true)
  })

  test.each<[string, Write, Write]>([
    [
      'children of two namesakes',
      beside('Selam', 'PARENT_OF', 'Tadesse Bekele'),
      beside('Selam', 'PARENT_OF', 'Tadesse Haile'),
    ],
    ['two given names', beside('Selam', 'PARENT_OF', 'Tadesse Bekele'), beside('Hiwot', 'PARENT_OF', 'Tadesse Bekele')],
    [
      'somebody who goes by a pseudonym',
      (telling) =>
        telling.claim(telling.person('Selam', { nameStatus: 'pseudonym' }), 'SIBLING_OF', {
          object: telling.person('Tadesse Bekele'),
        }),
      (telling) =>
        telling.claim(telling.person('Selam', { nameStatus: 'pseudonym' }), 'SIBLING_OF', {
          object: telling.person('Tadesse Bekele'),
        }),
    ],
  ])('stay apart: %s', async (_, left, right) => {
    expect(await joined(left, right)).toBe(false)
  })
})

describe('nearly of one name in a text and its retelling', () => {
  const other = (telling: Telling): void => void telling.person('Tomás Quiroga')

  test('are one where nobody else is called so', async () => {
    expect(await joined(person('Martha Quiroga'), person('Marta Quiroga'), true)).toBe(true)
  })

  test('stay apart where another bears a word of it, and in texts that do not retell each other', async () => {
    expect(await joined(both(person('Martha Quiroga'), other), person('Marta Quiroga'), true)).toBe(false)
    expect(await joined(person('Martha Quiroga'), person('Marta Quiroga'))).toBe(false)
    expect(
      await joined(person('Mario Quiroga', { gender: 'male' }), person('Maria Quiroga', { gender: 'female' }), true),
    ).toBe(false)
  })
})

describe('stay apart', () => {
  test.each<[string, Write, Write]>([
    ['a full name alone', person('Nadia Ferrer'), person('Nadia Ferrer')],
    ['a given name alone', person('Nadia'), person('Nadia')],
    [
      'a given name with all else the same',
      person('Nadia', { age: 37, job: 'nurse', from: 'Oruro' }),
      person('Nadia', { age: 40, job: 'nurse', from: 'Oruro' }),
    ],
    ['two of one trade and no full name', person('Amir', { job: 'IT worker' }), person('Amir', { job: 'IT worker' })],
    ['a family name alone', person('Mr. Ferrer', { from: 'Oruro' }), person('Ugo Ferrer', { from: 'Oruro' })],
    [
      'ages that fit no one birthday',
      person('Nadia Ferrer', { age: 37, from: 'Oruro' }),
      person('Nadia Ferrer', { age: 58, from: 'Oruro' }),
    ],
    [
      'dates of birth far apart, and one firm',
      (telling) => {
        const id = telling.person('Nadia Ferrer')
        telling.claim(id, 'BORN_ON', { time: at('1931-03-04') })
        telling.claim(id, 'WORKED_FOR', { object: telling.organization('Rio Verde') })
      },
      (telling) => {
        const id = telling.person('Nadia Ferrer')
        telling.claim(id, 'BORN_ON', { time: at('1947-11-20') })
        telling.claim(id, 'WORKED_FOR', { object: telling.organization('Rio Verde') })
      },
    ],
    [
      'a death before a birth',
      (telling) => {
        const id = telling.person('Nadia Ferrer')
        telling.claim(id, 'DIED', { time: at('1902') })
        telling.claim(id, 'ORIGIN', { object: telling.place('Oruro') })
      },
      (telling) => {
        const id = telling.person('Nadia Ferrer')
        telling.claim(id, 'BORN_ON', { time: at('1911') })
        telling.claim(id, 'ORIGIN', { object: telling.place('Oruro') })
      },
    ],
    [
      'father and son of one name',
      person('Ugo Ferrer', { age: 61, job: 'miller', from: 'Oruro' }),
      person('Ugo Ferrer', { age: 24, job: 'miller', from: 'Oruro' }),
    ],
    [
      'a full name and home town, with ages some years apart',
      person('Nadia Ferrer', { age: 37, from: 'Oruro' }),
      person('Nadia Ferrer', { age: 46, from: 'Oruro' }),
    ],
    [
      'a name that many have, home town and trade, with ages some years apart',
      person('Robert Martinez', { age: 37, job: 'nurse', from: 'Oruro' }),
      person('Robert Martinez', { age: 46, job: 'nurse', from: 'Oruro' }),
    ],
    [
      'a name that many have and a wife of one given name, in two trades',
      both(person('Robert Martinez', { job: 'farrier' }), married('Nadia')),
      both(person('Robert Martinez', { job: 'miller' }), married('Nadia')),
    ],
    [
      'a full name, two trades, and a daughter of the one who is called as the other’s wife',
      both(person('Ugo Ferrer', { job: 'farrier' }), married('Nadia')),
      both(person('Ugo Ferrer', { job: 'miller' }), (t) =>
        t.claim('e1', 'PARENT_OF', { object: t.person('Nadia', { gender: 'female' }) }),
      ),
    ],
    ...['BORN_IN', 'LIVED_IN'].map((predicate): [string, Write, Write] => [
      `a trade in two towns: ${predicate}`,
      both(person('Nadia Ferrer', { job: 'farrier' }), (t) => t.claim('e1', predicate, { object: t.place('Oruro') })),
      both(person('Nadia Ferrer', { job: 'farrier' }), (t) => t.claim('e1', predicate, { object: t.place('Turin') })),
    ]),
    [
      'father and brother of one person',
      both(person('Ugo Ferrer', { job: 'farrier', from: 'Oruro' }), (t) =>
        t.claim('e1', 'SIBLING_OF', { object: t.person('Nadia Ferrer') }),
      ),
      both(person('Ugo Ferrer', { job: 'farrier', from: 'Oruro' }), (t) =>
        t.claim('e1', 'PARENT_OF', { object: t.person('Nadia Ferrer') }),
      ),
    ],
    [
      'another form of the given name, in one trade',
      person('Bill Harcastle', { job: 'farrier', from: 'Oruro' }),
      person('William Harcastle', { job: 'farrier' }),
    ],
    [
      'deeds, and a birth long after them',
      dated('Ugo Ferrer', 'DETAINED', '1909-05'),
      dated('Ugo Ferrer', 'BORN_ON', '1985'),
    ],
    [
      'a death, and deeds long after it',
      dated('Ugo Ferrer', 'DIED', '1951'),
      dated('Ugo Ferrer', 'VISITED', '2004', 'Turin'),
    ],
    [
      'work in what would be the other’s first years',
      (t) =>
        t.claim(t.person('Ugo Ferrer', {}), 'WORKED_FOR', {
          object: t.organization('Rio Verde Press'),
          time: at('1961'),
        }),
      both(dated('Ugo Ferrer', 'BORN_ON', '1958'), (t) =>
        t.claim('e1', 'WORKED_FOR', { object: t.organization('Rio Verde Press'), time: at('1984') }),
      ),
    ],
    [
      'deeds of two centuries',
      dated('Ugo Ferrer', 'DETAINED', '1909-05'),
      dated('Ugo Ferrer', 'VISITED', '2014', 'Turin'),
    ],
    [
      'a man and a woman',
      person('Andrea Ferrer', { gender: 'male', from: 'Oruro' }),
      person('Andrea Ferrer', { gender: 'female', from: 'Oruro' }),
    ],
    ...['the United Nations', 'the Air Force', 'the Ministry of Health', "the Teachers' Union"].map(
      (vast): [string, Write, Write] => [
        `what many belong to, such as ${vast}`,
        person('Nadia Ferrer', { leads: vast }),
        person('Nadia Ferrer', { leads: vast }),
      ],
    ),
    ...['Robert Martinez', 'Anna Kowalska', 'Ivan Petrov', 'Maria Silva'].map((name): [string, Write, Write] => [
      `a name that many have, such as ${name}, and a town`,
      person(name, { from: 'Oruro' }),
      person(name, { from: 'Oruro' }),
    ]),
    [
      'two trades in one town',
      person('Nadia Ferrer', { job: 'nurse', from: 'Oruro' }),
      person('Nadia Ferrer', { job: 'pilot', from: 'Oruro' }),
    ],
    [
      'one trade in two towns',
      person('Nadia Ferrer', { job: 'nurse', from: 'Oruro' }),
      person('Nadia Ferrer', { job: 'nurse', from: 'Turin' }),
    ],
    ['a feminine family name', person('Sasha Petrov', { from: 'Oruro' }), person('Sasha Petrova', { from: 'Oruro' })],
    ['a name spelled otherwise', person('Nadia Ferrer', { from: 'Oruro' }), person('Nadia Ferer', { from: 'Oruro' })],
    [
      'another middle name',
      person('Nadia Ines Ferrer', { from: 'Oruro' }),
      person('Nadia Carla Ferrer', { from: 'Oruro' }),
    ],
  ])('in unrelated documents: %s', async (_, left, right) => {
    expect(await joined(left, right)).toBe(false)
  })

  test.each<[string, Write, Write]>([
    ['a given name alone', person('Nadia'), person('Nadia')],
    [
      'a given name, and other ages',
      person('Nadia', { age: 37, job: 'nurse', from: 'Oruro' }),
      person('Nadia', { age: 58, job: 'nurse', from: 'Oruro' }),
    ],
    ['a given name and one weak feature', person('Nadia', { job: 'nurse' }), person('Nadia', { job: 'nurse' })],
    [
      'a feminine family name',
      person('Sasha Petrov', { from: 'Oruro', job: 'nurse' }),
      person('Sasha Petrova', { from: 'Oruro', job: 'nurse' }),
    ],
    ['another given name', person('Nadia Ferrer', { from: 'Oruro' }), person('Ugo Ferrer', { from: 'Oruro' })],
  ])('in documents that retell each other: %s', async (_, left, right) => {
    expect(await joined(left, right, true)).toBe(false)
  })

  test('in a retelling that has another birth: one, unless a document tells of two of that name', async () => {
    const born = (when: string): Write => dated('Ugo Ferrer', 'BORN_ON', when)
    expect(await joined(born('1950-04-03'), born('1957-02-05'), true)).toBe(true)
    const father: Write = (telling) => {
      born('1950-04-03')(telling)
      telling.claim(telling.person('Ugo Ferrer'), 'ORIGIN', { object: telling.place('Turin') })
    }
    expect(await joined(father, born('1983-02-05'), true)).toBe(false)
  })

  test('two whom one document tells apart, though a third might be either', async () => {
    const both: Write = (telling) => {
      person('Ugo Ferrer', { from: 'Oruro' })(telling)
      person('Ugo Ferrer', { job: 'miller' })(telling)
    }
    const { entities } = await graphFrom(documents(both, person('Ugo Ferrer', { from: 'Oruro', job: 'miller' })))
    const people = entities.filter(({ type }) => type === 'Person')
    expect(people.map(({ chains }) => chains)).toHaveLength(2)
  })

  test('wives of two men of one name, and sons of one', async () => {
    const wife: Write = (telling) => {
      telling.relative('wife', 'e2', 'wife of Nadir')
      person('Nadir')(telling)
    }
    expect(await joined(wife, wife)).toBe(false)
    const son: Write = (telling) => {
      telling.relative('son', 'e2', 'son of Nadir Ferrer')
      person('Nadir Ferrer', { from: 'Oruro' })(telling)
    }
    expect(await joined(son, son)).toBe(false)
  })

  test.each<[string, Write, Write]>([
    ['groups', (t) => t.other('Group', 'many nurses'), (t) => t.other('Group', 'many nurses')],
    ['ministries', (t) => t.organization('Ministry of Health'), (t) => t.organization('Ministry of Health')],
    [
      'hospitals of one saint in two towns',
      seated("St. Anne's Hospital", 'Graz'),
      seated("Saint Anne's Hospital", 'Cork'),
    ],
    ['schools of one saint, of which nothing else is told', seated("St. Anne's School"), seated("St Anne's School")],
    ['mills of one name in two towns', seated('Blue Heron Mill', 'Graz'), seated('Blue Heron Mill', 'Cork')],
    ['parties of one kind', (t) => t.organization("Peasants' Party"), (t) => t.organization('the Peasants’ Party')],
    ['unions of one trade', seated("Teachers' Union", 'Graz'), seated("Teachers' Union", 'Cork')],
    ['firms of one word', (t) => t.organization('Velka'), (t) => t.organization('Velka')],
    ['villages that no gazetteer knows', (t) => t.other('Place', 'Alderbrook'), (t) => t.other('Place', 'Alderbrook')],
    [
      'towns of one name',
      (t) => t.place('Valencia', { gazetteer: 'geonames:1' }),
      (t) => t.place('Valencia', { gazetteer: 'geonames:2' }),
    ],
  ])('%s', async (_, left, right) => {
    expect(await joined(left, right)).toBe(false)
  })
})

test.each<[string, Write, Write]>([
  [
    'a place by the gazetteer, whatever it is called',
    (t) => t.place('Torino', { gazetteer: 'geonames:3' }),
    (t) => t.place('Turin', { gazetteer: 'geonames:3' }),
  ],
  [
    'an unlisted place of one country',
    (t) => t.other('Place', 'Alderbrook', { country: 'IE' }),
    (t) => t.other('Place', 'Alderbrook', { country: 'IE' }),
  ],
  [
    'a date by its EDTF',
    (t) => t.other('Date', 'March 2019', { edtf: '2019-03' }),
    (t) => t.other('Date', 'that March', { edtf: '2019-03' }),
  ],
  [
    'a public event by its key',
    (t) => t.other('Event', 'the vote', { event: 'vote-2019' }),
    (t) => t.other('Event', 'the election', { event: 'vote-2019' }),
  ],
  [
    'a firm by its name of several words',
    (t) => t.organization('Blue Heron Press'),
    (t) => t.organization('the Blue Heron Press'),
  ],
  ['a firm with offices in two towns', seated('Blue Heron Press', 'Graz'), seated('Blue Heron Press', 'Cork')],
  ['a mill of which one text says where it is', seated('Blue Heron Mill', 'Graz'), seated('Blue Heron Mill')],
  ['a hospital of a saint by its seat', seated("St. Anne's Hospital", 'Graz'), seated("Saint Anne's Hospital", 'Graz')],
  [
    'a firm of one word by its seat',
    (t) => t.claim(t.organization('Velka'), 'BASED_IN', { object: t.place('Graz') }),
    (t) => t.claim(t.organization('Velka'), 'BASED_IN', { object: t.place('Graz') }),
  ],
])('one key is one thing: %s', async (_, left, right) => {
  expect(await joined(left, right)).toBe(true)
})

test('a name from before a marriage finds who goes by it elsewhere, where more agrees', async () => {
  const called =
    (name: string, aliases: readonly string[], from: string, job: string): Write =>
    (telling) => {
      const id = telling.person(name, { aliases })
      telling.claim(id, 'ORIGIN', { object: telling.place(from) })
      telling.claim(id, 'OCCUPATION', { value: job })
    }
  const wife = called('Nadia Brandt', ['Nadia Ferrer', 'Brandt'], 'Oruro', 'nurse')
  expect(await joined(wife, called('Nadia Ferrer', [], 'Oruro', 'nurse'))).toBe(true)
  expect(await joined(called('Nadia Ferrer', [], 'Oruro', 'nurse'), wife)).toBe(true)
  expect(await joined(wife, called('Nadia Ferrer', [], 'Turin', 'pilot'))).toBe(false)
  expect(await joined(wife, called('Marta Ferrer', [], 'Oruro', 'nurse'))).toBe(false)
})

test('an unlisted place of several words is one where both documents tell of one person, unless the countries differ', async () => {
  const told =
    (place: string, name: string, country?: string): Write =>
    (telling) => {
      telling.other('Place', place, country === undefined ? {} : { country })
      telling.claim(telling.person(name), 'ORIGIN', { object: telling.place('Oruro') })
    }
  const there = told('Tanglin Steps', 'Nadia Ferrer')
  expect(await joined(there, there)).toBe(true)
  expect(await joined(told('Tanglin Steps', 'Nadia Ferrer', 'SG'), there)).toBe(true)
  expect(await joined(told('Tanglin Steps', 'Nadia Ferrer', 'SG'), told('Tanglin Steps', 'Nadia Ferrer', 'MY'))).toBe(
    false,
  )
  expect(await joined(there, told('Tanglin Steps', 'Ugo Ferrer'))).toBe(false)
  expect(await joined(told('Steps', 'Nadia Ferrer'), told('Steps', 'Nadia Ferrer'))).toBe(false)
})

test('an entity says why its chains are one, and takes its fullest name from what is no retelling', async () => {
  const right: Write = (telling) => {
    person('Nadia Maria Luisa Ferrer', { from: 'Oruro' })(telling)
    telling.claim('e1', 'LEFT', { object: 'e2', time: at('2020') })
  }
  const { entities } = await graphFrom(documents(person('Nadia Ferrer', { from: 'Oruro' }), right, true))
  const nadia = entities.find(({ id }) => id === 'd1/e1')
  expect(nadia).toMatchObject({ name: 'Nadia Ferrer', documents: ['d1', 'd2'], chains: ['d1/e1', 'd2/e1'] })
  expect(nadia?.aliases.map(({ text }) => text)).toEqual(['Nadia Maria Luisa Ferrer'])
  expect(nadia?.identity).toMatchObject([{ left: 'd1/e1', right: 'd2/e1', verdict: 'same' }])
  expect(nadia?.identity[0]?.features.map(({ name }) => name)).toEqual(['full-name', 'same-lineage', 'same-home'])
})

test('a full name that only a retelling has is better than half a name of the original', async () => {
  const { entities } = await graphFrom(
    documents(
      (telling) => {
        const id = telling.person('Ferrer', { nameStatus: 'full' })
        telling.claim(id, 'ORIGIN', { object: telling.place('Oruro') })
      },
      person('Nadia Ferrer', { from: 'Oruro' }),
      true,
    ),
  )
  expect(entities.find(({ id }) => id === 'd1/e1')).toMatchObject({ name: 'Nadia Ferrer', chains: ['d1/e1', 'd2/e1'] })
})
