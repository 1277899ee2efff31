import anyAscii from 'any-ascii'
import { fold } from '../../model/fold.ts'

/** A word as it stands in a name. */
export interface WrittenWord {
  readonly text: string
  /** With what its accents say: Vučić as `vutchitch`. */
  readonly spoken: string
  /** A dot stands behind: `Yu.` */
  readonly dot: boolean
  readonly abjad: boolean
  /** One letter, but all that its alphabet needs: the Korean name I. */
  readonly whole: boolean
  readonly raw: string
}

const TOKEN = /[^\s\-‐‑–—_・·.,;/]+\.?/gu
const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}]/u
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
// Written onto the word that follows.
const ARABIC_ARTICLE = /(^|[\s\-‐])ال(?=\p{Script=Arabic}{2})/gu
// "ash-Shami", "ar-Rashid": the article sounds like what follows.
const SUN_ARTICLE = /(^|[\s-])[ae](sh|[trsdnzl])-(?=\2)/giu
const COMPOUND_SURNAME = /^(?:OuYang|SiMa|ZhuGe|ShangGuan|DongFang|HuangFu|NamGung|SeonU|HwangBo)/

/** 李小明 → `li xiaoming`: the family name is the first sign, seldom two. */
const syllabicWords = (raw: string): readonly string[] => {
  const ascii = anyAscii(raw)
  const compound = COMPOUND_SURNAME.exec(ascii)?.[0]
  const [first = '', ...rest] = ascii.match(/[A-Z][a-z]*/g) ?? [ascii]
  const surname = compound ?? first
  const given = compound === undefined ? rest.join('') : ascii.slice(compound.length)
  return [surname, given].map((word) => word.toLowerCase()).filter((word) => word !== '')
}

const LETTERS = /^[a-z0-9]+$/

const ASCII = /^[\x20-\x7e]*$/

const HOOKS: Readonly<Record<string, string>> = {
  č: 'tch',
  ć: 'tch',
  š: 'sh',
  ś: 'sh',
  ş: 'sh',
  ș: 'sh',
  ž: 'zh',
  ź: 'zh',
  ż: 'zh',
}
const HOOKED = new RegExp(`[${Object.keys(HOOKS).join('')}]`, 'g')

/** Folding drops the hook of č, which then could be a k. Null where there is none. */
const withHooks = (raw: string): string | null => {
  if (ASCII.test(raw)) return null
  const spelled = raw.toLowerCase().replace(HOOKED, (letter) => HOOKS[letter] ?? letter)
  return spelled === raw.toLowerCase() ? null : spelled
}

const GREEK = /\p{Script=Greek}/u

/** any-ascii writes Greek letter by letter; these pairs sound otherwise. */
const greekSounds = (word: string): string =>
  word
    .replace(/^mp/, 'b')
    .replace(/^nt/, 'd')
    .replace(/gk/g, 'g')
    .replace(/gg/g, 'ng')
    .replace(/oy/g, 'ou')
    .replace(/([ae])y/g, '$1v')

const foldWord = (raw: string): string => {
  const lower = raw.toLowerCase()
  if (LETTERS.test(lower)) return lower
  return GREEK.test(raw) ? greekSounds(fold(raw)) : fold(raw)
}

/** "JRR", "VV": initials written as one word. */
const runOfInitials = (raw: string, amongSmall: boolean): readonly string[] | null =>
  amongSmall && /^[A-Z]{2,3}$/.test(raw) && !/[AEIOUY]/.test(raw) ? [...raw] : null

/** The words of a name, folded, in the order in which they stand. */
export const writtenWords = (name: string): readonly WrittenWord[] => {
  const text = ASCII.test(name)
    ? name.replace(SUN_ARTICLE, '$1al ')
    : name.replace(SUN_ARTICLE, '$1al ').replace(ARABIC_ARTICLE, '$1al ')
  const amongSmall = /[a-z]/.test(text)
  const words: WrittenWord[] = []
  for (const raw of text.match(TOKEN) ?? []) {
    const dot = raw.endsWith('.')
    const bare = dot ? raw.slice(0, -1) : raw
    const abjad = ABJAD.test(bare)
    const hooked = withHooks(bare)
    const syllabic = SYLLABIC.test(bare)
    const parts = syllabic ? syllabicWords(bare) : runOfInitials(bare, amongSmall)
    for (const part of parts ?? foldWord(bare).split(' ')) {
      const folded = part.toLowerCase()
      if (/[\p{L}\p{N}]/u.test(folded))
        words.push({
          text: folded,
          spoken: hooked === null ? folded : foldWord(hooked),
          dot,
          abjad,
          whole: syllabic,
          raw: bare,
        })
    }
  }
  return words
}
