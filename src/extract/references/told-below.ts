import type { Gender } from '../../model/extraction.ts'
import type { Reading } from '../reading.ts'
import type { Named } from './narrated-names.ts'

/** Nouns for what somebody tells of themselves. */
const STORY = '(?:life )?(?:story|account|testimony|memories|recollections|experiences?|tale)'

/** What leads from somebody's introduction to their own words: "This is what *she* told us.", "*He* told his story to Lucy Hale." */
const LEADS_OVER = new RegExp(
  [
    String.raw`\b(?:this|here|below) is (?:what|how|the story|the account)\b[^.!?]{0,40}?\b(he|she) (?:told|tells|said|says|gave|remembers|recalls|wrote)`,
    String.raw`\b(he|she) (?:told|tells|gave|shared with) (?:us|me|\p{L}+ \p{L}+) (?:of )?(?:his|her) (?:own )?${STORY}`,
    String.raw`\b(he|she) (?:told|tells|gave|shared|shares|recounted) (?:his|her) (?:own )?${STORY} (?:to|with) (?!his |her |the )`,
    String.raw`\bthis is (his|her) (?:own )?${STORY}\b`,
    String.raw`\bas (he|she) (?:told|tells) it`,
    String.raw`\bin (his|her) own words`,
    // The last sentence of the introduction: "She remembers the winter of 1947."
    String.raw`\b(he|she) (?:remembers|recalls|recalled|(?:looks|looked) back|reflects|(?:speaks|spoke|talks|talked) about)\b[^.!?“”"]{0,80}[.!?:]\s*$`,
  ].join('|'),
  'iu',
)

/** Behind the name of whoever tells: "Mei Lin, a baker, *told her story to* Rui Costa", "Mei Lin, a baker, *talked to* Rui Costa *about her* youth". */
const TELLS = new RegExp(
  String.raw`^(?:(?:,[^,.!?]{1,60},)? (?:told|tells|gave|shared|shares|recounted) (?:his|her) (?:own )?${STORY} (?:to|with) (?!his |her |the )|, an? [^,.!?]{1,60}, (?:talked|talks|spoke|speaks) (?:to|with) \p{Lu}[^.!?,]{3,40} about (?:his|her) |(?:,[^,.!?]{1,60},)? (?:remembers|recalls|(?:looks|looked) back)\b[^.!?“”"]{0,80}[.!?:]\s*$)`,
  'u',
)

/** Somebody spoken of in the third person: whoever says "I" beside them may be who wrote it down. */
const THIRD_PERSON = /\b(?:he|she|him|his|her|hers)\b/i

/** Whether a paragraph is told by its narrator: it opens in the first person, outside of quotation marks, and speaks of no other. */
const isOwnVoice = (words: string): boolean => {
  const [first = ''] = words.split(/[.!?]\s/, 1)
  return !/^\s*["“‘«']/.test(words) && FIRST_PERSON.test(words) && !THIRD_PERSON.test(first)
}

const FIRST_PERSON = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur)\b/

/** Paragraphs `[first, end)` that somebody tells, the chain. */
interface ToldPart {
  readonly first: number
  readonly end: number
  readonly chain: number
}

const genderSaid = (pronoun: string): Gender => (/^(?:he|his)$/i.test(pronoun) ? 'male' : 'female')

const byParagraph = (names: readonly Named[]): ReadonlyMap<number, readonly Named[]> => {
  const found = new Map<number, Named[]>()
  for (const name of names) {
    const there = found.get(name.paragraph)
    if (there === undefined) found.set(name.paragraph, [name])
    else there.push(name)
  }
  return found
}

/** Behind the last paragraph in the first person: where a footnote stands, or the teller is spoken of again by name. */
const endOf = (
  { text, shadow, paragraphs }: Reading,
  namedIn: ReadonlyMap<number, readonly Named[]>,
  from: number,
  chain: number,
): number => {
  for (let at = from; at < paragraphs.length; at++) {
    const { start, end, kind } = paragraphs[at]!
    const isNote = /\*\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^[*†]/.test(text[start] ?? '')
    const isNamed = namedIn.get(at)?.some(({ mention }) => mention.chain === chain || mention.start === start) ?? false
    if (isNote || (isNamed && !FIRST_PERSON.test(shadow.slice(start, end))) || kind === 'byline') return at
  }
  return paragraphs.length
}

/** Whoever opens a paragraph that a pronoun of theirs ends, else the only one named in it; -1 where several are. */
const meantBy = ({ chains }: Reading, named: readonly Named[], start: number, gender: Gender): number => {
  const fits = ({ mention: { chain } }: Named): boolean =>
    ['unknown', gender].includes(chains[chain]?.gender ?? 'unknown')
  const fitting = new Set(named.filter(fits).map(({ mention }) => mention.chain))
  const opening = named.find(({ mention }) => mention.start === start)
  if (opening !== undefined && fits(opening)) return opening.mention.chain
  return fitting.size === 1 ? [...fitting][0]! : -1
}

/**
 * "Mei Lin is a baker. … This is what she told us. ¶ I was born in Dalian." Whom a paragraph introduces, and lets tell what stands
 * below; null where none does, or it speaks of several.
 */
export const toldBelow = (reading: Reading, names: readonly Named[]): ToldPart | null => {
  const { shadow, paragraphs } = reading
  const namedIn = byParagraph(names)
  for (const [at, { start, end, kind }] of paragraphs.entries()) {
    const next = paragraphs[at + 1]
    const words = shadow.slice(start, end)
    if (kind !== 'body' || next === undefined || FIRST_PERSON.test(words)) continue
    if (!isOwnVoice(shadow.slice(next.start, next.end))) continue
    const named = namedIn.get(at) ?? []
    const teller = named.find(({ mention }) => TELLS.test(shadow.slice(mention.end, end)))
    const found = LEADS_OVER.exec(words)
    const pronoun = found?.slice(1).find((each) => each !== undefined)
    if (teller === undefined && pronoun === undefined) continue
    const chain = teller?.mention.chain ?? meantBy(reading, named, start, genderSaid(pronoun ?? ''))
    if (chain >= 0) return { first: at + 1, end: endOf(reading, namedIn, at + 1, chain), chain }
  }
  return null
}
