import type { Reading } from '../reading.ts'
import type { Named } from './narrated-names.ts'

/** Whoever asks or writes down is not who tells. */
export const WRITTEN_BY = /\b(?:as told to|interview(?:ed)? by|interviewer|by)\b[^.]{0,40}$/i

/** A title is at most so long, in UTF-16 units, as is the last line of a letter. */
export const TITLE = 160
export const SIGNATURE = 80

/** "When did you come, *Mrs. Lin*?", "*Mrs. Lin*, when did you come?": whom all the questions address. */
const addressed = ({ shadow, paragraphs }: Reading, names: readonly Named[]): number => {
  const chains = new Set(
    names
      .filter(({ mention, paragraph }) => {
        const { start, end, kind } = paragraphs[paragraph]!
        if (kind !== 'question') return false
        const before = shadow.slice(start, mention.start)
        return (
          (/,\s(?:\p{Lu}\p{Ll}{1,5}\.?\s)?$/u.test(before) && /^\s?[?.!]/.test(shadow.slice(mention.end, end))) ||
          // "And you, *Mr. Lin*, never left?"
          (/\byou,\s(?:\p{Lu}\p{Ll}{1,5}\.?\s)?$/u.test(before) && shadow[mention.end] === ',') ||
          (/(?:^|[.?!]\s)(?:Now|Well|So|And|Good morning|Hello)?,?\s?$/.test(before) && shadow[mention.end] === ',')
        )
      })
      .map(({ mention }) => mention.chain),
  )
  const [only = -1, ...more] = chains
  return more.length === 0 ? only : -1
}

/** What reporters do to whom they ask: "Edith Nkomo *met* him in May", "*spoke with* her". */
const ASKS =
  /^,? (?:met|meets|interviewed|interviews|visited|visits|asked|questioned|(?:spoke|speaks|talked|talks|sat down|sits down|caught up|catches up) (?:to|with)) (?:him|her|them|(?:the (?:[\p{Ll}-]+ ){1,4})?\p{Lu})/u

const TALKS = /^ (?:spoke|speaks|talked|talks) (?:to|with) \p{Lu}/u

/** "Edith Nkomo *talks to Rui Costa about her youth*": so speak those who are asked, to the one who asks. */
const TALKS_ABOUT = /^(?:,[^,.]{1,60},)? (?:spoke|speaks|talked|talks) (?:to|with) (?=\p{Lu})([^.!?]{3,60}?),? about\b/u

const REPORTERS =
  /^(?:reporter|journalist|correspondent|interviewer|editor|writer|columnist|broadcaster|historian|researcher)$/

/** The noun right before a name: "*the singer* Edith Nkomo"; null for none. */
const nounBefore = ({ tokens }: Reading, { mention: { firstToken } }: Named): string | null => {
  const before = tokens[firstToken - 1]
  const isOne = before?.pos === 'NOUN' && before.text === before.lower
  return isOne && before.sentence === tokens[firstToken]!.sentence ? before.lower : null
}

/** Whether the introduction has somebody only ask: it is not they who answer. */
const isAsking = (reading: Reading, name: Named, names: readonly Named[]): boolean => {
  const { shadow } = reading
  const { mention } = name
  const told = (each: Named): boolean => {
    const behind = shadow.slice(each.mention.end, each.mention.end + SIGNATURE)
    // "*The singer* Edith Nkomo talks to Rui Costa": who is said to be something is asked, but for who asks by trade.
    const noun = nounBefore(reading, each)
    if (noun !== null && REPORTERS.test(noun)) return false
    return TALKS_ABOUT.test(behind) || (noun !== null && TALKS.test(behind))
  }
  if (told(name)) return false
  const before = shadow.slice(Math.max(0, mention.start - SIGNATURE), mention.start)
  const isToldTo =
    /\b(?:spoke|speaks|talked|talks) (?:to|with) $/.test(before) &&
    names.some((each) => each.mention.end < mention.start && each.paragraph === name.paragraph && told(each))
  return isToldTo || ASKS.test(shadow.slice(mention.end, mention.end + SIGNATURE)) || WRITTEN_BY.test(before)
}

/** In questions and answers it is whom the questions address who answers, else the one person that the introduction speaks of. */
export const interviewed = (reading: Reading, names: readonly Named[]): number => {
  const { paragraphs } = reading
  const first = paragraphs.findIndex(({ kind }) => kind === 'answer' || kind === 'question')
  if (first < 0) return -1
  const called = addressed(reading, names)
  if (called >= 0) return called
  // "Seven questions *for Mei Lin*"
  const titled = names.find(({ mention, paragraph }) => {
    const before = reading.shadow.slice(paragraphs[paragraph]!.start, mention.start)
    return (
      paragraph < first &&
      before.length < TITLE &&
      /\b(?:questions (?:for|to)|conversation with|Q&A with)\s$/i.test(before)
    )
  })
  if (titled !== undefined) return titled.mention.chain
  const introducing = names.filter(({ paragraph }) => paragraph < first && paragraphs[paragraph]!.kind !== 'byline')
  const asking = new Set(
    introducing.filter((each) => isAsking(reading, each, introducing)).map(({ mention }) => mention.chain),
  )
  const chains = new Set(introducing.map(({ mention }) => mention.chain).filter((chain) => !asking.has(chain)))
  const [only = -1, ...more] = chains
  return more.length === 0 ? only : spokeTo(reading, introducing, chains)
}

/**
 * "Mei Lin, 33, left Harbin with her brother, Li Wei. *She spoke to* Rui Costa.": whom a pronoun lets talk, who opens the paragraph or is
 * the only one in it who fits; -1 where it is nobody of those who may answer.
 */
const spokeTo = (
  { shadow, paragraphs, chains: known }: Reading,
  introducing: readonly Named[],
  chains: ReadonlySet<number>,
): number => {
  for (const paragraph of new Set(introducing.map((each) => each.paragraph))) {
    const { start, end } = paragraphs[paragraph]!
    const found = /[.!?] (He|She) (?:spoke|speaks|talked|talks) (?:to|with) /.exec(shadow.slice(start, end))
    if (found === null) continue
    const gender = found[1] === 'He' ? 'male' : 'female'
    const fitting = introducing.filter(
      ({ mention, paragraph: at }) =>
        at === paragraph &&
        mention.end <= start + found.index &&
        chains.has(mention.chain) &&
        ['unknown', gender].includes(known[mention.chain]?.gender ?? 'unknown'),
    )
    const opening = fitting.find(({ mention }) => mention.start === start)
    const [only = -1, ...others] = new Set(fitting.map(({ mention }) => mention.chain))
    const meant = opening?.mention.chain ?? (others.length === 0 ? only : -1)
    if (meant >= 0) return meant
  }
  return -1
}
