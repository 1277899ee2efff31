import type { FuzzyTime } from '../../model/time.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import { dateName } from './date-name.ts'
import type { Item } from './item.ts'

/** Which words name a date, and whether they spell it out. */
interface Place {
  readonly first: Item
  readonly last: Item
  readonly spelled: boolean
}

/** The chains of a reading with those of its dates: one for each EDTF form. */
export class DateChains {
  readonly chains: ReadChain[]
  private readonly reading: Reading
  private readonly added: ReadMention[] = []
  private readonly byEdtf = new Map<string, number>()

  constructor(reading: Reading) {
    this.reading = reading
    this.chains = [...reading.chains]
  }

  /** Adds a mention of a resolved date; of one that is not, none. */
  add({ edtf }: FuzzyTime, { first, last, spelled }: Place): void {
    if (edtf === null) return
    const text = this.reading.text.slice(first.start, last.end)
    const chain = this.chainOf(edtf)
    const known = this.chains[chain]!
    if (spelled && text !== known.name && !known.aliases.includes(text)) {
      this.chains[chain] = { ...known, aliases: [...known.aliases, text] }
    }
    this.added.push({
      start: first.start,
      end: last.end,
      firstToken: first.token,
      endToken: last.token + 1,
      type: 'Date',
      form: spelled ? 'name' : 'nominal',
      head: last.token,
      gender: 'unknown',
      number: 'singular',
      chain,
      votes: [{ rule: 'time', type: 'Date', weight: 1 }],
    })
  }

  /** All mentions of the reading, in text order. */
  mentions(): readonly ReadMention[] {
    const taken = new Set(this.added.map(({ start, end }) => `${start}-${end}`))
    const kept = this.reading.mentions.filter(
      ({ start, end, type }) => type === 'Event' || !taken.has(`${start}-${end}`),
    )
    return [...kept, ...this.added].sort((a, b) => a.start - b.start || b.end - a.end)
  }

  /** Position of the chain of a date; two spans side by side ("since 2016, until 2019") may give one that no words name alone. */
  chainOf(edtf: string): number {
    const there = this.byEdtf.get(edtf)
    if (there !== undefined) return there
    this.byEdtf.set(edtf, this.chains.length)
    this.chains.push({ type: 'Date', name: dateName(edtf), aliases: [], edtf })
    return this.chains.length - 1
  }
}
