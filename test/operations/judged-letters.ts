import { judgeIdentity, judgeWrong } from '../../src/operations/judge.ts'
import type { Store } from '../../src/store/store.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { storeOf } from './graph-of.ts'
import { Telling } from './telling.ts'

const TIME = { time: '1957-03-02T10:00:00Z', author: 'Odile' }

/** Letters whose person people cut in two, and of which they called a claim wrong, among others. */
export const judged = async (): Promise<Store> => {
  const telling = new Telling('letters')
  const person = telling.person('Ines Duarte')
  telling.words('She wrote of her namesake.')
  telling.claim(person, 'LEFT', { object: telling.place('Porto') })
  telling.claim(person, 'OCCUPATION', { value: 'baker' })
  const store = await storeOf([telling.extraction(), ...randomCorpus(41, 9)])
  const [chain] = await store.chains({ ids: ['letters/e1'] })
  const [a, b] = chain?.mentions ?? []
  await judgeIdentity(store, 'different', [`letters:${a?.start}-${a?.end}`, `letters:${b?.start}-${b?.end}`], TIME)
  await judgeWrong(store, 'letters/c2', TIME)
  return store
}
