import { expect, test } from 'vitest'
import { fold } from '../../src/model/fold.ts'
import { givenNames } from '../../src/ontology/given-names.ts'

test('a form belongs to its names, with how', () => {
  const told = (word: string) =>
    givenNames()
      .forms.get(word)
      ?.map(({ head, kind, sex }) => `${head} ${kind} ${sex}`)
  expect(told('kostya')).toEqual(['Konstantin short male'])
  expect(told('sasha')).toEqual(expect.arrayContaining(['Aleksandr short male', 'Aleksandra short female']))
})

test('every form is folded and stands once in its name', () => {
  for (const [form, names] of givenNames().forms) {
    expect(form).toBe(fold(form))
    expect(names.map(({ name }) => name)).toEqual([...new Set(names.map(({ name }) => name))])
  }
})
