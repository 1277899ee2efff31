import { expect, test } from 'vitest'
import { nameFit, personName } from '../../src/resolve/person-name.ts'

const compare = (a: string, b: string) => nameFit(personName(a), personName(b))

test.each([
  ['Dr. Anna B. Łuczak', 'Anna Luczak', 'full'],
  ['President Tomás Vidal', 'Tomas Vidal', 'full'],
  ['Ольга Лебедева', 'Olga Lebedeva', 'full'],
  ['Yuri Lebedev', 'Yurij Lebedev', 'alike'],
  ['Katarina Belak', 'Katarina Bellak', 'alike'],
  ['Dilshod Karimov', 'Dilshod Karim', 'alike'],
  ['Nargiza Usmonova', 'Nargiza Usmon', 'alike'],
  ['Hasmik Levonovna Sarkisyan', 'Hasmik Sarkisian', 'alike'],
  ['Dilshod Karimov', 'Rustam Karim', null],
  ['Anton Petrov', 'Anton Peter', null],
  ['Hasmik Levonovna Sarkisyan', 'Hasmik Aramovna Sarkisian', null],
  ['Mr. Vidal', 'Tomás Vidal', 'part'],
  ['Tomás', 'Tomás Vidal', 'part'],
  ['Pavel Ivanov', 'Pavla Ivanova', null],
  ['Aleksandr Petrov', 'Aleksandra Petrova', null],
  ['Igor Petrov', 'Igor Petrova', null],
  ['Li Wu', 'Li Xu', null],
  ['Tomás Vidal', 'Marta Vidal', null],
  ['John Adam Reed', 'John Peter Reed', null],
  ['Marta', 'Marte', null],
] as const)('%s and %s: %s', (a, b, expected) => {
  expect(compare(a, b)).toBe(expected)
  expect(compare(b, a)).toBe(expected)
})
