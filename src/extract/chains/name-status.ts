import type { NameStatus } from '../../model/extraction.ts'
import { hasEnding, isFamilyName } from '../names/word-sense.ts'
import type { Reading, ReadMention } from '../reading.ts'

const PSEUDONYM =
  /\bnot (?:his|her|their) real name\b|\b(?:names?|identit(?:y|ies)) (?:has|have|had|was|were) (?:been )?changed\b|\b(?:a|under a|uses a|chose the) pseudonym\b|\ban? (?:assumed|false) name\b/i
const WITHHELD =
  /\b(?:only|just)\b.{0,30}\bfirst name\b|\bfirst name (?:only|alone)\b|\b(?:surname|last name|family name|full name)s? (?:not be|be withheld|withheld|was withheld|is withheld|be kept|be left out|is known)|\b(?:declined|asked|refused|wanted|wished|requested|preferred|agreed|does not want|did not want)\b.{0,60}\b(?:surname|last name|family name|full name|be named|be identified)\b|\bwithh(?:eld|olding|old)\b.{0,30}\b(?:surname|last name|family name|full name)\b/i

/** How far behind a name a remark on it may stand, in UTF-16 units: within its sentence or the next. */
const REACH = 160

/** Whether a remark of a kind follows the mention before any other person is named. */
const isRemarkedOn = (reading: Reading, at: number, remark: RegExp): boolean => {
  const { mentions, sentences, tokens, text } = reading
  const mention = mentions[at] as ReadMention
  const sentence = tokens[mention.head]?.sentence ?? 0
  const [own, following] = [sentences[sentence], sentences[sentence + 1]]
  const last = following?.paragraph === own?.paragraph ? following : own
  const next = mentions.slice(at + 1, at + 8).find(({ type, form }) => type === 'Person' && form === 'name')
  const end = Math.min(last?.end ?? mention.end, next?.start ?? Number.POSITIVE_INFINITY)
  const found = remark.exec(text.slice(mention.end, end))
  return found !== null && found.index <= REACH
}

/** "Amina*" … "* Names have been changed." Whether a name has a mark whose footnote says so. */
const isFootnoted = ({ text, paragraphs, mentions }: Reading, at: number): boolean => {
  const { end } = mentions[at] as ReadMention
  const mark = text[end] ?? ''
  if (!/[*†‡]/.test(mark)) return false
  return paragraphs.some(
    ({ start, end: last }) =>
      (text[start] === mark || text.slice(Math.max(0, start - 2), start).startsWith(mark)) &&
      PSEUDONYM.test(text.slice(start, Math.min(last, start + REACH))),
  )
}

/** What is known of a person's name. `words` are those of the fullest form; `titled` says that a title stands before a bare one. */
export const nameStatusOf = (
  reading: Reading,
  mentions: readonly number[],
  words: readonly string[],
  titled: boolean,
): NameStatus => {
  if (mentions.some((at) => isRemarkedOn(reading, at, PSEUDONYM) || isFootnoted(reading, at))) return 'pseudonym'
  if (words.length > 1) return 'full'
  if (mentions.some((at) => isRemarkedOn(reading, at, WITHHELD))) return 'surname-withheld'
  const [word = ''] = words
  return titled || isFamilyName(word) || hasEnding(word, 'surname-ending') ? 'full' : 'given-only'
}
