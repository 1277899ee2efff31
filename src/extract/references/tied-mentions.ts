import type { Gender } from '../../model/extraction.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'

/** The mentions and chains of a document, while mentions are being tied to chains; both are given by position. */
export class TiedMentions {
  readonly mentions: ReadMention[]
  readonly chains: ReadChain[]
  private readonly personByHead = new Map<number, number>()

  constructor(reading: Reading) {
    this.mentions = [...reading.mentions]
    this.chains = [...reading.chains]
    for (const [at, { type, head }] of this.mentions.entries())
      if (type === 'Person' && !this.personByHead.has(head)) this.personByHead.set(head, at)
  }

  /** Ties a mention to a chain, and tells the chain what the mention says of its gender; -1 ties to none. */
  tie(at: number, chain: number): void {
    if (chain < 0) return
    const mention = this.mentions[at]!
    this.mentions[at] = { ...mention, chain }
    const known = this.chains[chain]!
    if (mention.gender !== 'unknown' && (known.gender ?? 'unknown') === 'unknown')
      this.chains[chain] = { ...known, gender: mention.gender }
  }

  /** Adds a chain, and gives its position. */
  addChain(chain: ReadChain): number {
    this.chains.push(chain)
    return this.chains.length - 1
  }

  /** The first mention of a person with that head token. */
  personAt(head: number): number | undefined {
    return this.personByHead.get(head)
  }

  genderOf(chain: number): Gender {
    return this.chains[chain]?.gender ?? 'unknown'
  }
}
