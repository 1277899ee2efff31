import type { OwnNames } from '../names/own-names.ts'
import type { ReadChain, ReadMention, Step } from '../reading.ts'
import { organizationChains } from './organizations.ts'
import { personChains } from './persons.ts'
import { placeChains } from './places.ts'

/** Ties the names of people, places and organizations together: one chain for each that the document names, by the user's lists too. */
export const nameChainsFrom = (own: OwnNames): Step => ({
  name: 'nameChains',
  reads: ['text', 'shadow', 'sentences', 'tokens', 'mentions', 'chains'],
  writes: ['mentions', 'chains'],
  run: (reading) => {
    const chains: ReadChain[] = [...reading.chains]
    const mentions: ReadMention[] = [...reading.mentions]
    for (const found of [...personChains(reading, own), ...placeChains(reading), ...organizationChains(reading, own)]) {
      for (const at of found.mentions) mentions[at] = { ...(mentions[at] as ReadMention), chain: chains.length }
      chains.push(found.chain)
    }
    for (const [at, mention] of mentions.entries()) {
      if (mention.namedAt === undefined) continue
      const name = mentions.find(({ form, firstToken }) => form === 'name' && firstToken === mention.namedAt)
      mentions[at] = { ...mention, chain: name?.chain ?? -1 }
    }
    return { mentions, chains }
  },
})
