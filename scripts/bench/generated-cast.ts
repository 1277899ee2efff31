import type { Entity } from '../../src/model/graph.ts'
import { random } from '../../test/properties/random-corpus.ts'

/** How many places there are in a generated graph. */
const PLACES = 2_000

const ONSETS = 'b d f g h k l m n p r s t v z br dr kr st'.split(' ')
const VOWELS = 'a e i o u'.split(' ')
const CODAS = ['', '', 'n', 'r', 'l', 's']

/** A number as ids have it, so that they are in its order. */
export const padded = (index: number): string => String(index).padStart(6, '0')

/** The entity of the person of a number, from 0 on. */
export const generatedPerson = (index: number): string => `p${padded(index)}/e1`

/** A made-up place. */
export interface Place {
  readonly name: string
  readonly details: Entity['details']
}

export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What the people and the places are called, and who knows whom: all that later documents need of earlier ones. */
export class Cast {
  readonly names: string[] = []
  readonly chains: string[][] = []
  readonly other = new Map<number, Entity['aliases'][number]>()
  readonly places: readonly Place[]
  readonly next: () => number

  constructor(people: number, seed: number) {
    this.next = random(seed)
    this.places = Array.from({ length: PLACES }, (_, index) => ({
      name: this.word(3),
      details: {
        kind: 'city',
        gazetteer: `made-up:${index}`,
        latitude: Math.round(this.next() * 12_000 - 6_000) / 100,
        longitude: Math.round(this.next() * 36_000 - 18_000) / 100,
      } as const,
    }))
    const givens = Array.from({ length: 400 }, () => this.word(2))
    for (let index = 0; index < people; index++) {
      this.names.push(`${this.pick(givens)} ${this.word(3)}`)
      this.chains.push([])
    }
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  word(syllables: number): string {
    const text = Array.from({ length: syllables }, () => this.pick(ONSETS) + this.pick(VOWELS) + this.pick(CODAS))
    return text.join('').replace(/^./, (letter) => letter.toUpperCase())
  }

  /** Few of them often, most of them rarely. */
  place(): Place {
    return this.places[Math.floor(PLACES * this.next() ** 3)] as Place
  }

  entity(index: number): Entity {
    const chains = [...(this.chains[index] ?? [])].sort(byUnits)
    const alias = this.other.get(index)
    return {
      id: generatedPerson(index),
      type: 'Person',
      name: this.names[index] ?? '',
      aliases: alias === undefined ? [] : [alias],
      documents: [...new Set(chains.map((id) => id.slice(0, id.indexOf('/'))))].sort(byUnits),
      chains,
      details: { nameStatus: 'full', gender: 'unknown' },
      identity: [],
    }
  }
}
