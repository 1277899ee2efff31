import type { Gender } from '../../model/extraction.ts'
import type { Reading } from '../reading.ts'
import type { Named } from './narrated-names.ts'

/** What leads from somebody's introduction to their own words: "This is what *she* told us." */
const LEADS_OVER =
  /\b(?:(?:this|here|below) is (?:what|how|the story|the account)\b[^.!?]{0,40}?\b(he|she) (?:told|tells|said|says|gave|remembers|recalls|wrote)|(he|she) (?:told|tells|gave|shared with) (?:us|me|\p{L}+ \p{L}+) (?:of )?(?:his|her) (?:own )?(?:story|account|testimony)|as (he|she) (?:told|tells) it|in (his|her) own words)\b/iu
const FIRST_PERSON = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur)\b/

/** Paragraphs `[first, end)` that somebody tells, the chain. */
interface ToldPart {
  readonly first: number
  readonly end: number
  readonly chain: number
}

const genderSaid = (pronoun: string): Gender => (/^(?:he|his)$/i.test(pronoun) ? 'male' : 'female')

/** Behind the last paragraph in the first person: where a footnote stands, or the teller is spoken of again by name. */
const endOf = ({ text, shadow, paragraphs }: Reading, names: readonly Named[], from: number, chain: number): number => {
  for (let at = from; at < paragraphs.length; at++) {
    const { start, end, kind } = paragraphs[at]!
    const isNote = /\*\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^[*†]/.test(text[start] ?? '')
    const isNamed = names.some(({ mention, paragraph }) => paragraph === at && mention.chain === chain)
    if (isNote || (isNamed && !FIRST_PERSON.test(shadow.slice(start, end))) || kind === 'byline') return at
  }
  return paragraphs.length
}

/**
 * "Mei Lin is a baker. … This is what she told us. ¶ I was born in Dalian." Whom a paragraph introduces, and lets tell what stands
 * below; null where none does, or it speaks of several.
 */
export const toldBelow = (reading: Reading, names: readonly Named[]): ToldPart | null => {
  const { shadow, paragraphs, chains } = reading
  for (const [at, { start, end, kind }] of paragraphs.entries()) {
    const next = paragraphs[at + 1]
    if (kind !== 'body' || next === undefined) continue
    const found = LEADS_OVER.exec(shadow.slice(start, end))
    if (found === null || !FIRST_PERSON.test(shadow.slice(next.start, next.end))) continue
    const gender = genderSaid(found.slice(1).find((each) => each !== undefined) ?? '')
    const named = names.filter(({ paragraph }) => paragraph === at)
    const fitting = new Set(
      named.flatMap(({ mention: { chain } }) => {
        const known = chains[chain]?.gender ?? 'unknown'
        return known === 'unknown' || known === gender ? [chain] : []
      }),
    )
    const opening = named.find(({ mention }) => mention.start === start)
    const chain = opening !== undefined && fitting.has(opening.mention.chain) ? opening.mention.chain : [...fitting][0]
    if (chain === undefined || (opening?.mention.chain !== chain && fitting.size > 1)) continue
    return { first: at + 1, end: endOf(reading, names, at + 1, chain), chain }
  }
  return null
}
