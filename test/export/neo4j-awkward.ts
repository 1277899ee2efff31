import { copyGraph } from '../../src/operations/copy-graph.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { put } from '../operations/graph-of.ts'
import { judged } from '../operations/judged-letters.ts'
import { at, Telling } from '../operations/telling.ts'
import { awkward } from './awkward.ts'

/** Names that would end a text, a statement, a cell or a line of another language. */
const HOSTILE = [
  "'}) DETACH DELETE n //",
  '`]->() DELETE r //',
  'nul \0 in it',
  'half \ud83d of one',
  '\\u0027}) DETACH DELETE n //',
  '\\\\u0027; MATCH (n) DETACH DELETE n;\n',
  '","",;\u001f\r\n"',
  '$(1) :param x => 1',
]

/** A graph that has one of everything: judgements, contradictions, retellings, points, numbers, hostile words and ids. */
export const awkwardGraph = async (): Promise<Store> => {
  const [from, store] = [await judged(), await openStore('memory:')]
  await copyGraph(from, store)
  await from.close()
  const telling = new Telling('it\'s "q", \\ \r\n`a`; \u001f //', { title: "'}) //", source: HOSTILE.join(' ') })
  const port = telling.place('Porto', { country: 'PT', latitude: 41.15, longitude: -8.61 })
  for (const [index, name] of HOSTILE.entries()) {
    const person = telling.person(name, { nameStatus: 'full' })
    telling.claim(person, 'OCCUPATION', { value: name })
    telling.claim(person, 'AGE', { value: index % 2 === 0 ? 40 + index : 40.5 })
    telling.claim(person, 'MOVED_TO', { object: port, time: at(`188${index}-05-0${index + 1}`) })
    telling.claim(person, 'LIVED_IN', { object: port, time: at('1890/1899') })
  }
  await put(store, [awkward(), telling.extraction()])
  return store
}
