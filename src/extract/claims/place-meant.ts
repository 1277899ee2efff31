import { wordList } from '../../ontology/lexicon.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention, Token } from '../reading.ts'

/** A place that a noun stands for: its chain, and a mention of it by name. */
interface PlaceMeant {
  readonly chain: number
  readonly mention: ReadMention
}

const TOWNS = wordList('places', 'town')

/** "the town *where* she was born", "the town *she* grew up in": what follows says which, so it is none named before. */
const tellsWhich = (next: Token | undefined): boolean =>
  next !== undefined && (next.pos === 'PRON' || /^(?:where|which|that|whose)$/.test(next.lower))

/** Whether a phrase is only "the" and its noun, so that what it means was told before. */
const isTheOne = ({ tokens }: Reading, { first, head, attached }: NounPhrase): boolean =>
  head === first + 1 && tokens[first]!.lower === 'the' && attached.length === 0 && !tellsWhich(tokens[head + 1])

/**
 * The only place of a kind that is named ahead of a phrase: in its sentence, or else in the nearest of the `back` sentences before
 * that names any. Null where there are two, or none.
 */
const onlyBefore = (
  reading: Reading,
  np: NounPhrase,
  kind: string,
  back: number,
  counts: (mention: ReadMention) => boolean,
): PlaceMeant | null => {
  const { tokens, mentions, chains } = reading
  const { sentence } = tokens[np.head]!
  let meant: PlaceMeant | null = null
  for (let at = firstFrom(mentions, np.first, ({ firstToken }) => firstToken) - 1; at >= 0; at--) {
    const mention = mentions[at]!
    const told = tokens[mention.firstToken]!.sentence
    if (told < sentence - back || (meant !== null && told < tokens[meant.mention.firstToken]!.sentence)) break
    if (mention.form !== 'name' || mention.type !== 'Place' || mention.chain < 0 || !counts(mention)) continue
    if (chains[mention.chain]!.kind !== kind) continue
    if (meant !== null && meant.chain !== mention.chain) return null
    meant ??= { chain: mention.chain, mention }
  }
  return meant
}

/** "the city": the only town that this sentence names ahead of it, else the one before; null where there are two, or none. */
export const townMeant = (reading: Reading, np: NounPhrase): PlaceMeant | null =>
  TOWNS.has(reading.tokens[np.head]!.lower) && isTheOne(reading, np)
    ? onlyBefore(reading, np, 'city', 1, () => true)
    : null

const LYING = /^(?:in|to|into|within|across|throughout|around|from|of)$/

/**
 * "moved to Chad … fled *the country*": the only country in which something was just told to be; one that acts ("after Russia invaded")
 * may be another. Null where there are two, or none.
 */
export const countryMeant = (reading: Reading, np: NounPhrase): PlaceMeant | null => {
  if (reading.tokens[np.head]!.lower !== 'country' || !isTheOne(reading, np)) return null
  return onlyBefore(reading, np, 'country', 2, ({ firstToken }) => {
    const before = reading.tokens[firstToken - 1]
    const lies = before?.lower === 'the' ? reading.tokens[firstToken - 2] : before
    return LYING.test(lies?.lower ?? '')
  })
}
