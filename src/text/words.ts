import type { Span } from '../model/span.ts'

/** The longest token, in UTF-16 units; what is longer is cut, for taggers take quadratic time on it. */
const MAX_WORD = 64

/** Abbreviations that keep their full stop; compared in lower case, without it. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st ste mt ft gen col lt maj capt sgt cpl pvt adm cmdr gov sen rep hon pres supt insp ' +
    'messrs mme mlle sra srta dra ing lic inc ltd co corp llc bros dept univ assn est ave blvd rd no nos vol vols pp ed eds ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun vs etc approx ca cf al ' +
    'e.g i.e a.m p.m u.s u.k u.n e.u d.c'
  ).split(' '),
)

/** Those of them that are abbreviations in lower case too; the others are words there: "in the sun.", "he sat." */
const LOWER_ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof st jr sr inc ltd co corp llc bros dept univ assn ave blvd rd no nos vol vols pp ed eds vs etc approx ca cf e.g i.e a.m p.m u.s u.k u.n e.u d.c'.split(
    ' ',
  ),
)

/** "No. 5" counts; "No." alone denies. */
const COUNTING = new Set(['no', 'nos'])

/** Those of them that a sentence may end with. */
export const MAY_END_SENTENCE = new Set(
  [
    'jr',
    'sr',
    'inc',
    'ltd',
    'co',
    'corp',
    'llc',
    'bros',
    'etc',
    'a.m',
    'p.m',
    'u.s',
    'u.k',
    'u.n',
    'e.u',
    'd.c',
    'al',
  ].map((word) => `${word}.`),
)

/**
 * One token at a place, tried in this order: an address; initials with stops (U.S., p.m., Ph.D.); a compound
 * with a stray blank before its hyphen (30 -day, one -way); a number or date with what clings
 * to it (41-year-old, 2,500, $3bn, 6/4/2025, 1990s, 3rd); a word with inner apostrophes and hyphens; dots; any other mark.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s"<>]{1,2000}`,
    String.raw`(?:Ph|Ed|Psy|Litt|LL)\.[DMB]\.|[BM]\.(?:Sc|Ed|Phil|Com|Tech|Eng|Litt)\.`,
    String.raw`(?:\p{L}\.){2,8}`,
    String.raw`\d{1,3} -(?:year|month|week|day|hour|minute|mile|metre|meter|page|man|room|point)(?: ?-\p{L}{1,20}){0,2}(?!\p{L})`,
    String.raw`(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]elf|[Nn]on|[Ff]ull|[Pp]art) -\p{L}{2,20}(?!\p{L})`,
    String.raw`[$€£¥₹]?\d{1,30}(?:[.,/:-]\d{1,30}){0,8}(?:-?\p{L}[\p{L}\p{M}]{0,20}(?:-\p{L}{1,20}){0,4}|%)?`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}_]{0,200}(?:['-][\p{L}\p{N}][\p{L}\p{M}\p{N}_]{0,200}){0,8}`,
    String.raw`\.{2,8}`,
    String.raw`\P{Cs}`,
  ].join('|'),
  'uy',
)

/** What splits off the end of a word: not, is, am, are, have, will, would, and the possessive. */
const CLITIC = /(?:n't|'(?:s|m|re|ve|ll|d|S))$/

const NEVER_SPLIT = new Set(['o', 'd', 'l', 'al', 'el'])

const withoutClitic = (word: string): number => {
  const match = CLITIC.exec(word)
  if (!match || match.index === 0) return word.length
  return NEVER_SPLIT.has(word.slice(0, match.index).toLowerCase()) ? word.length : match.index
}

/** "Lagos-based" is a name with what it says of something else: three tokens. */
const BASED = /^\p{Lu}.*(?=-(?:based|headquartered)$)/u

const bareInitial = /^\p{L}$/u

const isAbbreviation = (word: string, next: string): boolean =>
  (COUNTING.has(word.toLowerCase())
    ? /^[\dIVX]/.test(next)
    : ABBREVIATIONS.has(word.toLowerCase()) &&
      (word[0] !== word[0]?.toLowerCase() || (LOWER_ABBREVIATIONS.has(word) && !/[a-z]/.test(next)))) ||
  (bareInitial.test(word) && word !== 'I' && word !== 'a')

/**
 * The tokens of `[start, end)` in a text whose typographic marks are already folded to ASCII ones: words, numbers, marks.
 * Blanks are left out; every other code unit is in exactly one token; only a token with a stray blank holds one. Linear in the text's length.
 *
 * @example wordsOf("St. Kilda's 30 -day", 0, 19) // St. · Kilda · 's · 30 -day
 */
export const wordsOf = (shadow: string, start: number, end: number): readonly Span[] => {
  const spans: Span[] = []
  const push = (from: number, to: number): void => {
    for (let at = from; at < to; at += MAX_WORD) spans.push({ start: at, end: Math.min(at + MAX_WORD, to) })
  }
  let at = start
  while (at < end) {
    if (/\s/.test(shadow[at] ?? '')) {
      at++
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(shadow)
    const to = Math.min(at + (found?.[0].length ?? 1), end)
    const word = shadow.slice(at, to)
    at = pushWord(shadow, { start: at, end: to }, word, end, push)
  }
  return spans
}

/** Pushes a token or its parts and gives where the next one starts. */
const pushWord = (
  shadow: string,
  { start, end }: Span,
  word: string,
  limit: number,
  push: (from: number, to: number) => void,
): number => {
  if (/^\p{L}/u.test(word)) {
    if (word.startsWith('http') || word.startsWith('www.')) {
      const stop = start + word.replace(/[.,;:!?)\]]+$/, '').length
      push(start, stop)
      return stop
    }
    const based = BASED.exec(word)?.[0].length ?? 0
    if (based > 0) {
      push(start, start + based)
      push(start + based, start + based + 1)
      push(start + based + 1, end)
      return end
    }
    const stem = start + withoutClitic(word)
    if (stem < end) {
      push(start, stem)
      push(stem, end)
      return end
    }
    if (end < limit && shadow[end] === '.' && isAbbreviation(word, shadow.slice(end + 1, end + 3).trim())) {
      push(start, end + 1)
      return end + 1
    }
  }
  push(start, end)
  return end
}
