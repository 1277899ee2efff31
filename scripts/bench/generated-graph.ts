import type { Claim } from '../../src/model/extraction.ts'
import { timeFromEdtf } from '../../src/model/fuzzy-time.ts'
import type { Fact } from '../../src/model/graph.ts'
import { NO_CHANGE } from '../../src/store/no-change.ts'
import type { Change, Store } from '../../src/store/store.ts'
import { Cast, type Place, padded } from './generated-cast.ts'
import { Batch, type Grown, Teller } from './generated-documents.ts'

// A made-up graph of any size, the same for the same size and seed, given as changes of some hundred documents each: what is derived
// is worked out here, not by resolving and reasoning, so that a store fills as fast as it writes.
//
// Person 7 is the entity `p000007/e1`, told of in the document `p000007`, with ten facts: AGE, OCCUPATION, ORIGIN, LEFT, MOVED_TO
// (one month), LIVED_IN (years), WORKED_FOR, VISITED (a day), FRIEND_OF the one before it, MET somebody before it, in a year; the
// first knows nobody. Every fourth is told of again in `q000007` by another name form, which makes LEFT corroborated; every twentieth is of
// another age there: a contradiction, and no OCCUPATION. 2,000 places, of which few are where most are; fifty people to a firm.
// 100,000 people are 999,998 facts, 1,025,000 claims, 125,000 documents.

const FIRM = 50

/** People whose documents come in one change; whole firms, so that these are put once. */
const PEOPLE_AT_ONCE = 500

const TRADES = 'baker nurse welder teacher driver tailor printer farmer painter clerk miner sailor'.split(' ')
const THINGS = ['two blankets', 'a borrowed coat', 'one photograph', 'a tin of tea', 'three letters', 'a broken clock']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const timed = (text: string, edtf: string, date: string | null): Claim['time'] => {
  const time = timeFromEdtf(edtf, { text })
  return time === null ? null : { ...time, date }
}

const untied = ({ date: _, ...time }: NonNullable<Claim['time']>): Fact['time'] => time

const factOf = (teller: Teller, document: string, claim: Claim, more: Partial<Fact> = {}): Fact => ({
  id: `${document}/${claim.id.replace('c', 'f')}`,
  subject: teller.owner(claim.subject) ?? '',
  predicate: claim.predicate,
  object: teller.owner(claim.object),
  value: claim.value,
  place: teller.owner(claim.place),
  time: claim.time && untied(claim.time),
  status: 'single-source',
  independentSources: 1,
  documents: [document],
  claims: [`${document}/${claim.id}`],
  ...more,
})

/** The second source of a person: what it says again, and the age that it gives. */
const tellAgain = (
  cast: Cast,
  batch: Batch,
  index: number,
  left: { place: Place; month: string; edtf: string },
  age: number | null,
) => {
  const id = `q${padded(index)}`
  const teller = new Teller(id, batch, cast)
  const [given = '', surname = ''] = (cast.names[index] ?? '').split(' ')
  const short = `${given.charAt(0)}. ${surname}`
  const one = teller.person(index, short)
  cast.other.set(index, { text: short, documents: [id], count: age === null ? 1 : 2 })
  const [from, date] = [teller.place(left.place), teller.date(left.month, left.edtf)]
  const line = teller.writer.sentence(`${short} left ${left.place.name} in ${left.month}.`, [one, from, date])
  teller.writer.claim(one, 'LEFT', line, { object: from, time: timed(`in ${left.month}`, left.edtf, date) })
  if (age !== null)
    teller.writer.claim(one, 'AGE', teller.writer.sentence(`${short} is ${age}.`, [one]), { value: age })
  teller.done({ title: `What became of ${short}`, source: 'The Evening Post', published: '2021-03-01' })
  return { id, teller }
}

/** Whom a person knows: those who were told of before, for an entity has the smallest id of its chains. */
const tellOfOthers = (
  cast: Cast,
  teller: Teller,
  index: number,
  where: { to: string; goal: Place; year: number },
): void => {
  const { writer } = teller
  const [name, friend, met] = [cast.names[index] ?? '', index - 1, cast.below(index)]
  const [one, two, three] = [teller.person(index), teller.person(friend), teller.person(met)]
  const line = writer.sentence(`${name} is a friend of ${cast.names[friend]}.`, [one, two])
  writer.claim(one, 'FRIEND_OF', line, { object: two })
  const year = String(where.year)
  const when = teller.date(year, year)
  const words = `In ${year} ${name} met ${cast.names[met]} in ${where.goal.name}.`
  const meeting = writer.sentence(words, [one, three, where.to, when])
  writer.claim(one, 'MET', meeting, { object: three, place: where.to, time: timed(`In ${year}`, year, when) })
}

const tell = (cast: Cast, batch: Batch, index: number): void => {
  const id = `p${padded(index)}`
  const teller = new Teller(id, batch, cast)
  const { writer } = teller
  const name = cast.names[index] ?? ''
  const [home, goal, other] = [cast.place(), cast.place(), cast.place()]
  const [trade, age, year] = [cast.pick(TRADES), 20 + cast.below(50), 1990 + cast.below(30)]
  const month = cast.below(12)
  const left = { place: home, month: `${MONTHS[month]} ${year}`, edtf: `${year}-${String(month + 1).padStart(2, '0')}` }
  const day = 1 + cast.below(28)
  const visit = `${left.edtf}-${String(day).padStart(2, '0')}`
  const firm = `Works ${padded(Math.floor(index / FIRM))}`
  const isDisputed = index % 20 === 0
  const one = teller.person(index)
  const from = teller.place(home)
  const first = writer.sentence(`${name}, a ${trade} of ${age}, comes from ${home.name}.`, [one, from])
  writer.claim(one, 'AGE', first, { value: age })
  if (!isDisputed) writer.claim(one, 'OCCUPATION', first, { value: trade })
  writer.claim(one, 'ORIGIN', first, { object: from })
  const [to, date] = [teller.place(goal), teller.date(left.month, left.edtf)]
  const away = writer.sentence(
    `In ${left.month} ${name} left ${home.name} for ${goal.name} with ${cast.pick(THINGS)}.`,
    [one, from, to, date],
  )
  const then = timed(`In ${left.month}`, left.edtf, date)
  writer.claim(one, 'LEFT', away, { object: from, time: then })
  writer.claim(one, 'MOVED_TO', away, { object: to, time: then })
  const stay = writer.sentence(`${name} lived in ${goal.name} from ${year} to ${year + 3}.`, [one, to])
  writer.claim(one, 'LIVED_IN', stay, {
    object: to,
    time: timed(`from ${year} to ${year + 3}`, `${year}/${year + 3}`, null),
  })
  const works = teller.firm(firm)
  writer.claim(one, 'WORKED_FOR', writer.sentence(`Later ${name} worked for ${firm}.`, [one, works]), { object: works })
  const [via, on] = [teller.place(other), teller.date(`${day} ${left.month}`, visit)]
  const trip = writer.sentence(`On ${day} ${left.month} ${name} saw ${other.name}.`, [one, via, on])
  writer.claim(one, 'VISITED', trip, { object: via, time: timed(`On ${day} ${left.month}`, visit, on) })
  if (index > 0) tellOfOthers(cast, teller, index, { to, goal, year: year + 1 })
  teller.done({
    title: `The story of ${name}`,
    source: `Paper ${index % 40}`,
    published: `2020-01-${String(1 + (index % 28)).padStart(2, '0')}`,
  })
  const facts = writer.claims.map((claim) => factOf(teller, id, claim))
  if (index % 4 === 0) {
    const again = tellAgain(cast, batch, index, left, isDisputed ? age + 2 : null)
    const claims = [
      `${id}/${facts.find(({ predicate }) => predicate === 'LEFT')?.claims[0]?.split('/')[1]}`,
      `${again.id}/c1`,
    ]
    const at = facts.findIndex(({ predicate }) => predicate === 'LEFT')
    const known = facts[at]
    if (known !== undefined)
      facts[at] = { ...known, status: 'corroborated', independentSources: 2, documents: [id, again.id], claims }
    const [aged] = facts
    const said = again.teller.writer.claims[1]
    if (said !== undefined && aged !== undefined) {
      const older = factOf(again.teller, again.id, said, { status: 'disputed' })
      facts[0] = { ...aged, status: 'disputed' }
      facts.push(older)
      const sides = [aged, older].map(({ id: fact, claims }) => ({ facts: [fact], claims }))
      const reason = `${name} is ${age} in one paper, and ${age + 2} in another of the same time.`
      batch.contradictions.push({
        id: `${id}/x1`,
        subject: aged.subject,
        predicate: 'AGE',
        kind: 'sources-disagree',
        sides,
        reason,
        favours: null,
      })
    }
  }
  batch.facts.push(...facts)
}

/**
 * The changes that make the graph of so many people in an empty store, from revision 0 on.
 *
 * @example for (const change of generatedGraph(10_000)) await store.write(change)
 */
export function* generatedGraph(people: number, seed = 7): Generator<Change> {
  const cast = new Cast(people, seed)
  const grown = new Map<string, Grown>()
  for (let start = 0, revision = 0; start < people; start += PEOPLE_AT_ONCE, revision++) {
    const batch = new Batch(grown)
    for (let index = start; index < Math.min(people, start + PEOPLE_AT_ONCE); index++) tell(cast, batch, index)
    // Places and days are known by their keys until their ids are.
    const idOf = (owner: string): string => grown.get(owner)?.id ?? owner
    yield {
      ...NO_CHANGE,
      revision,
      put: batch.put,
      putEntities: [...[...batch.people].map((index) => cast.entity(index)), ...batch.firms.values()],
      growEntities: [...batch.growths.values()],
      putFacts: batch.facts.map((fact) => ({
        ...fact,
        object: fact.object === null ? null : idOf(fact.object),
        place: fact.place === null ? null : idOf(fact.place),
      })),
      putContradictions: batch.contradictions,
    }
  }
}

/** Writes the graph of so many people into an empty store; tells after each write how many facts it has. */
export const writeGenerated = async (
  store: Store,
  people: number,
  tellFacts: (facts: number) => void = () => {},
): Promise<number> => {
  let facts = 0
  for (const change of generatedGraph(people)) {
    await store.write(change)
    facts += change.putFacts.length
    tellFacts(facts)
  }
  return facts
}
