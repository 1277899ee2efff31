import type { Gender } from '../../model/extraction.ts'
import type { Reading, ReadMention } from '../reading.ts'
import type { MainPerson } from './main-person.ts'
import type { Roles } from './mention-roles.ts'
import { says } from './saying.ts'

/** So many sentences a story may tell of somebody before it names them. */
const SOON = 3

/** Whom the first name of a text names, from what token on it may be meant. */
interface Opening {
  readonly chain: number
  readonly gender: Gender
  readonly from: number
  readonly before: number
}

const isNarrated = ({ tokens }: Reading, { type, head }: ReadMention): boolean =>
  type === 'Person' && tokens[head]!.quote < 0

/** Whoever a text is about, where its first sentences only say "he" or "she"; null where they speak of others too. */
const openingOf = (reading: Reading, roles: Roles, main: MainPerson | null): Opening | null => {
  const { mentions, tokens, sentences } = reading
  const at = mentions.findIndex((mention) => mention.form === 'name' && isNarrated(reading, mention))
  const named = mentions[at]
  const place = roles.ofMention.get(at)
  if (main === null || named?.chain !== main.chain || place?.role !== 'subject' || says(place.clause)) return null
  const sentence = tokens[named.head]!.sentence
  // "He was fined. Then Paul Biko met Karl Roth."
  const isBesideOther = mentions.some(
    ({ type, form, head, chain }) =>
      type === 'Person' && form === 'name' && chain !== main.chain && tokens[head]!.sentence === sentence,
  )
  if (isBesideOther) return null
  const from = sentences[Math.max(0, sentence - SOON)]!.firstToken
  return { ...main, from, before: named.firstToken }
}

/** "*Her* father died when *she* was six. At twelve Ana Reis left school.": whom a story opens with, and names only then. */
export class NamedSoon {
  private readonly reading: Reading
  private readonly opening: Opening | null

  constructor(reading: Reading, roles: Roles, main: MainPerson | null) {
    this.reading = reading
    this.opening = openingOf(reading, roles, main)
  }

  /** The chain that a pronoun before the first name stands for; -1 where somebody else may be meant. */
  meant({ firstToken, gender }: ReadMention): number {
    const { opening } = this
    if (opening === null || gender !== opening.gender) return -1
    if (firstToken < opening.from || firstToken >= opening.before) return -1
    return this.isAnother(firstToken) ? -1 : opening.chain
  }

  /** Whether somebody else of that gender has been spoken of before a token: her mother, a woman, "I". */
  private isAnother(token: number): boolean {
    const { mentions, tokens } = this.reading
    const gender = this.opening!.gender
    for (const mention of mentions) {
      if (mention.firstToken >= token) return false
      if (!isNarrated(this.reading, mention) || mention.number === 'plural') continue
      const isOther = mention.form !== 'pronoun' || /^(?:i|me|my|you|your)$/.test(tokens[mention.head]!.lower)
      if (isOther && (mention.gender === gender || mention.gender === 'unknown')) return true
    }
    return false
  }
}
