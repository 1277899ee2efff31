import type { Gender } from '../../model/extraction.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'

/** The mentions and chains of a document, while mentions are being tied to chains; both are given by position. */
export class TiedMentions {
  readonly mentions: ReadMention[]
  readonly chains: ReadChain[]
  private readonly personByHead = new Map<number, number>()
  private readonly nameByFirst = new Map<number, number>()

  constructor(reading: Reading) {
    this.mentions = [...reading.mentions]
    this.chains = [...reading.chains]
    for (const [at, { type, head }] of this.mentions.entries())
      if (type === 'Person' && !this.personByHead.has(head)) this.personByHead.set(head, at)
    for (const [at, { type, form, firstToken }] of this.mentions.entries())
      if (type === 'Person' && form === 'name') this.nameByFirst.set(firstToken, at)
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

  /** Corrects a gender that only a list of first names told. */
  correctGender(chain: number, gender: Gender): void {
    this.chains[chain] = { ...this.chains[chain]!, gender }
  }

  /** Ties a plural to those whom it stands for. */
  tieAll(at: number, members: readonly number[]): void {
    this.mentions[at] = { ...this.mentions[at]!, members }
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

  /** The name of a person that begins with that token. */
  personOpening(token: number): number | undefined {
    return this.nameByFirst.get(token)
  }

  genderOf(chain: number): Gender {
    return this.chains[chain]?.gender ?? 'unknown'
  }
}
