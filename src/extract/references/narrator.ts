import type { Span } from '../../model/span.ts'
import { withoutTitle } from '../names/word-form.ts'
import type { Reading } from '../reading.ts'
import { calledByOthers } from './called-by-others.ts'
import { interviewed, SIGNATURE, TITLE, WRITTEN_BY } from './interviewed.ts'
import { labelledTurns } from './labelled-turns.ts'
import { type Named, namesOf } from './narrated-names.ts'
import { toldBelow } from './told-below.ts'

const INTRODUCTION =
  /(?:^|[.!?,;:"'(-] ?|\b(?:and|but|when|as|that|while|since|so) )(?:my name is|my name's|my full name is|i am called|i was (?:born|baptised|baptized|christened)|i, (?:the undersigned,? )?|i am |i'm )\s*$/i

/** "This is Mei Lin *speaking*", "*Mei Lin sworn*. I am …" */
const SPEAKING = /^,? (?:speaking|talking)\b/
const SWORN = /^,? (?:was )?(?:duly )?(?:sworn|affirmed|deposed|deposeth|saith)\b[^.]{0,40}\. I /

/** "My name is Mei Lin", "I, Mei Lin, declare": the chain of whoever tells the text in the first person; -1 where nobody says so. */
const introduced = ({ shadow, sentences, tokens }: Reading, names: readonly Named[]): number =>
  names.find(({ mention }) => {
    const { start } = sentences[tokens[mention.head]!.sentence]!
    const [before, after] = [
      shadow.slice(Math.max(start, mention.start - 24), mention.start),
      shadow.slice(mention.end, mention.end + SIGNATURE),
    ]
    if (/(?:^|[.,;:!?"'] ?)this is $/i.test(before)) return SPEAKING.test(after)
    if (/^,? is (?:the|my) name\b/.test(after)) return true
    return INTRODUCTION.test(before) || (mention.start === 0 && SWORN.test(after))
  })?.mention.chain ?? -1

const TOLD_BY =
  /\b(?:(?:as )?told by|in (?:his|her) own words|(?:testimony|story|account|statement|deposition|diary|diaries|memoirs?|memories|recollections|reminiscences|journal|letters?|interview|oral history|affidavit) (?:of|by|from|with)|interview(?:ee)?|narrator|witness|deponent|letter from|name|interviewing|(?:testimony|statement|deposition|interview|account|affidavit|witness|letter|tape) (?:(?:no\.?|nr\.?|number) ?)?\d{1,4}[.,]?)(?:\s+with)?:?\s*$/i

const FIRST_PERSON = /\b(?:I|my|me)\b/
const mostInFirstPerson = ({ tokens }: Reading): boolean => {
  let first = 0
  let third = 0
  for (const { quote, text, lower } of tokens) {
    if (quote >= 0) continue
    if (text === 'I' || lower === 'my' || lower === 'me') first++
    else if (/^(?:he|she|his|her|him)$/.test(lower)) third++
  }
  return first >= 1 && first * 2 >= third
}

/**
 * The sentence of a name where it opens a document of one paragraph, up to its colon: "Diary of Mei Lin, Dalian, 2 July 1944. I …",
 * "Witness Mei Lin: I …"
 */
const openingOf = ({ shadow, sentences, tokens, paragraphs }: Reading, { mention, paragraph }: Named): Span => {
  const { sentence } = tokens[mention.head]!
  if (sentence !== 0) return paragraphs[paragraph]!
  const { start, end } = sentences[sentence]!
  const colon = shadow.slice(mention.end, end).search(/: /)
  return { start, end: colon < 0 ? end : mention.end + colon }
}

/** "Testimony of Mei Lin", "Mei Lin's story": a title, a first line or a byline that says who tells. */
const titled = (reading: Reading, names: readonly Named[]): number => {
  const { shadow, paragraphs, tokens } = reading
  for (const name of names) {
    const { mention, paragraph } = name
    const { kind } = paragraphs[paragraph]!
    const { start, end } = openingOf(reading, name)
    if (paragraph > 4 || end - start > TITLE) continue
    if (kind === 'body' && FIRST_PERSON.test(shadow.slice(start, end))) continue
    const before = withoutTitle(shadow.slice(start, mention.start))
    const after = shadow.slice(tokens[mention.endToken - 1]!.end, end)
    if (TOLD_BY.test(before) && !/\bby interview/i.test(before)) return mention.chain
    if (kind === 'byline' && /^by\s+$/i.test(before)) return mention.chain
    if (WRITTEN_BY.test(before)) continue
    // "The last bell: Mei Lin, *as told to* Rui Costa"
    if (/^,? as told to\b/i.test(after)) return mention.chain
    if (/^'s? (?:story|testimony|account|diary|letters?|memoirs?|statement|journal|recollections)\b/i.test(after))
      return mention.chain
  }
  return -1
}

/** At most so long is what stands over somebody's words, in UTF-16 units. */
const HEADER = 320

/** "*The speaker is* Mei Lin", "*Dr.* Mei Lin": what may stand before the name in what stands over somebody's words. */
const HEADED =
  /^(?:(?:[Tt]he|[Oo]ur) (?:speaker|narrator|interviewee|respondent|informant|witness|storyteller|teller) (?:is|was) )?(?:\p{Lu}\p{L}*\.? ?){0,2}$/u

/** Whether a sentence tells what somebody did: "Mei Lin, a nurse, left in 1994", not "Mei Lin, a nurse, Dalian". */
const tellsOf = ({ segments }: Reading, sentence: number): boolean =>
  segments.some(({ segment, clauses }) =>
    segment.sentence === sentence
      ? clauses.some(({ kind, subjects, verb }) => kind === 'main' && subjects.length > 0 && verb.main.lemma !== 'be')
      : false,
  )

/**
 * "Mei Lin, born 1921, Dalian. Recorded in May 1990. ¶ I went to sea with my uncle.": whose name opens the first paragraph, which
 * tells nothing of them, over words in the first person; -1 where it does not.
 */
const headed = (reading: Reading, names: readonly Named[]): number => {
  const { shadow, paragraphs, tokens, sentences } = reading
  const name = names.find(({ paragraph }) => paragraphs[paragraph]!.kind !== 'byline')
  if (name === undefined || name.paragraph > 1 || paragraphs[name.paragraph + 1] === undefined) return -1
  const { start, end } = paragraphs[name.paragraph]!
  const { sentence } = tokens[name.mention.head]!
  const header = shadow.slice(start, end)
  if (header.length > HEADER || FIRST_PERSON.test(header) || sentences[sentence]!.start !== start) return -1
  if (!HEADED.test(shadow.slice(start, name.mention.start)) || tellsOf(reading, sentence)) return -1
  const next = paragraphs[name.paragraph + 1]!
  const isHeader = /^(?:[,.(;–—-]|\s[(–—-])/u.test(shadow.slice(name.mention.end, end))
  return isHeader && FIRST_PERSON.test(shadow.slice(next.start, next.end)) ? name.mention.chain : -1
}

const CLOSING =
  /\b(?:yours?|love|sincerely|faithfully|truly|ever|always|regards|wishes|affectionate(?:ly)?|respectfully|fondly|obedient servant|signed|kisses|greetings|thanks|gratefully|son|daughter|brother|sister|husband|wife|mother|father|friend|servant|comrade)[,:]?$/i

const VALEDICTION =
  /^(?:your|yours|ever|love|with|all my|sincerely|faithfully|truly|affectionately|respectfully|kind|best|warm|signed|i remain|i am)\b/i

/** The last sentence of a letter in one paragraph: "… tomorrow. Yours ever, Mei Lin." */
const signedInline = ({ text, sentences, tokens }: Reading, { mention }: Named): number => {
  const { sentence } = tokens[mention.head]!
  if (sentence < sentences.length - 1 || sentence === 0) return -1
  const { start, end } = sentences[sentence]!
  const before = text.slice(start, mention.start).trim()
  const isLast = /^[.\s]*$/.test(text.slice(mention.end, end))
  return isLast && before.length <= SIGNATURE && VALEDICTION.test(before) && CLOSING.test(before) ? mention.chain : -1
}

const SAID =
  /^(?:,[^,]{0,40},)?\s(?:said|says|told|tells|recalled|recalls|remembered|remembers|added|adds|explained|explains|wrote|writes)\b(?!\s(?:that|it|he|she|they))[^,.;:"]{0,40}[.]?$/
/** "I went to sea at fifteen, *Paul Biko told the museum*." Without quotation marks; all such sentences name the same. */
const quotedWithoutMarks = ({ shadow, sentences, tokens }: Reading, names: readonly Named[]): number => {
  const tellers = names.filter(({ mention }) => {
    const { start, end } = sentences[tokens[mention.head]!.sentence]!
    const before = shadow.slice(start, mention.start)
    return /^(?:I|We|My)\b/.test(before) && /,\s$/.test(before) && SAID.test(shadow.slice(mention.end, end))
  })
  const [only = -1, ...more] = new Set(tellers.map(({ mention }) => mention.chain))
  return more.length === 0 ? only : -1
}

/** A letter is signed at its end: "Your loving husband, / Mei Lin". */
const signed = (reading: Reading, names: readonly Named[]): number => {
  const { text, paragraphs, tokens } = reading
  const last = names.at(-1)
  if (last === undefined) return -1
  const inline = signedInline(reading, last)
  if (inline >= 0) return inline
  const { start, end } = paragraphs[last.paragraph]!
  const isNear =
    paragraphs.length - last.paragraph <= 3 && !/^(?:question|answer)$/.test(paragraphs[last.paragraph]!.kind)
  if (!isNear || end - start > SIGNATURE || last.paragraph === 0) return -1
  const before = text
    .slice(start, last.mention.start)
    .replace(/[—–-]\s*$/, '')
    .trim()
  if (before === '' && last.mention.start > start) return last.mention.chain
  const behind = text.slice(last.mention.end, end)
  if (/[a-z]{3,}/.test(behind.replace(/^,.*/, ''))) return -1
  // "My wife, Rosa, *died* in 1990.": a sentence, and no signature.
  if (
    tokens
      .slice(last.mention.endToken)
      .some((token) => token.start < end && /^(?:VERB|AUX)$/.test(token.pos) && !token.lower.endsWith('ing'))
  )
    return -1
  const closing =
    before === '' ? text.slice(paragraphs[last.paragraph - 1]!.start, paragraphs[last.paragraph - 1]!.end) : before
  // "wrote it with her brother, *Joe Hale*" closes no letter.
  const isClosing = before === '' || VALEDICTION.test(before) || before.split(/\s+/).length <= 3
  return isClosing && CLOSING.test(closing.trim()) && closing.length <= SIGNATURE ? last.mention.chain : -1
}

/** Who speaks in a paragraph outside of quotations, and to whom: chains; -1 where nobody can be told. */
export interface Telling {
  readonly self: number
  /** To whom an interview's question or answer is spoken: "you". */
  readonly addressed: number
}

/** Who tells each paragraph, by its position. */
export const narratorsOf = (reading: Reading): ((paragraph: number) => Telling) => {
  const { paragraphs } = reading
  const names = namesOf(reading)
  const labels = labelledTurns(reading, names)
  const answers = interviewed(reading, names)
  const found = introduced(reading, names)
  const narrator =
    found >= 0 || !mostInFirstPerson(reading)
      ? found
      : ([titled, signed, headed, quotedWithoutMarks, calledByOthers]
          .map((tellerOf) => tellerOf(reading, names))
          .find((each) => each >= 0) ?? -1)
  const below = found < 0 ? toldBelow(reading, names) : null
  const selfIn = (paragraph: number): number => {
    const { kind } = paragraphs[paragraph]!
    const label = labels.get(paragraph)
    if (below !== null && kind !== 'question')
      return label ?? (paragraph >= below.first && paragraph < below.end ? below.chain : -1)
    if (kind === 'answer') return label ?? (answers >= 0 ? answers : labels.size > 1 ? -1 : narrator)
    return kind === 'question' ? -1 : (label ?? (labels.size > 1 ? -1 : narrator))
  }
  const addressedIn = (paragraph: number): number => {
    const { kind } = paragraphs[paragraph]!
    if (kind === 'question') return paragraphs[paragraph + 1]?.kind === 'answer' ? selfIn(paragraph + 1) : -1
    return kind === 'answer' && paragraphs[paragraph - 1]?.kind === 'question' ? (labels.get(paragraph - 1) ?? -1) : -1
  }
  return (paragraph) => ({ self: selfIn(paragraph), addressed: addressedIn(paragraph) })
}
