import { createHash } from 'node:crypto'
import type { Chain, Claim, Extraction, Mention } from '../../src/model/extraction.ts'
import type { Span } from '../../src/model/span.ts'
import { random } from '../../test/properties/random-corpus.ts'

/** A document with who each of its person chains is in truth. */
export interface Told {
  readonly extraction: Extraction
  /** Person by global chain id. */
  readonly truth: ReadonlyMap<string, string>
}

const ONSETS = 'b d f g h k l m n p r s t v z br dr kr st'.split(' ')
const VOWELS = 'a e i o u'.split(' ')
const CODAS = ['', '', 'n', 'r', 'l', 's']
const TRADES = 'baker nurse welder teacher driver tailor printer farmer painter clerk miner sailor'.split(' ')
const VERBS = ['crossed the river at', 'slept in a barn near', 'sold bread beside', 'waited for papers in', 'sang in']
const THINGS = ['two blankets', 'a borrowed coat', 'one photograph', 'a tin of tea', 'three letters', 'a broken clock']

interface Person {
  readonly id: string
  readonly given: string
  readonly surname: string
}

/** Writes a text sentence by sentence, with the chains and claims that reading it would give. */
export class Writer {
  readonly chains: Chain[] = []
  readonly claims: Claim[] = []
  readonly #mentions: Mention[] = []
  readonly #sentences: Span[] = []
  readonly #byName = new Map<string, string>()
  readonly #id: string
  #text = ''

  constructor(id: string) {
    this.#id = id
  }

  chain(type: Chain['type'], name: string, more: Partial<Chain> = {}): string {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const id = `e${this.chains.length + 1}`
    this.chains.push({ id, type, name, aliases: [], ...more })
    this.#byName.set(name, id)
    return id
  }

  /** A sentence that names some chains where its words have their names. */
  sentence(words: string, named: readonly string[]): Span {
    const start = this.#text.length
    this.#text += `${words} `
    const span = { start, end: this.#text.length - 1 }
    this.#sentences.push(span)
    for (const entity of named) {
      const chain = this.chains.find(({ id }) => id === entity)
      const at = chain === undefined ? -1 : this.#text.indexOf(chain.name, start)
      if (chain === undefined || at < 0) continue
      const { type, name } = chain
      this.#mentions.push({ entity, type, form: 'name', start: at, end: at + name.length, text: name })
    }
    return span
  }

  claim(subject: string, predicate: string, span: Span, more: Partial<Claim> = {}): void {
    const id = `c${this.claims.length + 1}`
    this.claims.push({
      id,
      occurrence: `o${this.claims.length + 1}`,
      subject,
      predicate,
      object: null,
      value: null,
      time: null,
      place: null,
      with: [],
      reason: null,
      modality: 'asserted',
      negated: false,
      ended: false,
      attributedTo: null,
      args: { subject: { start: span.start, end: span.start + 1 } },
      evidence: { ...span, text: this.#text.slice(span.start, span.end) },
      rule: 'made.by-hand',
      confidence: 0.9,
      ...more,
    })
  }

  extraction(more: Partial<Extraction['document']> = {}): Extraction {
    const text = this.#text
    return {
      document: {
        id: this.#id,
        title: null,
        source: null,
        url: null,
        author: null,
        published: '2024-05-01',
        derivedFrom: null,
        language: 'en',
        text,
        sha256: createHash('sha256').update(text).digest('hex'),
        ...more,
      },
      sentences: this.#sentences,
      entities: this.chains,
      mentions: this.#mentions.sort((a, b) => a.start - b.start),
      claims: this.claims,
      quotes: [],
      warnings: [],
    }
  }
}

/**
 * Stories of made-up people, each told in one to three documents: an original, a garbled retelling, an independent report. One
 * name in twenty is another person's too. The same seed gives the same stories.
 */
export function* lives(documents: number, seed: number): Generator<Told> {
  const next = random(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const syllable = (): string => pick(ONSETS) + pick(VOWELS) + pick(CODAS)
  const word = (syllables: number): string => {
    const text = Array.from({ length: syllables }, syllable).join('')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const givens = Array.from({ length: 400 }, () => word(2))
  const places = Array.from({ length: 800 }, (_, index) => ({ name: word(3), key: `geonames:${index + 1}` }))
  const garble = (name: string): string => name.replace(/[aeiou]/, (vowel) => (vowel === 'a' ? 'e' : 'a'))
  const known: Person[] = []
  let people = 0
  const person = (): Person => {
    const namesake = known.length > 50 && next() < 0.05 ? pick(known) : null
    const one = { id: `p${++people}`, given: namesake?.given ?? pick(givens), surname: namesake?.surname ?? word(3) }
    known.push(one)
    return one
  }
  let written = 0
  while (written < documents) {
    const [main, spouse, child] = [person(), person(), person()]
    const [home, goal, other] = [pick(places), pick(places), pick(places)]
    const [trade, age, firm] = [pick(TRADES), 20 + below(50), `${word(2)} ${word(2)} Works`]
    const details = Array.from(
      { length: 6 },
      () => `${pick(VERBS)} ${pick(places).name} with ${pick(THINGS)} and ${word(2)}`,
    )
    const tell = (kind: 'original' | 'garbled' | 'independent'): Told => {
      const spell = (name: string): string => (kind === 'garbled' ? garble(name) : name)
      const out = new Writer(`d${String(++written).padStart(6, '0')}`)
      const [mainName, spouseName] = [main, spouse].map(({ given, surname }) => `${spell(given)} ${spell(surname)}`)
      const childName = spell(child.given)
      const one = out.chain('Person', mainName ?? '', { nameStatus: 'full', gender: 'unknown' })
      const two = out.chain('Person', spouseName ?? '', { nameStatus: 'full', gender: 'unknown' })
      const three = out.chain('Person', childName, { nameStatus: 'given-only', gender: 'unknown' })
      const placeOf = ({ name, key }: (typeof places)[number]): string =>
        out.chain('Place', name, { kind: 'city', gazetteer: key })
      const [from, to, via] = [placeOf(home), placeOf(goal), placeOf(other)]
      const works = out.chain('Organization', firm)
      const first = out.sentence(`${mainName}, a ${trade} of ${age}, comes from ${home.name}.`, [one, from])
      out.claim(one, 'AGE', first, { value: age })
      out.claim(one, 'OCCUPATION', first, { value: trade })
      out.claim(one, 'ORIGIN', first, { object: from })
      if (kind === 'independent') {
        const line = out.sentence(`At ${firm} everybody knows ${mainName} by now.`, [works, one])
        out.claim(one, 'WORKED_FOR', line, { object: works })
      } else {
        const line = out.sentence(`In spring ${mainName} left ${home.name} for ${goal.name}.`, [one, from, to])
        out.claim(one, 'LEFT', line, { object: from })
        out.claim(one, 'MOVED_TO', line, { object: to, with: [two] })
        for (const detail of details) out.sentence(`${mainName?.split(' ')[1]} ${detail}.`, [])
        const visit = out.sentence(`Later ${mainName} saw ${other.name} once.`, [one, via])
        out.claim(one, 'VISITED', visit, { object: via })
      }
      const home2 = out.sentence(`${spouseName} is married to ${mainName}; their child is ${childName}.`, [
        two,
        one,
        three,
      ])
      out.claim(two, 'SPOUSE_OF', home2, { object: one })
      out.claim(one, 'PARENT_OF', home2, { object: three })
      const extraction = out.extraction()
      const chain = (local: string): string => `${extraction.document.id}/${local}`
      return {
        extraction,
        truth: new Map([
          [chain(one), main.id],
          [chain(two), spouse.id],
          [chain(three), child.id],
        ]),
      }
    }
    yield tell('original')
    if (written < documents && next() < 0.5) yield tell('garbled')
    if (written < documents && next() < 0.5) yield tell('independent')
  }
}
