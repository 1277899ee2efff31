import type { Extraction } from '../../src/model/extraction.ts'
import { at, Telling } from '../operations/telling.ts'

/** A document about two men who left Russia and came back, one of them at two times, and a family that stayed away. */
export const exile = (id = 'exile'): Extraction => {
  const telling = new Telling(id, { title: 'Gone and back', source: 'The Gazette', published: '2025-04-06' })
  const arseny = telling.person('Arseny', { gender: 'male' })
  const artur = telling.person('Artur')
  const mikhail = telling.person('Mikhail')
  const wife = telling.relative('wife', mikhail, 'wife of Mikhail')
  const russia = telling.place('Russia', { kind: 'country', gazetteer: 'country:RU', country: 'RU' })
  const moscow = telling.place('Moscow', { latitude: 55.75, longitude: 37.62, country: 'RU' })
  const istanbul = telling.place('Istanbul')
  const outrush = telling.organization('OutRush')
  const march = telling.other('Date', 'March 2022', { edtf: '2022-03' })
  const mobilisation = telling.other('Event', 'the mobilisation', { event: 'partial-mobilisation-russia-2022' })
  telling.claim(arseny, 'LEFT', { object: russia, time: at('2022-09-21') })
  telling.claim(arseny, 'RETURNED_TO', { object: russia, time: at('2023-12') })
  telling.claim(arseny, 'RETURNED_TO', { object: russia, time: at('2023-09') })
  telling.claim(artur, 'LEFT', { object: russia, time: at('2022-02') })
  telling.claim(mikhail, 'LEFT', { object: moscow, time: { ...at('2022-03'), date: march }, with: [wife] })
  telling.claim(mikhail, 'LIVED_IN', { object: istanbul })
  telling.claim(mikhail, 'OCCUPATION', { value: 'entertainer' })
  telling.claim(outrush, 'BASED_IN', { object: istanbul })
  telling.claim(artur, 'ANNOUNCED', { object: mobilisation, time: at('2022-09-21') })
  telling.claim(artur, 'MOVED_TO', { object: istanbul, modality: 'planned' })
  telling.quote(mikhail, 'We don’t even talk about moving home')
  return telling.extraction()
}
