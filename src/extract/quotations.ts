import type { Paragraph } from '../text/structure.ts'
import type { Quotation, Reading, Step, Token } from './reading.ts'

/** Which mark closes a quotation that another opens. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  // »As in Berlin,« said Mei Lin, »or in Stockholm.»
  '»': '«»',
  '"': '"',
  '‘': '’',
  "'": "'",
}

/** Verbs that show that what stands in marks was said, however short it is. */
const SAYING_WORDS =
  'said|says|say|saying|asked|asks|told|tells|replied|answered|added|adds|wrote|writes|shouted|recalled|recalls|remembered|insisted|explained|whispered|laughed|stated|noted|joked|concluded|remarked|continued|warned|admitted|argued|cried|sighed|shouts|whispers|mutters|muttered|recounts|recounted|explains'
const SAYING = new RegExp(String.raw`\b(?:${SAYING_WORDS})\b`, 'i')

const SAID_BEHIND = new RegExp(
  String.raw`^,?\s+(?:(?:he|she|(?:the|his|her)\s\p{Ll}+|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s+)?(?:${SAYING_WORDS})\b`,
  'u',
)

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

const isElision = (text: string, at: number): boolean =>
  /^'(?:\d0?s|\d\d|n'|em|tis|twas|til|cause|bout|round|un|er)\b/i.test(text.slice(at, at + 8))

/** Whether an apostrophe may close what a single mark opened: that of "the miners’ strike" goes on in lower case. */
const isApostrophe = (text: string, at: number, end: number): boolean => {
  if (isLetter(text[at - 1]) && isLetter(text[at + 1])) return true
  if (!/s/i.test(text[at - 1] ?? '') || !/^\s[\p{Ll}\p{N}]/u.test(text.slice(at + 1, at + 3))) return false
  // The right one stands behind a stop or a comma further on, before another opens.
  return /^[^'‘’]*(?:[\p{L}\p{N}]['’][\p{L}\p{N}][^'‘’]*)*[.,!?…]['’](?:\s|$)/u.test(text.slice(at + 1, end))
}

/** `Ana "Nita" Reis`: a nickname between two words of a name is no quotation. */
const isNickname = (text: string, at: number): boolean =>
  /\p{Lu}[\p{L}.'’-]+ $/u.test(text.slice(Math.max(0, at - 30), at)) &&
  /^["“‘'](?:\p{Lu}[\p{L}.-]+ ?){1,2}["”’'] \p{Lu}\p{L}/u.test(text.slice(at, at + 40))

/** Whether the mark at `at` opens a quotation: an apostrophe or an inch sign does not. */
const opens = (text: string, at: number): boolean => {
  const mark = text[at] ?? ''
  if (!(mark in CLOSING) || isNickname(text, at)) return false
  if (mark === '»') return /^[\s([—–]?$/.test(text[at - 1] ?? '') && !/\s/.test(text[at + 1] ?? ' ')
  if (mark === '«') return !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? '')
  if (mark === '"') return !isLetter(text[at - 1]) && !/\s/.test(text[at + 1] ?? ' ')
  if (mark === '‘') return !isLetter(text[at - 1]) && isLetter(text[at + 1])
  // Not the apostrophe of "the miners' strike", "rock 'n' roll", "the '90s".
  if (mark === "'") return /^[\s([—–]?$/.test(text[at - 1] ?? '') && isLetter(text[at + 1]) && !isElision(text, at)
  return true
}

/** A straight single mark closes behind a stop or a comma, or before one. */
const mayCloseStraight = (text: string, at: number): boolean =>
  /[.,!?…;:\p{Pd}]/u.test(text[at - 1] ?? '') || /^(?:[.,!?…;:)]|\s|$)/.test(text.slice(at + 1, at + 2))

/** Where the quotation that opens at `at` closes within its paragraph, or -1. */
const closes = (text: string, at: number, end: number): number => {
  const mark = text[at] ?? ''
  const closing = CLOSING[mark] ?? ''
  let depth = 0
  for (let i = at + 1; i < end; i++) {
    const character = text[i] ?? ''
    if (mark === '“' && character === '“') depth++
    if (!closing.includes(character)) continue
    if ((mark === '‘' || mark === "'") && isApostrophe(text, i, end)) continue
    if (mark === "'" && !mayCloseStraight(text, i)) continue
    if (depth === 0) return i
    depth--
  }
  return -1
}

interface Marked {
  readonly start: number
  readonly end: number
}

/** What stands in quotation marks in a paragraph; an unclosed one runs to its end, unless its marks may be apostrophes. */
const markedIn = (text: string, { start, end }: Paragraph): readonly Marked[] => {
  const found: Marked[] = []
  const dead = new Set<string>()
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? ''
    if (dead.has(mark) || !opens(text, at)) continue
    const close = closes(text, at, end)
    if (close < 0 && (mark === '‘' || mark === "'")) {
      dead.add(mark)
      continue
    }
    const stop = close < 0 ? end : close
    if (stop > at + 1) found.push({ start: at + 1, end: stop })
    at = stop
  }
  return found
}

/** A term in marks (“hostile”, “Kovcheg”): three words at the most, no stop, and nobody saying it. */
const isScare = (text: string, { start, end }: Marked, paragraph: Paragraph): boolean => {
  const words = text.slice(start, end).trim()
  if (/[.,!?…;:]$/.test(words) || words.split(/\s+/, 4).length > 3) return false
  const before = text.slice(Math.max(paragraph.start, start - 40), start - 1)
  // «Nobody asked us», said Ana: they open a sentence, and somebody says them.
  const isSaid =
    (start - 1 <= paragraph.start || /[.!?…]["”»’)]?\s*$/.test(before)) &&
    SAID_BEHIND.test(text.slice(end + 1, end + 60))
  if (isSaid) return false
  return !/[:,]\s*$/.test(before) || !SAYING.test(before)
}

/** What the words before a title or a term say it is. */
const NAMING =
  /\b(?:called|named|titled|entitled|dubbed|nicknamed|termed|labelled|labeled|known as|so-called|reading|(?:the|an?|his|her|their|my) (?:[\p{L}-]+ )?(?:word|words|term|phrase|name|title|slogan|song|novel|book|film|play|poem|album|essay|story|memoir|series|documentary|painting|musical|article|programme|program|show|hit|single|anthology|autobiography))[,:]?\s*$/iu

/** “The Long Winter”: the words of a title have capitals, but for small ones within. */
const hasTitleCase = (words: string): boolean => {
  const all = words.replace(/[,.;]+$/, '').split(/\s+/)
  const small = /^(?:a|an|the|and|or|nor|but|of|in|on|at|to|by|for|with|from|as|into|than|von|van|de|la|el)$/
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word)).length
  return (
    capitals >= 2 && !/[.!?…]$/.test(words) && all.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || small.test(word))
  )
}

/** The title of a book, a film, a song, a shop; not what somebody says. */
const isTitle = (text: string, { start, end }: Marked, paragraph: Paragraph): boolean => {
  const words = text.slice(start, end).trim()
  const before = text.slice(Math.max(paragraph.start, start - 60), start - 1)
  if (NAMING.test(before)) return hasTitleCase(words) || (!/[.!?…]$/.test(words) && words.split(/\s+/, 9).length <= 8)
  return hasTitleCase(words) && !(/[:,]\s*$/.test(before) && SAYING.test(before.slice(-24)))
}

/** “In Porto,” said Mei Lin: whatever its capitals, somebody says it. */
const isAnswer = (text: string, { start, end }: Marked): boolean =>
  /[,!?]$/.test(text.slice(start, end)) && SAID_BEHIND.test(text.slice(end + 1, end + 60))

/** Who speaks behind a dash: “, said Mei Lin”, “— says the nurse —”. */
const SPEECH_TAG = new RegExp(
  String.raw`(?<=[,.!?…])\s+(?:[–—]\s*)?(?:(?:${SAYING_WORDS})\s+(?:he|she|\p{Lu}|(?:the|his|her|my)\s)|(?:he|she|I|(?:the|his|her)\s\p{Ll}+|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s+(?:${SAYING_WORDS})\b)`,
  'u',
)

/** The same behind a dash that closes what was said: “— I was, sir — answered Mei Lin.” */
const CLOSED_BY_DASH = new RegExp(
  String.raw`\s+[–—]\s*(?:${SAYING_WORDS})\s+(?:he|she|\p{Lu}|(?:the|his|her|my|an?)\s)`,
  'u',
)

const DASH = /^[–—]\s*(?=["“«]?[\p{Lu}\p{N}¿¡])/u

const tagIn = (words: string): RegExpExecArray | null => SPEECH_TAG.exec(words) ?? CLOSED_BY_DASH.exec(words)

/** Where the words of a paragraph that a dash opens begin; -1 where none does. */
const behindDash = (text: string, { start, end }: Paragraph): number => {
  const opening = DASH.exec(text.slice(start, end))
  return opening === null ? -1 : start + opening[0].length
}

/** Where words go on behind who says them: “says Mei Lin. — Nobody did”, “—said Mei Lin—. Nobody did”. */
const WORDS_GO_ON = /[.,]\s+[–—]\s*(?=\p{L})|[–—][.,]?\s+(?=\p{L})/u

/** “— I never went back, says Mei Lin. — Nobody did.” Dialogue that a dash opens, where somebody is named as its speaker. */
const dialogueIn = (text: string, paragraph: Paragraph): readonly Marked[] => {
  const { end } = paragraph
  const from = behindDash(text, paragraph)
  const tag = from < 0 ? null : tagIn(text.slice(from, end))
  if (tag === null) return []
  const first: Marked = { start: from, end: from + tag.index }
  const rest = WORDS_GO_ON.exec(text.slice(first.end + tag[0].length, end))
  if (rest === null) return [first]
  return [first, { start: first.end + tag[0].length + rest.index + rest[0].length, end }]
}

/** So many turns may go by without a word of who speaks. */
const LONGEST_EXCHANGE = 30

/** “— And who held the oars?” Nobody is named, but dialogue of whose speakers the text has told goes on. */
const goesOn = (text: string, paragraph: Paragraph): readonly Marked[] => {
  const from = behindDash(text, paragraph)
  return from >= 0 && /[.!?…]["”»]?$/.test(text.slice(from, paragraph.end)) ? [{ start: from, end: paragraph.end }] : []
}

const quotationsOf = ({ text, paragraphs }: Reading): readonly Quotation[] => {
  // How many more turns may go by.
  let turns = 0
  return paragraphs.flatMap((paragraph) => {
    const named = dialogueIn(text, paragraph)
    const dialogue = named.length > 0 || turns === 0 ? named : goesOn(text, paragraph)
    turns = named.length > 0 ? LONGEST_EXCHANGE : dialogue.length > 0 ? turns - 1 : 0
    if (dialogue.length > 0)
      return dialogue.map((marked): Quotation => ({ ...marked, kind: 'speech', speaker: null, rule: null }))
    return markedIn(text, paragraph).map((marked): Quotation => {
      const isTerm = !isAnswer(text, marked) && (isScare(text, marked, paragraph) || isTitle(text, marked, paragraph))
      return { ...marked, kind: isTerm ? 'scare' : 'speech', speaker: null, rule: null }
    })
  })
}

const withQuotes = (tokens: readonly Token[], quotes: readonly Quotation[]): readonly Token[] => {
  let at = 0
  return tokens.map((token) => {
    while ((quotes[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++
    const quote = quotes[at]
    return quote && quote.start <= token.start && quote.kind === 'speech' ? { ...token, quote: at } : token
  })
}

/**
 * What stands in quotation marks, nested marks left to the outer quotation. Tokens of speech know their quotation; those of a
 * scare quote belong to whoever tells.
 */
export const quotations: Step = {
  name: 'quotations',
  reads: ['text', 'paragraphs', 'tokens'],
  writes: ['quotes', 'tokens'],
  run: (reading) => {
    const quotes = quotationsOf(reading)
    return { quotes, tokens: withQuotes(reading.tokens, quotes) }
  },
}
